"""Measures the time from a user's action until the window shows the answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter, process_time
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QPaintEvent

from a4p_desktop.app import Program
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search

READ, ROWS, COUNT, FACETS = "rows read", "rows painted", "number", "facet numbers"
SNIPPETS = "snippets painted"
_LATE = 120_000
_LAST_PAUSE = 2_000
"""Milliseconds to wait for the answer to the last key typed fast."""


def call_after_paint(callback: Callable[[TableView], None]) -> None:
    """Call `callback` after each paint event of a table, in the rest of this process.

    Call this before any table paints: PySide looks for an override only once.
    """

    paint_rows = TableView.paintEvent

    def paint(view: TableView, event: QPaintEvent) -> None:
        paint_rows(view, event)
        callback(view)

    # mypy warns of a changed class, which is meant here.
    TableView.paintEvent = paint  # type: ignore[assignment, method-assign]


def call_before(part: object, method: str, callback: Callable[..., None]) -> None:
    """Call `callback` with the same arguments before each call of a method of `part`."""
    call = getattr(part, method)

    def both(*arguments: Any) -> None:
        callback(*arguments)
        call(*arguments)

    setattr(part, method, both)


def is_filled(view: TableView) -> bool:
    """Whether all visible rows are loaded."""
    last = view.rowAt(view.viewport().height() - 1)
    visible = range(view.rowAt(0), (last if last >= 0 else view.rows.rowCount() - 1) + 1)
    return all(view.rows.row_id(row) is not None for row in visible)


def has_snippets(view: TableView) -> bool:
    """Whether all visible rows have their snippets, or need none."""
    if not (view.shows_snippets and view.matches.has_words):
        return is_filled(view)
    ids = map(view.rows.row_id, view.rows_in_sight())
    return all(row_id is not None and view.rows.knows_snippet(row_id) for row_id in ids)


@dataclass
class _Key:
    """A key typed fast: when it was due, the search after it, and how long the answer took."""

    due: float
    search: Search | None = None
    answered: bool = False
    ms: float | None = None


class Stopwatch(QObject):
    """Times the answers that the tab in front receives and paints."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        super().__init__(program)
        self._window = window
        self._loop = QEventLoop()
        self._begun = self._begun_spending = 0.0
        self.spent: dict[str, float] = {}
        """What `time` returned last, in milliseconds of the processor in all threads."""
        self._awaited: set[str] = set()
        self._stops: dict[str, float] = {}
        self._keys: list[_Key] = []
        self._trouble: RecordsError | None = None
        reader = program.findChild(ReadingThread)
        assert isinstance(reader, ReadingThread)
        for tab in window.tables.values():
            call_before(tab, "set_first_page", self._on_found)
            call_before(tab.model, "add_snippets", partial(self._on_snippets, tab.view))
            call_before(tab, "set_count", self._on_counted)
            call_before(tab, "show_facets", partial(self._on_facets, tab))
            call_before(tab, "show_empty", partial(self._on_empty, tab))
        reader.failed.connect(self._on_failed)
        call_after_paint(self._on_painted)

    @property
    def search(self) -> Search | None:
        """The current search of the table in front."""
        return self._window.search(self._window.tab.table.name)

    def time(self, act: Callable[[], object], *awaited: str) -> dict[str, float]:
        """Do `act`, wait for every part of `awaited`, and return the milliseconds of each.

        If no row is found, none is painted, and ROWS is missing. Raises TimeoutError.
        """
        self._awaited, self._stops, self.spent = set(awaited), {}, {}
        self._begun, self._begun_spending = perf_counter(), process_time()
        act()
        late = QTimer(self, singleShot=True, interval=_LATE)
        late.timeout.connect(self._loop.exit)
        late.start()
        while self._awaited:
            self._loop.exec()
            if self._trouble is not None:
                raise self._trouble
            if not late.isActive():
                raise TimeoutError(f"{self._awaited} of {self.search} did not come")
        late.stop()
        return self._stops

    def time_fast(self, acts: Sequence[Callable[[], object]], pause: int) -> list[float | None]:
        """Do all `acts`, one every `pause` milliseconds, answered or not.

        Returns for each the milliseconds from when it was due until rows of its search, or of a
        newer one, were painted; None if no row was found.
        """
        self._awaited = set()
        begun = perf_counter()
        self._keys = [_Key(begun + number * pause / 1000) for number in range(len(acts))]
        self._press(0, acts)
        self._loop.exec()
        keys, self._keys = self._keys, []
        return [key.ms for key in keys]

    def _press(self, number: int, acts: Sequence[Callable[[], object]]) -> None:
        """Press a key, and schedule the next."""
        if number == len(acts):
            QTimer.singleShot(_LAST_PAUSE, self._loop.quit)
            return
        acts[number]()
        self._keys[number].search = self.search
        due = self._keys[number + 1].due if number + 1 < len(acts) else perf_counter()
        wait = max(0, round((due - perf_counter()) * 1000))
        QTimer.singleShot(wait, partial(self._press, number + 1, acts))

    def _answer_keys(self, search: Search, *, with_rows: bool) -> None:
        """Mark the keys up to the last with this `search` as answered."""
        places = [place for place, key in enumerate(self._keys) if key.search == search]
        for key in self._keys[: places[-1] + 1] if places else []:
            if not key.answered:
                key.answered = True
                key.ms = (perf_counter() - key.due) * 1000 if with_rows else None

    def _stop(self, what: str, now: tuple[float, float] | None = None) -> None:
        clock, spending = now or (perf_counter(), process_time())
        self._stops.setdefault(what, (clock - self._begun) * 1000)
        self.spent.setdefault(what, (spending - self._begun_spending) * 1000)
        if what in self._awaited:
            self._awaited.remove(what)
            if not self._awaited:
                self._loop.quit()

    def _on_painted(self, view: TableView) -> None:
        now = perf_counter(), process_time()  # what is looked up here is not the window's time
        if self._keys and view.rows.search is not None and view.rows.rowCount():
            self._answer_keys(view.rows.search, with_rows=True)
        tab = self._window.tab
        awaited = ROWS in self._awaited and view is tab.view
        if awaited and view.rows.search == self.search and view.rows.rowCount() and is_filled(view):
            self._stop(ROWS, now)
        awaited = SNIPPETS in self._awaited and view is tab.view and view.rows.rowCount() > 0
        if awaited and view.rows.search == self.search and has_snippets(view):
            self._stop(SNIPPETS, now)

    def _on_snippets(self, view: TableView, found: Mapping[int, object]) -> None:
        if SNIPPETS in self._awaited and not any(found.values()):
            QTimer.singleShot(0, self, partial(self._paint_without, view))

    def _paint_without(self, view: TableView) -> None:
        """Paint rows of which none needs a snippet: nothing else would be painted."""
        if SNIPPETS in self._awaited and has_snippets(view):
            view.viewport().update()

    def _on_found(self, search: Search, _: Sequence[object]) -> None:
        if search == self.search:
            self._stop(READ)

    def _on_counted(self, search: Search, count: int) -> None:
        if search == self.search:
            if count == 0:
                self._answer_keys(search, with_rows=False)
                # Wait for the suggestions, or they would slow down the next keystroke.
                painted = (ROWS, SNIPPETS)
                self._awaited = {"suggestions" if w in painted else w for w in self._awaited}
            self._stop(COUNT)

    def _on_facets(self, tab: TableTab, *_: object) -> None:
        if tab is self._window.tab:
            self._stop(FACETS)

    def _on_empty(self, tab: TableTab, _: str) -> None:
        # The first call says only that there are no rows; the suggestions come with a later one.
        if tab is self._window.tab and "suggestions" in self._awaited:
            self._stop("suggestions")

    def _on_failed(self, trouble: RecordsError) -> None:
        self._trouble = trouble
        self._loop.quit()
