"""The tabs of the window: a table or a page behind each."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.gui.widgets.flat_tabs import FlatTabs
from a4p_desktop.gui.words.words import Wording, heading
from a4p_desktop.records.archive.facet_index import ValuesByFacet
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, TABLES, THEMES, Table

say = Speaker("Window", on_screen=True)

_KINDS: Mapping[str, type[TableTab]] = {
    ENDORSEMENTS.name: EndorsementsTab,
    THEMES.name: ThemesTab,
}
"""The tabs of those tables that can also be seen in another way."""


class Tabs(FlatTabs):
    """Holds the tables and pages, and knows which one is in front."""

    leaving = Signal()
    """Emitted before another table or page comes to the front, unless by the tab bar itself."""

    def __init__(self, tables: Mapping[str, Table], wording: Wording, ask: Ask) -> None:
        super().__init__()
        self._declared = tables
        self.tables: dict[str, TableTab] = {
            name: _KINDS.get(name, TableTab)(table, wording, ask) for name, table in tables.items()
        }
        self.pages: dict[str, TabPage] = {}
        self._table = self.tables[SPEAKERS.name]
        self.setAccessibleName(say("Tables"))
        for name, tab in self.tables.items():
            self.addTab(tab, heading(TABLES[name]))
        # Connected first, because other receivers of the signal read the current table.
        self.currentChanged.connect(lambda _: self._keep_table())

    @property
    def table(self) -> TableTab:
        """The table in front; while a page is, the last table that was."""
        return self._table

    @property
    def page(self) -> TabPage | None:
        """The page in front; None if a table is."""
        current = self.currentWidget()
        return current if isinstance(current, TabPage) else None

    @property
    def current_tab(self) -> str:
        """The name of the table or page in front."""
        return self.names()[self.currentIndex()]

    def names(self) -> list[str]:
        """The names of the tables and pages, in the order of the tabs."""
        named = {id(tab): name for name, tab in (*self.tables.items(), *self.pages.items())}
        return [named[id(self.widget(place))] for place in range(self.count())]

    def headings(self) -> list[str]:
        """The headings of the tables and pages, in the order of the tabs."""
        return [self._heading(name) for name in self.names()]

    def add_page(self, page: TabPage, place: int = -1) -> None:
        """Insert `page` as the tab number `place` from the left; -1 appends it."""
        self.pages[page.name] = page
        self.insertTab(place, page, page.heading)

    def leave_out(self, facets: Mapping[str, ValuesByFacet]) -> None:
        """Leave out the tables in which the file has no rows at all, but the first.

        `facets` has the values of each table's facets.
        """
        for name, tab in self.tables.items():
            scope = facets[name][TABLES[name].scope]
            if tab is not self._table and not any(scope.rows):
                self.removeTab(self.indexOf(tab))

    def activate(self, name: str) -> None:
        """Bring a table or a page to the front; one that is left out stays so."""
        place = self.indexOf(self.tables.get(name) or self.pages[name])
        if place >= 0:
            self._bring(place)

    def step(self, by: int) -> None:
        """Bring the next tab to the front, with -1 the previous one, round and round."""
        self._bring((self.currentIndex() + by) % self.count())

    def show_numbers(self, question: Question) -> None:
        """If the question has words that a table looks up, show on each tab how many rows its table
        finds."""
        searching = any(
            parse(question.words, table.fields).expression is not None
            for table in self._declared.values()
        )
        for name, tab in self.tables.items():
            title = self._heading(name)
            if searching and tab.count is not None:
                title = say("{table} ({number})", table=title, number=tab.count)
            place = self.indexOf(tab)
            # Not by the tab widget, which would lay out and paint itself anew.
            if title != self.tabText(place):
                self.tabBar().setTabText(place, title)

    def _bring(self, place: int) -> None:
        if place != self.currentIndex():
            self.leaving.emit()
            self.setCurrentIndex(place)

    def _heading(self, name: str) -> str:
        return self.pages[name].heading if name in self.pages else heading(TABLES[name])

    def _keep_table(self) -> None:
        current = self.currentWidget()
        if isinstance(current, TableTab):
            self._table = current
