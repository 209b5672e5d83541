"""A chip: a condition in words, with a cross that removes it."""

from PySide6.QtCore import QLineF, QMarginsF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from a4p_desktop.gui.look.colours import VISIBLE, mixed, strengthened
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import show_tip
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Condition

say = Speaker("Search", on_screen=True)

_LETTERS = 40
"""The greatest width of the text, in average characters; the tooltip has all of it."""

_Key = Qt.Key
_REMOVING = (_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_Return, _Key.Key_Enter)
_Role = QPalette.ColorRole


class Chip(QAbstractButton):
    """A button that removes its condition, wherever it is clicked."""

    def __init__(self, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.condition = condition
        # A click takes no focus: the user goes on typing in the search line.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_words(self, shown: str, whole: str) -> None:
        """Show `shown`; the tooltip and screen readers get `whole`, the complete condition."""
        if shown != self.text():
            self.setText(shown)
            self.updateGeometry()
        show_tip(self, whole)
        self.setAccessibleName(say("{condition}. Remove", condition=whole))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        letter = metrics.averageCharWidth()
        words = min(metrics.horizontalAdvance(self.text()) + 1, _LETTERS * letter)
        return QSize(words + self._cross_size() + 4 * letter, round(metrics.height() * 1.5))

    def minimumSizeHint(self) -> QSize:
        narrow = self.fontMetrics().averageCharWidth() * 12
        return self.sizeHint().boundedTo(QSize(narrow, self.sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        painter.setPen(self.palette().color(_Role.WindowText))
        words, cross = self._places()
        elide, side = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft
        shown = self.fontMetrics().elidedText(self.text(), elide, words.width())
        if self._is_mirrored():
            side = Qt.AlignmentFlag.AlignRight
        single = Qt.TextFlag.TextSingleLine.value
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the text
        painter.drawText(words, flags.value | single, shown)
        self._draw_cross(painter, QRectF(cross))

    def _places(self) -> tuple[QRect, QRect]:
        """The rectangles of the text and the cross."""
        letter, size, whole = self.fontMetrics().averageCharWidth(), self._cross_size(), self.rect()
        words = whole.adjusted(letter, 0, -3 * letter - size, 0)
        top = (whole.height() - size) // 2
        cross = QRect(whole.right() + 1 - letter - size - letter // 2, top, size, size)
        direction = self.layoutDirection()
        return QStyle.visualRect(direction, whole, words), QStyle.visualRect(
            direction, whole, cross
        )

    def _draw_frame(self, painter: QPainter) -> None:
        """Excluded conditions are dashed and unfilled: colour alone is no signal."""
        palette = self.palette()
        window, text = palette.color(_Role.Window), palette.color(_Role.WindowText)
        accent, excluded = palette.color(_Role.Highlight), self.condition.excluded
        pressed = self.underMouse() or self.isDown()
        ground = mixed(window, accent, 0.25 if pressed else 0.0 if excluded else 0.1)
        pen = QPen(strengthened(accent, text, VISIBLE, ground, window), 1.0)
        if excluded:
            pen.setDashPattern([4 / pen.widthF(), 3 / pen.widthF()])
        painter.setPen(pen)
        painter.setBrush(ground)
        inset = pen.widthF() / 2
        frame = QRectF(self.rect()) - QMarginsF(inset, inset, inset, inset)
        painter.drawRoundedRect(frame, frame.height() / 4, frame.height() / 4)

    def _draw_cross(self, painter: QPainter, place: QRectF) -> None:
        """As lines, since not every font has the character."""
        color = self.palette().color(_Role.WindowText)
        painter.setPen(QPen(color, max(1.3, place.width() / 7)))
        painter.drawLine(QLineF(place.topLeft(), place.bottomRight()))
        painter.drawLine(QLineF(place.topRight(), place.bottomLeft()))

    def _cross_size(self) -> int:
        return round(self.fontMetrics().ascent() * 0.55)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft
