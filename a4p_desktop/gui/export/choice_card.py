"""A card to choose by: a heading and a sentence in a frame, which is a radio button."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from a4p_desktop.gui.look.colours import VISIBLE, accent, hover_ground, mixed, strengthened
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID, STRONG, scaled

_ROUND = 6
_NARROWEST, _WIDEST = 16, 30
"""In letters: what a card has at least, and what it asks for."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
"""What the arrow keys do in the order of the group, as in other radio groups."""
_SIDEWAYS = (Qt.Key.Key_Right, Qt.Key.Key_Left)
_WRAPPED = Qt.TextFlag.TextWordWrap.value
_Role = QPalette.ColorRole
_Metric = QStyle.PixelMetric


class ChoiceCard(QRadioButton):
    """The whole card is the button; the sentence wraps to its width."""

    def __init__(self, heading: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, heading, sentence = self._places(width)
        return max(heading.bottom(), sentence.bottom()) + 1 + GRID

    def sizeHint(self) -> QSize:
        return self._size(_WIDEST)

    def minimumSizeHint(self) -> QSize:
        return self._size(_NARROWEST)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt goes by the places of the buttons: in a row, Up and Down would lead nowhere.
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if event.key() in _SIDEWAYS and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        cards = [card for card in self.group().buttons() if not card.isHidden()]
        card = cards[(cards.index(self) + step) % len(cards)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        card.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _size(self, letters: int) -> QSize:
        width = self.fontMetrics().averageCharWidth() * letters + self._text_begins() + GRID
        return QSize(width, self.heightForWidth(width))

    def _text_begins(self) -> int:
        return GRID + self.style().pixelMetric(_Metric.PM_ExclusiveIndicatorWidth) + GRID

    def _places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """The rectangles of the indicator, the heading and the sentence, from left to right."""
        indicator = self.style().pixelMetric(_Metric.PM_ExclusiveIndicatorHeight)
        room = QRect(self._text_begins(), GRID, 0, 0)
        room.setWidth(max(1, width - room.left() - GRID))
        room.setHeight(10_000)
        metrics = self.fontMetrics()
        heading = QRect(room.left(), GRID, room.width(), metrics.lineSpacing())
        room.setTop(heading.bottom() + 1 + GRID // 4)
        sentence = metrics.boundingRect(room, _WRAPPED, self._sentence)
        sentence.setLeft(room.left())
        sentence.setWidth(room.width())
        top = heading.center().y() - indicator // 2
        mark = self.style().pixelMetric(_Metric.PM_ExclusiveIndicatorWidth)
        return QRect(GRID, top, mark, indicator), heading, sentence

    def _draw(self, painter: QPainter) -> None:
        mirrored = partial(QStyle.visualRect, self.layoutDirection(), self.rect())
        indicator, heading, sentence = map(mirrored, self._places(self.width()))
        self._draw_frame(painter)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = indicator
        self.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorRadioButton, option, painter, self
        )
        palette = self.palette()
        painter.setPen(palette.color(_Role.Text))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        painter.drawText(sentence, self._leading() | _WRAPPED, self._sentence)
        painter.setFont(scaled(self.font(), STRONG))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, heading.width()
        )
        painter.drawText(heading, self._leading(), words)

    def _draw_frame(self, painter: QPainter) -> None:
        palette = self.palette()
        base, text = palette.color(_Role.Base), palette.color(_Role.Text)
        ground, width = base, 1
        edge = strengthened(mixed(base, text, 0.3), text, VISIBLE, base)
        if self.isChecked():
            ground, edge, width = (
                mixed(base, palette.color(_Role.Highlight), 0.1),
                accent(palette),
                2,
            )
        elif self.underMouse():
            ground = hover_ground(palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)

    def _leading(self) -> int:
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignAbsolute).value
