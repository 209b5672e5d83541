"""Makes a grid of what is pasted: an HTML table, cells between tabs, or plain lines."""

import hashlib
from dataclasses import replace

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.reading.headings import made_grid
from a4p_desktop.records.incoming.reading.html_table import MOST_PASTED, html_rows
from a4p_desktop.records.incoming.reading.plain_lines import plain_rows
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

_NOTHING = say.mark("What was copied has no text.")
_COPY = say.mark("Copy the table, the cells or the lines of the list, and paste again.")
_TOO_LONG = say.mark("What was copied has more than {most} characters.")
_SAVE = say.mark("Save the list as a file and choose that.")


def read_pasted(html: str, text: str, *, heading_row: int | None = None) -> Grid:
    """The grid of what the clipboard holds as HTML and as plain text; either may be blank.

    The largest table of the HTML is read; where there is none, the text: cells between tabs, or a
    name in each line. `heading_row` is as of `read_grid`.

    Raises RecordsError where there is nothing in it, or too much.
    """
    if max(len(html), len(text)) > MOST_PASTED:
        raise RecordsError(_TOO_LONG, _SAVE, most=MOST_PASTED)
    rows = RowsWriter()
    read = html
    if not html_rows(html, rows):
        read = text
        plain_rows(text, rows)
    grid = made_grid(rows, heading_row)
    if not grid.headings:
        raise RecordsError(_NOTHING, _COPY)
    return replace(grid, sha256=hashlib.sha256(read.encode(errors="replace")).hexdigest())
