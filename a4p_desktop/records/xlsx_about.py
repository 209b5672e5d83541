"""The sheet of an Excel workbook that tells about the export."""

from collections.abc import Iterator
from typing import Any

from a4p_desktop.records.about import MOST_SOURCES, About
from a4p_desktop.records.about_words import Worded
from a4p_desktop.records.written import Written
from a4p_desktop.records.xlsx_cells import SheetCells

TITLE = "About this export"
_WIDTHS = (26, 90, 60)


def write_about(book: Any, about: About, written: Written) -> None:
    """Add the sheet to XlsxWriter's `book`: what is told, codes with words, sources with links."""
    # Imported here because it brings XlsxWriter along, which takes 80 ms.
    from a4p_desktop.records.xlsx_sheet import add_sheet

    sheet = add_sheet(book, TITLE)
    cells = SheetCells(sheet, None)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    cells.text(0, 0, TITLE, book.add_format({"bold": True, "font_size": 14}))
    told = [*about.told(written), *_codes(about)]
    for row, (heading, text) in enumerate(told, start=2):
        cells.text(row, 0, heading, bold)
        cells.text(row, 1, text, wrapped)
    first = len(told) + 3
    for place, heading in enumerate(("Source", "Title or publisher", "Address")):
        cells.text(first, place, heading, bold)
    for row, source in enumerate(about.sources, start=first + 1):
        cells.text(row, 0, source.code)
        cells.text(row, 1, source.title, wrapped)
        cells.link(row, 2, source.address, source.address)
    if about.sources_left_out:
        left_out = f"Only the first {MOST_SOURCES:,} sources are listed."
        cells.text(first + 1 + len(about.sources), 0, left_out)


def _codes(about: About) -> Iterator[Worded]:
    for column, words in about.codes.items():
        for code, text in words.items():
            yield Worded(f"{column}: {code}", text)
