"""The pages of a brief on the screen, as they will be printed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QFrame, QScrollArea, QWidget

from a4p_desktop.gui.brief.pages import BriefPages
from a4p_desktop.gui.look.painting import paint_widget, saved
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.language import Speaker

say = Speaker("Brief", on_screen=True)

_BETWEEN = 14
"""The space between and around the pages, in pixels."""
_WIDEST = 150
"""The width of a page at most, in letters of the window: it grows with large text."""
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
    """Shows the pages below each other; the keys scroll, and screen readers read their text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = _Papers()
        self.verticalScrollBar().setSingleStep(40)
        self.setWidget(self._papers)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_scroll_bars(self)
        # In the viewport: other children of an area are unknown to screen readers.
        self.words = _Words(self.viewport())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.words)
        # Always on: one that comes and goes changes the width, and so whether it is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_pages(self, pages: BriefPages | None) -> None:
        """Show `pages`, or nothing."""
        self.words.setPlainText("\n".join(pages.texts() if pages is not None else ()))
        self._papers.pages = pages
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.words.setGeometry(self.viewport().rect())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.verticalScrollBar().triggerAction(action)

    def _fit(self) -> None:
        width = min(self.viewport().width(), self.fontMetrics().averageCharWidth() * _WIDEST)
        self._papers.resize(self._papers.size_for(width))
        self._papers.update()


class _Words(TextPage):
    """The text of the pages: it lies unseen above them, and has their keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(_Words.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(say("The pages of the brief"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _SCROLLS:
            event.ignore()  # to the pages, which scroll

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


class _Papers(QWidget):
    """The pages, painted as wide as the widget."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: BriefPages | None = None

    def size_for(self, width: int) -> QSize:
        """Its size at this width."""
        if self.pages is None:
            return QSize(width, 0)
        paper = self._paper(width)
        return QSize(width, round(self.pages.count * (paper.height() + _BETWEEN) + _BETWEEN))

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect())
        paint_widget(self, lambda painter: self._draw(painter, area))

    def _draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw the pages that touch `area`."""
        if self.pages is None:
            return
        paper = self._paper(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(self.pages.count):
            place = paper.translated(0, number * (paper.height() + _BETWEEN))
            if place.intersects(area):
                self._paint_paper(painter, self.pages, number, place)

    def _paint_paper(
        self, painter: QPainter, pages: BriefPages, number: int, place: QRectF
    ) -> None:
        painter.fillRect(place, QColor("white"))  # paper, whether the window is dark or not
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRect(place)
        with saved(painter):
            painter.translate(place.topLeft())
            scale = place.width() / pages.paper.width()
            painter.scale(scale, scale)
            painter.translate(pages.paper.topLeft() * -1)
            pages.paint(painter, number)

    def _paper(self, width: int) -> QRectF:
        """The place of the first page."""
        assert self.pages is not None
        room, paper = width - 2 * _BETWEEN, self.pages.paper
        return QRectF(_BETWEEN, _BETWEEN, room, room * paper.height() / paper.width())
