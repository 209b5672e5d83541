"""The pages of a brief on the screen: just as they would be printed, as wide as there is room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QWidget

from a4p_desktop.gui.brief.pages import BriefPages

_BETWEEN = 14
"""Between and around the pages, in pixels."""
_WIDEST = 1100
_Action = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Up: _Action.SliderSingleStepSub,
    Qt.Key.Key_Down: _Action.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: _Action.SliderPageStepSub,
    Qt.Key.Key_PageDown: _Action.SliderPageStepAdd,
    Qt.Key.Key_Home: _Action.SliderToMinimum,
    Qt.Key.Key_End: _Action.SliderToMaximum,
}


class BriefPreview(QScrollArea):
    """Shows pages below each other; the keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets()
        self.verticalScrollBar().setSingleStep(40)
        self.setWidget(self._sheets)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Always, or a page that comes and goes with its bar would change its width for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The pages of the brief"))

    def show_pages(self, pages: BriefPages | None, text: str = "") -> None:
        """Show `pages`, or nothing; `text` is what they say, for those who do not see them."""
        self.setAccessibleDescription(text)
        self._sheets.pages = pages
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.verticalScrollBar().triggerAction(action)

    def _fit(self) -> None:
        width = min(self.viewport().width(), _WIDEST)
        self._sheets.resize(self._sheets.size_for(width))
        self._sheets.update()


class _Sheets(QWidget):
    """The pages, painted at whatever width the widget has."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: BriefPages | None = None

    def size_for(self, width: int) -> QSize:
        """How large it is, if it is as wide as this."""
        if self.pages is None:
            return QSize(width, 0)
        sheet = self._sheet(width)
        return QSize(width, round(self.pages.count * (sheet.height() + _BETWEEN) + _BETWEEN))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.pages is None:
            return
        sheet = self._sheet(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.pages.count):
            place = sheet.translated(0, number * (sheet.height() + _BETWEEN))
            if place.intersects(QRectF(event.rect())):
                self._paint_sheet(painter, self.pages, number, place)
        painter.end()

    def _paint_sheet(
        self, painter: QPainter, pages: BriefPages, number: int, place: QRectF
    ) -> None:
        painter.fillRect(place, QColor("white"))  # paper, whether the window is dark or not
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRect(place)
        painter.save()
        painter.translate(place.topLeft())
        scale = place.width() / pages.paper.width()
        painter.scale(scale, scale)
        painter.translate(pages.paper.topLeft() * -1)
        pages.paint(painter, number)
        painter.restore()

    def _sheet(self, width: int) -> QRectF:
        """Where the first page stands."""
        assert self.pages is not None
        room = width - 2 * _BETWEEN
        paper = self.pages.paper
        return QRectF(_BETWEEN, _BETWEEN, room, room * paper.height() / paper.width())
