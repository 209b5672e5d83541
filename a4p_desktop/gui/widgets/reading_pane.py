"""A page of text with links, no wider than one likes to read."""

from collections.abc import Callable

from PySide6.QtGui import QPalette, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.widgets.linked_text import LinkedText

_WIDEST = 120
"""Characters in a line."""


class ReadingPane(LinkedText):
    """Shows a text that is written anew for each palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write: Callable[[QPalette], str] = lambda _: ""
        self.document().setDocumentMargin(16)
        self.setLineWrapMode(ReadingPane.LineWrapMode.FixedPixelWidth)

    def show_text(self, write: Callable[[QPalette], str]) -> None:
        """Show the HTML that `write` makes in the colours of a palette, from its beginning."""
        self._write = write
        self.render_text()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def render_text(self) -> None:
        self._fit()  # to the letters, which may have changed their size
        self.setHtml(self._write(self.palette()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        self.setLineWrapColumnOrWidth(min(widest, self.viewport().width()))
