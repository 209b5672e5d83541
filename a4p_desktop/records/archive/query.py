"""A query: a SELECT in a .sql file, and the type of its rows."""

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

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
