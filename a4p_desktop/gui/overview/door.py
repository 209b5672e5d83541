"""A door: a large button that asks a question and leads to where its answer is."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from a4p_desktop.gui.look.colours import faint_text, hover_ground, mixed
from a4p_desktop.gui.look.icons import icon
from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.type_scale import GRID, STRONG, scaled
from a4p_desktop.gui.widgets.card import draw_card

_ICON = 1.5
"""The size of the icon, as a share of a line of text."""
_MARGIN = 2 * GRID
_LEAST = 20
"""The least width, in letters."""
_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignAbsolute.value


class Door(QAbstractButton):
    """An icon above a title and one line; both wrap."""

    def __init__(
        self, title: str, line: str, icon_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._line = line
        self._icon_name = icon_name
        self._icon = QIcon()
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        *_, line = self.places(width)
        return line.bottom() + 1 + _MARGIN

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST * self.fontMetrics().averageCharWidth(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._icon = QIcon()
        elif event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def places(self, width: int) -> tuple[QRect, QRect, QRect]:
        """The places of the icon, the title and the line, one below the other."""
        side = round(self.fontMetrics().height() * _ICON)
        room = width - 2 * _MARGIN
        symbol = QRect(_MARGIN, _MARGIN, side, side)
        title = _below(symbol, GRID, room, QFontMetrics(scaled(self.font(), STRONG)), self.text())
        line = _below(title, GRID // 2, room, self.fontMetrics(), self._line)
        return symbol, title, line

    def _draw(self, painter: QPainter) -> None:
        palette = self.palette()
        ground = palette.color(QPalette.ColorRole.Base)
        if self.isDown():
            ground = mixed(ground, palette.color(QPalette.ColorRole.Highlight), 0.25)
        elif self.underMouse():
            ground = hover_ground(palette)
        draw_card(painter, QRectF(self.rect()), ground)
        symbol, title, line = (self._visual(place) for place in self.places(self.width()))
        if self._icon.isNull():
            self._icon = icon(self._icon_name, palette)
        self._icon.paint(painter, symbol)
        # From the text itself: in any layout its question mark stands at its end.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        flags = _WRAPPED | side.value
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setFont(scaled(self.font(), STRONG))
        painter.drawText(title, flags, self.text())
        painter.setPen(faint_text(palette))
        painter.setFont(self.font())
        painter.drawText(line, flags, self._line)

    def _visual(self, place: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(self.width() - 1 - place.left())
        return place


def _below(above: QRect, gap: int, width: int, metrics: QFontMetrics, words: str) -> QRect:
    """The place of wrapped words below another place."""
    top = above.bottom() + 1 + gap
    height = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, words).height()
    return QRect(_MARGIN, top, width, height)
