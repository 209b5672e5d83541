"""The subject of a brief: by code, by any name of a delegation, by the current row."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.delegations import DELEGATIONS
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.subjects import KINDS, Subject, named_subject, offered
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Condition, Search


def test_every_delegation_by_its_code(archive: Archive) -> None:
    for row in archive.query(DELEGATIONS)[::10]:
        code = row.delegation
        assert named_subject(archive, "delegation", code) == Subject("delegation", code)


def names(archive: Archive) -> Iterator[tuple[str, str]]:
    for row in archive.query(DELEGATIONS):
        names = (row.name, row.name_fr, row.name_es, row.name_ru, row.name_zh, row.name_ar)
        yield from ((row.delegation, name) for name in names if name)


def test_nearly_every_delegation_by_its_names_in_six_languages(archive: Archive) -> None:
    found, ambiguous = 0, []
    for code, name in list(names(archive))[::12]:
        try:
            found += named_subject(archive, "delegation", name).code == code
        except RecordsError as trouble:
            ambiguous.append((code, str(trouble)))
    assert found > 90
    # In some language these share their name with another delegation.
    assert all("More than one" in text and code in text for code, text in ambiguous)
    assert len(ambiguous) < 3


@pytest.mark.parametrize(
    ("word", "code"),
    [("rwa", "RWA"), ("Ruanda", "RWA"), ("科特迪瓦", "CIV"), ("Кот-д'Ивуар", "CIV"),
     ("كوت ديفوار", "CIV"), ("Turkey", "TUR"), ("European Union", "EU"), ("eu", "EU")],
)  # fmt: skip
def test_a_delegation_by_name(archive: Archive, word: str, code: str) -> None:
    assert named_subject(archive, "delegation", word).code == code


@pytest.mark.parametrize(
    ("kind", "word", "message"),
    [
        ("delegation", "rwnada", "no delegation “rwnada” in these records. Is it Rwanda (RWA)?"),
        ("delegation", "guin", "Is it Guinea (GIN) or "),
        ("delegation", "", "no delegation “” in these records. Give a code"),
        ("delegation", "\ud800", "no delegation “?”"),
        ("delegation", "African Group", "no delegation “African Group”"),
        ("meeting", "hlm-18", "Is it hlm-2018?"),
        ("meeting", "zzz", "Available: sc-8407, gd-73, hlm-2018"),
        ("theme", "wsp", "Is it wps?"),
    ],
)
def test_near_codes_are_named(archive: Archive, kind: str, word: str, message: str) -> None:
    with pytest.raises(RecordsError) as trouble:
        named_subject(archive, kind, word)  # type: ignore[arg-type] # a name of the Literal
    assert message in str(trouble.value)


def test_a_code_in_any_case(archive: Archive) -> None:
    assert named_subject(archive, "meeting", "HLM-2018").code == "hlm-2018"
    assert named_subject(archive, "theme", "WPS").code == "wps"


@given(st.text(max_size=20))
def test_nothing_that_is_typed_is_a_bug(archive: Archive, word: str) -> None:
    for kind in KINDS:
        try:
            found = named_subject(archive, kind, word)
        except RecordsError:
            continue
        assert found.code


def test_what_a_row_offers(archive: Archive) -> None:
    search = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
    rows = Selection(search, (), ((1, 2),))
    (row_id,) = archive.ids(search, 1, 1)
    found = offered(archive, "speakers", row_id, rows)
    assert [(offer.subject.kind, offer.subject.code, offer.name) for offer in found] == [
        ("rows", "", "2 rows selected"),
        ("delegation", "RWA", "Rwanda"),
        ("meeting", "hlm-2018", "High-Level Meeting on Action for Peacekeeping"),
    ]
    search = Search("endorsements", where=(Condition("delegation_code", "CIV"),))
    (row_id,) = archive.ids(search, 0, 1)
    (only,) = offered(archive, "endorsements", row_id, None)
    assert (only.subject, only.name) == (Subject("delegation", "CIV"), "Côte d'Ivoire")
    (row_id,) = archive.ids(Search("themes", where=(Condition("meeting", "hlm-2018"),)), 0, 1)
    kinds = [offer.subject.kind for offer in offered(archive, "themes", row_id, None)]
    assert kinds == ["theme", "meeting"]
    assert offered(archive, "speakers", None, None) == []
