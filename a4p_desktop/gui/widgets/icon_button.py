"""A small button that is an icon, with its words in the tooltip and for a screen reader."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from a4p_desktop.gui.look.icons import show_icon
from a4p_desktop.gui.look.shown_text import show_tip


class IconButton(QToolButton):
    """Flat, and as large as a line of text; Tab focuses it, a click does not."""

    def __init__(self, icon: str, words: str, parent: QWidget | None = None) -> None:
        """`icon` is one of `icons.NAMES`."""
        super().__init__(parent)
        self._icon = icon
        self.setAutoRaise(True)
        self.setAccessibleName(words)
        show_tip(self, words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fit_icon()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.icon().isNull():  # only now: the first rows do not wait for it
            show_icon(self, self._icon)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_icon()

    def _fit_icon(self) -> None:
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
