"""Which answers a window has received, and whether some are still pending."""

from collections.abc import Iterator
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject

from a4p_desktop.app import Program
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.facet_index import FacetNumbers, ValuesByFacet
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search
from tests.benchmarks.own_window import let_pass
from tests.benchmarks.stopwatch import call_before


class Answers(QObject):
    """Observes the answers that the tables receive."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        super().__init__(program)
        self.facets: tuple[Search, FacetNumbers] | None = None
        """The last counts of the facets and their search."""
        self._window = window
        self._counted: dict[str, Search] = {}
        self._troubles: list[RecordsError] = []
        reader = program.findChild(ReadingThread)
        assert isinstance(reader, ReadingThread)
        for tab in window.tables.values():
            call_before(tab, "set_count", self._on_counted)
            call_before(tab, "show_facets", partial(self._on_facets, tab))
        reader.failed.connect(self._on_failed)
        window.ask()  # the first answers may have come before this object was connected

    def wait(self, seconds: float) -> bool:
        """Wait until all requests of the window are answered; whether that was in time."""
        end = monotonic() + seconds
        while not self._are_complete():
            if monotonic() > end:
                return False
            let_pass(5)
        let_pass(0)
        return True

    def troubles(self) -> Iterator[str]:
        """The requests that failed, each once."""
        while self._troubles:
            yield f"trouble: {self._troubles.pop(0)}"

    def _are_complete(self) -> bool:
        return (self._window.page is not None or self._has_rows()) and all(
            self._counted.get(name) == self._window.search(name) and tab.count is not None
            for name, tab in self._window.tables.items()
        )

    def _has_rows(self) -> bool:
        """Whether the table in front shows the rows and facet counts of its current search."""
        tab = self._window.tab
        front = self._window.search(tab.table.name)
        return tab.model.search == front and self.facets is not None and self.facets[0] == front

    def _on_counted(self, search: Search, _: int) -> None:
        self._counted[search.table] = search

    def _on_facets(self, tab: TableTab, _: ValuesByFacet, numbers: FacetNumbers) -> None:
        search = self._window.search(tab.table.name)
        if search is not None:
            self.facets = search, numbers

    def _on_failed(self, trouble: RecordsError) -> None:
        self._troubles.append(trouble)
