"""A query: a SELECT in a .sql file, and the type of its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar, get_args, get_type_hints

from a4p_desktop.records.sql_files import sql

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
        """The row with these cells; TypeError if a cell is not of the type that its field has."""
        for cell, types in zip(cells, _types(self.row), strict=True):
            if type(cell) not in types:
                raise TypeError(f"{self.name}: {type(cell)} in {cells}")
        return self.row._make(cells)


@cache
def _types(row: type) -> Sequence[tuple[type, ...]]:
    """The types of what SQLite may give for each field."""
    hints = get_type_hints(row).values()
    of_fields = (get_args(hint) or (hint,) for hint in hints)
    return [tuple(int if one is bool else one for one in types) for types in of_fields]
