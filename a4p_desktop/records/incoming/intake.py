"""What the user says of a grid: what it lists, what its columns mean, where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from a4p_desktop.records.own.new_records import Cells


class Kind(Enum):
    """What the rows of a grid are."""

    ENDORSEMENTS = "endorsements"  # of an instrument
    SPEAKERS = "speakers"  # at a meeting
    STATEMENTS = "statements"  # with their texts, at a meeting
    NAMES = "names"  # other names of delegations


NOTE = "note"
"""The use of a column whose cells go into the note, each after its heading."""


@dataclass(frozen=True)
class Intake:
    """All that makes a plan of a grid; the dialog changes it step by step with `replace`."""

    kind: Kind
    target: str = ""
    """The code of the instrument or the meeting; blank for NAMES, and for a new one."""
    new_target: Cells = field(default_factory=dict)
    """The cells of a new instrument: title, date, short; or of a new meeting: symbol too."""
    uses: tuple[str, ...] = ()
    """What each column of the grid fills: the name of a field of the form (delegation is the
    written name), NOTE, a free column x_…, or "" for nothing."""
    source: Cells = field(default_factory=dict)
    """The cells of the source: title, publisher, dated, url, held. Required, once for all rows."""
    evidence: str = "official_list"
    """The evidence of endorsements where no column says it: a code of schema.codes.EVIDENCE."""
    complete_as_of: str = ""
    """The date as of which this is the whole list; blank where it is not said to be whole."""
    is_rest: bool = False
    """Whether these are the rows of a list that waited, and its others were added before."""
    decisions: Mapping[str, str] = field(default_factory=dict)
    """Which delegation a written name means, by its key (`plan.written_key`); "" leaves its rows
    out. Those remembered in the own file and those of this dialog."""
    edits: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Corrected cells by row, counted from 0, and column."""
    left_out: frozenset[int] = frozenset()
    """Rows that the user leaves out, counted from 0."""
