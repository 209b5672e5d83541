"""Paints the text of a cell as the style does, and keeps what is laid out for the next time."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QStaticText, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

_MOST = 2_000
"""Texts kept, of a kilobyte or two each: some windows full of rows."""


class _Look:
    """What all cells of a view have in common."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        # Copies: the option's own are gone with it.
        self.font = QFont(option.font)
        self.metrics = QFontMetrics(option.fontMetrics)
        self.color = QColor(option.palette.color(QPalette.ColorRole.Text))
        self.writing = QTextOption()
        self.writing.setTextDirection(option.direction)
        self.writing.setWrapMode(QTextOption.WrapMode.NoWrap)
        self.reversed = option.direction == Qt.LayoutDirection.RightToLeft
        metric = QStyle.PixelMetric.PM_FocusFrameHMargin
        self.margin = option.widget.style().pixelMetric(metric, None, option.widget) + 1


class PlainCells:
    """Most rows that a keystroke finds were found by the one before, and to lay their texts out
    anew each time takes longer than all else that is done to paint them."""

    def __init__(self) -> None:
        self._look: _Look | None = None
        self._laid_out: dict[tuple[str, int], QStaticText] = {}

    def forget(self) -> None:
        """Look anew what the view is like: its font, its colours or its direction have changed."""
        self._look = None
        self._laid_out.clear()

    def draw(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, trailing: bool
    ) -> None:
        """Draw `text` in the cell of `option`; `trailing` where numbers stand: at the end of it."""
        if self._look is None:
            self._look = _Look(option)
        look, rect = self._look, option.rect
        room = rect.width() - 2 * look.margin
        shown = self._laid_out.get((text, room)) or self._lay_out(look, text, room)
        size = shown.size()
        left: float = rect.left() + look.margin
        if trailing != look.reversed:
            left += room - size.width()
        painter.setPen(look.color)
        top = rect.top() + (rect.height() - size.height()) / 2
        painter.drawStaticText(QPointF(left, top), shown)

    def _lay_out(self, look: _Look, text: str, room: int) -> QStaticText:
        if len(self._laid_out) >= _MOST:
            del self._laid_out[next(iter(self._laid_out))]  # the oldest
        shown = QStaticText(look.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setTextOption(look.writing)
        shown.prepare(font=look.font)
        self._laid_out[text, room] = shown
        return shown
