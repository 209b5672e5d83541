"""A splitter whose handles are thin lines, which show where the pointer can take them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from a4p_desktop.gui.look.colours import accent, hairline
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID


class QuietSplitter(QSplitter):
    """A splitter whose handles are wide enough to be taken, and look like a line."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(GRID - 1)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # painted anew when the pointer comes

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        taken = self.underMouse()
        colour = accent(self.palette()) if taken else hairline(self.palette())
        width = 3 if taken else 1
        if self.orientation() == Qt.Orientation.Horizontal:
            painter.fillRect((self.width() - width) // 2, 0, width, self.height(), colour)
        else:
            painter.fillRect(0, (self.height() - width) // 2, self.width(), width, colour)
