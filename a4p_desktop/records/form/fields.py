"""How the form of a CSV table is declared: its fields, their codes, its key and its references."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from a4p_desktop.records.language import Message


class Holds(Enum):
    """The type of a field's cells."""

    TEXT = "text"
    DATE = "date"  # ISO 8601, whole or cut to a month or a year
    NUMBER = "number"
    FLAG = "flag"  # 0 or 1


@dataclass(frozen=True)
class Field:
    """One column of a CSV table."""

    name: str
    required: bool = False
    holds: Holds = Holds.TEXT
    codes: Mapping[str, Message] | None = None
    """The only values allowed, if they are fixed."""
    refers_to: str = ""
    """The form whose key each value must be."""
    link: str = ""
    """The linking table, if a cell holds several values joined by |."""
    may_lack: bool = False
    """Whether a file may lack this column."""


@dataclass(frozen=True)
class Form:
    """One CSV table: `name`.csv, stored in the SQL table `table`."""

    name: str
    table: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    """The fields that together identify a row."""
    needed: bool = False
    """Whether a build needs this file."""

    @property
    def owner(self) -> str:
        """The column by which linking tables refer to a row: its key, or `id`."""
        return "id" if self.table == "statement" or len(self.key) != 1 else self.key[0]
