"""Where the user is in a window, kept in terms that hold in other records too."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.window.history import History, Place
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.spot import Spot, return_to_spot, spot_in
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition


class KeptRows(NamedTuple):
    """The order of the rows of one table, and the place in them."""

    order: str
    spot: Spot


class KeptPlace(NamedTuple):
    """The question, the tab, the rows of each table, and the places visited before."""

    history: History[Place]
    table: str
    """The table in front; while a page is in front, the last table that was."""
    rows: Mapping[str, KeptRows]
    in_rows: bool
    """Whether the rows had the focus."""


def kept_place(window: MainWindow) -> KeptPlace:
    """The place of the user in `window`."""
    window.navigation.keep_spot()
    return KeptPlace(
        window.navigation.history,
        window.tab.table.name,
        {name: KeptRows(tab.view.order, spot_in(tab)) for name, tab in window.tables.items()},
        window.tab.view.hasFocus(),
    )


def return_to(place: KeptPlace, window: MainWindow, ask: Ask) -> list[Condition]:
    """Begin in `window` at `place`; drop the conditions that its records do not know, and return
    them."""
    now = place.history.current
    known = window.catalogue.vocabulary.knows
    lost = [condition for condition in now.question.conditions if not known(condition)]
    kept = tuple(condition for condition in now.question.conditions if condition not in lost)
    window.bar.put(Question(now.question.words, kept))
    for name, rows in place.rows.items():
        window.tables[name].view.set_order(rows.order)
    window.tabs.activate(place.table)
    if now.tab in window.tabs.pages:
        window.tabs.pages[now.tab].show_subject(now.subject)
        window.tabs.activate(now.tab)
    window.start()
    if now.subject and now.tab in window.tables:
        tab = window.tables[now.tab]
        at = now.spot.character if now.spot else 0
        tab.reader.put(now.subject, tab.search(window.question), at)
    window.navigation.resume(place.history)
    for name, rows in place.rows.items():
        return_to_spot(rows.spot, window.tables[name], window.question, ask)
    if window.page is not None and now.spot is not None:
        window.page.scroll_to(now.spot.down)
    if place.in_rows:
        window.tab.view.setFocus(Qt.FocusReason.OtherFocusReason)
    return lost
