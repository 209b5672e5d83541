"""Paints one cell of a table to a painter, for tests."""

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from a4p_desktop.gui.table.rows.painter import CellPlace, RowPlace
from a4p_desktop.gui.table.view import TableView


def paint_cell(
    view: TableView, painter: QPainter, option: QStyleOptionViewItem, row: int, column: int
) -> None:
    """Paint a cell in the place and the state of `option`, as the view paints it, on the ground
    that every other row has."""
    rect = option.rect
    is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
    option.state &= ~QStyle.StateFlag.State_Selected
    canvas = view.cells.looks.canvas(painter, option)._replace(alternate=option)
    place = RowPlace(row, rect.top(), rect.height(), is_selected)
    view.cells.draw_row(canvas, place, [CellPlace(column, rect.left(), rect.width())])
