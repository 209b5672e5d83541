"""Times of finding and reading in long texts in the real window, on a file of debates.

Beside each time stands that of the processor, of all threads of this process: on a busy machine it
says how long the window would take alone.
"""

import argparse
import gc
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication

from a4p_desktop.app import Program
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.overview import OverviewRequest
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.benchmarks.keystrokes import beginnings, phrases
from tests.benchmarks.measured import Measured
from tests.benchmarks.memory_curve import Measured as Memory
from tests.benchmarks.memory_curve import MemoryCurve
from tests.benchmarks.own_window import click_heading, let_pass, own_window, press
from tests.benchmarks.stopwatch import COUNT, FACETS, ROWS, SNIPPETS, Stopwatch

SAME_TEXT, OTHER_ROW = "next match in the same text", "next match in another row"
READING, YEARS, CHART = "reading opened", "numbers of the years", "overview read"
TYPED, IN_CONTEXT = "keystroke", "keystroke to snippets"
BEFORE, AFTER = "memory before", "memory after"
CPU = ", processor"
"""Behind the name of a time: the processor time that it took."""
SEARCHES = 200
"""Searches between the two measurements of memory."""
_OFTEN, _RARE = "peace security", "naqoura"
"""A search with thousands of matches in a long text, and one with few."""
_STEPS, _READINGS, _MEETINGS = 40, 30, 30
_MOST_STEPS = 500
_PACE = 100
"""Milliseconds from one key to the next, at the least: those of a fast typist."""
_PAUSE = 600
"""Milliseconds after which nothing more is read of a row that is selected."""
_LATE = 30
"""Seconds to wait for a painting."""
_UP = Qt.SortOrder.AscendingOrder
_ALL = (ROWS, COUNT, FACETS)


class TextTimes:
    """Finds and reads in the window, and collects the times."""

    def __init__(self, program: Program, window: MainWindow, *, quick: bool) -> None:
        self.measured = Measured()
        self._window = window
        self._watch = Stopwatch(program, window)
        self._phrases = phrases(quick=quick)

    def all(self) -> Measured:
        """Run all measurements."""
        self._ask(Question("a"))
        for text in beginnings(self._phrases):  # fills the caches of letters and rows
            self._search(text)
        self._ask(Question())
        self._type_all()
        for name, text in ((SAME_TEXT, _OFTEN), (OTHER_ROW, _RARE)):
            self._go_on(name, text)
        self._read_texts()
        self._search_on()
        return self.measured

    def _type_all(self) -> None:
        for phrase in self._phrases:
            for letter in phrase:
                if letter.isspace():
                    press(self._window.line, letter)
                    let_pass(_PACE)
                    continue
                key = partial(press, self._window.line, letter)
                begun = perf_counter()
                stops = self._watch.time(key, *_ALL, SNIPPETS)
                if ROWS in stops:
                    typed = self._window.line.text()
                    self._add(TYPED, stops[ROWS], self._watch.spent[ROWS], typed)
                    self._add(IN_CONTEXT, stops[SNIPPETS], self._watch.spent[SNIPPETS], typed)
                let_pass(max(0, _PACE - round((perf_counter() - begun) * 1000)))
            self._watch.time(self._window.line.clear, *_ALL)
            let_pass(_PACE)
        gc.collect()

    def _go_on(self, name: str, text: str) -> None:
        """Go from match to match, in the longest texts first."""
        details = self._window.tab.details
        label, port = details.drawer.matches.label, details.text.viewport()
        self._show_longest(text)
        step = partial(self._window.step_match, 1)
        self._painted(port, step, lambda: details.shown is not None)
        for _ in range(_MOST_STEPS):
            before = label.text(), details.shown
            has_moved = partial(_differs, before, lambda: (label.text(), details.shown))
            times = self._painted(port, step, has_moved)
            if (details.shown != before[1]) is (name == OTHER_ROW):
                self._add(name, *times, f"{text}: {label.text()}")
            if len(self.measured.times.get(name, ())) == _STEPS:
                break

    def _read_texts(self) -> None:
        """Open the longest texts, one after another, once the view of one is made."""
        reader, view = self._window.tab.reader, self._window.tab.view
        self._show_longest(_OFTEN)
        self._window.tab.read_current()
        let_pass(_PAUSE)
        assert reader.view is not None
        port = reader.view.page.viewport()
        reader.leave()
        for row in range(_READINGS):
            view.selectRow(row)
            let_pass(_PAUSE)  # until the details are read as well
            code = reader.code
            shown = partial(_differs, code, lambda: reader.code)
            times = self._painted(port, self._window.tab.read_current, shown)
            self._add(READING, *times, f"row {row + 1}")
            reader.leave()

    def _show_longest(self, text: str) -> None:
        self._ask(Question(text))
        view = self._window.tab.view
        section = self._window.tab.table.position("words")
        while view.order != "-words":
            self._watch.time(partial(click_heading, view, section), *_ALL)
        view.selectRow(0)
        let_pass(_PAUSE)

    def _search_on(self) -> None:
        """Measure the memory before and after many searches."""
        self._window.tab.view.horizontalHeader().setSortIndicator(-1, _UP)
        texts: Iterable[str] = cycle(beginnings(phrases(quick=False)))
        for name, number in ((BEFORE, 0), (AFTER, SEARCHES)):
            for text in islice(texts, number):
                self._search(text)
            memory = MemoryCurve().measure()
            if isinstance(memory, Memory):
                self.measured.numbers[name] = memory.trimmed_mb

    def _search(self, text: str) -> None:
        self._ask(Question(text))

    def _ask(self, question: Question) -> None:
        if question != self._window.question:
            self._watch.time(lambda: self._window.bar.ask(question), *_ALL)

    def _painted(
        self, painted: QObject, act: Callable[[], object], until: Callable[[], bool]
    ) -> tuple[float, float]:
        """Do `act`; the milliseconds until `painted` is painted with `until` true, and those of the
        processor. Raises TimeoutError."""
        paints = _Paints(painted, until)
        begun, spending = perf_counter(), process_time()
        act()
        while not paints.done:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if perf_counter() - begun > _LATE:
                raise TimeoutError(f"nothing was painted of {self._window.question}")
        spent = (perf_counter() - begun) * 1000, (process_time() - spending) * 1000
        paints.end()
        return spent

    def _add(self, name: str, ms: float, spent: float, what: str) -> None:
        self.measured.add(name, ms, what)
        self.measured.add(f"{name}{CPU}", spent, what)


class _Paints(QObject):
    """Notices whether an object, or with the application any, is painted once `until` is true."""

    def __init__(self, painted: QObject, until: Callable[[], bool]) -> None:
        super().__init__()
        self.done = False
        self._painted, self._until = painted, until
        painted.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._until():
            self.done = True
        return False

    def end(self) -> None:
        self._painted.removeEventFilter(self)


def _differs(before: object, now: Callable[[], object]) -> bool:
    return now() != before


def year_times(records: Path, *, quick: bool) -> Measured:
    """Count the years after each keystroke, and read the overview of some meetings."""
    measured = Measured()
    with closing(Archive(records)) as archive:
        archive.facet_counts(Search(SPEAKERS.name, "a"))  # fills the index of values by row
        for typed in beginnings(phrases(quick=quick)):
            search = Search(SPEAKERS.name, typed)
            archive.count(search)
            begun, spending = perf_counter(), process_time()
            archive.facet_counts(search, "year")
            measured.add(YEARS, (perf_counter() - begun) * 1000, typed)
            measured.add(f"{YEARS}{CPU}", (process_time() - spending) * 1000, typed)
        meetings = archive.facet_values(SPEAKERS.name)["meeting"].texts
        for meeting in Random(1).sample(meetings, min(_MEETINGS, len(meetings))):
            begun, spending = perf_counter(), process_time()
            OverviewRequest(meeting).read(archive)
            measured.add(CHART, (perf_counter() - begun) * 1000, meeting)
            measured.add(f"{CHART}{CPU}", (process_time() - spending) * 1000, meeting)
    return measured


def main() -> None:
    """Measure one records file and print the times as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("--quick", action="store_true", help="type a fifth of the phrases")
    options = parser.parse_args()
    with own_window(options.records) as (program, window):
        measured = TextTimes(program, window, quick=options.quick).all()
    measured.take(year_times(options.records, quick=options.quick))
    print(measured.line())


if __name__ == "__main__":
    main()
