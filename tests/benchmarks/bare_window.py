"""The least that a program with a table costs: Qt, a window and some rows, ended once painted."""

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.benchmarks.painted import EndOnceShown


class _Table(QTableView):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.end = EndOnceShown()


def main() -> int:
    """Show the window until it is painted."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    table = _Table()
    table.setModel(QStringListModel([f"Row {number}" for number in range(100)]))
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
