"""What is proposed for a text: who is named so in any language, and a handful of each kind."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.proposals.known import Known, KnownRequest
from a4p_desktop.records.proposals.people import people
from a4p_desktop.records.proposals.proposals import (
    MOST_DELEGATIONS,
    MOST_PEOPLE,
    MOST_THEMES,
    DelegationsRequest,
    ProposalsRequest,
    Proposed,
)
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.folding import fold, folded_words

HERE = Condition("meeting", "hlm-2018")


@pytest.fixture(name="known", scope="module")
def _known(archive: Archive) -> Known:
    return KnownRequest().read(archive)


def proposed(archive: Archive, known: Known, text: str, *where: Condition) -> Proposed:
    searches = tuple(
        Search(table.name, text, tuple(each for each in where if table.facet(each.facet)))
        for table in TABLES.values()
    )
    return ProposalsRequest(searches, known).read(archive)


def codes(found: Proposed) -> list[str]:
    return [match.delegation.code for match in found.delegations]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("rwa", "RWA"),
        ("RW", "RWA"),
        ("rwnda", "RWA"),
        ("Руанда", "RWA"),
        ("卢旺达", "RWA"),
        ("رواندا", "RWA"),
        ("cote d'iv", "CIV"),
        ("ivory coast", "CIV"),
        ("DRC", "COD"),
        ("Republic of Kenya", "KEN"),
        ("weog", "group:Western European and Others Group"),
    ],
)
def test_a_delegation_comes_first_under_any_of_its_names(
    archive: Archive, known: Known, typed: str, code: str
) -> None:
    assert codes(proposed(archive, known, typed))[0] == code


@pytest.mark.parametrize("typed", ["peacekeeping", "ministerial congo", "women"])
def test_what_only_rows_have_proposes_no_delegation(
    archive: Archive, known: Known, typed: str
) -> None:
    found = proposed(archive, known, typed)
    assert found.found
    assert found.delegations == ()


def test_near_names_wait_until_nothing_else_is_found(archive: Archive, known: Known) -> None:
    assert codes(proposed(archive, known, "nigerai")) == ["NGA"]
    assert [match.delegation.code for match in known.delegations.near("among")] == ["MNG"]
    assert codes(proposed(archive, known, "among")) == []


def test_the_status_is_that_on_the_first_instrument(known: Known) -> None:
    assert known.instrument == "A4P Declaration"
    assert (known.standings["RWA"], known.standings["AFG"]) == ("endorsed", "not_recorded")


def test_people_here_come_before_others(archive: Archive, known: Known) -> None:
    (first, *_) = proposed(archive, known, "antonio guterres", HERE).people
    assert (first.name, first.delegation) == ("António Guterres", "United Nations Secretariat")
    assert "hlm-2018" in archive.rows("speakers", [first.row])[0].cells


def test_a_theme_is_found_by_the_beginnings_of_its_words(archive: Archive, known: Known) -> None:
    titles = [theme.title for theme in proposed(archive, known, "peace wom").themes]
    assert titles == ["Women, peace and security"]


def test_numbers_are_told_here_and_everywhere(archive: Archive, known: Known) -> None:
    numbers = {each.search.table: each for each in proposed(archive, known, "kagame", HERE).found}
    assert (numbers["speakers"].here, numbers["speakers"].everywhere) == (1, 2)
    assert "themes" not in numbers  # it has none


def _written(tables: Path) -> list[tuple[str, str]]:
    """Each name of each delegation in the tables, with its code."""
    columns = ("name", "name_2018", "name_fr", "name_es", "name_ar", "name_ru", "name_zh")
    with (tables / "delegations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["delegation"], row[name]) for row in rows for name in columns if row[name]]


@given(st.data())
def test_any_beginning_of_any_name_finds_its_delegation(
    archive: Archive, known: Known, tables_path: Path, data: st.DataObject
) -> None:
    code, name = data.draw(st.sampled_from(_written(tables_path)))
    typed = name[: data.draw(st.integers(1, len(name)))]
    assume(fold(typed))
    every = DelegationsRequest(typed, known).read(archive).delegations
    assert code in [match.delegation.code for match in every]


@given(st.data())
def test_one_slip_in_a_name_still_finds_its_delegation(
    archive: Archive, known: Known, tables_path: Path, data: st.DataObject
) -> None:
    code, name = data.draw(
        st.sampled_from([each for each in _written(tables_path) if len(fold(each[1])) > 5])
    )
    folded = fold(name)
    place = data.draw(st.integers(1, len(folded) - 1))
    letter = data.draw(st.sampled_from("aeiou"))
    slips = (
        folded[:place] + folded[place + 1 :],
        folded[:place] + letter + folded[place:],
        folded[: place - 1] + folded[place] + folded[place - 1] + folded[place + 1 :],
    )
    typed = data.draw(st.sampled_from(slips))
    assume(" " not in folded[place - 1 : place + 1])
    named = known.delegations.named(typed)
    near = known.delegations.near(typed)
    assert code in [match.delegation.code for match in (*named, *near)]


@given(st.data())
def test_the_beginnings_of_a_speakers_names_propose_the_speaker(
    archive: Archive, data: st.DataObject
) -> None:
    ids = archive.ids(Search("speakers", "person:kagame OR person:guterres"), 0, 10)
    (row,) = archive.rows("speakers", [data.draw(st.sampled_from(ids))])
    person = str(row.cells[TABLES["speakers"].position("person")])
    words = data.draw(st.permutations(folded_words(person)))
    typed = " ".join([*words[:-1], words[-1][: data.draw(st.integers(2, len(words[-1])))]])
    found = people(archive, Search("speakers", typed), MOST_PEOPLE)
    assert person in [each.name for each in found]


TEXTS = st.lists(
    st.sampled_from(["rwanda", "Mr", "peace", "s/pv.8218", "person:", "-", '"', "OR", "中国"])
    | st.text(st.characters(), max_size=5),
    max_size=6,
).map(" ".join)


@given(TEXTS, st.sampled_from([(), (HERE,), (Condition("level", "nowhere"),)]))
@example("-kagame", ())
@example("\0", (HERE,))
def test_any_text_proposes_a_handful_of_each_that_exists(
    archive: Archive, known: Known, text: str, where: Sequence[Condition]
) -> None:
    found = proposed(archive, known, text, *where)
    assert len(found.delegations) <= MOST_DELEGATIONS
    assert len({person.name for person in found.people}) == len(found.people) <= MOST_PEOPLE
    assert len(found.themes) <= MOST_THEMES
    for person in found.people:
        names = fold(person.name).split()
        assert all(any(name.startswith(word) for name in names) for word in folded_words(text))
    for each in found.found:
        assert each.here == archive.count(each.search) <= each.everywhere
        assert each.everywhere == archive.count(each.search.widest) > 0
