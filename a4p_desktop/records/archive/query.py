"""A query: a SELECT in a .sql file, and the type of its rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_type_hints

from a4p_desktop.records.sql_files import sql

MOST = 2**31 - 1
"""The largest number in a row."""
Found = TypeVar("Found", bound=NamedTuple)
"""The type of a row: a NamedTuple with a field for each column of the SELECT, in its order."""


@dataclass(frozen=True)
class Query(Generic[Found]):
    """One SELECT of `sql/{name}.sql`; `Archive.query` runs it."""

    name: str
    row: type[Found]

    @property
    def text(self) -> str:
        """The SELECT."""
        return sql(f"archive/sql/{self.name}.sql")

    def made(self, cells: tuple[Any, ...]) -> Found:
        """The row with these cells.

        Raises TypeError if a cell is not of the type of its field, ValueError as require_bounded.
        """
        for cell, types in zip(cells, _types(self.row), strict=True):
            if type(cell) not in types:
                raise TypeError(f"{self.name}: {type(cell)} in {cells}")
        require_bounded(cells)
        return self.row._make(cells)


def require_bounded(cells: Iterable[object]) -> None:
    """Raise ValueError if one of the cells is a number that no build writes; Qt takes none larger.

    A count in a table has at most nine digits, and a file fewer rows.
    """
    for cell in cells:
        if type(cell) is int and not -MOST <= cell <= MOST:
            raise ValueError(f"{cell} in {cells}")


@cache
def _types(row: type) -> Sequence[tuple[type, ...]]:
    """The types of what SQLite may give for each field."""
    hints = get_type_hints(row).values()
    of_fields = (get_args(hint) or (hint,) for hint in hints)
    return [tuple(int if one is bool else one for one in types) for types in of_fields]
