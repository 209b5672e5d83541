"""Compares every number that the window shows with a recount."""

from collections.abc import Iterator

from a4p_desktop.gui.facets.model import FacetModel
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.words.words import number_words
from a4p_desktop.records.archive.facet_index import FacetNumbers
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import TABLES
from tests.benchmarks.own_window import let_pass
from tests.benchmarks.recount import Recount, RowsQuery

_PANEL = 200
"""Milliseconds after which the panel has its counts: it shows them shortly after the rows."""


class Comparison:
    """Describes the differences between a window, once all is answered, and a recount."""

    def __init__(self, window: MainWindow, recount: Recount) -> None:
        self.counts = 0
        """The number of comparisons."""
        self.facets = 0
        """The number of facet counts compared."""
        self._window = window
        self._recount = recount

    def differences(self) -> Iterator[str]:
        """The faults in the tab titles, the status line and the visible rows."""
        tabs = self._window.tabs
        for name, tab in self._window.tables.items():
            search = self._window.search(name)
            assert search is not None
            number = self._recount.count(_rows_query(search))
            yield from self._compared(f"number of {name}", tab.count, number)
            if parse(search.text, TABLES[name].fields).expression is not None:
                title = tabs.tabText(tabs.indexOf(tab)).rpartition(" ")[2]
                yield from self._compared("title", title, f"({number_words(number)})")
            if tab is self._window.tab and self._window.page is None:
                yield from self._in_front(tab, search, number)

    def facet_differences(self, search: Search, numbers: FacetNumbers) -> Iterator[str]:
        """The faults in the counts of all facets, and in those that the panel shows."""
        recounted = self._recount.facets(_rows_query(search))
        values = self._window.catalogue.facets[search.table]
        for facet, counts in numbers.items():
            pairs = zip(values[facet], counts, strict=True)
            shown = {value.value: count for value, count in pairs if count}
            self.facets += len(counts)
            yield from self._compared(f"numbers of {facet}", shown, recounted[facet])
        let_pass(_PANEL)
        for rows in self._window.tab.facets.findChildren(FacetList):
            model = rows.model()
            assert isinstance(model, FacetModel)
            for row in range(model.rowCount()):
                number = recounted[model.facet.name].get(model.value(row), 0)
                what = f"{model.value(row)} in the panel"
                yield from self._compared(what, model.count(row), number)

    def _in_front(self, tab: TableTab, search: Search, number: int) -> Iterator[str]:
        yield from self._compared("rows of the model", tab.model.rowCount(), number)
        of_all = self._recount.count(_of_scope(search))
        status = self._window.foot.numbers.label.text()
        start = f"{number_words(number)} of {number_words(of_all)} "
        all_found = f"{number_words(number)} statement"  # and by how many speakers
        if number == of_all and status.startswith(all_found):
            start = all_found
        yield from self._compared("status", status[: len(start)], start)
        ids = [row_id for row_id in map(tab.model.row_id, _seen(tab)) if row_id is not None]
        strangers = self._recount.strangers(_rows_query(search), ids)
        yield from self._compared("rows that are not found", strangers, [])

    def _compared(self, what: str, shown: object, recounted: object) -> Iterator[str]:
        self.counts += 1
        if shown != recounted:
            yield f"{what}: shown {shown}, recounted {recounted}"


def _rows_query(search: Search) -> RowsQuery:
    match = parse(search.text, TABLES[search.table].fields).expression
    return RowsQuery(search.table, match, search.where)


def _of_scope(search: Search) -> RowsQuery:
    """The rows of the ticked meetings or instruments, the total in the status line."""
    return RowsQuery(search.table, None, search.of(TABLES[search.table].scope))


def _seen(tab: TableTab) -> range:
    view = tab.view
    last = view.rowAt(view.viewport().height() - 1)
    return range(max(0, view.rowAt(0)), (last if last >= 0 else tab.model.rowCount() - 1) + 1)
