"""The tab of a table: facets, rows, and the details of the current row."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.facets.panel import FacetPanel
from a4p_desktop.gui.look.shown_text import html_label
from a4p_desktop.gui.table.rows_model import PAGE, RowsModel
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.widgets.quiet_splitter import QuietSplitter
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Row
from a4p_desktop.records.archive.facet_index import FacetNumbers, ValuesByFacet
from a4p_desktop.records.archive.request import RowsRequest
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import Table

if TYPE_CHECKING:
    from a4p_desktop.records.pages.record import Record


class _Wanted(NamedTuple):
    """A place in the rows of a search, which may still be loading."""

    search: Search
    row: int | None
    """The row to select."""
    top: int | None = None
    """The row to show at the top; None shows `row` in the middle."""
    scrolled: int | None = None
    """To the side, in pixels; None leaves that as it is."""


OPENING_WIDTHS = (240, 720, 420)
"""The shares of facets, rows and details until the user moves them."""


class TableTab(QWidget):
    """facets | table | details; requests the visible pages of rows and the current record."""

    question_changed = Signal()
    selection_changed = Signal()
    empty_link_followed = Signal(str)  # WIDEN, CLEAR, or the number of a suggestion
    cite_wanted = Signal(object)  # Selection of the current row
    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code
    source_followed = Signal(str)  # address
    message_wanted = Signal(str)  # for the status line
    failed = Signal(object)  # RecordsError of rows that cannot be read

    def __init__(
        self, table: Table, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self._pages = Asker(ask, self)
        self._record = Asker(ask, self)
        self._is_failure_reported = False
        self.count: int | None = None
        """Number of rows that the search finds; None while they are being counted."""
        self._wanted: _Wanted | None = None
        self.model = RowsModel(table, wording, self)
        self.view = TableView(self.model)
        self.facets = FacetPanel(table, wording)
        self._has_facets = False
        self.detail = DetailPane(wording)
        self.empty = _made_empty_state()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.splitter = _made_splitter(self.facets, self._stack, self.detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.model.page_wanted.connect(self._ask_page)
        self.view.order_changed.connect(lambda _: self.question_changed.emit())
        self.view.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_changed.emit()
        )
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.opened.connect(self.detail.focus_text)
        self.detail.cite_followed.connect(self._cite_current)
        self.empty.linkActivated.connect(self.empty_link_followed)

    def search(self, question: Question) -> Search:
        """The search of this table for `question`, in the order chosen by the headings."""
        return question.search(self.table, self.view.order)

    def scope(self, question: Question) -> tuple[str, str | None]:
        """The facet whose coverage belongs to the rows, and its one value ticked, if it is one."""
        facet = self.table.scope
        return facet, self.search(question).only(facet) or None

    def show_question(self, question: Question) -> None:
        """Show the conditions of `question`; called for the table in front, or last in front."""
        self.facets.show_question(question)

    def panes(self) -> list[QWidget]:
        """The widgets that F6 leads to in this tab, in order; hidden ones are skipped."""
        return [self.facets, self.view, self.empty, self.detail]

    def focus_rows(self) -> None:
        """Move the focus to the rows, and select the first if none is."""
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.selected():
                self.view.selectRow(0)

    def save_layout(self) -> QByteArray:
        """The sizes of facets, table and details, as `restore_layout` reads them."""
        return self.splitter.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Restore sizes from `save_layout`."""
        self.splitter.restoreState(state)

    def set_first_page(self, search: Search, rows: Sequence[Row]) -> None:
        """Show the first rows of a new search; selection and details of the old one are cleared."""
        self.view.delegate.highlight(search.text)
        self.count = None
        self._is_failure_reported = False
        self._pages.drop()
        self._record.drop()
        self.model.set_first_page(search, rows)
        self.view.executeDelayedItemsLayout()  # now, or it would be painted twice
        self.view.scrollToTop()
        self.detail.look_for(self.table, search.text)
        self.detail.clear_record()
        if rows:
            self._stack.setCurrentWidget(self.view)
        self._go_to_wanted_row()
        self.selection_changed.emit()

    def set_count(self, search: Search, count: int) -> None:
        """Show the number of rows that `search` finds."""
        self.count = count
        self.model.set_count(search, count)
        self.view.executeDelayedItemsLayout()  # as above
        if count:
            self._stack.setCurrentWidget(self.view)
        self._go_to_wanted_row()

    def drop_pages(self) -> None:
        """Drop the pending requests for pages."""
        self._pages.drop()

    def read_record(self, row_id: int) -> None:
        """Show the record of a row in the details."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.record import RecordRequest

        self._record.ask(RecordRequest(self.table.name, row_id), self._show_record)

    def show_facets(self, values: ValuesByFacet, numbers: FacetNumbers) -> None:
        """Show the facets' values and their numbers."""
        if not self._has_facets:
            # Only when needed: 20,000 meetings take a tenth of a second.
            self._has_facets = True
            self.facets.show_values(values)
        self.facets.show_counts(numbers)

    def show_empty(self, text: str) -> None:
        """Show `text`, HTML with links, in place of the rows."""
        self.empty.setText(text)
        self._stack.setCurrentWidget(self.empty)

    def go_to(self, search: Search, number: int) -> None:
        """Select row `number` of `search` and show its record, as soon as it is loaded."""
        self._wanted = _Wanted(search, number)
        self._go_to_wanted_row()

    def return_to(self, search: Search, row: int | None, top: int | None, scrolled: int) -> None:
        """Select a row of `search` and scroll, as soon as it is loaded; None is no row."""
        self._wanted = _Wanted(search, row, top or 0, scrolled)
        self._go_to_wanted_row()

    def current_row(self) -> int | None:
        """The id of the current row if it is selected; else None."""
        current = self.view.currentIndex()
        selected = current.isValid() and self.view.selectionModel().isRowSelected(current.row())
        return self.model.row_id(current.row()) if selected else None

    def selected(self) -> int:
        """Number of rows selected."""
        return sum(last - first + 1 for first, last in self.view.ranges())

    def current_delegation(self) -> str | None:
        """The code of the delegation of the current row; "" without any, None while it loads."""
        current = self.view.currentIndex()
        columns = [column.name for column in self.table.columns]
        if not current.isValid() or "delegation_code" not in columns:
            return ""
        if self.model.row_id(current.row()) is None:
            return None
        return str(self.model.cell(current.row(), "delegation_code") or "")

    def selection(self, *, all_rows: bool) -> Selection | None:
        """The rows for an export or a copy, all found or those selected, with the columns shown.

        None before the first search is answered.
        """
        if self.model.search is None:
            return None
        ranges = None if all_rows else self.view.ranges()
        return Selection(self.model.search, self.view.shown_columns(), ranges)

    def _cite_current(self) -> None:
        search, row = self.model.search, self.view.currentIndex().row()
        if search is not None and row >= 0:
            self.cite_wanted.emit(Selection(search, self.view.shown_columns(), ((row, row),)))

    def _go_to_wanted_row(self) -> None:
        if self._wanted is None:
            return
        search, row, top, scrolled = self._wanted
        if search != self.model.search or max(row or 0, top or 0) >= self.model.rowCount():
            return
        self._wanted = None
        if row is not None:
            self.view.selectRow(row)
        if top is not None:
            self._scroll_to(top, TableView.ScrollHint.PositionAtTop)
        elif row is not None:
            self._scroll_to(row, TableView.ScrollHint.PositionAtCenter)
        if scrolled is not None:
            self.view.horizontalScrollBar().setValue(scrolled)

    def _scroll_to(self, row: int, hint: TableView.ScrollHint) -> None:
        # Qt scrolls to no cell of a hidden column.
        shown = max(self.view.columnAt(0), 0)
        self.view.scrollTo(self.model.index(row, shown), hint)

    def _on_current(self, current: QModelIndex) -> None:
        row_id = self.model.row_id(current.row()) if current.isValid() else None
        if row_id is not None:
            self.read_record(row_id)

    def _ask_page(self, start: int) -> None:
        search = self.model.search
        if search is not None:
            request = RowsRequest(search, start, PAGE)
            self._pages.ask_also(
                request, partial(self._show_page, start), partial(self._fail_page, start)
            )

    def _show_page(self, start: int, rows: Sequence[Row]) -> None:
        """Fill in a page; if the current row is in it, show its record."""
        self._is_failure_reported = False
        self.model.set_page(start, rows)
        current = self.view.currentIndex()
        if start <= current.row() < start + len(rows):
            self._on_current(current)

    def _fail_page(self, start: int, trouble: RecordsError) -> None:
        """Report why rows cannot be read, once for all pages of a search."""
        self.model.fail_page(start)
        if not self._is_failure_reported:
            self._is_failure_reported = True
            self.failed.emit(trouble)

    def _show_record(self, record: "Record | None") -> None:
        if record is not None:
            self.detail.show_record(record)


def _made_empty_state() -> QLabel:
    label = html_label()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setMargin(24)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label


def _made_splitter(facets: QWidget, rows: QWidget, detail: QWidget) -> QSplitter:
    splitter = QuietSplitter()
    splitter.setChildrenCollapsible(False)
    for place, (part, stretch) in enumerate(((facets, 0), (rows, 5), (detail, 3))):
        splitter.addWidget(part)
        splitter.setStretchFactor(place, stretch)
    splitter.setSizes(OPENING_WIDTHS)
    return splitter
