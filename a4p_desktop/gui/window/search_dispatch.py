"""Sends the searches of the window, drops outdated ones, and shows the answers in the tabs."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.table.rows.model import PAGE
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.tabs import Tabs
from a4p_desktop.gui.words.result_words import empty_words
from a4p_desktop.records.archive.archive import Row
from a4p_desktop.records.archive.facet_index import FacetNumbers, ValuesByFacet
from a4p_desktop.records.archive.request import (
    CountRequest,
    FacetsRequest,
    Found,
    FoundRequest,
    RowsRequest,
    SpeakersRequest,
)
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS

if TYPE_CHECKING:
    from a4p_desktop.records.archive.suggestions import Suggestions

_AFTER_ROWS = 20
"""Milliseconds to lay out and paint new rows before anything is counted."""


class SearchDispatch(QObject):
    """Turns a question into a Search for each table, and requests what is visible of each."""

    painted = Signal()  # the rows in front, so that what is slower can follow
    counted = Signal(object, int)  # Search of any table, number of its rows
    found = Signal(object)  # Found of the table in front, where its conditions leave rows out
    spoke = Signal(object, object)  # Search of all speakers in scope, how many they are or None

    def __init__(
        self,
        tabs: Tabs,
        facet_values: Mapping[str, ValuesByFacet],
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        """`facet_values` holds the values of each facet, by table name."""
        super().__init__(parent)
        self._tabs = tabs
        self._facet_values = facet_values
        self._askers = {name: Asker(ask, self) for name in tabs.tables}
        self._searches: dict[str, Search] = {}
        self.suggestions: dict[str, Suggestions] = {}
        """By table, the suggestions shown last in its tab."""
        self._further_due = QTimer(self)
        self._further_due.setSingleShot(True)
        self._further_due.timeout.connect(self._ask_further)

    def search(self, table: str) -> Search | None:
        """The search last sent for a table; None before the first."""
        return self._searches.get(table)

    def ask(self, question: Question) -> None:
        """Request the rows of the table in front, and the number of rows of the others."""
        tables = self._tabs.tables
        front = None if self._tabs.page is not None else self._tabs.table
        for name, tab in tables.items():
            self._replace(name, tab.search(question))
        if front is None:
            self._ask_counts()
        else:
            self._ask_front(front)

    def ask_facets(self) -> None:
        """Request the facet numbers of the table in front, if its facets are visible."""
        tab = self._tabs.table
        search = self.search(tab.table.name)
        if search is not None and self._tabs.page is None and not tab.facets.isHidden():
            self._asker(tab).ask_also(FacetsRequest(search), partial(self._show_facets, tab))

    def _ask_further(self) -> None:
        """Request what else is shown of the rows in front: their number, facets, rows left out."""
        self.painted.emit()
        self._ask_counts()
        self.ask_facets()
        tab = self._tabs.table
        search = self.search(tab.table.name)
        if search is None or self._tabs.page is not None:
            return
        asker, has_words = self._asker(tab), search.text.strip() != ""
        if has_words and search.where:
            asker.ask_also(FoundRequest(search), self._show_found)
        elif tab.table.name == SPEAKERS.name and search.where == search.of(tab.table.scope):
            asker.ask_also(SpeakersRequest(search), partial(self.spoke.emit, search))

    def _asker(self, tab: TableTab) -> Asker:
        return self._askers[tab.table.name]

    def _replace(self, table: str, search: Search) -> None:
        """Drop the pending requests of an older search; those of the same search go on."""
        if self._searches.get(table) != search:
            self._searches[table] = search
            self._askers[table].drop()
            self._tabs.tables[table].drop_pages()

    def _ask_front(self, tab: TableTab) -> None:
        search = self._searches[tab.table.name]
        # Rows already shown stay, and stay selected.
        shown = tab.model.search == search
        self._further_due.stop()
        if shown:
            tab.model.reload()
            self._further_due.start(_AFTER_ROWS)
        else:
            request = RowsRequest(search, 0, tab.view.pages_to_fill * PAGE)
            self._asker(tab).ask_also(request, partial(self._show_rows, tab, search))

    def _ask_counts(self) -> None:
        """Request the number of rows of each table."""
        for name, tab in self._tabs.tables.items():
            search = self._searches[name]
            self._askers[name].ask_also(
                CountRequest(search), partial(self._show_count, tab, search)
            )

    def _show_rows(self, tab: TableTab, search: Search, rows: Sequence[Row]) -> None:
        # A search may be answered twice: rows already shown stay, and stay selected.
        if tab.model.search != search:
            tab.set_first_page(search, rows)
            # Delayed, because counting on another thread slows painting; but whoever finds nothing
            # reads so at once.
            self._further_due.start(_AFTER_ROWS if rows else 0)

    def _show_count(self, tab: TableTab, search: Search, count: int) -> None:
        if count == 0:
            tab.show_empty(empty_words(search))
            if tab is self._tabs.table and self._tabs.page is None:
                self._ask_suggestions(tab, search)
        tab.set_count(search, count)
        self.counted.emit(search, count)

    def _ask_suggestions(self, tab: TableTab, search: Search) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.archive.suggestions import SuggestionsRequest

        show = partial(self._show_suggestions, tab, search)
        self._asker(tab).ask_also(SuggestionsRequest(search), show)

    def _show_suggestions(self, tab: TableTab, search: Search, suggestions: "Suggestions") -> None:
        self.suggestions[tab.table.name] = suggestions
        tab.show_empty(empty_words(search, suggestions))

    def _show_found(self, found: Found) -> None:
        table = self._tabs.table.table.name
        is_in_front = self._tabs.page is None and found.search == self.search(table)
        if is_in_front and found.everywhere > found.here:
            self.found.emit(found)

    def _show_facets(self, tab: TableTab, numbers: FacetNumbers) -> None:
        tab.show_facets(self._facet_values[tab.table.name], numbers)
