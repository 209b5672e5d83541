"""The list of delegations: each is found under every one of its names, and by its codes."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.delegation_list import (
    GROUP,
    DelegationList,
    DelegationListRequest,
    Match,
    read_delegation_list,
)


@pytest.fixture(name="delegations", scope="module")
def _delegations(archive: Archive) -> DelegationList:
    return read_delegation_list(archive)


def names(found: list[Match]) -> list[str]:
    return [match.delegation.name for match in found]


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


def test_each_is_found_under_every_name_of_the_tables(
    delegations: DelegationList, tables_path: Path
) -> None:
    every = defaultdict[str, set[str]](set)
    for code, name in written(tables_path):
        every[name].add(code)
    assert len(every) > 2000
    for name, codes in every.items():
        found = delegations.find(name)
        # Others may have the same name: "Congo", or the Dominican Republic in Spanish.
        assert codes <= {match.delegation.code for match in found[:3]}, name


@pytest.mark.parametrize(
    ("typed", "name", "other_name"),
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
        ("DRC", "Democratic Republic of the Congo", "DRC"),
        ("Republic of Kenya", "Kenya", ""),
        ("uae", "United Arab Emirates", ""),
        ("tansania", "United Republic of Tanzania", "Tanzania"),
        ("rwnada", "Rwanda", ""),
        ("gui", "Guinea", ""),
        ("weog", "Western European and Others Group", "WEOG"),
        ("guinea papua", "Papua New Guinea", ""),
    ],
)
def test_the_best_match_comes_first(
    delegations: DelegationList, typed: str, name: str, other_name: str
) -> None:
    found = delegations.find(typed)
    if not name:
        assert found == []
    else:
        assert (found[0].delegation.name, found[0].other_name) == (name, other_name)


def test_all_match_a_blank_text_in_the_order_of_their_names(delegations: DelegationList) -> None:
    found = names(delegations.find("  "))
    assert len(found) == 202 + 5
    assert found[:3] == ["Afghanistan", "African Union", "Albania"]
    assert found[-5:] == sorted(found[-5:])
    assert "African Group" in found


def test_groups_differ_from_delegations_by_their_code(delegations: DelegationList) -> None:
    group = delegations.with_code(f"{GROUP}African Group")
    assert group is not None
    assert group.is_group
    rwanda = delegations.with_code("RWA")
    assert rwanda is not None
    assert not rwanda.is_group
    assert rwanda.regional_group == "African Group"
    assert delegations.with_code("African Group") is None


@given(st.text(max_size=40))
def test_any_text_can_be_typed(delegations: DelegationList, typed: str) -> None:
    found = delegations.find(typed)
    assert len({match.delegation.code for match in found}) == len(found)


@given(st.data())
def test_a_name_half_typed_is_found(delegations: DelegationList, data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(delegations.all))
    end = data.draw(st.integers(1, len(wanted.name)))
    assert wanted in [match.delegation for match in delegations.find(wanted.name[:end])]


def test_a_file_without_groups(made: Archive) -> None:
    delegations = DelegationListRequest().read(made)
    assert names(delegations.find("")) == [
        "Åland",
        "Côte d’Ivoire",
        "Łódź",
        "Russian Federation",
        "United Nations",
        "African Group",
    ]
    assert delegations.find("ivory coast")[0].other_name == "Ivory Coast"
