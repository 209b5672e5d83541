"""OpenDocument workbooks are read as LibreOffice shows them."""

from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid, sheets
from tests.records.incoming.made_workbooks import cells, ods, ods_table, row, text_cell, zipped

HEADINGS = row(text_cell("State"), text_cell("Date"), text_cell("Number"))
BLANK = '<table:table-cell table:number-columns-repeated="16381"/>'
BLANK_ROWS = row(
    '<table:table-cell table:number-columns-repeated="16384"/>',
    more='table:number-rows-repeated="1048572"',
)


def value(kind: str, more: str, shown: str) -> str:
    """A cell that holds a value of this type."""
    return (
        f'<table:table-cell office:value-type="{kind}" calcext:value-type="{kind}" {more}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


def test_the_cells_of_a_sheet_are_read(tmp_path: Path) -> None:
    table = ods_table(
        HEADINGS
        + row(
            text_cell("Côte<text:s/>d’Ivoire"),
            value("date", 'office:date-value="2018-09-25"', "25/09/18"),
            value("float", 'office:value="150"', "150.00"),
            BLANK,
        )
        + row(
            text_cell("中国<text:line-break/>China"),
            value("date", 'office:date-value="2018-09-25T14:30:00"', "25/09/18 14:30"),
            value("percentage", 'office:value="0.3"', "30%"),
        )
        + row(
            text_cell("one</text:p><text:p>two"),
            value("boolean", 'office:boolean-value="true"', "WAHR"),
            value("time", 'office:time-value="PT14H30M00S"', "14:30"),
        )
        + BLANK_ROWS
    )
    grid = read_grid(ods(tmp_path / "list.ods", table))
    assert (grid.headings, grid.first_row, grid.sheet) == (("State", "Date", "Number"), 2, "List")
    assert cells(grid) == [
        ("Côte d’Ivoire", "2018-09-25", "150"),
        ("中国 China", "2018-09-25T14:30:00", "0.3"),
        ("one two", "TRUE", "14:30"),
    ]
    assert grid.notes == ()


def test_repeated_cells_and_rows_are_read_as_often_as_they_are_shown(tmp_path: Path) -> None:
    table = ods_table(
        HEADINGS
        + row(
            text_cell("Mali", 'table:number-columns-repeated="3"'),
            more='table:number-rows-repeated="2"',
        )
        + row(BLANK, more='table:number-rows-repeated="3"')
        + row(text_cell("Chad"))
    )
    grid = read_grid(ods(tmp_path / "list.ods", table))
    blank = ("", "", "")
    assert cells(grid) == [("Mali",) * 3] * 2 + [blank] * 3 + [("Chad", "", "")]


def test_comments_pictures_and_tables_in_them_are_not_text_of_a_cell(tmp_path: Path) -> None:
    beside = (
        "<office:annotation><dc:date>2018</dc:date><text:p>a comment</text:p></office:annotation>"
        f"<draw:frame><draw:object>{ods_table(HEADINGS)}</draw:object></draw:frame>"
    )
    cell = f'<table:table-cell office:value-type="string">{beside}<text:p>Mali</text:p>'
    rows = row(text_cell("State"), text_cell("Note")) + row(f"{cell}</table:table-cell>")
    tables = ods_table(rows + row(text_cell("Chad"))) + ods_table(HEADINGS, "Next")
    path = ods(tmp_path / "list.ods", tables)
    assert cells(read_grid(path)) == [("Mali", ""), ("Chad", "")]
    assert sheets(path) == ("List", "Next")
    assert read_grid(path, sheet="Next").headings == ("State", "Date", "Number")


def test_what_is_hidden_or_without_a_value_is_told(tmp_path: Path) -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    formula = '<table:table-cell table:formula="of:=[.A1]"/>'
    tables = ods_table(row(text_cell("old")), "Old", "ta2") + ods_table(
        columns
        + HEADINGS
        + row(text_cell("Mali"), more='table:visibility="filter"')
        + row(text_cell("Chad"), formula)
    ).replace('<table:table-column table:number-columns-repeated="16384"/>', "")
    path = ods(tmp_path / "list.ods", tables)
    grid = read_grid(path)
    assert grid.sheet == "List"
    assert grid.notes[:3] == (
        "1 hidden sheet is not read: Old.",
        "1 hidden row is read as well: 2.",
        "1 hidden column is read as well: B.",
    )
    assert "1 cell has a formula without a saved value" in grid.notes[3]
    assert sheets(path) == ("Old", "List")


def test_a_cell_that_spans_rows_stands_for_all_of_them(tmp_path: Path) -> None:
    covered = "<table:covered-table-cell/>"
    table = ods_table(
        HEADINGS
        + row(text_cell("Africa", 'table:number-rows-spanned="2"'), text_cell("Mali"))
        + row(covered, text_cell("Chad"))
        + row(text_cell("Asia"), text_cell("Nepal"))
    )
    grid = read_grid(ods(tmp_path / "list.ods", table))
    assert [cell[:2] for cell in cells(grid)] == [
        ("Africa", "Mali"),
        ("Africa", "Chad"),
        ("Asia", "Nepal"),
    ]


def test_an_error_is_read_as_it_is_shown(tmp_path: Path) -> None:
    error = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" '
        'office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
        "</table:table-cell>"
    )
    grid = read_grid(ods(tmp_path / "list.ods", ods_table(HEADINGS + row(error, text_cell("x")))))
    assert cells(grid)[0][0] == "#DIV/0!"


def test_an_encrypted_workbook_is_refused(tmp_path: Path) -> None:
    manifest = (
        "<m:manifest xmlns:m='x'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
    )
    parts = {"mimetype": "x", "content.xml": "\x9f", "META-INF/manifest.xml": manifest}
    with pytest.raises(RecordsError, match="protected by a password"):
        read_grid(zipped(tmp_path / "list.ods", parts))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (row(text_cell("x", 'table:number-columns-repeated="16384"')), "column XFD"),
        (
            HEADINGS + row(text_cell("x"), more='table:number-rows-repeated="1048576"'),
            "row 200,001",
        ),
        (BLANK_ROWS + row(text_cell("x")), "row 1,048,573"),
    ],
)
def test_repeats_beyond_the_bounds_are_refused(tmp_path: Path, rows: str, message: str) -> None:
    with pytest.raises(RecordsError, match=message):
        read_grid(ods(tmp_path / "list.ods", ods_table(rows)))
