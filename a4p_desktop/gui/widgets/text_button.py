"""A button that looks like a link, for what is seldom done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget

from a4p_desktop.gui.look.painting import paint_widget
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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            # Styles paint no focus frame around a flat button.
            paint_widget(self, self._draw_focus)

    def _draw_focus(self, painter: QPainter) -> None:
        painter.setPen(link_color(self.palette()))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
