"""A brief: the whole content of the page on a delegation, a theme, a meeting or some rows.

The modules beside it decide once what the page says; those in `formats` and the window's document
only lay it out.
"""

from dataclasses import dataclass
from typing import Literal

from a4p_desktop.records.pages.answer import Standing

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = ("a4", "letter")


@dataclass(frozen=True)
class Words:
    """A piece of text with the numbers of its sources, its language, and its link."""

    text: str
    cited: tuple[int, ...] = ()
    language: str = ""
    """The code (ISO 639), where it differs from that of the brief."""
    address: str = ""
    """A web address; "" for no link."""


Cell = tuple[Words, ...]
"""The lines of a cell: the first in normal print, the others in small print."""


@dataclass(frozen=True)
class Card:
    """The answer on top of a brief on a delegation: where it stands on one instrument."""

    instrument: str
    standing: Standing
    when: Words
    """Since when, or what its silence means."""
    evidence: str
    """How strong the evidence is, in words; "" for none."""
    steps: int
    """How strong the evidence is, of answer.STEPS."""
    lines: Cell
    """Remarks in small print."""


@dataclass(frozen=True)
class Fact:
    """A label and its facts."""

    label: str
    pieces: tuple[Words, ...]


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and whether it holds numbers."""

    heading: str
    share: int
    is_number: bool = False


@dataclass(frozen=True)
class Table:
    """A table under a heading; its rows have a cell for each column."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    """A remark beside the heading, such as that rows are left out."""


@dataclass(frozen=True)
class Bar:
    """A bar for a number, in front of a paler one for the whole, if that is known."""

    label: str
    value: int
    words: str
    """What the numbers mean, with them: “10 recorded; 16 reported”."""
    whole: int | None = None


@dataclass(frozen=True)
class Bars:
    """A bar chart, with the words of its legend."""

    title: str
    bars: tuple[Bar, ...]
    value_means: str
    whole_means: str = ""


Mark = Literal["full", "half", "none"]


@dataclass(frozen=True)
class Tile:
    """A tile for what holds, holds in part, or is not recorded."""

    label: str
    mark: Mark
    number: int
    """Shown in the tile, unless it is 0."""
    words: str
    """What mark and number mean."""


@dataclass(frozen=True)
class Strip:
    """A row of tiles, each marked by shape as well as by colour."""

    title: str
    tiles: tuple[Tile, ...]
    key: tuple[tuple[Mark, str], ...]
    """The legend of the marks."""


Picture = Bars | Strip


@dataclass(frozen=True)
class BriefSource:
    """An entry of the list of sources; its place in the list is its number."""

    text: str
    """Publisher, title and date, ready for the address to follow."""
    address: str
    """A web address, or "" where none is recorded."""
    shown: str
    """The address for people: without https:// and percent-encoding."""
    accessed: str
    """“accessed on 23 November 2026”; "" where a note gives one day for all sources."""


@dataclass(frozen=True)
class Brief:
    """The page, from top to bottom. All texts are one line of plain text."""

    kind: str
    """The kind of its subject: “Delegation”."""
    title: str
    names: tuple[Words, ...]
    """Under the title: names in other languages, days, a description."""
    card: Card | None
    """None on other subjects, and for those that cannot endorse."""
    facts: tuple[Fact, ...]
    picture: Picture | None
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    sources: tuple[BriefSource, ...]
    language: str
    """The code (ISO 639) of the language of the program's own words."""
    made: str
    """The foot: the records and their date, the day of the brief, the program."""
    file_name: str
    """A file name, without ending."""
