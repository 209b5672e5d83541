"""Tabs without boxes: words in a row, and a line below those of the page in front."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QStackedWidget,
    QStyle,
    QStyleOptionTab,
    QTabBar,
    QTabWidget,
    QWidget,
)

from a4p_desktop.gui.look.colours import accent, hairline, mixed
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID

_UNDER = 3
"""The height of the line below the tab in front, in pixels."""
_HOVERED = 0.06
"""The share of the text's colour in the ground of the tab under the pointer."""
_CENTRED = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextShowMnemonic.value
"""An ampersand in the words underlines the letter of their key."""
_Role, _State = QPalette.ColorRole, QStyle.StateFlag


class FlatTabs(QTabWidget):
    """A tab widget whose pages have no frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabBar(FlatTabBar())
        self.setDocumentMode(True)
        self._pages = self.findChild(QStackedWidget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isVisible() and self._pages is not None:
            # Qt does it once the pages are seen, and lays them out in any size before.
            bar = self.tabBar().sizeHint().height()
            self._pages.setGeometry(self.rect().adjusted(0, bar, 0, 0))


class FlatTabBar(QTabBar):
    """The words of the tabs."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setMouseTracking(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        palette, bottom = self.palette(), self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, hairline(palette))
        pointer = self.mapFromGlobal(QCursor.pos()) if self.underMouse() else QPoint(-1, -1)
        for number in range(self.count()):
            option = QStyleOptionTab()
            self.initStyleOption(option, number)
            place = self.tabRect(number)
            in_front = number == self.currentIndex()
            if place.contains(pointer) and not in_front:
                window, text = palette.color(_Role.Window), palette.color(_Role.WindowText)
                painter.fillRect(place.adjusted(0, 0, 0, -1), mixed(window, text, _HOVERED))
            group = QPalette.ColorGroup.Active
            if not option.state & _State.State_Enabled:
                group = QPalette.ColorGroup.Disabled
            painter.setPen(palette.color(group, _Role.WindowText))
            painter.drawText(place, _CENTRED, option.text)
            if in_front:
                under = QRect(place.left(), bottom + 1 - _UNDER, place.width(), _UNDER)
                painter.fillRect(under.adjusted(GRID // 2, 0, -GRID // 2, 0), accent(palette))
