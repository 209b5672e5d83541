"""Cells of an Excel sheet, each written with its own type and none as a formula."""

import re
from datetime import date

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.formats import EXCEL_CELL
from a4p_desktop.records.text.markup import FORBIDDEN

MOST_LINKS = 65_530
"""Of a sheet."""
# https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
_LONGEST_ADDRESS = 2_079
# https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f]+")
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Excel counts the days from here; before March 1900 it counts a day that never was.
_DAY_0, _FIRST_DAY = date(1899, 12, 30), date(1900, 3, 1)
_MOST_DIGITS = 10**15
"""Excel keeps the first fifteen digits of a number."""
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
# A carriage return is allowed, but XML makes a line feed of it.
_NOT_FOR_XML = re.compile(f"\r|{FORBIDDEN.pattern}")


class _Sheet(Worksheet):
    """Writes `_xHHHH_` for what XML cannot hold, as Excel does, and for all that looks like that.

    XlsxWriter 3.3.1 skips the second of two such texts that share a letter (`_x005F_x0000_`), and
    takes `<r>…</r>` for its own XML of rich text, so that a cell could inject XML. There is no
    public way round this: every text goes through the private method below. Should that go one
    day, `add_sheet` and the tests of hostile cells will fail.
    """

    @staticmethod
    def _escape_control_characters(data: str) -> str:
        data = _LIKE_AN_ESCAPE.sub("_x005F_", data)
        data = _NOT_FOR_XML.sub(lambda match: f"_x{ord(match.group()):04X}_", data)
        return f"_x003C_{data[1:]}" if data.startswith("<r>") else data


def add_sheet(book: Workbook, title: str) -> Worksheet:
    """Add a sheet to `book`, named by as much of `title` as Excel allows.

    In print all its columns fit on the width of one page.
    """
    assert hasattr(Worksheet, "_escape_control_characters"), "XlsxWriter writes texts in a new way"
    sheet = book.add_worksheet(_sheet_name(title), worksheet_class=_Sheet)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return sheet


def _sheet_name(title: str) -> str:
    """The title of a sheet without what Excel refuses in its name, cut to its longest name."""
    return _NOT_IN_A_NAME.sub(" ", title)[:_LONGEST_NAME].strip(" '")


class SheetCells:
    """Writes cells to one sheet, row by row."""

    def __init__(self, sheet: Worksheet, day_format: Format | None = None) -> None:
        """`day_format` is the format of cells that hold a day."""
        self._sheet = sheet
        self._day_format = day_format
        self._links = 0
        self._cutter = CellCutter(EXCEL_CELL)

    @property
    def cut(self) -> int:
        """The number of cells that were too long and lost their end."""
        return self._cutter.cells

    def text(self, row: int, place: int, text: str, cell_format: Format | None = None) -> None:
        """Write text as text, whatever it looks like."""
        if text:
            self._sheet.write_string(row, place, self._cutter.text(text), cell_format)

    def number(self, row: int, place: int, number: int) -> None:
        """Write a number, or one of too many digits as text."""
        if abs(number) < _MOST_DIGITS:
            self._sheet.write_number(row, place, number)
        else:
            self.text(row, place, str(number))

    def day(self, row: int, place: int, recorded: str) -> None:
        """Write a whole day as a date, and all else as text."""
        day = _day(recorded)
        if day is None:
            self.text(row, place, recorded)
        else:
            number = (day - _DAY_0).days
            self._sheet.write_number(row, place, number, self._day_format)

    def link(
        self,
        row: int,
        place: int,
        text: str,
        address: str,
        tip: str = "",
        cell_format: Format | None = None,
    ) -> None:
        """Write text with a link to the web, or plain text if Excel holds no more links."""
        possible = len(address) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(address)
        if not text or not possible or self._links == MOST_LINKS:
            self.text(row, place, text)
            return
        self._links += 1
        shown = self._cutter.text(text)
        self._sheet.write_url(row, place, address, cell_format, shown, tip or None)


def _day(recorded: str) -> date | None:
    """The day that Excel has for an ISO date, if it is one."""
    if not _WHOLE_DAY.fullmatch(recorded):
        return None
    try:
        day = date.fromisoformat(recorded)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None
