"""The first rows of an export as a table, under the headings that will be written."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.records.export.preview import PREVIEW_ROWS, Preview
from a4p_desktop.records.language import Speaker

say = Speaker("Export", on_screen=True)

_LONGEST = 200
"""In characters; a longer text takes long to lay out, and its end is out of sight."""
_WIDEST = 26
"""Of a column, in letters."""
_LEAST_ROWS = 4
_Index = QModelIndex | QPersistentModelIndex
_NOTHING = Preview((), ())


class _PreviewModel(QAbstractTableModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = _NOTHING

    def show(self, preview: Preview) -> None:
        self.beginResetModel()
        self._shown = preview
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (as Qt declares it)
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 (as above)
        return 0 if parent.isValid() else len(self._shown.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        cell = self._shown.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell[: 2 * _LONGEST].split())[:_LONGEST]
        return tip(cell) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._shown.headings[section]
        return None


class ExportPreview(QTableView):
    """Shows cells, and nothing can be done with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _PreviewModel(self)
        self.setModel(self._model)
        quiet_scroll_bars(self)
        self.setItemDelegate(TextDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAccessibleName(say("Preview"))
        row = round(self.fontMetrics().height() * 1.4)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(row)
        rows.setMinimumSectionSize(row)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        columns.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * _WIDEST)
        self.setMinimumHeight(self._height(_LEAST_ROWS))

    def show_preview(self, preview: Preview) -> None:
        """Show these cells."""
        self._model.show(preview)
        self.resizeColumnsToContents()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(PREVIEW_ROWS))

    def _height(self, rows: int) -> int:
        """The height of a heading and some rows, with room for the scroll bar."""
        around = 2 * self.frameWidth() + self.horizontalScrollBar().sizeHint().height()
        heading = self.horizontalHeader().sizeHint().height()
        return around + heading + rows * self.verticalHeader().defaultSectionSize()
