"""Which answers a window has had, and whether it still waits for some."""

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
from tests.benchmarks.stopwatch import tell_calls


class Answers(QObject):
    """Listens to what the tables are answered."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        super().__init__(program)
        self.facets: tuple[Search, FacetNumbers] | None = None
        """What was last counted of the facets."""
        self._window = window
        self._counted: dict[str, Search] = {}
        self._troubles: list[RecordsError] = []
        reader = program.findChild(ReadingThread)
        assert isinstance(reader, ReadingThread)
        for tab in window.tables.values():
            tell_calls(tab, "set_count", self._on_counted)
            tell_calls(tab, "show_facets", partial(self._on_facets, tab))
        reader.failed.connect(self._on_failed)
        window.ask()  # for the first answers may have come before anybody listened

    def wait(self, seconds: float) -> bool:
        """Until all that the window asks is answered; whether that came in time."""
        end = monotonic() + seconds
        while not self._are_complete():
            if monotonic() > end:
                return False
            let_pass(5)
        let_pass(0)
        return True

    def troubles(self) -> Iterator[str]:
        """What could not be answered, each of them once."""
        while self._troubles:
            yield f"trouble: {self._troubles.pop(0)}"

    def _are_complete(self) -> bool:
        return (self._window.page is not None or self._has_rows()) and all(
            self._counted.get(name) == self._window.search(name) and one.count is not None
            for name, one in self._window.tables.items()
        )

    def _has_rows(self) -> bool:
        """Whether the table in front shows the rows and the facets' numbers of what is asked."""
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
