"""The tab of a table: facets, rows, and the details of the current row."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextDocumentFragment
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.facets.panel import FacetPanel
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.table.constant_columns import found_alike, ticked_alike
from a4p_desktop.gui.table.reader import Reader
from a4p_desktop.gui.table.row_details import RowDetails
from a4p_desktop.gui.table.row_snippets import RowSnippets
from a4p_desktop.gui.table.rows.model import PAGE, RowsModel
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.widgets.quiet_splitter import QuietSplitter
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Row
from a4p_desktop.records.archive.facet_index import FacetNumbers, ValuesByFacet
from a4p_desktop.records.archive.request import RowsRequest
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS, Table

say = Speaker("Table", on_screen=True)


class _Wanted(NamedTuple):
    """A place in the rows of a search, which may still be loading."""

    search: Search
    row: int | None
    """The row to select."""
    top: int | None = None
    """The row to show at the top; None shows `row` in the middle."""
    scrolled: int | None = None
    """To the side, in pixels; None leaves that as it is."""
    opens: bool = True
    """Whether the details open for `row` even where they hide others."""


OPENING_WIDTHS = (256, 704, 420)
"""The shares of facets, rows and details until the user moves them."""
_STRETCH = (0, 5, 3)
"""How facets, rows and details share what a larger window adds."""


class TableTab(QWidget):
    """facets | rows | details; requests the visible pages of rows and the current record.

    `faces` holds the rows as its first page; a tab with another way of seeing them adds that there,
    and its choice to `bar`, above.
    """

    question_changed = Signal()
    selection_changed = Signal()
    empty_link_followed = Signal(str)  # WIDEN, CLEAR, or the number of a suggestion
    cite_wanted = Signal(object)  # Selection of the current row
    narrowed = Signal(str, object)  # table, Question
    delegation_wanted = Signal(str)  # code
    source_followed = Signal(str)  # address
    message_wanted = Signal(str)  # for the status line
    failed = Signal(object)  # RecordsError of rows that cannot be read
    passage_wanted = Signal()  # to the clipboard, with its citation

    def __init__(
        self, table: Table, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self._pages = Asker(ask, self)
        self._is_failure_reported = False
        self.count: int | None = None
        """Number of rows that the search finds; None while they are being counted."""
        self._wanted: _Wanted | None = None
        self._alike: frozenset[str] = frozenset()
        """The columns in which the rows with the values ticked are the same, by their facets."""
        self.model = RowsModel(table, wording, self)
        self.view = TableView(self.model)
        self.snippets = RowSnippets(self.view, ask)
        self.facets = FacetPanel(table, wording)
        self._has_facets = False
        self.empty = _made_empty_state()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.bar = QHBoxLayout()
        self.faces = QStackedWidget()
        self.faces.addWidget(self._stack)
        self.splitter = QuietSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.facets)
        self.splitter.addWidget(_in_column(self.bar, self.faces))
        rows_side = _RowsSide(self.splitter)
        self.details = RowDetails(self.view, wording, ask, self.splitter, rows_side)
        rows_side.resized.connect(self.details.place.arrange)
        self.detail = self.details.text
        for place, stretch in enumerate(_STRETCH):
            self.splitter.setStretchFactor(place, stretch)
        self.splitter.setSizes(OPENING_WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._sides = QStackedWidget()
        self._sides.addWidget(rows_side)
        self.reader = Reader(self.view, ask, self._sides)
        layout.addWidget(self._sides)
        self.model.page_wanted.connect(self._ask_page)
        self.snippets.failed.connect(self._report)
        self.view.order_changed.connect(lambda _: self.question_changed.emit())
        self.view.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_changed.emit()
        )
        self.details.left.connect(self.focus_face)
        self.details.message_wanted.connect(self.message_wanted)
        self.detail.cite_followed.connect(self._cite_current)
        self.detail.read_wanted.connect(self._read_shown)
        self.view.opened.connect(self._open_row)
        self.reader.left.connect(self.focus_face)
        self.reader.row_wanted.connect(self.details.select)
        self.reader.delegation_wanted.connect(self.delegation_wanted)
        self.reader.message_wanted.connect(self.message_wanted)
        self.reader.copy_wanted.connect(self.passage_wanted)
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
        reading = [self.reader.view.page] if self.reader.view is not None else []
        return [self.facets, self.view, self.empty, self.detail, *reading]

    def stops(self) -> list[QWidget]:
        """The widgets that Tab leads to in this tab, in order."""
        drawer = self.details.drawer
        matches = drawer.matches.previous, drawer.matches.next
        return [*self.panes(), *matches, drawer.pin, drawer.close_button]

    def focus_rows(self) -> None:
        """Move the focus to the rows, and show the details of the one selected, or the first;
        where nothing is found, to what stands in their place."""
        if self.reader.code:
            self.reader.leave()
        if self.model.rowCount():
            self.focus_face()
            if self.selected():
                self.details.show_current()
            else:
                self.view.selectRow(0)
        elif self.empty.isVisible():
            self.empty.setFocus(Qt.FocusReason.TabFocusReason)

    def save_layout(self) -> QByteArray:
        """The sizes of facets, table and details, as `restore_layout` reads them."""
        return self.splitter.saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Restore sizes from `save_layout`."""
        self.splitter.restoreState(state)

    def set_first_page(self, search: Search, rows: Sequence[Row]) -> None:
        """Show the first rows of a new search; the selection of the old one is cleared.

        If words were looked up, the first row is selected; the keyboard stays where it is.
        """
        self.reader.on_search(search)
        self.snippets.hold()
        self.view.matches.look_for(search.text)
        before = self.model.search
        if before is None or before.where != search.where:
            self._alike = frozenset()
            self._hide_constant_columns(search)
        self.count = None
        self._is_failure_reported = False
        self._pages.drop()
        self.model.set_first_page(search, rows)
        self.view.executeDelayedItemsLayout()  # now, or it would be painted twice
        self.view.scrollToTop()
        self.details.look_for(search.text)
        if self._wanted is not None and self._wanted.search != search:
            self._wanted = None  # the user has asked for other rows meanwhile
        if rows:
            self._stack.setCurrentWidget(self.view)
        is_in_front = self.faces.currentIndex() == 0
        if self._wanted is None and rows and is_in_front and self.view.matches.has_words:
            self.details.select(0, after_pause=True)
        else:
            self.details.leave()
            self._go_to_wanted_row()
        self.snippets.ask_first()
        self.selection_changed.emit()

    def set_count(self, search: Search, count: int) -> None:
        """Show the number of rows that `search` finds."""
        self.count = count
        self.view.grow(search, count)
        if count:
            self._stack.setCurrentWidget(self.view)
        self._go_to_wanted_row()

    def drop_pages(self) -> None:
        """Drop the pending requests for pages, and for what their rows show of texts."""
        self._pages.drop()
        self.snippets.drop()

    def step_match(self, by: int) -> None:
        """Go to the next match of the words, with -1 to the previous one, from row to row."""
        if self.reader.code:
            self.reader.step_match(by)
        else:
            self.details.step_match(by)

    def read_current(self) -> None:
        """Show the text of the current row over the whole tab, or say that it has none."""
        row_id = self.current_row()
        if row_id is None:
            self.message_wanted.emit(say("Select a row to read its text."))
        else:
            self._read(row_id, self._say_no_text)

    def read_record(self, row_id: int) -> None:
        """Show the record of a row in the details."""
        self.details.read(row_id)

    def show_facets(self, values: ValuesByFacet, numbers: FacetNumbers) -> None:
        """Show the facets' values and their numbers."""
        if not self._has_facets:
            # Only when needed: 20,000 meetings take a tenth of a second.
            self._has_facets = True
            self.facets.show_values(values)
        self.facets.show_counts(numbers)
        search = self.model.search
        # Not by what words find: with each key columns would come and go.
        if search is not None and not search.text and self.count is not None:
            self._alike = found_alike(self.table, numbers, self.count)
            self._hide_constant_columns(search)

    def show_empty(self, text: str) -> None:
        """Show `text`, HTML with links, in place of the rows."""
        self.details.leave()
        self.empty.setText(text)
        self._stack.setCurrentWidget(self.empty)
        if self.empty.isVisible():
            plain = QTextDocumentFragment.fromHtml(text).toPlainText()
            announce_at_rest(self.window(), " ".join(plain.split()))

    def go_to(self, search: Search, number: int, *, opens: bool = True) -> None:
        """Select row `number` of `search` as soon as it is loaded, and show its record; unless that
        `opens`, only where it hides no rows."""
        self.reader.put("", search)
        self._wanted = _Wanted(search, number, opens=opens)
        self._go_to_wanted_row()

    def return_to(
        self, search: Search, row: int | None, top: int | None, scrolled: int, *, opens: bool
    ) -> None:
        """Select a row of `search` and scroll, as soon as it is loaded; None is no row. The details
        open if they were open, or hide no rows."""
        self._wanted = _Wanted(search, row, top or 0, scrolled, opens)
        self._go_to_wanted_row()

    def current_row(self) -> int | None:
        """The id of the current row if it is selected; else None."""
        selected = self.view.is_current_selected()
        return self.model.row_id(self.view.currentIndex().row()) if selected else None

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

    def face(self) -> QWidget:
        """The widget of what is shown between facets and details that takes the keyboard."""
        return self.view

    def focus_face(self) -> None:
        """Move the keyboard to what is shown between facets and details."""
        self.face().setFocus(Qt.FocusReason.OtherFocusReason)

    def land(self) -> None:
        """Move the keyboard of another tab here: to the text that is read, to what stands in the
        place of the rows, or to the rows."""
        if self.reader.code:
            if self.reader.view is not None and self.reader.view.isVisible():
                self.reader.view.page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.empty.isVisible():
            self.empty.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_face()

    def _hide_constant_columns(self, search: Search) -> None:
        self.view.columns.hide_constant(ticked_alike(self.table, search) | self._alike)

    def _open_row(self) -> None:
        """Show the text of the current row; without one, move the keyboard to its details."""
        row_id = self.model.row_id(self.view.currentIndex().row())
        if row_id is None:
            self.details.enter()
        else:
            self._read(row_id, self.details.enter)

    def _read_shown(self) -> None:
        if self.details.shown is not None:
            self._read(self.details.shown, self._say_no_text)

    def _read(self, row_id: int, otherwise: Callable[[], object]) -> None:
        """Show the text of a row; do `otherwise` if it has none."""
        if self.table.name == SPEAKERS.name:
            is_shown = self.details.place.is_open and self.details.shown == row_id
            match = self.detail.match_in_text if is_shown else 0
            self.reader.read(row_id, otherwise, match=match)
        else:
            otherwise()

    def _say_no_text(self) -> None:
        self.message_wanted.emit(say("No text is recorded of this row."))

    def _cite_current(self) -> None:
        search, row = self.model.search, self.view.currentIndex().row()
        if search is not None and row >= 0:
            self.cite_wanted.emit(Selection(search, self.view.shown_columns(), ((row, row),)))

    def _go_to_wanted_row(self) -> None:
        if self._wanted is None:
            return
        search, row, top, scrolled, opens = self._wanted
        if search != self.model.search or max(row or 0, top or 0) >= self.model.rowCount():
            return
        self._wanted = None
        if row is not None and opens:
            self.view.selectRow(row)
            self.details.show_current()  # also of the row that is current already
        elif row is not None:
            self.details.select(row)
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

    def _ask_page(self, start: int) -> None:
        search = self.model.search
        if search is not None:
            request = RowsRequest(search, start, PAGE)
            self._pages.ask_also(
                request, partial(self._show_page, start), partial(self._fail_page, start)
            )

    def _show_page(self, start: int, rows: Sequence[Row]) -> None:
        """Fill in a page; if the current row is in it and awaited, show its record."""
        self._is_failure_reported = False
        self.model.set_page(start, rows)
        self.details.on_page(start, len(rows))

    def _fail_page(self, start: int, trouble: RecordsError) -> None:
        self.model.fail_page(start)
        self._report(trouble)

    def _report(self, trouble: RecordsError) -> None:
        """Report why rows cannot be read, once for all pages of a search."""
        if not self._is_failure_reported:
            self._is_failure_reported = True
            self.failed.emit(trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.details.escape():
            super().keyPressEvent(event)


class _RowsSide(QWidget):
    """Facets, rows and details: what is shown while no text is read."""

    resized = Signal()

    def __init__(self, splitter: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def _made_empty_state() -> LinkLabel:
    label = LinkLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    label.setMargin(24)
    return label


def _in_column(bar: QHBoxLayout, below: QWidget) -> QWidget:
    """A widget with a bar, which takes no room while it is empty, above another."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addLayout(bar)
    layout.addWidget(below, 1)
    return column
