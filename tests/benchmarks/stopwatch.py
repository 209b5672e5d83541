"""Stops the time from what a user does until the window shows the answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

from a4p_desktop.app import Program
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Search

READ, ROWS, COUNT, FACETS = "rows read", "rows painted", "number", "facet numbers"
_LATE = 120_000
_LAST_PAUSE = 2_000
"""How long the last key pressed in haste is waited for."""


def tell_paints(told: Callable[[TableView], None]) -> None:
    """Call `told` whenever a table has painted, in the rest of this process.

    To be called before any has: where PySide has once found no override it looks for none again.
    """

    def paint(view: TableView, event: QPaintEvent) -> None:
        QTableView.paintEvent(view, event)
        told(view)

    # Put into the class for good, which is what mypy warns of.
    TableView.paintEvent = paint  # type: ignore[assignment, method-assign]


def tell_calls(part: object, method: str, told: Callable[..., None]) -> None:
    """Call `told` with the same arguments before each call of a method of `part`."""
    call = getattr(part, method)

    def told_first(*arguments: Any) -> None:
        told(*arguments)
        call(*arguments)

    setattr(part, method, told_first)


def is_filled(view: TableView) -> bool:
    """Whether all rows that are seen are there."""
    last = view.rowAt(view.viewport().height() - 1)
    seen = range(view.rowAt(0), (last if last >= 0 else view.rows.rowCount() - 1) + 1)
    return all(view.rows.row_id(row) is not None for row in seen)


@dataclass
class _Key:
    """A key of those pressed in haste: when it was due, what was then asked, when that came."""

    due: float
    search: Search | None = None
    answered: bool = False
    ms: float | None = None


class Stopwatch(QObject):
    """Knows when the newest answer of the tab in front came, and when it was painted."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        super().__init__(program)
        self._window = window
        self._loop = QEventLoop()
        self._begun = 0.0
        self._awaited: set[str] = set()
        self._stops: dict[str, float] = {}
        self._keys: list[_Key] = []
        self._trouble: RecordsError | None = None
        reader = program.findChild(ReadingThread)
        assert isinstance(reader, ReadingThread)
        for tab in window.tables.values():
            tell_calls(tab, "set_first_page", self._on_found)
            tell_calls(tab, "set_count", self._on_counted)
            tell_calls(tab, "show_facets", partial(self._on_facets, tab))
            tell_calls(tab, "show_empty", partial(self._on_empty, tab))
        reader.failed.connect(self._on_failed)
        tell_paints(self._on_painted)

    @property
    def asked(self) -> Search | None:
        """What the window asks of the table in front."""
        return self._window.search(self._window.tab.table.name)

    def time(self, act: Callable[[], object], *awaited: str) -> dict[str, float]:
        """Do `act` and wait for all that is awaited; the milliseconds until each.

        Where nothing is found no rows are painted, and there is no time of them.
        """
        self._awaited, self._stops = set(awaited), {}
        self._begun = perf_counter()
        act()
        late = QTimer(self, singleShot=True, interval=_LATE)
        late.timeout.connect(self._loop.exit)
        late.start()
        while self._awaited:
            self._loop.exec()
            if self._trouble is not None:
                raise self._trouble
            if not late.isActive():
                raise TimeoutError(f"{self._awaited} of {self.asked} did not come")
        late.stop()
        return self._stops

    def time_in_haste(self, acts: Sequence[Callable[[], object]], pause: int) -> list[float | None]:
        """Do all `acts`, one every `pause` milliseconds, whether answered or not.

        The milliseconds from when each was due until rows were painted of what it asked or of
        something newer; None where nothing was found.
        """
        self._awaited = set()
        begun = perf_counter()
        self._keys = [_Key(begun + number * pause / 1000) for number in range(len(acts))]
        self._press(0, acts)
        self._loop.exec()
        keys, self._keys = self._keys, []
        return [key.ms for key in keys]

    def _press(self, number: int, acts: Sequence[Callable[[], object]]) -> None:
        """Press a key, and the next ones when they are due."""
        if number == len(acts):
            QTimer.singleShot(_LAST_PAUSE, self._loop.quit)
            return
        acts[number]()
        self._keys[number].search = self.asked
        due = self._keys[number + 1].due if number + 1 < len(acts) else perf_counter()
        wait = max(0, round((due - perf_counter()) * 1000))
        QTimer.singleShot(wait, partial(self._press, number + 1, acts))

    def _answer_keys(self, search: Search, *, with_rows: bool) -> None:
        """Rows of `search` are painted, or there are none: that answers the keys before it too."""
        places = [place for place, key in enumerate(self._keys) if key.search == search]
        for key in self._keys[: places[-1] + 1] if places else []:
            if not key.answered:
                key.answered = True
                key.ms = (perf_counter() - key.due) * 1000 if with_rows else None

    def _stop(self, what: str) -> None:
        self._stops.setdefault(what, (perf_counter() - self._begun) * 1000)
        if what in self._awaited:
            self._awaited.remove(what)
            if not self._awaited:
                self._loop.quit()

    def _on_painted(self, view: TableView) -> None:
        if self._keys and view.rows.search is not None and view.rows.rowCount():
            self._answer_keys(view.rows.search, with_rows=True)
        tab = self._window.tab
        awaited = ROWS in self._awaited and view is tab.view
        if awaited and view.rows.search == self.asked and view.rows.rowCount() and is_filled(view):
            self._stop(ROWS)

    def _on_found(self, search: Search, _: Sequence[object]) -> None:
        if search == self.asked:
            self._stop(READ)

    def _on_counted(self, search: Search, count: int) -> None:
        if search == self.asked:
            if count == 0:
                self._answer_keys(search, with_rows=False)
                # Else the suggestions would take their time from the next keystroke.
                self._awaited = {"suggestions" if what == ROWS else what for what in self._awaited}
            self._stop(COUNT)

    def _on_facets(self, tab: TableTab, *_: object) -> None:
        if tab is self._window.tab:
            self._stop(FACETS)

    def _on_empty(self, tab: TableTab, _: str) -> None:
        # Before the suggestions are awaited it is told only that there are no rows.
        if tab is self._window.tab and "suggestions" in self._awaited:
            self._stop("suggestions")

    def _on_failed(self, trouble: RecordsError) -> None:
        self._trouble = trouble
        self._loop.quit()
