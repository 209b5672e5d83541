"""The foot of the window: what the records cover, how many rows are found, and passing messages."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStatusBar, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.window.coverage_line import CoverageLine
from a4p_desktop.gui.window.found_line import FoundLine

_ONE_LINE = 110
"""The letters in which both parts find room beside each other."""


class Foot(QWidget):
    """One line, or more where the window is narrow; a message covers what the records cover.

    A status bar of Qt cuts its texts where they have no room. It keeps the messages and their
    time, as for the hints of the menus, and is not shown itself.
    """

    def __init__(self, coverage: CoverageLine, messages: QStatusBar) -> None:
        super().__init__()
        self.numbers = FoundLine()
        self._message = plain_label()
        self._message.setWordWrap(True)
        self._message.setAutoFillBackground(True)
        self._message.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._message.hide()
        least = self.fontMetrics().height() + GRID
        self.setMinimumHeight(least)  # also while nothing is said, or the rows would jump
        self.numbers.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.numbers.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.setColumnStretch(0, 1)
        self._layout.addWidget(coverage, 0, 0)
        self._layout.addWidget(self._message, 0, 0)
        self._place_numbers()
        messages.hide()
        messages.messageChanged.connect(self._show_message)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_numbers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._place_numbers()

    def _place_numbers(self) -> None:
        """Put the numbers beside what the records cover, or below it where the window is narrow."""
        is_narrow = self.width() < _ONE_LINE * self.fontMetrics().averageCharWidth()
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter  # mirrored by Qt
        row, column = (1, 0) if is_narrow else (0, 1)
        self._layout.addWidget(self.numbers, row, column, end)

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._message.raise_()
