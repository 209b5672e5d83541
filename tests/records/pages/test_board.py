"""The endorsement board: every tile and number against the tables, counted by hand."""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.answer import Standing
from a4p_desktop.records.pages.board import Board, BoardRequest, Group, Tile, read_board
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS

DECLARATION = "a4p-declaration-2018"
CAN_ENDORSE = {"member_state", "observer_state", "organization"}


def rows(tables: Path, table: str) -> list[dict[str, str]]:
    with (tables / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(name="instruments", scope="module")
def _instruments(tables_path: Path) -> list[str]:
    return [row["instrument"] for row in rows(tables_path, "instruments")]


def board_of(archive: Archive, instrument: str | None = None) -> Board:
    """The board with this instrument ticked; of all without one."""
    return read_board(archive, Question().only("instrument", *filter(None, [instrument])))


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
        board = board_of(archive, instrument)
        shown = [tile for group in board.groups for tile in group.tiles]
        assert len(shown) == len(expected) == 199
        assert {t.delegation: (t.letters, t.name) for t in shown} == expected


def test_tiles_stand_and_are_evidenced_as_in_the_table(
    archive: Archive, tables_path: Path, instruments: list[str]
) -> None:
    for instrument in instruments:
        board = board_of(archive, instrument)
        expected = {
            row["delegation"]: row["evidence"]
            for row in rows(tables_path, "endorsements")
            if row["instrument"] == instrument
        }
        shown = tiles(board)
        assert {code: tile.evidence for code, tile in shown.items() if tile.evidence} == expected
        silent = Standing.NOT_LISTED if board.complete else Standing.NONE
        for code, tile in shown.items():
            standings = {"": silent, "support_only": Standing.SUPPORT}
            assert tile.grade == standings.get(expected.get(code, ""), Standing.ENDORSED)
        assert Counter(tile.grade for tile in shown.values()) == board.grades


def test_the_declaration_by_hand(archive: Archive) -> None:
    board = board_of(archive, DECLARATION)
    assert list(board.grades.items()) == [
        ("endorsed", 57),
        ("support_only", 19),
        ("not_recorded", 123),
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
    board = board_of(archive, DECLARATION)
    assert names(board.groups) == [
        *sorted(codes.SHORT["regional_group"]),
        "observer_state",
        "organization",
    ]


def test_tiles_are_in_order_of_name_without_regard_to_accents(archive: Archive) -> None:
    african = [tile.name for tile in board_of(archive, DECLARATION).groups[0].tiles]
    assert african.index("Congo") < african.index("Côte d'Ivoire") < african.index("Djibouti")


def test_the_board_of_all_counts_the_instruments_joined(
    archive: Archive, tables_path: Path
) -> None:
    joined = Counter(
        row["delegation"]
        for row in rows(tables_path, "endorsements")
        if row["evidence"] != "support_only"
    )
    board = board_of(archive)
    shown = {code: int(tile.grade) for code, tile in tiles(board).items()}
    assert {code: number for code, number in shown.items() if number} == joined
    assert list(board.grades) == ["8", "7", "6", "5", "4", "3", "2", "1", "0"]
    assert board.grades == Counter(tile.grade for tile in tiles(board).values())
    assert board.instruments == 8
    assert (board.instrument, board.complete) == (None, False)
    assert sum(group.endorsed for group in board.groups) == sum(joined.values())


def test_each_mark_leads_to_as_many_rows_as_it_says(
    archive: Archive, instruments: list[str]
) -> None:
    marks = 0
    for instrument in instruments:
        board = board_of(archive, instrument)
        for grade, number in board.grades.items():
            question = board.of_grade(grade)
            assert question is not None
            assert found(archive, question) == number
            marks += 1
        for group in board.groups:
            if (question := board.of_group(group)) is not None:
                assert found(archive, question) == group.members
                marks += 1
    assert marks > 8 * 5 + 8 * 2


def test_a_mark_taken_twice_shows_all_again(archive: Archive) -> None:
    board = board_of(archive, DECLARATION)
    endorsed, african = board.of_grade("endorsed"), board.of_group(board.groups[0])
    assert endorsed is not None
    assert african is not None
    assert read_board(archive, endorsed).of_grade("endorsed") == board.question
    again = read_board(archive, african)
    assert again.of_group(again.groups[0]) == board.question


class TestTheQuestion:
    def test_words_find_tiles_and_leave_out_groups_without_one(self, archive: Archive) -> None:
        board = read_board(
            archive, board_of(archive, DECLARATION).question.joined(Question("rwan"))
        )
        assert names(board.groups) == ["African Group"]
        assert [code for code, tile in tiles(board).items() if tile.is_found] == ["RWA"]
        assert len(tiles(board)) == 54
        assert board.grades == {"endorsed": 1}
        assert board.groups[0].endorsed == 2  # of the whole group

    def test_ticks_find_tiles(self, archive: Archive) -> None:
        question = Question().only("instrument", DECLARATION).only("evidence", "third_party")
        board = read_board(archive, question)
        lit = {code for code, tile in tiles(board).items() if tile.is_found}
        assert len(lit) == found(archive, question) == 3
        assert {tiles(board)[code].evidence for code in lit} == {"third_party"}

    def test_the_board_of_all_counts_what_is_found(self, archive: Archive) -> None:
        own = board_of(archive).question.only("evidence", "own_statement")
        numbers = {
            c: int(t.grade) for c, t in tiles(read_board(archive, own)).items() if t.is_found
        }
        assert sum(numbers.values()) == found(archive, own)

    def test_several_instruments_ticked_are_counted_together(self, archive: Archive) -> None:
        two = Question().only("instrument", DECLARATION, "kigali-principles")
        board = read_board(archive, two)
        assert board.instrument is None
        endorsed = found(archive, two.only("status", "endorsed"))
        assert sum(int(tile.grade) for tile in tiles(board).values()) == endorsed
        assert set(board.grades) == {"2", "1", "0"}

    def test_nothing_found_is_no_group(self, archive: Archive) -> None:
        board = read_board(archive, Question("zzqx"))
        assert (board.groups, board.grades) == ((), {})


def test_a_group_without_a_facet_value_leads_nowhere(archive: Archive) -> None:
    overall = board_of(archive)
    assert {overall.of_grade(grade) for grade in overall.grades} == {None}
    observers, organizations = board_of(archive, DECLARATION).groups[-2:]
    assert (observers.kind, organizations.kind) == ("observer_state", "organization")
    assert board_of(archive, DECLARATION).of_group(observers) is None


def test_complete_lists_are_marked(archive: Archive, tables_path: Path) -> None:
    for row in rows(tables_path, "instruments"):
        board = board_of(archive, row["instrument"])
        assert board.complete == (row["completeness"] == "complete")


def test_an_endorsement_of_the_secretariat_has_a_tile_too(made: Archive) -> None:
    board = board_of(made, "declaration")
    assert names(board.groups) == [
        "African Group",
        "member_state",
        "observer_state",
        "organization",
        "secretariat",
    ]
    assert tiles(board)["UN"].evidence == "own_statement"
    assert tiles(board)["CIV"].endorsed_on == "2018-09-25"
    assert tiles(board)["RUS"].documented_by == "2018"


def test_an_instrument_that_is_not_there_gives_the_board_of_all(archive: Archive) -> None:
    board = BoardRequest(Question().only("instrument", "no-such-thing")).read(archive)
    assert board.instrument is None
