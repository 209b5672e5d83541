"""Paints a cell with its matches highlighted, and shows cut text as a tooltip."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from a4p_desktop.gui.look.own_mark import draw_own_mark
from a4p_desktop.gui.look.painting import paint_cell, saved
from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.table.cell_cache import CellCache, CellLook, lay_out
from a4p_desktop.gui.table.rows_model import RowsModel
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.columns import Kind

MOST_MARKED = 4_000
"""Texts whose matches are cached: a few windows full of rows."""
_Index = QModelIndex | QPersistentModelIndex
_STYLED_STATES = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
).value
"""In these states the style paints the cell, with more than its text."""


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a RowsModel; `highlight` sets the words to mark."""

    def __init__(self, model: RowsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        fields = model.table.fields
        self._index_columns = [fields.get(column.name) for column in model.table.columns]
        self._typed: Typed | None = None
        self.spans = lru_cache(maxsize=MOST_MARKED)(self._spans)
        self.cache = CellCache()
        self._trailing = [column.kind is Kind.NUMBER for column in model.table.columns]
        self._colors: tuple[int, tuple[QColor, QColor]] | None = None  # for one palette, by its key

    def highlight(self, text: str) -> None:
        """Mark the matches of `text`, a search as typed."""
        typed = parse(text, self._model.table.fields)
        self._typed = typed if typed.expression is not None else None
        self.spans.cache_clear()

    @property
    def has_words(self) -> bool:
        """Whether words are looked up, not only values ticked."""
        return self._typed is not None

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        # Not by the base class, which reads eight roles of each cell: with a model in Python that
        # takes half the time of painting a window of rows.
        option.text = self._model.text(index.row(), index.column())
        option.displayAlignment = self._model.alignment(index.column())
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._draw_text(painter, option, index)
        if origins := self._model.marked_origins(index.row(), index.column()):
            place, role = QRectF(option.rect), _text_role(option)
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            draw_own_mark(painter, place, origins, option.palette.color(role), mirrored=mirrored)

    def _draw_text(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        column = index.column()
        text = self._model.text(index.row(), column)
        spans = self.spans(text, column)
        if not spans:
            if option.state.value & _STYLED_STATES:
                super().paint(painter, option, index)
            else:
                self.cache.draw(painter, option, text, trailing=self._trailing[column])
            return
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        styled.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, styled, painter, option.widget)
        self._draw_marked(painter, option, text, spans, trailing=self._trailing[column])

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        text = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        if cut or text != index.data():
            QToolTip.showText(event.globalPos(), tip(text), view)
        else:
            QToolTip.hideText()
        return True

    def _spans(self, text: str, column: int) -> list[tuple[int, int]]:
        """The matches in the text of a column, as (start, end); `spans` caches them."""
        return self._typed.spans(text, self._index_columns[column]) if self._typed else []

    def _colors_of(self, palette: QPalette) -> tuple[QColor, QColor]:
        if self._colors is None or self._colors[0] != palette.cacheKey():
            self._colors = palette.cacheKey(), highlight_colors(palette)
        return self._colors[1]

    def _draw_marked(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        text: str,
        spans: list[tuple[int, int]],
        *,
        trailing: bool,
    ) -> None:
        look = CellLook(option)
        room = look.room(option.rect)
        shown = look.elided(text, room)
        uncut = len(shown) if shown == text else len(shown) - 1
        colors = self._colors_of(option.palette)
        formats = [
            _format_range(shown, start, min(end, uncut), colors)
            for start, end in spans
            if start < uncut
        ]
        cell_text = lay_out(look, text, shown, room, trailing=trailing, formats=formats)
        with saved(painter):
            painter.setPen(option.palette.color(_text_role(option)))
            cell_text.draw(painter, option.rect, look.margin)


def _text_role(option: QStyleOptionViewItem) -> QPalette.ColorRole:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    return QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text


def _format_range(
    text: str, start: int, end: int, colors: tuple[QColor, QColor]
) -> QTextLayout.FormatRange:
    ground, ink = colors
    highlighted = QTextLayout.FormatRange()
    # Qt counts in UTF-16 code units, Python in characters.
    highlighted.start = _utf16_length(text[:start])
    highlighted.length = _utf16_length(text[start:end])
    highlighted.format = QTextCharFormat()
    highlighted.format.setBackground(ground)
    highlighted.format.setForeground(ink)
    return highlighted


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
