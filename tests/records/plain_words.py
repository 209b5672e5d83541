"""Stand-ins for the words of the window: cells as recorded, headings in capitals."""

from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.schema.columns import Column


class PlainWords:
    """Words as the window would give them, for tests without Qt."""

    def heading(self, column: Column) -> str:
        return column.heading.english.upper()

    def text(self, column: Column, cell: Cell) -> str:
        return "" if cell is None else str(cell)
