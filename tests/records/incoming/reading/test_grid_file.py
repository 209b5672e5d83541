"""Lists are read from workbooks and text files."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid, sheets
from tests.records.incoming.made_workbooks import cells, xlsx


def endorsers(made: Workbook, sheet: Worksheet) -> None:
    """Headings in row 4, below a merged title; dates; a hidden row and a hidden column."""
    day = made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.merge_range("B1:D1", "Endorsers of the Declaration")
    sheet.write_row("B4", ["State", "Date", "Votes"])
    for row, name in enumerate(["France", "Côte d’Ivoire", "中国"], 4):
        sheet.write(row, 1, name)
        sheet.write(row, 2, datetime(2018, 9, 25), day)
        sheet.write(row, 3, 150 + row)
    sheet.set_row(5, None, None, {"hidden": True})
    sheet.set_column("C:C", None, None, {"hidden": True})


def test_a_sheet_is_read_below_its_headings(tmp_path: Path) -> None:
    grid = read_grid(xlsx(tmp_path / "list.xlsx", endorsers))
    assert (grid.file, grid.sheet, grid.heading_row, grid.first_row) == ("list.xlsx", "List", 4, 5)
    assert grid.headings == ("State", "Date", "Votes")
    assert cells(grid) == [
        ("France", "2018-09-25", "154"),
        ("Côte d’Ivoire", "2018-09-25", "155"),
        ("中国", "2018-09-25", "156"),
    ]
    assert len(grid.sha256) == 64


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    grid = read_grid(xlsx(tmp_path / "list.xlsx", endorsers))
    assert grid.notes == (
        "1 hidden row is read as well: 6.",
        "1 hidden column is read as well: C.",
    )


def test_another_row_of_headings_and_none_may_be_chosen(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", endorsers)
    grid = read_grid(path, heading_row=5)
    assert (grid.headings, grid.first_row) == (("France", "2018-09-25", "154"), 6)
    assert len(grid.rows) == 2
    grid = read_grid(path, heading_row=0)
    assert (grid.headings, grid.first_row, len(grid.rows)) == (("", "", ""), 1, 7)


def test_the_first_sheet_that_can_be_seen_is_read_unless_another_is_named(
    tmp_path: Path,
) -> None:
    path = tmp_path / "list.xlsx"
    with Workbook(str(path)) as made:
        for name in ("Old", "Blank", "New", "Newer"):
            made.add_worksheet(name).write(0, 0, "" if name == "Blank" else f"State of {name}")
        made.get_worksheet_by_name("Old").hide()
        made.get_worksheet_by_name("New").activate()
    assert sheets(path) == ("Old", "Blank", "New", "Newer")
    assert cells(read_grid(path)) == [("State of New",)]
    assert cells(read_grid(path, sheet="Old")) == [("State of Old",)]
    with pytest.raises(RecordsError, match="no cell is filled"):
        read_grid(path, sheet="Blank")
    with pytest.raises(RecordsError, match="no sheet Oldest"):
        read_grid(path, sheet="Oldest")


@pytest.mark.parametrize(
    ("content", "separator", "rows"),
    [
        ("Pays;Date\r\nFrance;2018\r\n", ";", [("France", "2018")]),
        ("Country,Date\nFrance,2018\n", ",", [("France", "2018")]),
        ("Country\tDate\nKorea, Republic of\t2018\n", "\t", [("Korea, Republic of", "2018")]),
        ("Korea, Republic of\nFrance\n", "\n", [("Korea, Republic of",), ("France",)]),
    ],
)  # fmt: skip
def test_the_separator_of_a_text_file_is_recognized(
    tmp_path: Path, content: str, separator: str, rows: Sequence[tuple[str, ...]]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(content, encoding="utf-8")
    grid = read_grid(path)
    assert (grid.separator, cells(grid)) == (separator, rows)
    assert sheets(path) == ("",)


def test_another_encoding_than_unicode_is_told_and_may_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Pays;Date\nCôte d’Ivoire;2018\n".encode("cp1252"))
    grid = read_grid(path)
    assert cells(grid) == [("Côte d’Ivoire", "2018")]
    assert grid.encoding == "cp1252"
    assert "Windows-1252" in grid.notes[0]
    path.write_bytes("Страна;Дата\nЧад;2018\n".encode("cp1251"))
    grid = read_grid(path, encoding="cp1251")
    assert (grid.headings, cells(grid)) == (("Страна", "Дата"), [("Чад", "2018")])


def test_a_list_without_a_filled_cell_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("\n \n")
    with pytest.raises(RecordsError, match=r"nothing to add in list\.csv"):
        read_grid(path)
