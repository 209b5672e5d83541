"""The rows of a table on the screen: choice of columns, sorting, selected ranges."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from a4p_desktop.gui.table.cell_delegate import CellDelegate
from a4p_desktop.gui.table.kept_columns import KeptColumn, read, written
from a4p_desktop.gui.table.rows_model import RowsModel
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.language import Speaker

say = Speaker("Table")

_LINES_A_ROW = 1.7
_View = QAbstractItemView
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class TableView(QTableView):
    """Shows a RowsModel; emits the order chosen, keys typed, and rows opened."""

    order_changed = Signal(str)  # "column", "-column", or "" for the natural order
    typed = Signal(str)
    opened = Signal()

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.order = ""
        self._columns_elsewhere: list[KeptColumn] = []
        """Columns that only other records have, as they were arranged there."""
        self._character = self.fontMetrics().averageCharWidth()
        self.delegate = CellDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(heading(model.table))
        self.setFrameShape(_View.Shape.NoFrame)
        self.setSelectionBehavior(_View.SelectionBehavior.SelectRows)
        self.setSelectionMode(_View.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(_View.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._detach_headers()
        self._set_up_rows()
        self._set_up_columns()
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())

    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The selected rows as ranges of row numbers (first, last), in ascending order.

        Not by selectedRows(), which makes an index for each of up to a million rows.
        """
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return merged((part.top(), part.bottom()) for part in parts)

    def shown_columns(self) -> tuple[str, ...]:
        """The names of the visible columns, in their order on the screen."""
        header, columns = self.horizontalHeader(), self.rows.table.columns
        visual = (header.logicalIndex(place) for place in range(header.count()))
        return tuple(
            columns[section].name for section in visual if not header.isSectionHidden(section)
        )

    def show_columns(self, names: Iterable[str]) -> None:
        """Show only these columns, in this order, and keep their widths."""
        header, shown = self.horizontalHeader(), list(names)
        for section, column in enumerate(self.rows.table.columns):
            header.setSectionHidden(section, column.name not in shown)
        for place, name in enumerate(shown):
            header.moveSection(header.visualIndex(self.rows.table.position(name)), place)

    def set_order(self, order: str) -> None:
        """Show in the headings by which column the rows are sorted, without `order_changed`; a
        column that only other records have sorts nothing."""
        header, names = self.horizontalHeader(), [each.name for each in self.rows.table.columns]
        column = order.removeprefix("-")
        if column not in names:
            order = column = ""
        section = names.index(column) if column else -1
        direction = _DESCENDING if order.startswith("-") else _ASCENDING
        header.blockSignals(True)
        header.setSortIndicator(section, direction)
        header.blockSignals(False)
        self.order = order

    def column_actions(self, menu: QMenu) -> list[QAction]:
        """A checkable action for each column, and one to reset them."""
        header, actions = self.horizontalHeader(), []
        for section, column in enumerate(self.rows.table.columns):
            action = QAction(heading(column), menu)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            # The last column stays: without headings there is no menu to show another.
            action.setEnabled(not action.isChecked() or len(self.shown_columns()) > 1)
            action.toggled.connect(
                lambda shown, section=section: header.setSectionHidden(section, not shown)
            )
            actions.append(action)
        reset = QAction(say("&Reset columns"), menu)
        reset.triggered.connect(self.reset_columns)
        separator = QAction(menu)
        separator.setSeparator(True)
        return [*actions, separator, reset]

    def order_actions(self, menu: QMenu) -> list[QAction]:
        """The sort orders that a click on a heading sets, as actions for the keyboard."""
        header, choices = self.horizontalHeader(), QActionGroup(menu)
        section = header.sortIndicatorSection() if self.order else -1
        names = {-1: say("&Best match, or as recorded")}
        names |= {n: heading(column) for n, column in enumerate(self.rows.table.columns)}
        for number, name in names.items():
            if number < 0 or not header.isSectionHidden(number):
                action = QAction(name, choices)
                action.setCheckable(True)
                action.setChecked(number == section)
                action.triggered.connect(partial(header.setSortIndicator, number, _ASCENDING))
        reverse = QAction(say("&Descending"), menu)
        reverse.setCheckable(True)
        reverse.setChecked(self.order.startswith("-"))
        reverse.setEnabled(section >= 0)
        reverse.toggled.connect(
            lambda down: header.setSortIndicator(section, _DESCENDING if down else _ASCENDING)
        )
        separator = QAction(menu)
        separator.setSeparator(True)
        return [*choices.actions(), separator, reverse]

    def reset_columns(self) -> None:
        """Show the default columns of the table, in their default order and widths."""
        header, table = self.horizontalHeader(), self.rows.table
        character = self.fontMetrics().averageCharWidth()
        for section, column in enumerate(table.columns):
            header.resizeSection(section, character * (column.width + 2))
        self.show_columns(table.shown)

    def save_columns(self) -> QByteArray:
        """Visibility, widths and order of the columns, as `restore_columns` reads them."""
        header, columns = self.horizontalHeader(), self.rows.table.columns
        visual = (header.logicalIndex(place) for place in range(header.count()))
        kept = [
            KeptColumn(columns[section].name, header.sectionSize(section)) for section in visual
        ]
        return QByteArray(written([*kept, *self._columns_elsewhere]))

    def restore_columns(self, state: QByteArray) -> None:
        """Restore columns from `save_columns`, also of other records; reset them where `state`
        shows none."""
        table, kept = self.rows.table, read(bytes(state.data()))
        known = {column.name for column in table.columns}
        self._columns_elsewhere = [column for column in kept if column.name not in known]
        shown = [column for column in kept if column.width and column.name in known]
        self.reset_columns()
        if shown:
            for column in shown:
                section = table.position(column.name)
                self.horizontalHeader().resizeSection(section, column.width)
            new = set(table.shown).difference(column.name for column in kept)
            names = (column.name for column in shown)
            self.show_columns([*names, *(name for name in table.shown if name in new)])
        self.set_order("")

    def keyboardSearch(self, search: str) -> None:
        # Qt would search all rows and so load every page; the search line is for that.
        # Backspace and Delete arrive here as characters too.
        if search.strip() and search.isprintable():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Not Qt's menu of the actions, which blocks until it is closed.
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.delegate.cache.clear()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()
            self._scale_columns()

    def _detach_headers(self) -> None:
        # With the selection model of the view, the headers check each row: Ctrl+A on a million rows
        # takes 13 seconds, against 7 milliseconds.
        nothing = QItemSelectionModel(self.rows, self)
        self.horizontalHeader().setSelectionModel(nothing)
        self.verticalHeader().setSelectionModel(nothing)

    def _set_up_rows(self) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().hide()
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(
            round(self.fontMetrics().height() * _LINES_A_ROW)
        )

    def _scale_columns(self) -> None:
        """Resize the columns for another font, so that each fits as many characters as before."""
        before, self._character = self._character, self.fontMetrics().averageCharWidth()
        header = self.horizontalHeader()
        for section in range(header.count()):
            if not header.isSectionHidden(section) and before != self._character:
                size = header.sectionSize(section)
                header.resizeSection(section, round(size * self._character / before))

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicator(-1, _ASCENDING)
        header.sortIndicatorChanged.connect(self._on_sort_indicator)
        # A section that is hidden is first resized to nothing.
        header.sectionResized.connect(lambda *_: self._place_mark())
        header.sectionMoved.connect(lambda *_: self._place_mark())
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_header_menu)
        self.reset_columns()

    def _place_mark(self) -> None:
        """Let the first column shown have the sign of own records."""
        header = self.horizontalHeader()
        visual = (header.logicalIndex(place) for place in range(header.count()))
        first = next((section for section in visual if header.sectionSize(section)), 0)
        if first != self.rows.marked_column:
            self.rows.marked_column = first
            self.viewport().update()

    def _on_scrolled(self) -> None:
        if self.rows.has_failed_pages:
            last = self.rowAt(self.viewport().height() - 1)
            self.rows.retry_outside(self.rowAt(0), last if last >= 0 else self.rows.rowCount() - 1)

    def _on_sort_indicator(self, section: int, direction: Qt.SortOrder) -> None:
        names = [column.name for column in self.rows.table.columns]
        sign = "-" if direction is _DESCENDING else ""
        self.order = f"{sign}{names[section]}" if section >= 0 else ""
        self.order_changed.emit(self.order)

    def _open_header_menu(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.column_actions(menu))
        menu.popup(self.horizontalHeader().mapToGlobal(position))


def merged(ranges: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges united where they touch or overlap, in ascending order."""
    united: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if united and first <= united[-1][1] + 1:
            united[-1] = (united[-1][0], max(last, united[-1][1]))
        else:
            united.append((first, last))
    return tuple(united)
