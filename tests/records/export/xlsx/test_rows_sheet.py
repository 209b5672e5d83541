"""What an Excel workbook holds: typed cells, links, a filter, and no more than Excel takes."""

import io
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, cast

import pytest
from xlsxwriter.workbook import Workbook

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import EXCEL_CELL
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.export.xlsx import cells
from a4p_desktop.records.export.xlsx.cells import SheetCells, add_sheet
from a4p_desktop.records.export.xlsx.rows_sheet import require_room
from a4p_desktop.records.question.search import Condition, Search
from tests.records.export.exporting import (
    WHEN,
    XLSX,
    cell_value,
    exported,
    sheets,
    whole_table,
    with_cells,
)
from tests.records.made_tables import TABLES, Rows, built


class Unseekable(io.RawIOBase):
    """A stream that cannot seek, like a pipe."""

    def __init__(self) -> None:
        self.written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        part = bytes(cast("bytes", data))
        self.written += part
        return len(part)


def test_recorded_formulas_are_text(made: Archive) -> None:
    data = exported(made, whole_table("speakers"), XLSX)
    sheet = sheets(data)[0]
    assert (sheet["G3"].value, sheet["G3"].data_type) == ("=1+1", "s")
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        assert not any(b"<f>" in book.read(name) for name in book.namelist())


@pytest.mark.parametrize(
    ("recorded", "written"),
    [
        ("2018-09-25", "2018-09-25 00:00:00"),
        ("1900-03-01", "1900-03-01 00:00:00"),
        ("1900-02-28", "1900-02-28"),
        ("1848-02-24", "1848-02-24"),
        ("2018-09", "September 2018"),
        ("2018", "2018"),
        ("9999-12-31", "9999-12-31 00:00:00"),
    ],
)
def test_whole_days_are_dates_and_cut_ones_text(spare: Path, recorded: str, written: str) -> None:
    with closing(sqlite3.connect(spare)) as database:  # no build takes such early days
        database.execute("UPDATE meeting SET date = ? WHERE meeting = 'later'", (recorded,))
        database.commit()
    with closing(Archive(spare)) as archive:
        data = exported(archive, Selection(Search("speakers"), ("date", "statement")), XLSX)
    found = {row[1].value: row[0] for row in sheets(data)[0].iter_rows(min_row=2)}
    assert str(found["l1"].value) == written
    assert found["l1"].is_date == written.endswith("00:00:00")


def test_long_numbers_are_text() -> None:
    stream = io.BytesIO()
    book = Workbook(stream)
    cells = SheetCells(add_sheet(book, "Numbers"))
    for row, number in enumerate((0, -5, 10**15 - 1, 10**15, -(10**18))):
        cells.number(row, 0, number)
    book.close()
    assert [row[0].value for row in sheets(stream.getvalue())[0].iter_rows()] == [
        0,
        -5,
        10**15 - 1,
        str(10**15),
        str(-(10**18)),
    ]


def test_cells_that_are_too_long_are_cut_and_counted(spare: Path) -> None:
    cells = ["x" * EXCEL_CELL, "x" * (EXCEL_CELL + 1), "😀" * 20_000, "é" * 100_000, "y"]
    stream = io.BytesIO()
    with closing(with_cells(spare, cells)) as archive:
        selection = Selection(Search("speakers"), ("person",))
        written = write_whole(archive, selection, XLSX, stream, when=WHEN)
    assert written == Written(5, cut=3)
    rows, about = sheets(stream.getvalue())
    lengths = [len(row[0].value.encode("utf-16-le")) // 2 for row in rows.iter_rows(min_row=2)]
    assert lengths == [EXCEL_CELL, EXCEL_CELL, EXCEL_CELL, EXCEL_CELL, 1]
    assert [row[0].value[-1] for row in rows.iter_rows(min_row=2)] == ["x", "…", "…", "…", "y"]
    (sentence,) = (row[1].value for row in about.iter_rows() if row[0].value == "Cut")
    assert sentence.startswith("3 cells are cut")


ARABIC = "رئيس جمهورية مصر العربية"


@pytest.mark.parametrize(
    ("persons", "columns", "from_right"),
    [
        ([ARABIC] * 5, ("person", "date"), True),
        ([ARABIC] * 5, ("statement", "person", "level"), True),
        ([ARABIC, "Paul Kagame", "", "", ""], ("person",), True),
        (["ח", "2018", "…", "", ""], ("person",), True),
        (
            ["Paul Kagame, President of the Republic of Rwanda", "أنور", "", "", ""],
            ("person",),
            False,
        ),
        (["2018", "", "", "", ""], ("person",), False),
        ([ARABIC] * 5, ("date", "level"), False),
        (["中国", "Россия", "x", "", ""], ("person",), False),
    ],
)
def test_the_direction_of_a_sheet_follows_its_texts(
    spare: Path, persons: list[str], columns: tuple[str, ...], from_right: bool
) -> None:
    with closing(with_cells(spare, persons)) as archive:
        data = exported(archive, Selection(Search("speakers"), columns), XLSX)
    assert [bool(sheet.sheet_view.rightToLeft) for sheet in sheets(data)] == [from_right, False]


def test_the_heading_is_frozen_and_has_a_filter(made: Archive) -> None:
    rows, _ = sheets(exported(made, whole_table("speakers"), XLSX))
    assert rows.freeze_panes == "A2"
    assert rows.auto_filter.ref == "A1:W6"
    assert all(cell.font.b for cell in rows[1])
    empty, _ = sheets(exported(made, Selection(Search("speakers", "zzz"), ("person",)), XLSX))
    assert empty.auto_filter.ref == "A1:A2"


def test_columns_are_as_wide_as_they_need(spare: Path) -> None:
    with closing(with_cells(spare, ["x" * 500, "", "", "", ""])) as archive:
        wide = exported(archive, Selection(Search("speakers"), ("person",)), XLSX)
    with closing(with_cells(spare, ["中" * 7, "", "", "", ""])) as archive:
        fitting = exported(archive, Selection(Search("speakers"), ("person",)), XLSX)
    with closing(with_cells(spare, ["x"])) as archive:
        narrow = exported(archive, Selection(Search("speakers"), ("person",)), XLSX)
    widths = [
        round(sheets(data)[0].column_dimensions["A"].width) for data in (wide, fitting, narrow)
    ]
    assert widths == [41, 16, 10]


def _with_addresses(*addresses: str) -> dict[str, Rows]:
    """Tables in which each theme names a source of its own."""
    first = TABLES["sources"][1]
    sources = [{**first, "source": f"s{n}", "url": url} for n, url in enumerate(addresses)]
    themes = [
        {"theme": f"t{n}", "title": f"T{n}", "sources": f"s{n}"} for n in range(len(addresses))
    ]
    return {
        "sources": sources,
        "themes": themes,
        "meetings": TABLES["meetings"][1:],
        "delegations": TABLES["delegations"],
        "statements": TABLES["statements"][3:4],
        "instruments": TABLES["instruments"][1:],
        "endorsements": [],
    }


def test_sources_are_links_to_their_addresses(tmp_path: Path) -> None:
    addresses = ["https://a.example/x?y=1&z=2#part", f"https://b.example/{'x' * 2_100}"]
    with closing(Archive(built(tmp_path, _with_addresses(*addresses)))) as archive:
        data = exported(archive, Selection(Search("themes"), ("theme", "sources")), XLSX)
    links = [row[1].hyperlink for row in sheets(data)[0].iter_rows(min_row=2)]
    assert [link and f"{link.target}#{link.location}" for link in links] == [addresses[0], None]
    about = sheets(data)[1]
    assert [row[2].value for row in about.iter_rows() if row[0].value in ("s0", "s1")] == addresses


def test_links_beyond_what_excel_takes_are_plain(
    made: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "MOST_LINKS", 1)
    rows, about = sheets(exported(made, whole_table("speakers"), XLSX))
    assert sum(1 for row in rows.iter_rows() for cell in row if cell.hyperlink) == 1
    assert sum(1 for row in about.iter_rows() for cell in row if cell.hyperlink) == 1
    assert [row[2].value for row in about.iter_rows() if row[0].value == "verbatim"] == [
        "https://undocs.org/S/PV.1"
    ]


def test_more_rows_than_a_sheet_holds_are_refused() -> None:
    require_room(XLSX, 1_048_575)
    with pytest.raises(RecordsError, match="holds 1,048,575 rows") as raised:
        require_room(XLSX, 1_048_576)
    assert "CSV" in raised.value.remedy


def test_a_pipe_gets_the_same_bytes_as_a_file(made: Archive) -> None:
    pipe = Unseekable()
    write_whole(made, whole_table("speakers"), XLSX, cast("BinaryIO", pipe), when=WHEN)
    assert bytes(pipe.written) == exported(made, whole_table("speakers"), XLSX)


def test_the_properties_hold_the_time_of_writing(made: Archive) -> None:
    with zipfile.ZipFile(io.BytesIO(exported(made, whole_table("themes"), XLSX))) as book:
        assert b"2026-11-24T10:00:59Z" in book.read("docProps/core.xml")
    assert len(sheets(exported(made, whole_table("themes"), XLSX, about=False))) == 1


def test_a_text_writes_no_xml_of_its_own(spare: Path) -> None:
    # What XlsxWriter would take for a text of several parts, and for a sign that XML cannot hold.
    cells = ["<r><t>x</t></r>", "<r><f>1+1</f></r>", "_x005F_x0000_", "_x0041_", "\0"]
    with closing(with_cells(spare, cells)) as archive:
        data = exported(archive, Selection(Search("speakers"), ("person",)), XLSX, about=False)
    assert [cell_value(row[0]) for row in sheets(data)[0].iter_rows(min_row=2)] == cells
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"<r>" not in sheet
    assert sheet.count(b"<is><t") == 6


def test_rows_of_the_description_are_high_enough_for_their_text(archive: Archive) -> None:
    search = Search("endorsements", where=(Condition("instrument", "a4p-declaration-2018"),))
    _, about = sheets(exported(archive, Selection(search, ("delegation", "sources")), XLSX))
    # openpyxl merges the last two, which are equally wide.
    widths = [about.column_dimensions[letter].width for letter in "ABB"]
    wrapped = 0
    for row in about.iter_rows(min_row=3):
        needed = max(len(str(c.value or "")) / width for c, width in zip(row, widths, strict=True))
        height = about.row_dimensions[row[0].row].height or 15
        assert height >= 15 * needed
        assert all(cell.alignment.wrap_text for cell in row if cell.value)
        wrapped += needed > 1
    assert wrapped > 5


def test_a_printed_sheet_has_all_columns_and_its_heading_on_each_page(made: Archive) -> None:
    rows, about = sheets(exported(made, whole_table("speakers"), XLSX))
    for sheet in (rows, about):
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert rows.print_title_rows == "$1:$1"
    assert rows.print_area.endswith("$A$1:$W$6")
