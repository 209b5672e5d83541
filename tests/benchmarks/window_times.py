"""Times of typing, sorting and scrolling in the real window on one records file, and its memory."""

import argparse
import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from a4p_desktop.app import Program
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.question.question import Question, read_question
from tests.benchmarks.keystrokes import phrases
from tests.benchmarks.machine import resident_mb
from tests.benchmarks.measured import Measured
from tests.benchmarks.own_window import click_heading, own_window, press, show_heading
from tests.benchmarks.stopwatch import COUNT, FACETS, READ, ROWS, Stopwatch

BEST, DATE, TICKED = "by best match", "in date order", "two facets ticked"
TICKS = ("level:ministerial group:African", "level:ministerial group:WEOG")
"""The values to tick: the first of these texts that finds rows."""
FAST, START = "typed fast", "start"
SORT, SORT_FOUND = "sort", "sort of what is found"
PAGE, JUMP, MEMORY = "page down", "jump to the end and back", "memory"
_PAGES = 50
_PAUSE = 100
"""Milliseconds between two keys typed fast."""
_FOUND = "peace"
_ALL = (ROWS, COUNT, FACETS)
_NO_MODIFIER, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class WindowTimes:
    """Uses every part of the window once and collects the times."""

    def __init__(self, program: Program, window: MainWindow, *, quick: bool) -> None:
        self.measured = Measured()
        self._window = window
        self._watch = Stopwatch(program, window)
        self._phrases = phrases(quick=quick)

    def all(self) -> Measured:
        """Run all measurements."""
        for words in ("a", ""):  # start from no search, whatever the window opened with
            self._ask(Question(words))
        self._warm_up()
        self._type_all(BEST)
        self._type_fast()
        self.measured.numbers[MEMORY] = resident_mb() or 0
        self._tick()
        self._type_all(TICKED)
        self._ask(Question())
        self._scroll()
        self._sort(SORT)
        self._ask(Question(_FOUND))
        self._sort(SORT_FOUND)
        self._ask(Question())
        self._order_by_date()
        self._type_all(DATE)
        return self.measured

    # Typing --------------------------------------------------------------------------------------

    def _warm_up(self) -> None:
        for phrase in self._phrases:
            for _ in self._typed(phrase, ROWS, COUNT):
                pass

    def _type_all(self, way: str) -> None:
        for phrase in self._phrases:
            for typed, stops in self._typed(phrase, *_ALL):
                for name in (READ, *_ALL):
                    if ROWS in stops and name in stops:
                        self.measured.add(f"{way}: {name}", stops[name], typed)
        gc.collect()

    def _typed(self, phrase: str, *awaited: str) -> Iterator[tuple[str, dict[str, float]]]:
        """The text of the line after each keystroke that changes the search, with its times."""
        for letter in phrase:
            before = self._watch.search
            press_letter = self._pressing(letter)
            if letter.isspace():
                press_letter()
                continue
            stops = self._watch.time(press_letter, *awaited)
            assert self._watch.search != before, f"{letter} of {phrase} changes no search"
            yield self._window.line.text(), stops
        self._watch.time(self._window.line.clear, *_ALL)

    def _type_fast(self) -> None:
        for phrase in self._phrases:
            keys = [(end, letter) for end, letter in enumerate(phrase, 1) if not letter.isspace()]
            typed = [phrase[:end] for end, _ in keys]
            acts = [self._setting(text) for text in typed]
            for text, ms in zip(typed, self._watch.time_fast(acts, _PAUSE), strict=True):
                if ms is not None:
                    self.measured.add(FAST, ms, text)
            self._watch.time(self._window.line.clear, *_ALL)

    def _setting(self, text: str) -> Callable[[], None]:
        return lambda: self._window.line.setText(text)

    def _pressing(self, letter: str) -> Callable[[], None]:
        return lambda: press(self._window.line, letter)

    def _tick(self) -> None:
        for text in TICKS:
            question = read_question(text, self._window.catalogue.vocabulary)
            self._ask(question)
            if self._window.tab.count:
                return

    def _ask(self, question: Question) -> None:
        if question != self._window.question:
            self._watch.time(lambda: self._window.bar.ask(question), *_ALL)

    # Sorting -------------------------------------------------------------------------------------

    def _sort(self, name: str) -> None:
        """Click the heading of each column twice: ascending and descending."""
        view, table = self._window.tab.view, self._window.tab.table
        view.show_columns(column.name for column in table.columns)
        for section, column in enumerate(table.columns):
            click = partial(click_heading, view, section)
            for way in ("", "-"):
                show_heading(view, section)
                stops = self._watch.time(click, *_ALL)
                assert view.order == f"{way}{column.name}"
                self.measured.add(name, stops[ROWS], view.order)
        view.columns.reset()
        view.horizontalScrollBar().setValue(0)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        gc.collect()

    def _order_by_date(self) -> None:
        view = self._window.tab.view
        section = self._window.tab.table.position("date")
        show_heading(view, section)
        for _ in range(2):
            self._watch.time(lambda: click_heading(view, section), *_ALL)
        assert view.order == "-date"

    # Scrolling -----------------------------------------------------------------------------------

    def _scroll(self) -> None:
        view = self._window.tab.view
        view.setFocus()
        view.selectRow(0)
        for number in range(_PAGES):
            self._scroll_by(PAGE, f"page {number + 1}", Qt.Key.Key_PageDown)
        for _ in range(3):
            self._scroll_by(JUMP, "end", Qt.Key.Key_End, _CTRL)
            self._scroll_by(JUMP, "home", Qt.Key.Key_Home, _CTRL)

    def _scroll_by(
        self, name: str, what: str, key: Qt.Key, modifier: Qt.KeyboardModifier = _NO_MODIFIER
    ) -> None:
        view = self._window.tab.view
        end = 0 if key == Qt.Key.Key_Home else view.rows.rowCount() - 1
        if view.currentIndex().row() != end:  # at the end nothing moves, and nothing is painted
            stops = self._watch.time(lambda: QTest.keyClick(view, key, modifier), ROWS)
            self.measured.add(name, stops[ROWS], what)


def main() -> None:
    """Measure one records file and print the times as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path)
    parser.add_argument("--quick", action="store_true", help="type a fifth of the phrases")
    options = parser.parse_args()
    with own_window(options.records) as (program, window):
        measured = WindowTimes(program, window, quick=options.quick).all()
    print(measured.line())


if __name__ == "__main__":
    main()
