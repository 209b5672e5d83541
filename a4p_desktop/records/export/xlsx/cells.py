"""Cells of an Excel sheet: whatever is recorded is written as what it is, and nothing runs."""

import re
from datetime import date
from typing import Any

from a4p_desktop.records.errors import RecordsError

MOST_ROWS = 1_048_576
"""So many a sheet holds, with its heading."""
MOST_CHARACTERS = 32_767
"""So many a cell holds, counted in halves of four bytes (UTF-16)."""
MOST_LINKS = 65_530
"""So many a sheet holds."""
# https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
_LONGEST_ADDRESS = 2_079
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f]+")
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
# Excel counts the days from here; before March 1900 it counts a day that never was.
_DAY_0, _FIRST_DAY = date(1899, 12, 30), date(1900, 3, 1)
_MOST_DIGITS = 10**15
"""Excel keeps the first fifteen digits of a number."""


class SheetCells:
    """Writes cells to one sheet of XlsxWriter, row by row."""

    def __init__(self, sheet: Any, day_format: Any) -> None:
        """`day_format` is XlsxWriter's for cells that hold a day."""
        self._sheet = sheet
        self._day_format = day_format
        self._links = 0
        self.cut = 0
        """How many cells were too long, so that only their beginning was written."""

    def text(self, row: int, place: int, text: str, cell_format: Any = None) -> None:
        """Write text as text, whatever it looks like."""
        if text:
            self._sheet.write_string(row, place, self._fitting(text), cell_format)

    def number(self, row: int, place: int, number: int) -> None:
        """Write a number, or one of too many digits as text."""
        if abs(number) < _MOST_DIGITS:
            self._sheet.write_number(row, place, number)
        else:
            self.text(row, place, str(number))

    def day(self, row: int, place: int, recorded: str) -> None:
        """Write a whole day as a date, and one that is cut to the month or the year as text."""
        day = _day(recorded)
        if day is None:
            self.text(row, place, recorded)
        else:
            number = (day - _DAY_0).days
            self._sheet.write_number(row, place, number, self._day_format)

    def link(
        self, row: int, place: int, text: str, address: str, tip: str = "", cell_format: Any = None
    ) -> None:
        """Write text that leads to an address on the web; plain where Excel holds no more links."""
        possible = len(address) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(address)
        if not text or not possible or self._links == MOST_LINKS:
            self.text(row, place, text)
            return
        self._links += 1
        told = self._fitting(text)
        self._sheet.write_url(row, place, address, cell_format, told, tip or None)

    def _fitting(self, text: str) -> str:
        """As much of `text` as a cell holds."""
        if len(text) <= MOST_CHARACTERS // 2:
            return text
        halves = text.encode("utf-16-le")
        if len(halves) <= 2 * MOST_CHARACTERS:
            return text
        self.cut += 1
        return halves[: 2 * (MOST_CHARACTERS - 1)].decode("utf-16-le", "ignore") + "…"


def require_room(rows: int) -> None:
    """Raise RecordsError where a sheet does not hold so many rows below its heading."""
    if rows >= MOST_ROWS:
        raise RecordsError(
            f"A sheet of Excel holds no more than {MOST_ROWS - 1:,} rows below its heading;"
            f" these are {rows:,}.",
            "Narrow the search, or export as CSV.",
        )


def _day(recorded: str) -> date | None:
    """The day that Excel has for an ISO date, if it is one."""
    if not _WHOLE_DAY.fullmatch(recorded):
        return None
    try:
        day = date.fromisoformat(recorded)
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None
