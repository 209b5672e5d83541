"""XlsxWriter's sheet, taught to write every text as it is; to import it takes 80 ms."""

import re
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_NOT_FOR_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


class Sheet(Worksheet):  # type: ignore[misc] # XlsxWriter brings no types
    """Writes `_xHHHH_` for what XML cannot hold, as Excel does, and for all that looks like that.

    XlsxWriter 3.3.1 leaves the second of two such texts that share a letter (`_x005F_x0000_`), and
    takes `<r>…</r>` for its own XML of a text of several parts, so that a cell could write XML of
    its own. It has no public way round: every text goes through the method below, which is its
    own and may be gone one day: `add_sheet` would say so, and the tests of hostile cells.
    """

    @staticmethod
    def _escape_control_characters(data: str) -> str:
        data = _LIKE_AN_ESCAPE.sub("_x005F_", data)
        data = _NOT_FOR_XML.sub(lambda match: f"_x{ord(match.group()):04X}_", data)
        return f"_x003C_{data[1:]}" if data.startswith("<r>") else data


def add_sheet(book: Workbook, name: str) -> Any:
    """A new sheet of `book`; printed, its columns stand beside each other on one page."""
    assert hasattr(Worksheet, "_escape_control_characters"), "XlsxWriter writes texts in a new way"
    sheet = book.add_worksheet(name, worksheet_class=Sheet)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return sheet
