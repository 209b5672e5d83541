"""The least that a program with a table costs: Qt, a window and some rows, ended once painted."""

import sys
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.benchmarks.painted import end_once_shown

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class _Rows(QAbstractTableModel):
    def rowCount(self, _: _Index = _NO_INDEX) -> int:
        return 50

    def columnCount(self, _: _Index = _NO_INDEX) -> int:
        return 5

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return f"Row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


class _Table(QTableView):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        end_once_shown()


def main() -> int:
    """Show the window until it is painted."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    table = _Table()
    table.setModel(_Rows())
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
