"""The heading of a section, which folds and unfolds it."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QWidget,
)

from a4p_desktop.gui.look.colours import accent, hover_ground
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import STRONG, scaled
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.language import Speaker

say = Speaker("facets", on_screen=True)

_LINES_A_ROW = 1.7
_WRAPPED = Qt.TextFlag.TextWordWrap.value
_Element = QStyle.PrimitiveElement
_Role = QPalette.ColorRole


class SectionHeading(QAbstractButton):
    """An arrow, a bold title and, while the section is folded, how many values are chosen in it."""

    folding_wanted = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self._folded = True
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.folding_wanted.emit(not self._folded))
        self._describe()

    def set_folded(self, folded: bool) -> None:
        """Show the section as folded or unfolded."""
        self._folded = folded
        self._describe()
        self.updateGeometry()

    def set_chosen(self, chosen: int) -> None:
        """Show how many values are ticked or excluded."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._describe()
            self.updateGeometry()  # the number takes room from the title

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 20, round(metrics.height() * _LINES_A_ROW))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """That of one line, or of as many as the title needs."""
        _, title, _ = self._places(QRect(0, 0, width, 10_000))
        metrics = QFontMetrics(scaled(self.font(), STRONG))
        needed = metrics.boundingRect(title, _WRAPPED, self.text()).height()
        return self.sizeHint().height() + max(0, needed - metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold and unfold by the arrow keys, as in a tree."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.folding_wanted.emit((key == Qt.Key.Key_Left) != mirrored)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        if self.underMouse():
            painter.fillRect(self.rect(), hover_ground(self.palette()))
        arrow, title, number = self._places(self.rect())
        self._draw_arrow(painter, arrow)
        if not number.isEmpty():
            self._draw_number(painter, number)
        painter.setFont(scaled(self.font(), STRONG))
        painter.setPen(self.palette().color(_Role.Text))
        self._draw_text(painter, title, self.text(), self._leading())

    def _places(self, whole: QRect) -> tuple[QRect, QRect, QRect]:
        """The rectangles of the arrow, the title and the number within `whole`."""
        letter = self.fontMetrics().averageCharWidth()
        size = self.fontMetrics().ascent()
        arrow = QRect(letter, whole.center().y() - size // 2, size, size)
        width = 0
        if self._folded and self._chosen:
            width = self.fontMetrics().horizontalAdvance(number_words(self._chosen)) + 2 * letter
        high = round(self.fontMetrics().height() * 1.2)
        top = whole.center().y() - high // 2
        number = QRect(whole.right() - letter - width, top, width, high)
        start = arrow.right() + letter
        title = QRect(start, 0, number.left() - letter - start, whole.height())
        mirrored = partial(QStyle.visualRect, self.layoutDirection(), whole)
        return mirrored(arrow), mirrored(title), mirrored(number)

    def _draw_arrow(self, painter: QPainter, place: QRect) -> None:
        option = QStyleOption()
        option.initFrom(self)
        option.rect = place
        element = _Element.PE_IndicatorArrowDown
        if self._folded:
            left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            element = _Element.PE_IndicatorArrowLeft if left else _Element.PE_IndicatorArrowRight
        self.style().drawPrimitive(element, option, painter, self)

    def _draw_number(self, painter: QPainter, place: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(accent(self.palette()))
        frame = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setPen(self.palette().color(_Role.Text))
        self._draw_text(painter, place, number_words(self._chosen), Qt.AlignmentFlag.AlignHCenter)

    def _draw_text(
        self, painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the text
        flags = side | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags.value | _WRAPPED, text)

    def _leading(self) -> Qt.AlignmentFlag:
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _describe(self) -> None:
        """Give a screen reader what is painted; Qt has no role for a section that folds."""
        title, n = self.text(), self._chosen
        if n and self._folded:
            words = say(
                "{title}, folded, {n} value chosen|{title}, folded, {n} values chosen",
                title=title,
                n=n,
            )
        elif n:
            words = say(
                "{title}, unfolded, {n} value chosen|{title}, unfolded, {n} values chosen",
                title=title,
                n=n,
            )
        elif self._folded:
            words = say("{title}, folded", title=title)
        else:
            words = say("{title}, unfolded", title=title)
        self.setAccessibleName(words)
        self.update()
