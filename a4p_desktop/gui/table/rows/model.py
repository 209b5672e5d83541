"""The rows of a search as a Qt model: loads pages as they come into view, and caches some."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from a4p_desktop.gui.look.own_mark import is_marked
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.words.origin_words import mark_words
from a4p_desktop.gui.words.words import NOT_KNOWN, Wording, heading, not_known
from a4p_desktop.records.archive.archive import Cell, Row
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.snippets import Snippet
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.schema.origin import NAME as ORIGIN
from a4p_desktop.records.schema.tables import Table

say = Speaker("Table", on_screen=True)

PAGE = 32
"""Rows to a page, the unit in which rows are requested, cached and dropped: a window full."""
MOST_PAGES = 64
_MOST_SNIPPETS = PAGE * MOST_PAGES
_MOST_PARTS = 1_000
"""Cells of codes whose words are kept: most rows have the same few."""
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _LoadedRow:
    """One row with the texts of its cells, made when they are first painted: most never are."""

    __slots__ = ("cells", "id", "texts")

    def __init__(self, row: Row) -> None:
        self.id, self.cells = row
        self.texts: dict[int, str] = {}


def _kept_or_new(before: _LoadedRow | None, row: Row) -> _LoadedRow:
    """The row from before if it holds the same, or `row` with texts to be made."""
    return before if before is not None and before.cells == row.cells else _LoadedRow(row)


class RowsModel(QAbstractTableModel):
    """The rows of the newest search of one table; emits which pages come into view unloaded."""

    page_wanted = Signal(int)  # number of its first row

    def __init__(self, table: Table, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.search: Search | None = None
        """The search whose rows are shown; None before the first answer."""
        self.marked_column = 0
        """The column whose cells have the sign of own records."""
        self.second_lines: dict[int, int] = {}
        """For each column with another below its cells, that other."""
        self._snippets: dict[int, Snippet | None] = {}
        """By the id of the row; None where it needs or has none."""
        self._earlier: Mapping[int, Snippet | None] = {}
        """Those of the search before, shown until there are new ones."""
        names = [column.name for column in table.columns]
        self._origin = names.index(ORIGIN) if ORIGIN in names else -1
        self._wording = wording
        self._parts = lru_cache(_MOST_PARTS)(self._made_parts)
        self._count = 0
        self._pages: OrderedDict[int, list[_LoadedRow]] = OrderedDict()
        self._requested: set[int] = set()
        self._failed: set[int] = set()

    def set_first_page(self, search: Search, rows: Sequence[Row]) -> None:
        """Show the first rows of a new search, whole pages or all; `set_count` follows."""
        self.beginResetModel()
        before, now = self.search.text if self.search else "", search.text
        goes_on = bool(before and now) and (now.startswith(before) or before.startswith(now))
        self._earlier = (self._snippets or self._earlier) if goes_on else {}
        self._snippets = {}
        self.search = search
        self._count = len(rows)
        # With each letter typed many rows stay, and the texts of their cells with them.
        firsts = range(0, len(rows), PAGE)
        known = {row.id: row for first in firsts for row in self._pages.get(first, ())}
        loaded = [_kept_or_new(known.get(row.id), row) for row in rows]
        self._pages = OrderedDict((first, loaded[first : first + PAGE]) for first in firsts)
        self._requested.clear()
        self._failed.clear()
        self.endResetModel()

    def set_count(self, search: Search, count: int) -> None:
        """Grow to the number of rows of `search`, if its rows are shown."""
        if search != self.search or count <= self._count:
            return
        self.beginInsertRows(QModelIndex(), self._count, count - 1)
        self._count = count
        self.endInsertRows()

    def set_page(self, start: int, rows: Sequence[Row]) -> None:
        """Fill in the page of rows from number `start` on."""
        self._requested.discard(start)
        self._pages[start] = list(map(_LoadedRow, rows))
        while len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        last = min(start + PAGE, self._count) - 1
        self.dataChanged.emit(self.index(start, 0), self.index(last, self.columnCount() - 1))

    def fail_page(self, start: int) -> None:
        """Leave the page from row `start` on unloaded until it has been scrolled out of view."""
        # It still counts as requested, or the next painting would request it again at once.
        self._failed.add(start)

    def retry_outside(self, first: int, last: int) -> None:
        """Let failed pages be requested again, except those in view: rows `first` to `last`."""
        gone = {start for start in self._failed if start > last or start + PAGE <= first}
        self._failed -= gone
        self._requested -= gone

    def reload(self) -> None:
        """Request the visible pages again, whose answers another search may have dropped."""
        self._requested.clear()
        self._failed.clear()
        if self._count:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self._count - 1, self.columnCount() - 1)
            )

    def set_second_lines(self, second: dict[int, int]) -> None:
        """Set which column each two-line column shows on its second line, both by their numbers."""
        if second != self.second_lines:
            self.second_lines = second
            for row in chain.from_iterable(self._pages.values()):
                row.texts.clear()  # what a cell says depends on what stands below it
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def snippet(self, row: int) -> Snippet | None:
        """The snippet shown in a row, if one is."""
        row_id = self.row_id(row) if self._snippets or self._earlier else None
        if row_id is None:
            return None
        return self._snippets[row_id] if row_id in self._snippets else self._earlier.get(row_id)

    def knows_snippet(self, row_id: int) -> bool:
        """Whether the snippet of a row is known, or that it has none."""
        return row_id in self._snippets

    def add_snippets(self, found: Mapping[int, Snippet | None]) -> None:
        """Show these snippets, by the ids of their rows; None is none."""
        if not found:
            return  # whoever asks after each painting would paint without end
        self._snippets.update(found)
        for row_id in list(self._snippets)[:-_MOST_SNIPPETS]:
            del self._snippets[row_id]  # the oldest
        if self._count and (any(found.values()) or self._earlier):
            # Of all columns, over which a snippet runs: Qt paints those alone that have changed.
            last = self.index(self._count - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def drop_snippets(self) -> None:
        """Forget all snippets: other columns are in sight."""
        self._snippets, self._earlier = {}, {}

    def row_id(self, number: int) -> int | None:
        """The id of row `number`; None while its page is loading."""
        row = self._loaded(number)
        return row.id if row else None

    def cell(self, row: int, column: str) -> Cell:
        """The recorded value of a column, by its name; None while the row is loading."""
        loaded = self._loaded(row)
        return loaded.cells[self.table.position(column)] if loaded else None

    @property
    def has_failed_pages(self) -> bool:
        """Whether some pages could not be read."""
        return bool(self._failed)

    def text(self, row: int, column: int) -> str:
        """The text of a cell; three dots while its row is loading."""
        loaded = self._loaded(row)
        if loaded is None:
            return "…"
        text = loaded.texts.get(column)
        if text is None:
            text = loaded.texts[column] = self._made_text(loaded, column)
        return text

    def parts(self, row: int, column: int) -> tuple[str, ...]:
        """The words for each value of a cell that may have several; none while its row is loading,
        and where nothing is known."""
        loaded = self._loaded(row)
        if loaded is None:
            return ()
        return self._parts(column, loaded.cells[column])

    def marked_origins(self, row: int, column: int) -> str:
        """The origins of a row whose cell in this column has the sign of own records, joined by |;
        "" where it has none."""
        if column != self.marked_column or self._origin < 0:
            return ""
        loaded = self._loaded(row)
        origins = str(loaded.cells[self._origin] or "") if loaded else ""
        return origins if is_marked(origins) else ""

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """The alignment of the cells of a column: numbers right, text left."""
        return _RIGHT if self.table.columns[column].kind is Kind.NUMBER else _LEFT

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self.text(index.row(), index.column())
        if role == _Role.TextAlignmentRole:
            return self.alignment(index.column())
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            words = self._told_whole(index.row(), index.column())
            return tip(words) if role == _Role.ToolTipRole else words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == _Role.DisplayRole else None
        if role == _Role.DisplayRole:
            first, second = heading(self.table.columns[section]), self.second_lines.get(section)
            if second is None:
                return first
            below = heading(self.table.columns[second])
            return say("{first} · {second}", first=first, second=below)
        if role == _Role.AccessibleTextRole:
            return self._told_heading(section)
        if role == _Role.TextAlignmentRole:
            return self.alignment(section)
        return None

    def explains(self, row: int, column: int) -> bool:
        """Whether screen readers and tooltips say more of a cell than it shows."""
        return self.text(row, column) == NOT_KNOWN or bool(self.marked_origins(row, column))

    def snippet_words(self, row: int) -> str:
        """The snippet of a row after the heading of its column; "" if it has none."""
        snippet = self.snippet(row)
        if snippet is None:
            return ""
        column = heading(self.table.exported_column(snippet.column))
        return say("{column}: {text}", column=column, text=snippet.text)

    def _told_heading(self, section: int) -> str:
        """What screen readers say of a heading: its columns, and whether the rows follow one."""
        second = self.second_lines.get(section)
        columns = [self.table.columns[each] for each in (section, second) if each is not None]
        told = [self._told_order(column) for column in columns]
        return say("{first} and {second}", first=told[0], second=told[1]) if told[1:] else told[0]

    def _told_order(self, column: Column) -> str:
        order = self.search.order if self.search is not None else ""
        if order == column.name:
            return say("{column}, sorted ascending", column=heading(column))
        if order == f"-{column.name}":
            return say("{column}, sorted descending", column=heading(column))
        return heading(column)

    def _told_whole(self, row: int, column: int) -> str:
        """What screen readers and tooltips say of a cell; with the first, they say the snippet."""
        told, snippet = self._told(row, column), self.snippet_words(row)
        if not snippet or column != self.marked_column:
            return told
        return say("{cell}. {snippet}", cell=told, snippet=snippet)

    def _told(self, row: int, column: int) -> str:
        """What screen readers and tooltips say of a cell, and of the one below it."""
        text = self.text(row, column)
        words = not_known() if text == NOT_KNOWN else text
        if origins := self.marked_origins(row, column):
            words = say("{text}, {origin}", text=words, origin=mark_words(origins))
        second = self.second_lines.get(column)
        below = NOT_KNOWN if second is None else self.text(row, second)
        if second is None or below == NOT_KNOWN:
            return words
        return say(
            "{first}: {words}. {second}: {below}",
            first=heading(self.table.columns[column]),
            words=words,
            second=heading(self.table.columns[second]),
            below=below,
        )

    def _made_parts(self, column: int, cell: Cell) -> tuple[str, ...]:
        declared = self.table.columns[column]
        several = str(cell).split("|") if declared.kind is Kind.CODES else (cell,)
        known = (value for value in several if value not in (None, ""))
        return tuple(self._wording.cell(declared, value) for value in known) if cell else ()

    def _made_text(self, row: _LoadedRow, column: int) -> str:
        declared, cell = self.table.columns[column], row.cells[column]
        if cell and declared.kind is Kind.CODE and self._has_date_below(row, column):
            return self._wording.undated(declared.name, str(cell))  # the date parts namesakes
        return self._wording.cell(declared, cell)

    def _has_date_below(self, row: _LoadedRow, column: int) -> bool:
        below = self.second_lines.get(column)
        if below is None or not row.cells[below]:
            return False
        return self.table.columns[below].kind is Kind.DATE

    def _loaded(self, number: int) -> _LoadedRow | None:
        start = number - number % PAGE
        page = self._pages.get(start)
        if page is not None:
            self._pages.move_to_end(start)
            return page[number - start] if number - start < len(page) else None
        if start not in self._requested and self.search is not None:
            self._requested.add(start)
            self.page_wanted.emit(start)
        return None
