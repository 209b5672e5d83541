"""Where the user is in the rows of a table or on a page, in terms that hold in other records."""

from functools import partial
from typing import NamedTuple

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.records.archive.request import PositionsRequest, RowKey
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import THEMES, Table


class Spot(NamedTuple):
    """The place in the rows of one table, or on a page."""

    current: RowKey | None = None
    """The row that is selected; None if none is."""
    top: RowKey | None = None
    """The row at the top of the view; None at the beginning."""
    across: int = 0
    """How far the rows are scrolled to the side, in pixels."""
    down: int = 0
    """How far a page is scrolled down, in pixels."""
    opened: bool = False
    """Whether the details of the row were open."""
    other_face: bool = False
    """Whether the table is seen in its other way, as a board or a matrix."""
    character: int = 0
    """That of the text that is read which is at the top of the view."""


def spot_in(tab: TableTab) -> Spot:
    """The place of the user in the rows of `tab`."""
    view, current = tab.view, tab.view.currentIndex()
    top = view.rowAt(0)
    return Spot(
        _key(tab, current.row()) if tab.current_row() is not None else None,
        _key(tab, top) if top > 0 else None,
        view.horizontalScrollBar().value(),
        opened=tab.details.place.is_open,
        other_face=isinstance(tab, FacedTab) and tab.shows_other,
    )


def return_to_spot(spot: Spot, tab: TableTab, question: Question, ask: Ask) -> None:
    """Select and scroll in `tab` as at `spot`, as soon as the rows of `question` are there; what is
    not among them is passed over."""
    if isinstance(tab, FacedTab):
        (tab.as_other if spot.other_face else tab.as_table).setChecked(True)
    search = tab.search(question)
    request = PositionsRequest(search, (spot.current, spot.top))
    ask(request, partial(_show_rows, tab, search, spot), lambda _: None)


def _show_rows(tab: TableTab, search: Search, spot: Spot, numbers: list[int | None]) -> None:
    current, top = numbers
    tab.return_to(search, current, top, spot.across, opens=spot.opened)


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
