"""A button that looks like a link, for what is done seldom beside what is read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget

from a4p_desktop.gui.look.palettes import link_color


class TextButton(QPushButton):
    """Flat, in the colour of links, reached by Tab; a click leaves the keyboard where it is."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.ButtonText, link_color(palette))
        option.palette = palette

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            # No style paints a frame around a flat button: one could not see where the keyboard is.
            painter = QPainter(self)
            painter.setPen(link_color(self.palette()))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
