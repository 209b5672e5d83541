"""The headings of a list are found, whatever stands above them, and none are made up."""

from collections.abc import Sequence

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.headings import heading_place, made_grid
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from tests.records.incoming.made_workbooks import cells

TITLE = ["Endorsers of the Declaration of Shared Commitments"]
LIST = [["France", "2018-09-25"], ["Chad", "2018-09-26"]]


@pytest.mark.parametrize(
    "headings",
    [
        ["Member State", "Date of endorsement"],
        ["Pays", "Date d’adhésion"],
        ["País", "Fecha"],
        ["Государство", "Дата"],
        ["国家", "日期"],
        ["الدولة", "التاريخ"],
        ["delegation", "endorsed_on"],
        ["Land", "Wann"],  # a language that we do not know, but data of another kind below
    ],
)
@pytest.mark.parametrize("above", [[], [TITLE], [TITLE, [], ["as of 25 September 2018"], []]])
def test_headings_are_found_below_titles(headings: list[str], above: list[list[str]]) -> None:
    assert heading_place([*above, headings, *LIST]) == len(above)


@pytest.mark.parametrize(
    "head",
    [
        [["France"], ["Chad"], ["中国"]],
        [["United States of America"], ["Federated States of Micronesia"]],
        [["1", "France"], ["2", "Chad"]],
        [["France", "25 September 2018"], ["Chad", "26 September 2018"], ["Mali", "2018-09-26"]],
        [["France", "Minister"], ["Chad", "Minister"], ["Mali", "President"]],
        [[]],
        [],
    ],
)
def test_a_list_without_headings_has_none(head: list[list[str]]) -> None:
    assert heading_place(head) is None


def test_a_list_of_names_may_have_a_heading() -> None:
    assert heading_place([TITLE, ["Member States"], ["France"], ["Chad"]]) == 1
    assert heading_place([["Государства-члены"], ["Чад"]]) == 0


def test_of_two_rows_of_headings_the_one_that_names_more_is_taken() -> None:
    head = [
        ["State", "Speaker", "", ""],
        ["State", "Name", "Title", "Level"],
        ["Mali", "X", "Y", "Z"],
    ]
    assert heading_place(head) == 1


def written(rows: Sequence[Sequence[str]]) -> RowsWriter:
    """The rows of a sheet, from its first row on."""
    writer = RowsWriter()
    for number, row in enumerate(rows, 1):
        writer.add(number, row)
    return writer


def test_blank_edges_are_left_out_and_blank_rows_between_and_totals_stay() -> None:
    rows = [[], ["", "", "", "Title"], [], ["", "State", "", "Date"], ["", "Mali", "", "2018"], [],
            ["", "Chad", "", "2019", ""], ["", "Total: 2"], ["", " "], []]  # fmt: skip
    grid = made_grid(written(rows), None)
    assert (grid.heading_row, grid.first_row, grid.headings) == (4, 5, ("State", "", "Date"))
    assert cells(grid) == [
        ("Mali", "", "2018"),
        ("", "", ""),
        ("Chad", "", "2019"),
        ("Total: 2", "", ""),
    ]


def test_headings_below_the_list_leave_no_rows() -> None:
    writer = written([["State"], ["Mali"]])
    assert len(made_grid(writer, 2).rows) == 0
    with pytest.raises(RecordsError, match="ends at row 2, so row 9 cannot be its headings"):
        made_grid(writer, 9)
