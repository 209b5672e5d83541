"""The rows of a table on the screen: choice of columns, sorting, selected ranges."""

from collections.abc import Iterable
from functools import partial
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from a4p_desktop.gui.look.focus_sign import draw_focus_in_view
from a4p_desktop.gui.look.painting import find_viewport, paint_widget
from a4p_desktop.gui.table.column_layout import ColumnLayout
from a4p_desktop.gui.table.headings import Headings
from a4p_desktop.gui.table.rows.delegate import CellDelegate
from a4p_desktop.gui.table.rows.matches import Matches
from a4p_desktop.gui.table.rows.model import PAGE, RowsModel
from a4p_desktop.gui.table.rows.painter import CellPlace, RowPainter, RowPlace
from a4p_desktop.gui.typing_ahead import TypingAhead
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.widgets.quiet_scroll_bars import quiet_scroll_bars
from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.words.words import heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search

say = Speaker("Table", on_screen=True)

_COMPACT = 1.7
"""The height of a row in lines of text."""
_COMFORTABLE = 2.7
"""The same of rows with two lines."""
_View = QAbstractItemView
_Index = QModelIndex | QPersistentModelIndex
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class TableView(QTableView):
    """Shows a RowsModel; emits the order chosen and rows opened."""

    order_changed = Signal(str)  # "column", "-column", or "" for the natural order
    opened = Signal()
    painted = Signal()  # rows that may need a snippet
    draws_focus = True
    """Above the rows, the widget of the sign would make scrolling slow."""

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        find_viewport(self)
        self.rows = model
        self.typing = TypingAhead(self)
        self.order = ""
        self.is_entered = False
        """Whether the keyboard is entering the rows: Qt then makes the first the current one."""
        self._is_compact = False
        self.shows_snippets = bool(model.table.prose)
        """Whether rows have room for a snippet, and something to take it from."""
        self._grows_below = False
        """Whether rows are being added below those in sight, which stay as they are painted."""
        self.matches = Matches(model)
        self.cells = RowPainter(model, self.matches)
        self.delegate = CellDelegate(model, self.cells, self)
        self._headings = Headings(self)
        self.setHorizontalHeader(self._headings)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(heading(model.table))
        self.setFrameShape(_View.Shape.NoFrame)
        quiet_scroll_bars(self)
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

    def grow(self, search: Search, count: int) -> None:
        """Add the rows of `search` that were not counted when its first were shown."""
        self.executeDelayedItemsLayout()  # what is due has to be painted
        self._grows_below = self.rowAt(self.viewport().height() - 1) >= 0
        self.rows.set_count(search, count)
        self.executeDelayedItemsLayout()  # now, or it would be painted twice
        self._grows_below = False

    def doItemsLayout(self) -> None:
        if self._grows_below:
            self.updateGeometries()  # Qt would paint all rows anew, too
        else:
            super().doItemsLayout()

    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The selected rows as ranges of row numbers (first, last), in ascending order.

        Not by selectedRows(), which makes an index for each of up to a million rows.
        """
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return merged((part.top(), part.bottom()) for part in parts)

    def shown_columns(self) -> tuple[str, ...]:
        """The names of the columns for an export or a view; see ColumnLayout.names."""
        return self.columns.names()

    def show_columns(self, names: Iterable[str]) -> None:
        """Show only these columns, in this order."""
        self.columns.show(names)

    def set_compact(self, compact: bool) -> None:
        """Show each row on one line, or on two."""
        if compact == self._is_compact:
            return
        self._is_compact = compact
        self.shows_snippets = bool(self.rows.table.prose) and not compact
        self.rows.drop_snippets()
        self._set_row_height()
        self.columns.set_two_lines(not compact)

    def rows_in_sight(self) -> range:
        """The numbers of the rows in sight, also of those cut at an edge."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, self.rows.rowCount() if last < 0 else last + 1)

    @property
    def pages_to_fill(self) -> int:
        """How many pages of rows have room in the view."""
        rows = ceil(self.viewport().height() / self.verticalHeader().defaultSectionSize())
        return max(1, ceil(rows / PAGE))

    def is_current_selected(self) -> bool:
        """Whether the current row is selected."""
        # Not by isRowSelected(), which asks each column and takes two milliseconds.
        return self.selectionModel().isSelected(self.currentIndex())

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
        self.columns.share_width()
        self.order = order

    def order_actions(self, menu: QMenu) -> list[QAction]:
        """The sort orders that a click on a heading sets, as actions for the keyboard."""
        header, choices = self.horizontalHeader(), QActionGroup(menu)
        section = header.sortIndicatorSection() if self.order else -1
        newest = self.rows.table.newest_by
        natural = (
            say("&Best match, or newest first") if newest else say("&Best match, or as recorded")
        )
        names = {-1: natural}
        names |= {n: heading(column) for n, column in enumerate(self.rows.table.columns)}
        for number, name in names.items():
            if number < 0 or self.columns.is_seen(number):
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

    def paintEvent(self, event: QPaintEvent) -> None:
        # Not by the base class, which calls a delegate for each cell.
        paint_widget(self.viewport(), partial(self._draw_rows, event.rect()))
        if self.shows_snippets and self.matches.has_words:
            self.painted.emit()
        if self.hasFocus():
            paint_widget(self.viewport(), self._draw_focus)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        for row in {current.row(), previous.row()}:  # Qt paints only the cells anew
            self._update_row(row)

    def _draw_focus(self, painter: QPainter) -> None:
        draw_focus_in_view(painter, self)

    def _update_row(self, row: int) -> None:
        height = self.rowHeight(row)
        self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), height)

    def _draw_rows(self, area: QRect, painter: QPainter) -> None:
        """Draw the rows in sight that are in some part of the view."""
        cells = self._places()
        if not cells:
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        canvas = self.cells.looks.canvas(painter, option)
        height = self.verticalHeader().defaultSectionSize()
        has_snippets = self.shows_snippets and self.matches.has_words
        left, right = self._room_for_snippets(cells) if has_snippets else (0, 0)
        hovered = self._hovered()
        rows = self.rows_in_sight()
        top = self.rowViewportPosition(rows.start) if rows else 0
        for row in rows:
            if top <= area.bottom() and top + height > area.top():
                column = hovered.column() if hovered.row() == row else -1
                index = self.rows.index(row, self.rows.marked_column)
                is_selected = self.selectionModel().isSelected(index)
                place = RowPlace(row, top, height, is_selected, column)
                self.cells.draw_row(canvas, place, cells)
                if right > left:
                    self.cells.draw_snippet(canvas, place, left, right)
            top += height

    def _places(self) -> list[CellPlace]:
        """Where the columns in sight are, in their order across the view."""
        header, edge = self.horizontalHeader(), self.viewport().width()
        places = []
        for place in range(header.count()):
            section = header.logicalIndex(place)
            if not header.isSectionHidden(section):
                left, width = header.sectionViewportPosition(section), header.sectionSize(section)
                if left < edge and left + width > 0:
                    places.append(CellPlace(section, left, width))
        return places

    def _hovered(self) -> QModelIndex:
        """The cell under the mouse, which some styles show; none where the mouse is elsewhere."""
        if not self.viewport().underMouse():
            return QModelIndex()
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos()))

    def _room_for_snippets(self, cells: Iterable[CellPlace]) -> tuple[int, int]:
        """The left and the right edge of the widest run of neighbouring columns in sight whose
        second lines give way."""
        edge = self.viewport().width()
        runs = [(0, 0)]
        for column, start, width in cells:
            left, right = max(start, 0), min(start + width, edge)
            if not self.cells.yields(column):
                runs.append((0, 0))
            elif runs[-1] == (0, 0):
                runs[-1] = left, right
            else:
                runs[-1] = min(runs[-1][0], left), max(runs[-1][1], right)
        return max(runs, key=lambda run: run[1] - run[0])

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self._move_snippets()
            self._update_row(self.currentIndex().row())

    def _move_snippets(self) -> None:
        """Paint the rows anew, where snippets have moved within them."""
        if self.matches.has_words:
            self.viewport().update()

    def selectRow(self, row: int) -> None:
        # Qt selects none in a mirrored table whose columns end where the view does. It would also
        # scroll sideways, away from the column that the user looks at.
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(row, self.rows.marked_column)
        across = self.horizontalScrollBar().value()
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.setAutoScroll(True)
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        if top < 0 or top + height > self.viewport().height():
            self.scrollTo(index)
            self.horizontalScrollBar().setValue(across)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.is_entered = True
        super().focusInEvent(event)
        self.is_entered = False

    def keyboardSearch(self, search: str) -> None:
        """Search nothing: Qt would search all rows and so load every page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Not Qt's menu of the actions, which blocks until it is closed.
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.columns.share_if_waiting()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.columns.share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.cells.clear_caches()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()
            self.columns.rescale()

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
        lines = _COMPACT if self._is_compact else _COMFORTABLE
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * lines))

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setSortIndicator(-1, _ASCENDING)
        header.sortIndicatorChanged.connect(self._on_sort_indicator)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_header_menu)
        header.sectionResized.connect(lambda *_: self._move_snippets())
        self.columns = ColumnLayout(self, self._headings, self.rows)

    def _on_scrolled(self) -> None:
        if self.rows.has_failed_pages:
            last = self.rowAt(self.viewport().height() - 1)
            self.rows.retry_outside(self.rowAt(0), last if last >= 0 else self.rows.rowCount() - 1)

    def _on_sort_indicator(self, section: int, direction: Qt.SortOrder) -> None:
        names = [column.name for column in self.rows.table.columns]
        sign = "-" if direction is _DESCENDING else ""
        self.order = f"{sign}{names[section]}" if section >= 0 else ""
        self.columns.share_width()  # the sign of the order needs room
        self._announce_order()
        self.order_changed.emit(self.order)

    def _announce_order(self) -> None:
        """Say how the rows are sorted now: the keyboard may be elsewhere than on the heading."""
        names = {each.name: heading(each) for each in self.rows.table.columns}
        column = names.get(self.order.removeprefix("-"), "")
        if not column:
            announce(self, say("Not sorted by a column."))
        elif self.order.startswith("-"):
            announce(self, say("Sorted by {column}, descending.", column=column))
        else:
            announce(self, say("Sorted by {column}, ascending.", column=column))

    def _open_header_menu(self, position: QPoint) -> None:
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.columns.actions(menu))
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
