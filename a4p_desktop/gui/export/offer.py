"""The rows and columns of a tab that can be exported, and the choice of the user."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.formats import Format
from a4p_desktop.records.question.search import Search


class Scope(Enum):
    """Which rows."""

    SELECTED = "selected"
    FOUND = "found"
    ALL = "all"  # of the table, without the search


@dataclass(frozen=True)
class Offer:
    """The rows and columns that the user can choose from."""

    search: Search
    shown: tuple[str, ...]
    """The names of the columns shown, in their order on the screen."""
    selected: tuple[tuple[int, int], ...]
    """The selected rows, as ranges of their numbers in the search."""
    rows: Mapping[Scope, int]
    """The number of rows of each scope."""
    columns: tuple[str, ...]
    """The names of all columns, in the order of the table."""

    def selection(self, scope: Scope, *, all_columns: bool) -> Selection:
        """The rows of `scope` in the order of the screen, with all columns or those shown."""
        search = self.search
        if scope is Scope.ALL:
            search = Search(search.table, order=search.order)
        ranges = self.selected if scope is Scope.SELECTED else None
        return Selection(search, self.columns if all_columns else self.shown, ranges)


@dataclass(frozen=True)
class Choice:
    """What to export, and how."""

    selection: Selection
    rows: int
    """The number of rows of the selection."""
    format: Format
    with_provenance: bool
    """Whether the provenance goes with the rows."""
