"""How the form of a CSV table is declared: its columns, their codes, its key and its references."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from a4p_desktop.records.language import Message, Speaker

say = Speaker("Form")

FIRST_MEETING = 1945
"""The year of the first meeting of the United Nations."""
FIRST_YEAR, LAST_YEAR = 1800, 2100
"""The years that other dates may have: older ones, and later ones, are misspelt."""
MOST = 999_999_999
"""The greatest number of a cell; a million of them can still be added up in 64 bits."""


class Holds(Enum):
    """The type of a field's cells."""

    TEXT = "text"  # a name, code or short text, in its one spelling
    PROSE = "prose"  # sentences, kept as they are
    DATE = "date"  # ISO 8601, whole or cut to a month or a year
    NUMBER = "number"
    FLAG = "flag"  # 0 or 1
    ADDRESS = "address"  # of the web: http or https


@dataclass(frozen=True)
class Field:
    """One column of a CSV table; a column that is not required may be absent."""

    name: str
    title: Message
    description: Message
    example: str
    """What a cell may hold."""
    required: bool = False
    """Whether a cell must be filled."""
    holds: Holds = Holds.TEXT
    codes: Mapping[str, Message] | None = None
    """The only values allowed, if they are fixed."""
    refers_to: str = ""
    """The form whose key each value must be."""
    link: str = ""
    """The linking table, if a cell holds several values joined by |."""
    default: str = ""
    """What a blank cell means, if anything."""
    first_year: int = FIRST_YEAR
    """The first year that a date may have."""


@dataclass(frozen=True)
class Form:
    """One CSV table: `name`.csv, stored in the SQL table `table`."""

    name: str
    table: str
    title: Message
    description: Message
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    """The fields that together identify a row."""
    needed: bool = False
    """Whether a build needs this file."""
    one_of: tuple[tuple[str, ...], ...] = ()
    """Fields of which a row must fill at least one."""
    takes_further: bool = False
    """Whether it may have free columns, whose names begin with x_."""
    periods: tuple[tuple[str, str], ...] = ()
    """Fields that hold the first and the last day of a period."""

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"

    @property
    def has_id(self) -> bool:
        """Whether its SQL table numbers the rows; else it has them by their key."""
        return self.table not in ("source", "delegation_alias", "provenance")

    @property
    def owner(self) -> str:
        """The column by which linking tables refer to a row: its key, or `id`."""
        return "id" if self.table == "statement" or len(self.key) != 1 else self.key[0]

    def row_key(self, cells: Mapping[str, str]) -> str:
        """What names a row in other tables: the cells of its key, or all cells where the table has
        no key, joined by vertical bars; a missing cell is blank."""
        names = self.key or tuple(field.name for field in self.fields)
        return "|".join(cells.get(name, "") for name in names)

    def key_cells(self, row_key: str) -> dict[str, str]:
        """The cells of the key that `row_key` has joined; only the last may hold vertical bars."""
        return dict(zip(self.key, row_key.split("|", len(self.key) - 1), strict=False))

    def place(self, name: str) -> int:
        """The position of a field."""
        return [field.name for field in self.fields].index(name)


def sources(table: str, *, required: bool = False) -> Field:
    """The column of the codes of sources, of the rows of an SQL table."""
    return Field(
        "sources",
        say.mark("Sources"),
        say.mark("Where the row comes from: codes of sources.csv."),
        "un-note-2018|gov-rw-2018",
        required=required,
        refers_to="sources",
        link=f"{table}_source",
    )


def method() -> Field:
    """The column that tells in detail how a row is known."""
    return Field(
        "method",
        say.mark("Method"),
        say.mark(
            "How this is known, in detail: where the date, the name or the count comes from, what"
            " was not seen, what else covers it. Blank where there is no more to say."
        ),
        "The list of the event page was read on the day of the meeting.",
        holds=Holds.PROSE,
    )
