"""Words of the screen, made up: cells as they are recorded, under headings in capitals."""

from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.schema.columns import Column


class PlainWords:
    """What the window's words stand in for."""

    def heading(self, column: Column) -> str:
        return column.heading.english.upper()

    def text(self, column: Column, cell: Cell) -> str:
        return "" if cell is None else str(cell)
