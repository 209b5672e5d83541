"""The foot of the window: what the records cover, how many rows are found, and passing messages."""

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QStatusBar, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.window.coverage_line import CoverageLine
from a4p_desktop.gui.window.found_line import FoundLine


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
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setColumnStretch(0, 1)
        layout.addWidget(coverage, 0, 0)
        layout.addWidget(self._message, 0, 0)
        layout.addWidget(self.numbers, 0, 1)
        messages.hide()
        messages.messageChanged.connect(self._show_message)

    def _show_message(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._message.raise_()
