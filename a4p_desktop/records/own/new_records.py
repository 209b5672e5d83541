"""What is added to the own records at once: an addition, its rows, and what was decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

Cells = Mapping[str, str]
"""The cells of a row by the names of their columns; a blank cell may be missing."""


@dataclass(frozen=True)
class Addition:
    """One row of additions.csv: who added which rows, when, and from what."""

    addition: str
    """Its code: 12 random digits and letters, the same wherever the addition is sent."""
    added_on: str
    """Date and time in UTC: 2026-11-26T14:05:00Z."""
    added_by: str = ""
    """The name as typed; blank where none was given."""
    how: str = "list"
    """A code of schema.codes.HOW: list, form, correction."""
    file: str = ""
    """The name of the file that the rows come from, without its folder; blank for a form or a
    paste."""
    sheet: str = ""
    sha256: str = ""
    """Of that file, or of the text that was pasted; 64 hexadecimal digits."""
    rows: int = 0
    """The number of rows of the file that were added."""
    note: str = ""
    received_on: str = ""
    """When it came from a colleague; blank for the user's own."""


class OwnRow(NamedTuple):
    """One row of a table of the form, with where it comes from."""

    cells: Cells
    file_row: int | None = None
    """The number of its row in the file, from 1; None for a form."""
    addition: str = ""
    """The code of its addition; filled in by the own file."""


class Decision(NamedTuple):
    """Which delegation a written name means, as the user decided."""

    written: str
    delegation: str
    """Its code; blank where rows with this name are left out."""
    decided_on: str
    """Date in ISO 8601."""


class Waiting(NamedTuple):
    """A row of the file that could not be added yet, as it was written."""

    file_row: int
    cells: Cells
    """By the headings of the file."""
    why: str
    """What is to be decided or mended: a sentence in the language of the program."""
    addition: str = ""
    """As of `OwnRow`."""
    said: Cells = MappingProxyType({})
    """What was said of its list, as incoming.kept_intake writes it."""


@dataclass(frozen=True)
class NewRecords:
    """An addition with all that comes with it."""

    addition: Addition
    rows: Mapping[str, Sequence[OwnRow]]
    """By the name of the form: endorsements, statements, sources, corrections…"""
    decisions: Sequence[Decision] = ()
    waiting: Sequence[Waiting] = ()
    referred: Mapping[str, Sequence[Cells]] = field(default_factory=dict)
    """Copies of the rows of the base that `rows` refer to, by the name of the form: they stand in
    where an update of the base has lost them."""
