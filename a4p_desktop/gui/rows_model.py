"""Pages of a search's rows as a Qt model: what is seen is asked for, the last pages are kept."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from a4p_desktop.gui.reader import PAGE
from a4p_desktop.gui.wording import NOT_KNOWN, Wording, heading, not_known
from a4p_desktop.records.archive import Row
from a4p_desktop.records.search import Search
from a4p_desktop.records.tables import Kind, Table

_PAGES_KEPT = 32
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Shown:
    """One row, worded once when its page arrives, so that painting only looks up."""

    id: int
    texts: tuple[str, ...]


class RowsModel(QAbstractTableModel):
    """The rows of the newest search of one table; deeper pages are asked for as they are seen."""

    page_wanted = Signal(object, int)  # Search, number of the first row

    def __init__(self, table: Table, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.search: Search | None = None
        """The search whose rows are held; None before the first answer."""
        self._wording = wording
        self._count = 0
        self._pages: OrderedDict[int, list[_Shown]] = OrderedDict()
        self._asked: set[int] = set()

    def take_first_page(self, search: Search, rows: list[Row]) -> None:
        """Show the first rows of a new search; their number follows."""
        self.beginResetModel()
        self.search = search
        self._count = len(rows)
        self._pages = OrderedDict({0: self._worded(rows)})
        self._asked.clear()
        self.endResetModel()

    def take_count(self, search: Search, count: int) -> None:
        """Grow to the number of rows that the search has."""
        if search != self.search or count <= self._count:
            return
        self.beginInsertRows(QModelIndex(), self._count, count - 1)
        self._count = count
        self.endInsertRows()

    def take_page(self, search: Search, start: int, rows: list[Row]) -> None:
        """Fill in the rows from number `start` on."""
        if search != self.search:
            return
        self._asked.discard(start)
        self._pages[start] = self._worded(rows)
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min(start + PAGE, self._count) - 1
        self.dataChanged.emit(self.index(start, 0), self.index(last, self.columnCount() - 1))

    def ask_again(self) -> None:
        """Ask once more for what is seen: answers may have been dropped for another search's."""
        self._asked.clear()
        if self._count:
            self.dataChanged.emit(
                self.index(0, 0), self.index(self._count - 1, self.columnCount() - 1)
            )

    def row_id(self, number: int) -> int | None:
        """The id of row `number`, or None while its page is on its way."""
        shown = self._shown(number)
        return shown.id if shown else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self._text(index)
        if role == _Role.TextAlignmentRole:
            number = self.table.columns[index.column()].kind is Kind.NUMBER
            return _RIGHT if number else _LEFT
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            text = self._text(index)
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
            number = self.table.columns[section].kind is Kind.NUMBER
            return _RIGHT if number else _LEFT
        return None

    def _text(self, index: _Index) -> str:
        shown = self._shown(index.row())
        return shown.texts[index.column()] if shown else "…"

    def _shown(self, number: int) -> _Shown | None:
        start = number - number % PAGE
        page = self._pages.get(start)
        if page is not None:
            self._pages.move_to_end(start)
            return page[number - start] if number - start < len(page) else None
        if start not in self._asked and self.search is not None:
            self._asked.add(start)
            self.page_wanted.emit(self.search, start)
        return None

    def _worded(self, rows: list[Row]) -> list[_Shown]:
        columns = self.table.columns
        return [_Shown(row.id, tuple(map(self._wording.cell, columns, row.cells))) for row in rows]
