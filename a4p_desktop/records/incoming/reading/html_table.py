"""Reads the largest table of a piece of HTML that Word, Excel, LibreOffice or a browser copied."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from a4p_desktop.records.incoming.reading.html_tokens import Tag, Text, tokens
from a4p_desktop.records.incoming.reading.stored_rows import (
    MOST_COLUMNS,
    RowsWriter,
    too_many_columns,
)

MOST_PASTED = 2**24
"""Characters of a page or a paste, which is read in memory: a table of some 50,000 rows."""

_MOST_SPANNED = 10_000
"""Rows that one cell may span: more than any list has under one heading."""
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset(("script", "style", "head", "title", "noscript", "template", "svg", "select"))
_LINES = frozenset(("br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"))
_ALONE = frozenset(("br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base"))
# Word marks what it shows as bullets or numbers, which are not in the text.
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_NOTE_MARK = re.compile(r"\s*[\[(]?[0-9a-z*†‡]{1,3}[\])]?\s*")
_NUMBER = re.compile(r"[0-9]{1,6}", re.ASCII)


def html_rows(html: str, rows: RowsWriter) -> bool:
    """Read the largest table of `html` into `rows`; whether there is one of several filled cells.

    A cell that spans rows is repeated in each; one that spans columns stands in the first. Cells
    that are hidden are left out.
    """
    page = _Page()
    for token in tokens(html):
        page.take(token)
    table = max(page.tables, key=lambda table: table.filled, default=None)
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
    raised: int | None = None
    """Where the pieces of a raised text begin, which may be the mark of a footnote."""

    def end_raised(self) -> None:
        """Drop the mark of a footnote, France¹; other raised texts stay, 1st."""
        if self.raised is None:
            return
        raised = "".join(self.pieces[self.raised :])
        before = self.pieces[self.raised - 1].rstrip()[-1:] if self.raised else ""
        if before and not before.isdigit() and _NOTE_MARK.fullmatch(raised):
            del self.pieces[self.raised :]
        self.raised = None


class _Table:
    """The cells of a table in their rows."""

    def __init__(self) -> None:
        self._rows: list[list[_Cell]] = []

    @property
    def filled(self) -> int:
        """The number of cells with a text."""
        return sum(1 for row in self._rows for cell in row if any(map(str.strip, cell.pieces)))

    def begin_row(self) -> None:
        """A row begins."""
        self._rows.append([])

    def begin_cell(self, attributes: Mapping[str, str]) -> _Cell:
        """A cell begins in the last row."""
        if not self._rows:
            self.begin_row()
        rows = _number(attributes.get("rowspan", ""), _MOST_SPANNED)
        cell = _Cell(rows, _number(attributes.get("colspan", ""), MOST_COLUMNS))
        self._rows[-1].append(cell)
        return cell

    def rows(self) -> Iterator[list[str]]:
        """The texts of each row at their columns: a cell takes the first place that is free."""
        spanning: dict[int, tuple[int, str]] = {}  # column -> rows that it still spans, its text
        for cells in self._rows:
            row = dict(spanning)
            column = 0
            for cell in cells:
                while column in row:
                    column += 1
                text = "".join(cell.pieces)
                for place in range(cell.columns):
                    row.setdefault(column + place, (cell.rows, "" if place else text))
                if column >= MOST_COLUMNS and text.strip():
                    raise too_many_columns(column + 1)
                column += cell.columns
            spanning = {place: (left - 1, text) for place, (left, text) in row.items() if left > 1}
            end = max(row, default=-1) + 1 if cells else 0
            yield [row[place][1] if place in row else "" for place in range(end)]


class _Page:
    """Finds the tables of a page; one within another is a table of its own."""

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self._open: list[tuple[_Table, _Cell | None]] = []
        self._unseen = ""
        """The name of the element that hides what is in it; "" where none does."""
        self._depth = 0
        """How often that element is open, within itself."""

    def take(self, token: Tag | Text) -> None:
        """Take the next tag or text."""
        if self._unseen and isinstance(token, Tag):
            self._pass_over(token)
            if self._unseen or token.ends:
                return
        if self._unseen:
            return
        if isinstance(token, Tag) and not token.ends:
            self._begin(token.name, token.attributes)
        elif not self._open:
            return
        elif isinstance(token, Tag):
            self._end(token.name, *self._open[-1])
        elif cell := self._open[-1][1]:
            cell.pieces.append(_BLANKS.sub(" ", token.text))

    def _pass_over(self, tag: Tag) -> None:
        """Pass over what is unseen, until its element ends, or the next cell or row ends it."""
        next_one = tag.name == "tr" if self._unseen == "tr" else tag.name in {*_CELLS, "tr"}
        if self._unseen in {*_CELLS, "tr"} and next_one and self._depth == 1:
            self._unseen = ""
        elif tag.name == self._unseen:
            self._depth += -1 if tag.ends else 1
            self._unseen = self._unseen if self._depth else ""

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        hidden = "hidden" in attributes or _HIDDEN.search(attributes.get("style", ""))
        if name not in _ALONE and (hidden or name in _UNSEEN):
            self._unseen, self._depth = name, 1
            return
        if name == "table":
            self.tables.append(_Table())
            self._open.append((self.tables[-1], None))
        if not self._open:
            return
        table, cell = self._open[-1]
        if name == "tr":
            table.begin_row()
            self._open[-1] = table, None
        elif name in _CELLS:
            self._open[-1] = table, table.begin_cell(attributes)
        elif cell and name in _LINES:
            cell.pieces.append("\n")
        elif cell and name == "sup":
            cell.raised = len(cell.pieces)

    def _end(self, name: str, table: _Table, cell: _Cell | None) -> None:
        if name == "table":
            self._open.pop()
        elif name in _CELLS or name == "tr":
            self._open[-1] = table, None
        elif cell and name == "sup":
            cell.end_raised()
        elif cell and name in _LINES:
            cell.pieces.append("\n")


def _number(text: str, most: int) -> int:
    """A number of rows or columns that a cell spans."""
    match = _NUMBER.match(text.strip())
    return min(max(int(match.group()), 1), most) if match else 1
