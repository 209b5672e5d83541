"""Paints the cells of the plan, most of them from a cache of laid out texts."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from a4p_desktop.gui.incoming.plan.model import LEFT, RIGHT, Column, PlanModel
from a4p_desktop.gui.look.painting import paint_cell
from a4p_desktop.gui.table.rows.cell_cache import CellCache
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.text.direction import isolated

_Index = QModelIndex | QPersistentModelIndex
_Feature = QStyleOptionViewItem.ViewItemFeature
_STYLED_STATES = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
).value
"""In these states the style paints the cell, with more than its text."""


class PlanDelegate(QStyledItemDelegate):
    """Asks the model by its own methods: by Qt's roles, painting takes twice as long."""

    def __init__(self, model: PlanModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.cache = CellCache()
        self.icons: dict[Fate, QIcon] = {}
        """The shapes of the fates, of `side` pixels."""
        self.side = 0

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        # Not by the base class, which reads eight roles of each cell.
        row, column = index.row(), index.column()
        option.text = isolated(self._model.text(row, column))
        option.displayAlignment = RIGHT if column == Column.ROW else LEFT
        option.features |= _Feature.HasDisplay
        fate = self._model.shape(row, column)
        if fate is not None:
            option.features |= _Feature.HasDecoration
            option.icon = self.icons[fate]
            option.decorationSize = QSize(self.side, self.side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        paint_cell(self._draw, painter, option, index)

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, column = index.row(), index.column()
        if option.state.value & _STYLED_STATES or self._model.shape(row, column) is not None:
            super().paint(painter, option, index)
        else:
            trailing = column == Column.ROW
            self.cache.draw(painter, option, self._model.text(row, column), trailing=trailing)
