"""Which cells a spreadsheet would change, and how they are counted."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.cells import retyped
from a4p_desktop.records.export.cells.retyped import Retyped, RetypedRequest, is_retyped
from a4p_desktop.records.export.formats import FORMATS, Format
from a4p_desktop.records.question.search import Search
from tests.records.export.exporting import CELL, EXCEL, HOSTILE, exported, read_csv, with_cells
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements

# As the sources that the module names report it, and as Excel 365 in English does it.
_CHANGED = """
00012 007 -05 00.5 123456789012 12345678901234567890 1E5 1e5 2e-3 1.5E+10 -1E5 +5 +1.5 1.50 1. .5
(5) 3-4 3/4 12/25 25/12 5/99 2015-05 2015/5 12-2015 2018-09-25 25/9/2018 9/25/18 10:30 1:2:3
MAR1 MARCH1 SEPT2 sep2 DEC-1 oct/4 Dec.5 May2020 JAN45 1-Sep 2MAR 1/may true False tRUE
"""
_KEPT = """
2018 0 5 -1 1.5 99999999999 1,234 A/73/L.1 S/PV.8218 3-4-5-6 0-4 13-32 2015-13 2015-2016 40-50
2018-09-25/2018-10-01 32/13/2018 E5 1E 1E5x MARS MAR MAY march-ing MAR-100 SEPTIC1 AMAR1 TRUE FALSE
abc e1 ２０１５-05 +33-1 1:2:3:4 12345:6 -- . - +
"""
CHANGED = [
    *_CHANGED.split(),
    *("May 2015", "25 September 2018", "September 25, 2018", "1 May", "10:30 AM", " 1E5 "),
]
KEPT = [
    *_KEPT.split(),
    *("", " ", "25 September to 1 October 2018", "12 States", "May 15th", "1 of 2", "1 2", "(x)"),
]


@pytest.mark.parametrize("cell", CHANGED)
def test_what_excel_reads_as_something_else(cell: str) -> None:
    assert is_retyped(cell)


@pytest.mark.parametrize("cell", KEPT)
def test_what_excel_shows_as_it_stands(cell: str) -> None:
    assert not is_retyped(cell)


@given(CELL | st.text() | st.from_regex(r"[0-9./:Ee-]{0,12}", fullmatch=True))
def test_any_cell_can_be_asked_about(cell: str) -> None:
    assert is_retyped(cell) == is_retyped(f" {cell}  ")
    if is_retyped(cell):
        assert any(letter.isdigit() for letter in cell) or cell.strip(" ").lower() in (
            "true",
            "false",
        )


def counted(archive: Archive, selection: Selection, format: Format = EXCEL) -> Retyped:
    return RetypedRequest(selection, format).read(archive)


def persons(spare: Path, cells: list[str], *columns: str) -> Retyped:
    """What is counted where these are the names of persons."""
    with closing(with_cells(spare, cells)) as archive:
        return counted(archive, Selection(Search("speakers"), columns or ("person",)))


def test_cells_are_counted_and_the_first_is_the_example(spare: Path) -> None:
    found = persons(spare, ["x", "00012", "1E5", "TRUE", "00012"])
    assert found.cells == 3
    assert found.example in ("00012", "1E5")
    assert not found.is_more
    assert found.words.startswith("Excel would change 3 cells, such as ")


def test_without_any_nothing_is_said(spare: Path) -> None:
    assert persons(spare, ["x", "", "12"]) == Retyped(0)
    assert Retyped(0).words == ""


def test_one_is_told_in_the_singular() -> None:
    assert Retyped(1, "3-4").words == "Excel would change 1 cell: 3-4."
    assert Retyped(1, "3-4", is_more=True).words == (
        "Excel would change at least 1 cell, such as 3-4."
    )


def test_a_formula_is_made_safe_and_so_it_stays(spare: Path) -> None:
    for at in range(0, len(HOSTILE), 5):
        cells = HOSTILE[at : at + 5]
        expected = sum(map(is_retyped, cells))
        assert persons(spare, cells).cells == expected


def test_a_day_is_to_become_a_date_and_a_month_is_not(made: Archive) -> None:
    days = Selection(Search("endorsements"), ("endorsed_on",))
    assert "2018-09-25" in exported(made, days, EXCEL).decode()
    assert counted(made, days) == Retyped(0)
    months = Selection(Search("speakers"), ("date",))
    written = exported(made, months, EXCEL).decode()
    assert counted(made, months) == Retyped(written.count("March 2018"), "March 2018")


def test_numbers_of_up_to_eleven_digits_are_shown_whole(spare: Path) -> None:
    with closing(sqlite3.connect(spare)) as database:
        database.execute("UPDATE statement SET words = CASE id WHEN 1 THEN 123456789012 ELSE 5 END")
        database.commit()
    with closing(Archive(spare)) as archive:
        assert counted(archive, Selection(Search("speakers"), ("words",))).cells == 1


@pytest.mark.parametrize("table", ["speakers", "endorsements", "themes"])
@pytest.mark.parametrize("name", ["csv-excel", "csv"])
def test_all_records_are_counted_as_they_are_written(
    archive: Archive, table: str, name: str
) -> None:
    columns = [c.name for c in archive.tables[table].columns if c.kind.value != "date"]
    selection, format = Selection(Search(table), tuple(columns)), FORMATS[name]
    text = exported(archive, selection, format).decode("utf-8-sig")
    assert format.dialect is not None
    _, *rows = read_csv(text, format.dialect.separator)
    assert counted(archive, selection, format).cells == sum(is_retyped(c) for r in rows for c in r)


def test_only_the_beginning_of_a_long_export_is_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retyped, "_MOST_ROWS", 20)
    statements = many_statements(50, person="00012")
    with closing(Archive(built(tmp_path, {**MADE, "statements": statements}))) as archive:
        selection = Selection(Search("speakers"), ("person",))
        assert counted(archive, selection) == Retyped(20, "00012", is_more=True)
        monkeypatch.setattr(retyped, "_MOST_CELLS", 7)
        assert counted(archive, selection) == Retyped(7, "00012", is_more=True)
        monkeypatch.setattr(retyped, "_MOST_ROWS", 50)
        assert counted(archive, Selection(Search("speakers"), ("title",))).cells == 0
