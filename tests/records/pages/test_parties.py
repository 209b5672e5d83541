"""Who is meant by what is typed: every delegation under each of its names, and by its codes."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.parties import GROUP, Found, Parties, PartiesRequest, read_parties


@pytest.fixture(name="parties", scope="module")
def _parties(archive: Archive) -> Parties:
    return read_parties(archive)


def names(found: list[Found]) -> list[str]:
    return [one.party.name for one in found]


def written(tables: Path) -> list[tuple[str, str]]:
    """Every name and code in the tables, with the delegation that has it."""
    columns = "delegation name name_2018 iso2 iso3 m49 name_fr name_es name_ar name_ru name_zh"
    with (tables / "delegations.csv").open(encoding="utf-8", newline="") as file:
        found = [
            (row["delegation"], row[column])
            for row in csv.DictReader(file)
            for column in columns.split()
            if row[column]
        ]
    with (tables / "delegation_aliases.csv").open(encoding="utf-8", newline="") as file:
        return found + [(row["delegation"], row["alias"]) for row in csv.DictReader(file)]


def test_each_is_found_under_every_name_of_the_tables(parties: Parties, tables_path: Path) -> None:
    every = written(tables_path)
    assert len(every) > 2000
    for code, name in every:
        found = parties.find(name)
        # Another may be called just so too: "Congo", the Dominican Republic in Spanish.
        assert code in [one.party.code for one in found[:3]], name


@pytest.mark.parametrize(
    ("typed", "name", "by"),
    [
        ("cote divoire", "Côte d'Ivoire", ""),
        ("kot-d'ivuar", "", ""),
        ("Кот-д'Ивуар", "Côte d'Ivoire", "Кот-д'Ивуар"),
        ("كوت", "Côte d'Ivoire", "كوت ديفوار"),
        ("科特迪瓦", "Côte d'Ivoire", "科特迪瓦"),
        ("ruan", "Rwanda", "Ruanda"),
        ("rw", "Rwanda", ""),
        ("ci", "Côte d'Ivoire", "CI"),
        ("guinee eq", "Equatorial Guinea", "Guinée équatoriale"),
        ("646", "Rwanda", "646"),
        ("Turkey", "Türkiye", "Turkey"),
        ("turk", "Türkiye", ""),
        ("swazi", "Eswatini", "Swaziland"),
        ("DRC", "Democratic Republic of the Congo", ""),
        ("uae", "United Arab Emirates", ""),
        ("tansania", "United Republic of Tanzania", "Tanzania"),
        ("rwnada", "Rwanda", ""),
        ("gui", "Guinea", ""),
        ("weog", "Western European and Others Group", "WEOG"),
        ("guinea papua", "Papua New Guinea", ""),
    ],
)
def test_what_is_typed(parties: Parties, typed: str, name: str, by: str) -> None:
    found = parties.find(typed)
    if not name:
        assert found == []
    else:
        assert (found[0].party.name, found[0].by) == (name, by)


def test_everybody_is_offered_at_first_in_the_order_of_the_names(parties: Parties) -> None:
    found = names(parties.find("  "))
    assert len(found) == 202 + 5
    assert found[:3] == ["Afghanistan", "African Union", "Albania"]
    assert found[-5:] == sorted(found[-5:])
    assert "African Group" in found


def test_groups_are_told_from_delegations(parties: Parties) -> None:
    group = parties.party(f"{GROUP}African Group")
    assert group is not None
    assert group.is_group
    rwanda = parties.party("RWA")
    assert rwanda is not None
    assert not rwanda.is_group
    assert rwanda.regional_group == "African Group"
    assert parties.party("African Group") is None


@given(st.text(max_size=40))
def test_nothing_that_is_typed_is_an_error(parties: Parties, typed: str) -> None:
    found = parties.find(typed)
    assert len({one.party.code for one in found}) == len(found)


@given(st.data())
def test_a_name_half_typed_is_found(parties: Parties, data: st.DataObject) -> None:
    party = data.draw(st.sampled_from(parties.all))
    end = data.draw(st.integers(1, len(party.name)))
    assert party in [one.party for one in parties.find(party.name[:end])]


def test_a_file_without_groups(made: Archive) -> None:
    parties = PartiesRequest().read(made)
    assert names(parties.find("")) == [
        "Åland",
        "Côte d’Ivoire",
        "Łódź",
        "Russian Federation",
        "United Nations",
        "African Group",
    ]
    assert parties.find("ivory coast")[0].by == "Ivory Coast"
