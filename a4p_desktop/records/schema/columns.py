"""The columns of a table: the kind of their cells, and the SQL that reads and sorts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema import codes

say = Speaker("Tables")


SEPARATOR = "; "
"""Stands between several values in one cell, on the screen and in files for people."""


class Kind(Enum):
    """The kind of a column's cells, which decides how they are aligned, sorted and worded."""

    TEXT = "text"
    CODE = "code"
    CODES = "codes"  # several, joined by |
    DATE = "date"
    NUMBER = "number"


class Links(NamedTuple):
    """The linking table that holds the codes of a column, several to a row."""

    table: str
    value: str
    """Its column of codes."""
    owner: str
    """Its column that refers to the row."""
    of: str
    """The SQL expression of the row that `owner` equals."""

    @property
    def every(self) -> str:
        """The SELECT of the codes of all rows."""
        return f"SELECT {self.value} FROM {self.table}"

    @property
    def of_row(self) -> str:
        """The SELECT of the codes of one row."""
        return f"{self.every} WHERE {self.table}.{self.owner} = {self.of}"


@dataclass(frozen=True)
class Column:
    """One column: its heading is `name` in CSV for data, and `heading` on the screen."""

    name: str
    heading: Message
    sort: str
    """The SQL expression that the column sorts by."""
    kind: Kind = Kind.TEXT
    width: int = 16
    """The width on the screen, in characters: columns share the room in these proportions."""
    value: str = ""
    """The SQL expression of the stored value, if the column sorts by another."""
    links: Links | None = None
    """The linking table of a column of several codes."""
    popolo: str = ""
    """Its name in Popolo, if that differs: https://www.popoloproject.com/specs/"""
    under: str = ""
    """The column below whose cells its own stand, where rows have two lines."""
    is_pill: bool = False
    """Whether each of its values stands on a ground of its own, as those of a short list do."""
    decided_by: str = ""
    """The facet of which rows with one value have one cell here; blank is its own name."""

    @property
    def stored(self) -> str:
        """The SQL expression of the stored value."""
        return self.value or self.sort

    @property
    def cell(self) -> str:
        """The SQL expression of the cell: the stored value, or the codes joined by |."""
        if self.links is None:
            return self.stored
        value = self.links.value
        return f"(SELECT group_concat({value}, '|') FROM ({self.links.of_row} ORDER BY position))"

    @property
    def addresses(self) -> str:
        """The SQL expression of a column of sources in a file for people: their addresses, or where
        they are held."""
        if self.links is None or self.links.value != "source":
            return self.cell
        url = "(SELECT coalesce(url, held) FROM source WHERE source.source = linked.source)"
        return (
            f"(SELECT group_concat({url}, '{SEPARATOR}')"
            f" FROM ({self.links.of_row} ORDER BY position) AS linked)"
        )

    def condition(self, value: str) -> tuple[str, tuple[str, ...]]:
        """The SQL condition, and its values, that a cell is or contains `value`; "" is blank."""
        if self.links:
            if value:
                return f"? IN ({self.links.of_row})", (value,)
            return f"NOT EXISTS ({self.links.of_row})", ()
        if not value:
            return f"{self.stored} IS NULL", ()
        # Numbers are compared as text: `value` is one.
        compared = f"CAST({self.stored} AS TEXT)" if self._is_number else self.stored
        return f"{compared} = ?", (value,)

    @property
    def _is_number(self) -> bool:
        return self.kind is Kind.NUMBER or codes.WORDS.get(self.name) is codes.FLAG


class IndexColumn(NamedTuple):
    """One column of a full-text index: its tier, and the names that a user may type for it."""

    name: str
    tier: int
    """1 if it names the row, 2 if it describes it, 3 for all else; lower tiers match better."""
    fields: tuple[str, ...] = ()
    coded: bool = False
    """Whether it holds codes, which are found, and seldom typed."""


UNTYPED = 9
"""In place of the tier of a word: it stands in codes and addresses alone."""

FACET_WORDS = IndexColumn("facets", 0)
"""Holds a word for each facet value of the row, and one that every row has, from which a search
can exclude rows. None of them can be typed: see typed.EVERY."""


def coded(
    name: str,
    heading: Message,
    expression: str,
    width: int = 16,
    *,
    is_pill: bool = False,
    under: str = "",
) -> Column:
    """A column of codes in codes.WORDS, sorted in their order there."""
    rank = _rank(codes.WORDS[name], expression)
    return Column(
        name, heading, rank, Kind.CODE, width, value=expression, is_pill=is_pill, under=under
    )


def sources(owner: str, of: str) -> Column:
    """The column of sources: those that the SQL table `owner` links to its row `of`."""
    links = Links(f"{owner}_source", "source", owner, of)
    first = f"(SELECT min(source) FROM {links.table} WHERE {links.table}.{owner} = {of})"
    return Column("sources", say.mark("Sources"), first, Kind.CODES, 24, links=links)


def _rank(vocabulary: Iterable[str], expression: str) -> str:
    """The SQL expression of the rank of `expression` in a list of codes."""
    return f"nullif(instr('|{'|'.join(vocabulary)}|', '|' || {expression} || '|'), 0)"
