"""A random user: types, ticks, sorts, scrolls, selects and exports, the same for the same seed."""

import csv
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from a4p_desktop import NAME
from a4p_desktop.app import Program
from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.records.cite.request import MOST_CITED
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.benchmarks.keystrokes import PHRASES
from tests.benchmarks.own_window import click_heading, let_pass, press, show_heading

_MOST_CONDITIONS = 4
_MOST_ROWS = 3_000
"""The most rows that it copies or exports: more would take seconds of each run."""
_LATE = 30_000
_Key = Qt.Key
_SHIFT, _NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
_BOXES = (
    *("Cite", "Brief", "Export", "About these numbers", "Go to delegation"),
    *("Compare with", "Keyboard shortcuts", f"About {NAME}"),
)
_LETTERS = "aeiorstnlcdmpuä'-\"/:. (*и和ا"


class Robot:
    """Makes random moves in the window, and passes faults of an export to `report`."""

    def __init__(
        self,
        program: Program,
        window: MainWindow,
        random: Random,
        folder: Path,
        report: Callable[[str], None],
    ) -> None:
        self._program = program
        self._window = window
        self._random = random
        self._folder = folder
        self._report = report
        self.done: dict[str, int] = {}
        """The number of moves by name."""
        self.last: list[str] = []
        """The names of the last moves, to find the cause of a fault."""
        self._moves: dict[Callable[[], object], int] = {
            self.type_phrase: 20,
            self.type_letter: 10,
            self.delete: 12,
            self.clear: 4,
            self.turn_facet: 22,
            self.remove_chip: 8,
            self.sort: 10,
            self.scroll: 14,
            self.select: 10,
            self.open_details: 6,
            self.switch_tab: 6,
            self.go_back: 6,
            self.go_forward: 4,
            self.copy: 3,
            self.export: 3,
            self.show_delegation: 3,
            self.open_box: 3,
        }
        self._of_rows = {
            *(self.turn_facet, self.sort, self.scroll, self.select, self.open_details),
            *(self.copy, self.export, self.show_delegation),
        }

    def move(self) -> None:
        """Make a random move."""
        (move,) = self._random.choices(list(self._moves), list(self._moves.values()))
        if move in self._of_rows and self._window.page is not None:
            move = self.switch_tab
        name = move.__name__
        self.last = [*self.last[-14:], name]
        self.done[name] = self.done.get(name, 0) + 1
        move()

    # Typing --------------------------------------------------------------------------------------

    def type_phrase(self) -> None:
        """Type a phrase or its beginning, perhaps after the text of the line."""
        phrase = self._random.choice(PHRASES)
        if self._window.line.text():
            if self._random.random() < 0.7:
                self._window.line.clear()
            else:
                press(self._window.line, " ")
        for letter in phrase[: self._random.randint(1, len(phrase))]:
            press(self._window.line, letter)
            if self._random.random() < 0.5:
                let_pass(self._random.choice((0, 3, 15, 40)))

    def type_letter(self) -> None:
        press(self._window.line, self._random.choice(_LETTERS))

    def delete(self) -> None:
        for _ in range(self._random.randint(1, 6)):
            QTest.keyClick(self._window.line, _Key.Key_Backspace)

    def clear(self) -> None:
        act = self._window.clear_all if self._random.random() < 0.5 else self._window.clear_search
        act()

    # Facets --------------------------------------------------------------------------------------

    def turn_facet(self) -> None:
        """Tick, exclude or clear a value by keyboard."""
        if len(self._window.question.conditions) >= _MOST_CONDITIONS:
            self.remove_chip()
            return
        lists = list(filter(_is_usable, self._window.tab.facets.findChildren(FacetList)))
        if lists:
            values = self._random.choice(lists)
            values.go_to(self._random.randrange(values.model().rowCount()))
            keys = (_Key.Key_Space, _Key.Key_Space, _Key.Key_Minus, _Key.Key_Return)
            QTest.keyClick(values, self._random.choice(keys))

    def remove_chip(self) -> None:
        chips = [chip for chip in self._window.bar.chips.findChildren(Chip) if chip.isVisible()]
        if chips:
            self._random.choice(chips).click()

    # Rows ----------------------------------------------------------------------------------------

    def sort(self) -> None:
        view = self._window.tab.view
        shown = view.shown_columns()
        section = self._window.tab.table.position(self._random.choice(shown))
        show_heading(view, section)
        click_heading(view, section)

    def scroll(self) -> None:
        view = self._window.tab.view
        bar = view.verticalScrollBar()
        if self._random.random() < 0.4:
            bar.setValue(self._random.randint(0, bar.maximum()))
        else:
            keys = (_Key.Key_PageDown, _Key.Key_PageUp, _Key.Key_Home, _Key.Key_End)
            control = Qt.KeyboardModifier.ControlModifier
            for _ in range(self._random.randint(1, 8)):
                key = self._random.choice((_Key.Key_PageDown, *keys))
                at_end = key in (_Key.Key_Home, _Key.Key_End)
                QTest.keyClick(view, key, control if at_end else _NONE)

    def select(self) -> None:
        """Select a row, sometimes more below it and another one, seldom all rows."""
        view = self._window.tab.view
        rows = view.rows.rowCount()
        if not rows:
            return
        if self._random.random() < 0.1:
            view.selectAll()
            return
        view.selectRow(self._random.randrange(rows))
        for _ in range(self._random.randint(0, 3)):
            QTest.keyClick(view, self._random.choice((_Key.Key_Down, _Key.Key_PageDown)), _SHIFT)
        if self._random.random() < 0.3:
            flags = QItemSelectionModel.SelectionFlag
            index = view.rows.index(self._random.randrange(rows), 0)
            view.selectionModel().select(index, flags.Toggle | flags.Rows)

    def open_details(self) -> None:
        view = self._window.tab.view
        if view.rows.rowCount():
            view.selectRow(self._random.randrange(min(view.rows.rowCount(), 60)))
            QTest.keyClick(view, _Key.Key_Return)

    def switch_tab(self) -> None:
        tabs = self._window.tabs
        tabs.setCurrentIndex(self._random.randrange(tabs.count()))

    def go_back(self) -> None:
        self._window.navigation.go_back()

    def go_forward(self) -> None:
        self._window.navigation.go_forward()

    def show_delegation(self) -> None:
        self._window.show_delegation_of_row()

    # Boxes ---------------------------------------------------------------------------------------

    def open_box(self) -> None:
        """Open a dialog, let it fill, and close it."""
        words = self._random.choice(_BOXES)
        if words == "Cite" and not self._can_cite():
            return  # a box would say so
        self._trigger(words)
        let_pass(self._random.choice((0, 30, 200)))
        for box in self._window.findChildren(QDialog):
            if box.isVisible():
                box.reject()

    def _can_cite(self) -> bool:
        """Whether all rows selected can be cited: few statements, of which each has a source."""
        tab = self._window.tab
        return tab.table is SPEAKERS and tab.selected() <= MOST_CITED

    def _trigger(self, words: str) -> None:
        """Choose the menu entry with these words, if it is enabled."""
        for action in self._window.findChildren(QAction):
            if plain_text(action.text()) == words:
                action.trigger()
                return
        self._report(f"no entry “{words}”")

    # Copy and export -----------------------------------------------------------------------------

    def copy(self) -> None:
        if 0 < self._window.tab.selected() <= _MOST_ROWS:
            self._trigger(self._random.choice(("Copy rows", "Copy rows with headings")))

    def export(self) -> None:
        """Export the selected rows in a random format; count the rows of CSV."""
        selected = self._window.tab.selected()
        selection = self._window.tab.selection(all_rows=False)
        opened = self._program.opened
        if selection is None or opened is None or not 0 < selected <= _MOST_ROWS:
            return
        exports = opened.parts.exports
        form = FORMATS[self._random.choice(("csv", "csv", *FORMATS))]
        target = self._folder / f"export.{form.suffix}"
        target.unlink(missing_ok=True)
        exports.write(Choice(selection, selected, form, self._random.random() < 0.5), target)
        for _ in range(_LATE // 10):
            let_pass(10)
            if exports.job is None:
                break
        for box in self._window.findChildren(QMessageBox):
            QTest.keyClick(box, _Key.Key_Return)
        if not target.exists():
            self._report(f"nothing exported as {form.name}")
        elif form.name == "csv":
            with target.open(encoding="utf-8", newline="") as file:
                written = sum(1 for _ in csv.reader(file)) - 1
            if written != selected:
                self._report(f"{written} rows exported of {selected} selected")


def _is_usable(values: FacetList) -> bool:
    return values.isVisible() and values.model().rowCount() > 0
