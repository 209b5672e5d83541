"""Lists in alphabetical order are in that of people, with accents and small letters."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.board import BoardRequest
from a4p_desktop.records.pages.delegation_list import DelegationListRequest
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.tables import TABLES
from tests.few_records import BARE, build_records

NAMES = ["africa", "Äpfel", "Érable", "Zone"]


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Records whose delegations, groups and regions have these names, in another order."""
    mixed = [NAMES[place] for place in (3, 1, 0, 2)]
    delegations = [
        {
            "delegation": f"D{number}",
            "name": name,
            "kind": "member_state",
            "regional_group": name,
            "region": name,
        }
        for number, name in enumerate(mixed)
    ]
    statements = [
        BARE["statements"][0] | {"statement": f"x{number}", "delegation": f"D{number}"}
        for number in range(len(NAMES))
    ]
    instruments = [{"instrument": "i", "title": "I", "completeness": "partial"}]
    tables = BARE | {
        "delegations": delegations,
        "statements": statements,
        "instruments": instruments,
    }
    path = build_records(tmp_path_factory.mktemp("names") / "tables", tables)
    with closing(Archive(path)) as archive:
        yield archive


def recorded(values: list[str]) -> list[str]:
    return [value for value in values if value]


@pytest.mark.parametrize("facet", ["regional_group", "region"])
@pytest.mark.parametrize("table", TABLES)
def test_values_of_facets(named: Archive, table: str, facet: str) -> None:
    values = named.facet_values(table)
    assert facet not in values or recorded(values[facet].texts) == NAMES


@pytest.mark.parametrize("instrument", [None, "i"])
def test_groups_of_the_board(named: Archive, instrument: str | None) -> None:
    question = Question().only("instrument", *filter(None, [instrument]))
    board = BoardRequest(question).read(named)
    assert recorded([group.regional_group for group in board.groups]) == NAMES


def test_delegations_and_groups_to_choose_from(named: Archive) -> None:
    offered = DelegationListRequest().read(named).all
    assert [each.name for each in offered if not each.is_group] == NAMES
    assert [each.name for each in offered if each.is_group] == NAMES
