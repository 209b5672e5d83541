"""The theme matrix as a Qt model: a row a theme, a column a value of a facet, and totals."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.themes.matrix_words import (
    cell_words,
    column_heading,
    column_words,
    theme_words,
)
from a4p_desktop.gui.words.words import Wording, number_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.theme_matrix import MatrixColumn, MatrixRow, ThemeMatrix
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.facets import NOT_RECORDED

say = Speaker("Theme matrix", on_screen=True)

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_HEADING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


class ThemeMatrixModel(QAbstractTableModel):
    """Holds one ThemeMatrix; the first column names the themes, the last row and column total."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.matrix: ThemeMatrix | None = None
        """None before the first answer."""
        self.most = 0
        """The largest number in a cell that is no total."""

    def show_matrix(self, matrix: ThemeMatrix) -> None:
        """Show `matrix` in place of the one before."""
        self.beginResetModel()
        self.matrix = matrix
        themes = [row for row in matrix.rows if row.theme != NOT_RECORDED]
        self.most = max((count for row in themes for count in row.counts), default=0)
        self.endResetModel()

    def row_id(self, row: int) -> int | None:
        """The id, in the table of themes, of the theme in row `row`; None if it has none there."""
        theme = self._theme(row)
        return theme.row_id if theme else None

    def number(self, index: _Index) -> int | None:
        """The number of statements in a cell; None in the column of theme names."""
        if self.matrix is None or not index.isValid() or index.column() == 0:
            return None
        theme, column = self._theme(index.row()), self._column(index.column())
        if theme is None:
            return self.matrix.total if column is None else column.total
        return theme.total if column is None else theme.counts[index.column() - 1]

    def is_total(self, index: _Index) -> bool:
        """Whether a cell is the total of a row or column."""
        return self._theme(index.row()) is None or index.column() > len(self._columns())

    def shade(self, index: _Index) -> int:
        """The number that shades a cell; 0 for totals and for statements without a theme."""
        theme = self._theme(index.row())
        compares = theme is not None and theme.theme != NOT_RECORDED
        return (self.number(index) or 0) if compares and not self.is_total(index) else 0

    def narrowed(self, index: _Index) -> Question | None:
        """The question that finds the statements counted in a cell; None if there are none."""
        if self.matrix is None or not self.number(index):
            return None
        row = None if self._theme(index.row()) is None else index.row()
        column = None if self._column(index.column()) is None else index.column() - 1
        return self.matrix.narrowed(row, column)

    def as_text(self) -> str:
        """The matrix as tab-separated lines, as a spreadsheet pastes them."""
        columns = range(self.columnCount())
        lines = [
            [
                str(self.headerData(n, Qt.Orientation.Horizontal, _Role.AccessibleTextRole))
                for n in columns
            ]
        ]
        for row in range(self.rowCount()):
            cells = [self.index(row, n) for n in columns]
            numbers = [self.number(cell) for cell in cells]
            lines.append(
                [
                    str(cell.data() if number is None else number)
                    for cell, number in zip(cells, numbers, strict=True)
                ]
            )
        return "\n".join("\t".join(line) for line in lines)

    # What Qt calls -------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.rows) + 1

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() or self.matrix is None else len(self.matrix.columns) + 2

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or self.matrix is None:
            return None
        number = self.number(index)
        theme = theme_words(self._theme(index.row()), self._wording)
        if role == _Role.DisplayRole:
            return theme if number is None else number_words(number)
        if role == _Role.TextAlignmentRole:
            return _WORDS if number is None else _NUMBER
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            column = column_words(self.matrix.across, self._column(index.column()), self._wording)
            words = theme if number is None else cell_words(theme, column, number)
            return tip(words) if role == _Role.ToolTipRole else words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if self.matrix is None or orientation is Qt.Orientation.Vertical:
            return None
        if role == _Role.TextAlignmentRole:
            return (
                _HEADING if section else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            )
        if role not in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return None
        if section == 0:
            words = say("Theme")
        else:
            written = column_heading if role == _Role.DisplayRole else column_words
            words = written(self.matrix.across, self._column(section), self._wording)
        return tip(words) if role == _Role.ToolTipRole else words

    def _theme(self, row: int) -> MatrixRow | None:
        rows = self.matrix.rows if self.matrix else ()
        return rows[row] if 0 <= row < len(rows) else None

    def _columns(self) -> Sequence[MatrixColumn]:
        return self.matrix.columns if self.matrix else ()

    def _column(self, section: int) -> MatrixColumn | None:
        columns = self._columns()
        return columns[section - 1] if 0 < section <= len(columns) else None
