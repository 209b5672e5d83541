"""Workbooks of Excel are read as Excel shows them."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from openpyxl import Workbook as OtherWorkbook
from xlsxwriter.worksheet import Worksheet

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.grid_file import read_grid
from a4p_desktop.records.incoming.workbooks.number_format import date_form, date_text, number_text
from tests.records.incoming.made_workbooks import ROWS, cells, xlsx, zipped
from tests.records.incoming.workbooks.test_hostile_workbooks import (
    inline,
    parts_of,
    sheet,
    with_parts,
)


@given(ROWS)
def test_what_another_library_writes_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    path = tmp_path_factory.mktemp("made") / "list.xlsx"
    made = OtherWorkbook()
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            made.worksheets[0].cell(row, column).value = text
            made.worksheets[0].cell(row, column).data_type = "s"  # no formula
    made.save(path)
    assert cells(read_grid(path, heading_row=0)) == [tuple(row) for row in rows]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("dd/mm/yyyy", "2018-09-25"),
        ("m/d/yy h:mm", "2018-09-25T14:30"),
        ("h:mm:ss AM/PM", ""),  # more than a day is no time of a day
        ("mmm yyyy", "2018-09"),
        ("yyyy", "2018"),
        ('[$-409]d" of "mmmm;@', "2018-09-25"),
        ('[$-804]yyyy"年"m"月"d"日"', "2018-09-25"),
        ("[Red]0.00", None),
        ('0.00" days"', None),
        ("0.00E+00", None),
        ("General", None),
        ("#,##0\\ _d", None),
        ("@", None),
    ],
)
def test_a_number_is_a_date_by_its_format(code: str, text: str | None) -> None:
    form = date_form(164, code)
    assert (date_text(43_368.6041666667, form, from_1904=False) if form else None) == text


@pytest.mark.parametrize(
    ("serial", "text"),
    [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (2_958_465, "9999-12-31"),
     (2_958_466, ""), (-1, ""), (0, "")],
)  # fmt: skip
def test_days_count_from_1900_with_a_day_that_was_none(serial: int, text: str) -> None:
    form = date_form(14)
    assert form
    assert date_text(serial, form) == text
    assert date_text(0.5, date_form(20) or form) == "12:00"


@pytest.mark.parametrize(
    ("number", "text"),
    [(150.0, "150"), (-7.0, "-7"), (0.1 + 0.2, "0.3"), (1e20, "1e+20"), (2.5, "2.5"), (-0.0, "0")],
)
def test_a_number_is_written_as_it_is_typed(number: float, text: str) -> None:
    assert number_text(number) == text


def test_days_count_from_1904_where_the_workbook_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    made = OtherWorkbook()
    made.epoch = datetime(1904, 1, 1)
    made.worksheets[0].append(["State", "Date"])
    made.worksheets[0].append(["Mali", datetime(2018, 9, 25)])
    made.save(path)
    assert cells(read_grid(path)) == [("Mali", "2018-09-25")]
    # Excel 2013 and later add an element of the same name, with another meaning.
    parts = parts_of(path)
    extension = (
        b'<extLst><ext><x15:workbookPr xmlns:x15="x" chartTrackingRefBase="1"/></ext></extLst>'
    )
    changed = parts["xl/workbook.xml"].replace(b"</workbook>", extension + b"</workbook>")
    zipped(path, {**parts, "xl/workbook.xml": changed})
    assert cells(read_grid(path)) == [("Mali", "2018-09-25")]


def test_values_are_read_as_they_are_shown(tmp_path: Path) -> None:
    rows = (
        '<row><c t="str"><f>A1</f><v>text</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>'
        '<c t="e"><v>#REF!</v></c><c t="d"><v>2018-09-25T00:00:00</v></c><c><v>1.50</v></c>'
        '<c t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></is></c>'
        "<c><v>not a number</v></c></row>"
    )
    grid = read_grid(with_parts(tmp_path / "list.xlsx", sheet(rows)), heading_row=0)
    assert cells(grid) == [
        ("text", "TRUE", "FALSE", "#REF!", "2018-09-25", "1.5", "rich", "not a number")
    ]


def test_a_formula_without_a_value_is_told(tmp_path: Path) -> None:
    rows = f'<row>{inline("A1", "Mali")}<c r="B1"><f>1+1</f></c></row>'
    grid = read_grid(with_parts(tmp_path / "list.xlsx", sheet(rows)), heading_row=0)
    assert cells(grid) == [("Mali",)]
    assert "1 cell has a formula without a saved value" in grid.notes[0]


def test_cells_that_are_merged_over_rows_stand_for_all_of_them(tmp_path: Path) -> None:
    def fill(_: object, made: object) -> None:
        assert isinstance(made, Worksheet)
        made.merge_range("A1:C1", "Endorsers")
        made.write_row("A2", ["Region", "State", "Date"])
        made.merge_range("A3:A4", "Africa")
        made.write("B3", "Mali")
        made.write("B4", "Chad")
        made.write("B5", "Nepal")

    grid = read_grid(xlsx(tmp_path / "list.xlsx", fill))
    assert cells(grid) == [("Africa", "Mali", ""), ("Africa", "Chad", ""), ("", "Nepal", "")]


def test_a_missing_shared_text_is_damage(tmp_path: Path) -> None:
    rows = '<row><c t="s"><v>77</v></c></row>'
    with pytest.raises(RecordsError, match="refers to a text that is missing"):
        read_grid(with_parts(tmp_path / "list.xlsx", sheet(rows)))


def test_macros_are_not_run_and_do_not_matter(tmp_path: Path) -> None:
    parts = {
        **sheet(f"<row>{inline('A1', 'Mali')}</row>"),
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
    }
    assert cells(read_grid(with_parts(tmp_path / "list.xlsm", parts))) == [("Mali",)]
