"""What the window asks of the records, of which only the newest is wanted."""

from PySide6.QtCore import QObject, QTimer, Signal

from a4p_desktop.gui.window.tabs import Fronts
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search

_AFTER_ROWS = 30
"""Milliseconds in which rows that have come are laid out and painted, before facets are asked."""


class Asker(QObject):
    """Turns a question into a Search for each table, and asks as much of each as is to be seen."""

    find_wanted = Signal(object)  # Search
    count_wanted = Signal(object)  # Search
    facets_wanted = Signal(object)  # Search
    coverage_wanted = Signal(str, object)  # facet, its value or None for all

    def __init__(self, fronts: Fronts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fronts = fronts
        self._asked: dict[str, Search] = {}
        self._covered: tuple[str, str | None] | None = None
        self._facets_due = QTimer(self, singleShot=True, interval=_AFTER_ROWS)
        self._facets_due.timeout.connect(self.ask_facets)

    def search(self, table: str) -> Search | None:
        """What is asked of a table; None before anything is."""
        return self._asked.get(table)

    def is_asked(self, search: Search) -> bool:
        """Whether that is what is asked of its table now."""
        return self._asked.get(search.table) == search

    def ask(self, question: Question) -> None:
        """Ask for the rows of the table in front, and how many there are of the others."""
        fronts = self._fronts
        self._asked = {name: tab.search(question) for name, tab in fronts.tables.items()}
        if fronts.page is None:
            self._ask_front()
        for name, tab in fronts.tables.items():
            if tab is not fronts.table or fronts.page is not None:
                self.count_wanted.emit(self._asked[name])

    def ask_facets_soon(self) -> None:
        """When the rows are painted, which counting on another thread would make slower."""
        self._facets_due.start()

    def ask_facets(self) -> None:
        """Ask for the numbers of the facets of the table in front, if they are to be seen."""
        tab = self._fronts.table
        search = self.search(tab.table.name)
        if search is not None and self._fronts.page is None and not tab.facets.isHidden():
            self.facets_wanted.emit(search)

    def ask_coverage(self, question: Question) -> None:
        """Ask what is recorded beside what is reported of the meeting or instrument in front."""
        tab = self._fronts.table
        scope = tab.table.scope
        covered = scope, tab.search(question).only(scope) or None
        if covered != self._covered:
            self._covered = covered
            self.coverage_wanted.emit(*covered)

    def is_covered(self, scope: str, value: str | None) -> bool:
        """Whether that is the coverage that was asked for last."""
        return self._covered == (scope, value)

    def _ask_front(self) -> None:
        tab = self._fronts.table
        search = self._asked[tab.table.name]
        # Rows that are shown already stay, with what is selected of them.
        shown = tab.model.search == search
        (self.count_wanted if shown else self.find_wanted).emit(search)
        self._facets_due.stop()
        if shown:
            tab.model.ask_again()
            self.ask_facets_soon()
