"""Workbooks of Excel 97 to 2003 are read, those that others damaged too."""

import random
import struct
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid, sheets
from tests.records.incoming.made_workbooks import cells

FROZEN = Path(__file__).parent / "frozen"


def test_the_cells_of_a_sheet_are_read_below_its_headings() -> None:
    grid = read_grid(FROZEN / "list.xls")
    assert (grid.sheet, grid.heading_row, grid.first_row) == ("List", 4, 5)
    assert grid.headings == ("State", "Date", "Votes", "Formula")
    read = cells(grid)
    names = ["France", "Côte d’Ivoire", "中国", "Россия", "مصر"]
    assert [cell[:3] for cell in read[:5]] == [
        (name, "2018-09-25", f"{number}.5") for number, name in enumerate(names, 154)
    ]
    assert read[5] == ("TRUE", "2018-09-25T14:30", "2018-09", "-7")
    assert [cell[:2] for cell in read[6:]] == [("Africa", f"{number}") for number in (10, 11, 12)]


def test_hidden_rows_columns_and_sheets_are_told() -> None:
    assert sheets(FROZEN / "list.xls") == ("List", "Old")
    assert read_grid(FROZEN / "list.xls").notes == (
        "1 hidden sheet is not read: Old.",
        "1 hidden row is read as well: 6.",
        "1 hidden column is read as well: C.",
    )
    old = read_grid(FROZEN / "list.xls", sheet="Old")
    assert old.notes == ("The sheet Old is hidden in the file.",)


def test_texts_that_several_records_continue_are_whole() -> None:
    assert cells(read_grid(FROZEN / "long.xls")) == [
        (f"State {row}", f"{row}: {('é' if row % 3 else '中') * (150 + row)}")
        for row in range(1, 101)
    ]


def test_a_cell_in_the_last_corner_makes_no_wide_rows_between() -> None:
    grid = read_grid(FROZEN / "far.xls")
    assert (len(grid.rows), len(grid.headings)) == (65_536, 256)
    assert grid.rows.get(65_535, 65_535)[0][255] == "y"


def changed(tmp_path: Path, name: str, old: bytes, new: bytes) -> Path:
    """A frozen workbook in which the bytes `old` are replaced once."""
    content = (FROZEN / name).read_bytes()
    assert old in content
    path = tmp_path / "list.xls"
    path.write_bytes(content.replace(old, new, 1))
    return path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Workbook".encode("utf-16-le"), "Pictures".encode("utf-16-le"), "another program"),
        (struct.pack("<HHH", 0x809, 16, 0x600), struct.pack("<HHH", 0x809, 16, 0x500), "Excel 95"),
        (struct.pack("<HH", 0x22, 2), struct.pack("<HH", 0x2F, 2), "protected by a password"),
    ],
)  # fmt: skip
def test_other_files_in_the_same_wrapping_are_refused(
    tmp_path: Path, old: bytes, new: bytes, message: str
) -> None:
    with pytest.raises(RecordsError, match=message):
        read_grid(changed(tmp_path, "list.xls", old, new))


@pytest.mark.parametrize("name", ["list.xls", "long.xls"])
def test_a_cut_or_damaged_workbook_is_refused_or_read(tmp_path: Path, name: str) -> None:
    content = (FROZEN / name).read_bytes()
    chance = random.Random(13)
    path = tmp_path / "list.xls"
    refused = 0
    for _ in range(150):
        spoiled = bytearray(content)
        for _ in range(chance.randrange(1, 20)):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        if chance.random() < 0.3:
            del spoiled[chance.randrange(len(spoiled)) :]
        path.write_bytes(spoiled)
        try:
            sheets(path)
            cells(read_grid(path))
        except RecordsError:
            refused += 1
    assert refused > 10
