"""The endorsement board: every tile and number against the tables, counted by hand."""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.board import Board, BoardRequest, Group, Tile, read_board
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import ENDORSEMENTS

DECLARATION = "a4p-declaration-2018"
CAN_ENDORSE = {"member_state", "observer_state", "organization"}


def rows(tables: Path, table: str) -> list[dict[str, str]]:
    with (tables / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(name="instruments", scope="module")
def _instruments(tables_path: Path) -> list[str]:
    return [row["instrument"] for row in rows(tables_path, "instruments")]


def tiles(board: Board) -> dict[str, Tile]:
    return {tile.delegation: tile for group in board.groups for tile in group.tiles}


def found(archive: Archive, question: Question) -> int:
    return archive.count(question.search(ENDORSEMENTS))


def names(groups: Sequence[Group]) -> list[str]:
    return [group.regional_group or group.kind for group in groups]


def test_every_delegation_that_can_endorse_has_one_tile(
    archive: Archive, tables_path: Path
) -> None:
    expected = {
        row["delegation"]: (row["iso3"] or row["name"], row["name"])
        for row in rows(tables_path, "delegations")
        if row["kind"] in CAN_ENDORSE
    }
    for instrument in (DECLARATION, "london-communique-2016", None):
        board = read_board(archive, instrument)
        shown = [tile for group in board.groups for tile in group.tiles]
        assert len(shown) == len(expected) == 199
        assert {t.delegation: (t.letters, t.name) for t in shown} == expected


def test_grades_are_the_evidence_of_the_table(archive: Archive, tables_path: Path) -> None:
    instruments = {row["instrument"] for row in rows(tables_path, "instruments")}
    for instrument in instruments:
        board = read_board(archive, instrument)
        expected = {
            row["delegation"]: row["evidence"]
            for row in rows(tables_path, "endorsements")
            if row["instrument"] == instrument
        }
        shown = {code: t.grade for code, t in tiles(board).items() if t.grade != NOT_RECORDED}
        assert shown == expected
        assert Counter(tile.grade for tile in tiles(board).values()) == board.grades


def test_the_declaration_by_hand(archive: Archive) -> None:
    board = read_board(archive, DECLARATION)
    assert list(board.grades.items()) == [
        ("own_statement", 15),
        ("joint_statement", 4),
        ("third_party", 3),
        ("collective_statement", 31),
        ("deduction", 4),
        ("support_only", 19),
        (NOT_RECORDED, 123),
    ]
    assert [(len(group.tiles), group.endorsed) for group in board.groups] == [
        (54, 2),
        (54, 17),
        (23, 15),
        (33, 0),
        (29, 20),
        (2, 0),
        (4, 3),
    ]
    assert not board.complete
    assert board.sources[0].source == "un-note-2018-09-26"


def test_groups_are_in_order_of_name_and_those_in_none_by_kind(archive: Archive) -> None:
    board = read_board(archive, DECLARATION)
    assert names(board.groups) == [
        *sorted(codes.SHORT["regional_group"]),
        "observer_state",
        "organization",
    ]


def test_tiles_are_in_order_of_name_without_regard_to_accents(archive: Archive) -> None:
    african = [tile.name for tile in read_board(archive, DECLARATION).groups[0].tiles]
    assert african.index("Congo") < african.index("Côte d'Ivoire") < african.index("Djibouti")


def test_the_board_of_all_counts_the_instruments_joined(
    archive: Archive, tables_path: Path
) -> None:
    joined = Counter(
        row["delegation"]
        for row in rows(tables_path, "endorsements")
        if row["evidence"] != "support_only"
    )
    board = read_board(archive, None)
    shown = {code: int(tile.grade or 0) for code, tile in tiles(board).items()}
    assert {code: number for code, number in shown.items() if number} == joined
    assert list(board.grades) == ["8", "7", "6", "5", "4", "3", "2", "1", NOT_RECORDED]
    assert board.grades == Counter(tile.grade for tile in tiles(board).values())
    assert board.instruments == 8
    assert (board.instrument, board.complete) == (None, False)
    assert sum(group.endorsed for group in board.groups) == sum(joined.values())


def test_each_mark_leads_to_as_many_rows_as_it_says(
    archive: Archive, instruments: list[str]
) -> None:
    marks = 0
    for instrument in (*instruments, None):
        board = read_board(archive, instrument)
        for grade, number in board.grades.items():
            if (question := board.of_grade(grade)) is not None:
                assert found(archive, question) == number
                marks += 1
        for group in board.groups:
            if (question := board.of_group(group)) is not None:
                assert found(archive, question) == group.endorsed
                marks += 1
    assert marks > 9 * 5 + 8 * 2


def test_a_group_without_a_facet_value_leads_nowhere(archive: Archive) -> None:
    overall = read_board(archive, None)
    assert {overall.of_grade(grade) for grade in overall.grades} == {None}
    observers, organizations = read_board(archive, DECLARATION).groups[-2:]
    assert (observers.kind, organizations.kind) == ("observer_state", "organization")
    assert read_board(archive, DECLARATION).of_group(observers) is None


def test_complete_lists_are_marked(archive: Archive, tables_path: Path) -> None:
    for row in rows(tables_path, "instruments"):
        board = read_board(archive, row["instrument"])
        assert board.complete == (row["completeness"] == "complete")


def test_an_endorsement_of_the_secretariat_has_a_tile_too(made: Archive) -> None:
    board = read_board(made, "declaration")
    assert names(board.groups) == [
        "African Group",
        "member_state",
        "observer_state",
        "organization",
        "secretariat",
    ]
    assert tiles(board)["UN"].grade == "own_statement"
    assert tiles(board)["CIV"].endorsed_on == "2018-09-25"
    assert tiles(board)["RUS"].documented_by == "2018"


@pytest.mark.parametrize("instrument", [None, "no-such-thing"])
def test_an_instrument_that_is_not_there_gives_the_board_of_all(
    archive: Archive, instrument: str | None
) -> None:
    assert BoardRequest(instrument).read(archive) == read_board(archive, None)
