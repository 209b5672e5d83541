"""Pages of a search's rows as a Qt model: what is seen is asked for, the last pages are kept."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from a4p_desktop.gui.words.words import NOT_KNOWN, Wording, heading, not_known
from a4p_desktop.records.archive.archive import Cell, Row
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.columns import Kind
from a4p_desktop.records.schema.tables import Table

PAGE = 64
"""How many rows are asked for, held and dropped together."""
_PAGES_KEPT = 32
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Shown:
    """One row; a cell is worded when it is first seen, for most never are."""

    __slots__ = ("cells", "id", "texts")

    def __init__(self, row: Row) -> None:
        self.id, self.cells = row
        self.texts: dict[int, str] = {}


class RowsModel(QAbstractTableModel):
    """The rows of the newest search of one table; deeper pages are asked for as they are seen."""

    page_wanted = Signal(int)  # number of the first row

    def __init__(self, table: Table, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.search: Search | None = None
        """The search whose rows are held; None before the first answer."""
        self._wording = wording
        self._count = 0
        self._pages: OrderedDict[int, list[_Shown]] = OrderedDict()
        self._asked: set[int] = set()
        self._failed: set[int] = set()

    def set_first_page(self, search: Search, rows: Sequence[Row]) -> None:
        """Show the first rows of a new search; their number follows."""
        self.beginResetModel()
        self.search = search
        self._count = len(rows)
        self._pages = OrderedDict({0: list(map(_Shown, rows))})
        self._asked.clear()
        self._failed.clear()
        self.endResetModel()

    def set_count(self, search: Search, count: int) -> None:
        """Grow to the number of rows that the search has."""
        if search != self.search or count <= self._count:
            return
        self.beginInsertRows(QModelIndex(), self._count, count - 1)
        self._count = count
        self.endInsertRows()

    def set_page(self, start: int, rows: Sequence[Row]) -> None:
        """Fill in the rows from number `start` on."""
        self._asked.discard(start)
        self._pages[start] = list(map(_Shown, rows))
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min(start + PAGE, self._count) - 1
        self.dataChanged.emit(self.index(start, 0), self.index(last, self.columnCount() - 1))

    def fail_page(self, start: int) -> None:
        """Leave the rows from number `start` on unread, until they come into view again."""
        # Its page stays among those asked, or the next painting would ask for it at once.
        self._failed.add(start)

    def leave(self, first: int, last: int) -> None:
        """Let failed pages be asked for again, unless some of their rows are still in view: those
        from number `first` to `last`."""
        gone = {start for start in self._failed if start > last or start + PAGE <= first}
        self._failed -= gone
        self._asked -= gone

    def ask_again(self) -> None:
        """Ask once more for what is seen: answers may have been dropped for another search's."""
        self._asked.clear()
        self._failed.clear()
        if self._count:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self._count - 1, self.columnCount() - 1)
            )

    def row_id(self, number: int) -> int | None:
        """The id of row `number`, or None while its page is on its way."""
        shown = self._shown(number)
        return shown.id if shown else None

    def cell(self, row: int, column: str) -> Cell:
        """What the records have in a column, by its name, of a row that is here."""
        shown = self._shown(row)
        return shown.cells[self.table.position(column)] if shown else None

    @property
    def has_failed_pages(self) -> bool:
        """Whether some rows could not be read."""
        return bool(self._failed)

    def text(self, row: int, column: int) -> str:
        """What a cell shows; three dots while its row is on its way."""
        shown = self._shown(row)
        if shown is None:
            return "…"
        text = shown.texts.get(column)
        if text is None:
            text = self._wording.cell(self.table.columns[column], shown.cells[column])
            shown.texts[column] = text
        return text

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """On which side the cells of a column stand."""
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
            text = self.text(index.row(), index.column())
            return not_known() if text == NOT_KNOWN else text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == _Role.DisplayRole else None
        if role == _Role.DisplayRole:
            return heading(self.table.columns[section])
        if role == _Role.TextAlignmentRole:
            return self.alignment(section)
        return None

    def _shown(self, number: int) -> _Shown | None:
        start = number - number % PAGE
        page = self._pages.get(start)
        if page is not None:
            self._pages.move_to_end(start)
            return page[number - start] if number - start < len(page) else None
        if start not in self._asked and self.search is not None:
            self._asked.add(start)
            self.page_wanted.emit(start)
        return None
