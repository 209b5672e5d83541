"""A button that looks like a link, for what is seldom done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget

from a4p_desktop.gui.look.palettes import link_color


class TextButton(QPushButton):
    """Flat, in the colour of links; Tab focuses it, a click does not."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.ButtonText, link_color(palette))
        option.palette = palette
