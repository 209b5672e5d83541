"""Tells Qt the size that shows a cell whole, and shows the tooltip of a cell."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.rows.painter import RowPainter

_NO_BOUND = 1_000_000
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Measures the cells that a RowPainter paints, and shows their tooltips."""

    def __init__(self, model: RowsModel, cells: RowPainter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._cells = model, cells

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The size that shows the whole cell."""
        row, column = index.row(), index.column()
        looks = self._cells.looks
        text, small = looks.body.look(option), looks.small.look(option)
        if texts := self._cells.pill_texts(row, column):
            placed = self._cells.pills.placed(small, texts, _NO_BOUND).pills
            width = placed[-1].left + placed[-1].width
        else:
            width = round(text.metrics.horizontalAdvance(self._model.text(row, column)))
        second = self._model.second_lines.get(column)
        if second is not None:
            below = small.metrics.horizontalAdvance(self._model.text(row, second))
            width = max(width, round(below))
        return QSize(width + 2 * text.margin + 1, text.height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        row, column = index.row(), index.column()
        snippet = self._model.snippet_words(row) if self._cells.yields(column) else ""
        rect = option.rect
        second_line = rect.top() + self._cells.looks.lines(option, rect.height())[1]
        if snippet and event.pos().y() >= second_line:
            QToolTip.showText(event.globalPos(), tip(snippet), view)
            return True
        text = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        is_cut = self.sizeHint(option, index).width() > view.visualRect(index).width()
        if is_cut or self._model.explains(row, column):
            QToolTip.showText(event.globalPos(), tip(text), view)
        else:
            QToolTip.hideText()
        return True
