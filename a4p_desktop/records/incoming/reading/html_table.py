"""Reads the largest table of a piece of HTML that Word, Excel, LibreOffice or a browser copied."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from a4p_desktop.records.incoming.reading.stored_rows import (
    MOST_COLUMNS,
    MOST_ROWS,
    RowsWriter,
    too_many_columns,
)

_UNSEEN = frozenset(("script", "style", "head", "noscript", "template", "svg", "object", "select"))
_LINES = frozenset(("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"))
_VOID = frozenset(("br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base"))
# Word marks what it shows as bullets or numbers, which are not in the text.
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore", re.I
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NOTE_MARK = re.compile(r"\s*[\[(]?[0-9a-z*†‡]{1,3}[\])]?\s*")
_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)


def html_rows(html: str, rows: RowsWriter) -> bool:
    """Read the largest table of `html` into `rows`; whether there is one of several filled cells.

    A cell that spans rows is repeated in each; one that spans columns stands in the first. Cells
    that are hidden are left out.
    """
    reader = _Tables()
    reader.feed(html)
    reader.close()
    table = max(reader.tables, key=lambda table: table.filled, default=None)
    if table is None or table.filled < 2:
        return False
    for number, row in enumerate(table.rows(), 1):
        rows.add(number, row)
    return True


@dataclass
class _Cell:
    """A cell as it is written."""

    rows: int
    columns: int
    pieces: list[str] = field(default_factory=list)
    in_note_mark: int | None = None
    """Where the pieces of a raised text begin, which may be the mark of a footnote."""

    def end_raised(self) -> None:
        """Drop the mark of a footnote: France¹. Others, as in 1st, stay."""
        if self.in_note_mark is not None:
            raised = "".join(self.pieces[self.in_note_mark :])
            before = "".join(self.pieces[: self.in_note_mark]).rstrip()
            if before and not before[-1].isdigit() and _NOTE_MARK.fullmatch(raised):
                del self.pieces[self.in_note_mark :]
        self.in_note_mark = None


class _Table:
    """The cells of a table in their rows."""

    def __init__(self) -> None:
        self._rows: list[list[_Cell]] = []

    @property
    def filled(self) -> int:
        """The number of cells with a text."""
        return sum(1 for row in self._rows for cell in row if "".join(cell.pieces).strip())

    def begin_row(self) -> None:
        self._rows.append([])

    def begin_cell(self, rows: int, columns: int) -> _Cell:
        if not self._rows:
            self.begin_row()
        cell = _Cell(rows, columns)
        self._rows[-1].append(cell)
        return cell

    def rows(self) -> Iterator[list[str]]:
        """The texts of each row, at their columns."""
        spanning: dict[int, tuple[int, str]] = {}  # column -> rows that follow, and the text
        for cells in self._rows:
            row: list[str] = []
            following: dict[int, tuple[int, str]] = {}
            for cell in cells:
                _take_over(row, spanning, following)
                text = "".join(cell.pieces)
                texts = [text] + [""] * (cell.columns - 1)
                for part in texts:
                    if cell.rows > 1:
                        following[len(row)] = cell.rows - 1, part
                    row.append(part)
                if len(row) > MOST_COLUMNS and text.strip():
                    raise too_many_columns(len(row))
            _take_over(row, spanning, following)
            spanning = {**spanning, **following}
            yield row


def _take_over(
    row: list[str], spanning: dict[int, tuple[int, str]], following: dict[int, tuple[int, str]]
) -> None:
    """Fill the next columns that cells from above span."""
    while len(row) in spanning:
        left, text = spanning.pop(len(row))
        if left > 1:
            following[len(row)] = left - 1, text
        row.append(text)


class _Tables(HTMLParser):
    """Finds the tables of a page; one within another is a table of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[_Table] = []
        self._open: list[tuple[_Table, _Cell | None]] = []
        self._unseen = ""
        """The element that hides what is in it."""
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen in ("td", "th", "tr") and tag in ("td", "th", "tr"):
            self._depth -= tag == "tr" or self._unseen != "tr"
        if self._depth > 0:
            self._depth += tag == self._unseen
            return
        values = {name: value or "" for name, value in attrs}
        hidden = "hidden" in values or _HIDDEN.search(values.get("style", ""))
        if tag not in _VOID and (hidden or tag in _UNSEEN):
            self._unseen, self._depth = tag, 1
            return
        self._seen(tag, values)

    def _seen(self, tag: str, values: dict[str, str]) -> None:
        if tag == "table":
            table = _Table()
            self.tables.append(table)
            self._open.append((table, None))
        if not self._open:
            return
        table, cell = self._open[-1]
        if tag == "tr":
            table.begin_row()
            self._open[-1] = table, None
        elif tag in ("td", "th"):
            new = table.begin_cell(
                _number(values.get("rowspan", ""), MOST_ROWS),
                _number(values.get("colspan", ""), MOST_COLUMNS),
            )
            self._open[-1] = table, new
        elif cell and tag in _LINES:
            cell.pieces.append("\n")
        elif cell and tag == "sup":
            cell.in_note_mark = len(cell.pieces)

    def handle_endtag(self, tag: str) -> None:
        if self._depth > 0:
            self._depth -= tag == self._unseen
            return
        if not self._open:
            return
        table, cell = self._open[-1]
        if tag == "table":
            self._open.pop()
        elif tag in ("td", "th", "tr"):
            self._open[-1] = table, None
        elif cell and tag == "sup":
            cell.end_raised()
        elif cell and tag in _LINES:
            cell.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self._open and self._depth <= 0 and (cell := self._open[-1][1]):
            cell.pieces.append(_BLANKS.sub(" ", data))


def _number(text: str, most: int) -> int:
    """A number of rows or columns that a cell spans."""
    match = _NUMBER.match(text.strip())
    return min(max(int(match.group()), 1), most) if match else 1
