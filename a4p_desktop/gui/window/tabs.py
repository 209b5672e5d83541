"""The tabs of the window: a table or a page behind each."""

from PySide6.QtWidgets import QTabWidget, QWidget

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.gui.words.words import Wording, heading
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import TABLES, THEMES

say = Speaker("Window")


class Tabs(QTabWidget):
    """Knows which table or page is in front, and what each is called."""

    def __init__(self, wording: Wording, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables: dict[str, TableTab] = {
            name: (ThemesTab if table is THEMES else TableTab)(table, wording, ask)
            for name, table in TABLES.items()
        }
        self.pages: dict[str, TabPage] = {}
        self._table = self.tables["speakers"]
        self.setDocumentMode(True)
        self.setAccessibleName(say("Tables"))
        for name, tab in self.tables.items():
            self.addTab(tab, heading(TABLES[name]))
        # Connected first, because others that are told of the change ask for the current table.
        self.currentChanged.connect(lambda _: self._keep_table())

    @property
    def table(self) -> TableTab:
        """The table in front; behind a page, the one that was in front last."""
        return self._table

    @property
    def page(self) -> TabPage | None:
        """The page in front; None where it is a table."""
        current = self.currentWidget()
        return current if isinstance(current, TabPage) else None

    @property
    def current_tab(self) -> str:
        """The name of the table or page in front."""
        return self.names()[self.currentIndex()]

    def names(self) -> list[str]:
        """The names of the tables and pages, as their tabs stand."""
        named = {id(tab): name for name, tab in (*self.tables.items(), *self.pages.items())}
        return [named[id(self.widget(place))] for place in range(self.count())]

    def headings(self) -> list[str]:
        """What they are called, in the same order."""
        return [self._heading(name) for name in self.names()]

    def add_page(self, page: TabPage, place: int = -1) -> None:
        """Put `page` among the tabs, at `place` from the left or behind them all."""
        self.pages[page.name] = page
        self.insertTab(place, page, page.heading)

    def activate(self, name: str) -> None:
        """Bring a table or a page to the front."""
        self.setCurrentWidget(self.tables.get(name) or self.pages[name])

    def show_numbers(self, question: Question) -> None:
        """Write on the tab of each table how many rows it finds, if words are looked for."""
        searching = parse(question.words, self._table.table.fields).expression is not None
        for name, tab in self.tables.items():
            title = self._heading(name)
            if searching and tab.count is not None:
                title = say("{table} ({number})", table=title, number=tab.count)
            place = self.indexOf(tab)
            # Not by the tab widget, which lays out and paints all of itself for it.
            if title != self.tabText(place):
                self.tabBar().setTabText(place, title)

    def _heading(self, name: str) -> str:
        return self.pages[name].heading if name in self.pages else heading(TABLES[name])

    def _keep_table(self) -> None:
        current = self.currentWidget()
        if isinstance(current, TableTab):
            self._table = current
