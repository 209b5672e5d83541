"""Scroll bars without boxes and arrows, where Qt draws them itself: a rounded thumb."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
)

from a4p_desktop.gui.look.colours import VISIBLE, mixed, strengthened
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID

_DRAWN_BY_QT = "fusion"
"""The style of bare Linux desktops; those of Windows and macOS have quiet bars of their own."""
_Role = QPalette.ColorRole


def quiet_scroll_bars(area: QAbstractScrollArea) -> None:
    """Give `area` scroll bars that are quiet, also in the style that Qt draws itself."""
    if QApplication.style().name() == _DRAWN_BY_QT:
        area.setVerticalScrollBar(_ScrollBar(Qt.Orientation.Vertical))
        area.setHorizontalScrollBar(_ScrollBar(Qt.Orientation.Horizontal))


class _ScrollBar(QScrollBar):
    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        if self.minimum() == self.maximum():
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        thumb = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        breadth = GRID - (0 if self.underMouse() or self.isSliderDown() else 2)
        side = (min(self.width(), self.height()) - breadth) / 2
        along = GRID / 4
        place = QRectF(thumb)
        if self.orientation() == Qt.Orientation.Vertical:
            place.adjust(side, along, -side, -along)
        else:
            place.adjust(along, side, -along, -side)
        window, text = self.palette().color(_Role.Window), self.palette().color(_Role.WindowText)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strengthened(mixed(window, text, 0.4), text, VISIBLE, window))
        painter.drawRoundedRect(place, breadth / 2, breadth / 2)
