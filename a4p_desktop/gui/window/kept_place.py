"""Where the user is in a window, kept in terms that hold in other records too."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.history import History, Place
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.records.archive.request import PositionsRequest, RowKey
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import THEMES, Table


class KeptRows(NamedTuple):
    """The place in the rows of one table."""

    order: str
    current: RowKey | None
    """The row that is selected; None if none is."""
    top: RowKey | None
    """The row at the top of the view; None at the beginning."""
    scrolled: int
    """To the side, in pixels."""


@dataclass(frozen=True)
class KeptPlace:
    """The question, the tab, the rows of each table, and the places visited before."""

    history: History[Place]
    table: str
    """The table in front; while a page is in front, the last table that was."""
    rows: Mapping[str, KeptRows]
    other_faces: frozenset[str]
    """The tables that were seen in their other way, as a board or a matrix."""
    in_rows: bool
    """Whether the rows had the focus."""


def kept_place(window: MainWindow) -> KeptPlace:
    """The place of the user in `window`."""
    return KeptPlace(
        window.navigation.history,
        window.tab.table.name,
        {name: _kept_rows(tab) for name, tab in window.tables.items()},
        frozenset(
            name
            for name, tab in window.tables.items()
            if isinstance(tab, FacedTab) and tab.shows_other
        ),
        window.tab.view.hasFocus(),
    )


def return_to(place: KeptPlace, window: MainWindow, ask: Ask) -> list[Condition]:
    """Begin in `window` at `place`; drop the conditions that its records do not know, and return
    them."""
    now = place.history.current
    known = window.catalogue.vocabulary.knows
    lost = [condition for condition in now.question.conditions if not known(condition)]
    kept = tuple(condition for condition in now.question.conditions if condition not in lost)
    for name in place.other_faces:
        tab = window.tables[name]
        if isinstance(tab, FacedTab):
            tab.as_other.setChecked(True)
    window.bar.put(Question(now.question.words, kept))
    for name, rows in place.rows.items():
        window.tables[name].view.set_order(rows.order)
    window.tabs.activate(place.table)
    if now.tab in window.tabs.pages:
        window.tabs.pages[now.tab].show_subject(now.subject)
        window.tabs.activate(now.tab)
    window.start()
    window.navigation.resume(place.history)
    for name, rows in place.rows.items():
        _return_to_rows(rows, window.tables[name], window.question, ask)
    if place.in_rows:
        window.tab.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return lost


def _kept_rows(tab: TableTab) -> KeptRows:
    view, current = tab.view, tab.view.currentIndex()
    top = view.rowAt(0)
    return KeptRows(
        view.order,
        _key(tab, current.row()) if tab.current_row() is not None else None,
        _key(tab, top) if top > 0 else None,
        view.horizontalScrollBar().value(),
    )


def _key(tab: TableTab, number: int) -> RowKey | None:
    """What identifies row `number`; None while it loads, and in a table that has no key."""
    columns = _key_columns(tab.table)
    if tab.model.row_id(number) is None or not columns:
        return None
    cells = {name: tab.model.cell(number, name) for name in columns}
    return tuple(Condition(name, str(cell or "")) for name, cell in cells.items())


def _key_columns(table: Table) -> tuple[str, ...]:
    # The meeting of a theme is blank in the row of all meetings together.
    return ("meeting", "theme") if table is THEMES else table.key


def _return_to_rows(rows: KeptRows, tab: TableTab, question: Question, ask: Ask) -> None:
    search = tab.search(question)
    request = PositionsRequest(search, (rows.current, rows.top))
    if any(request.rows) or rows.scrolled:
        ask(request, partial(_show_rows, tab, search, rows.scrolled), lambda _: None)


def _show_rows(tab: TableTab, search: Search, scrolled: int, numbers: list[int | None]) -> None:
    current, top = numbers
    tab.return_to(search, current, top, scrolled)
