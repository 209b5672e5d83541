"""A brief: all that the page says of a delegation, a theme, a meeting or some rows, and no more.

What is said is decided here and in the modules beside it, once; brief_html, brief_markdown and the
window's document only write it down.
"""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")


@dataclass(frozen=True)
class Words:
    """A piece of text, the numbers of its sources, its language, and where it links to."""

    text: str
    cited: tuple[int, ...] = ()
    language: str = ""
    """Its code (ISO 639), where it is not that of the brief."""
    address: str = ""
    """Of the web; "" where it links nowhere."""


Cell = tuple[Words, ...]
"""The lines of a cell: the first one leads, the others step back."""


@dataclass(frozen=True)
class Fact:
    """One fact after its label, perhaps in several pieces."""

    label: str
    said: tuple[Words, ...]


@dataclass(frozen=True)
class Column:
    """How a column is headed, how much of the width it takes, and whether it holds numbers."""

    heading: str
    share: int
    is_number: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells, one for each column, under a heading."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """What is to be known of the table, such as that it is not whole."""


@dataclass(frozen=True)
class Bar:
    """What is recorded of one thing, and what it is a part of, if that is known."""

    label: str
    value: int
    whole: int | None = None


@dataclass(frozen=True)
class Bars:
    """A small picture: a bar for each thing, in front of a paler one for the whole."""

    title: str
    bars: tuple[Bar, ...]
    value_means: str
    whole_means: str = ""


Mark = Literal["full", "half", "none"]


@dataclass(frozen=True)
class Tile:
    """One thing that holds, holds in part, or is not recorded."""

    label: str
    mark: Mark
    number: int
    """Stands in the tile, if it is not 0."""
    words: str
    """What mark and number mean."""


@dataclass(frozen=True)
class Strip:
    """A small picture: a row of tiles, each marked by form as well as by colour."""

    title: str
    tiles: tuple[Tile, ...]
    key: tuple[tuple[Mark, str], ...]
    """What the marks mean."""


Picture = Bars | Strip


@dataclass(frozen=True)
class Source:
    """Where something on the page was read; its number is its place among the sources."""

    text: str
    """Who says it, and in what; of a report that it is one; ready for the address to follow."""
    address: str
    """A web address, or "" where none is recorded."""
    shown: str
    """The same to be read and typed: without https:// and with its letters as such."""
    accessed: str
    """In words; "" where all were read on one day, which a note then says."""


@dataclass(frozen=True)
class Brief:
    """What the page says, from top to bottom. All texts are one line of plain text."""

    kind: str
    """What it is a brief on: “Delegation”."""
    title: str
    names: tuple[Words, ...]
    """Under the title: the other names, or what else it is called."""
    facts: tuple[Fact, ...]
    picture: Picture | None
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    language: str
    """Of the words that are ours, by its code (ISO 639)."""
    made: str
    """The last line: of which records, when, by which program."""
    file_name: str
    """A name for a file of it, without ending."""
