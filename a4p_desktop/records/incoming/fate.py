"""What becomes of each row of a grid."""

from enum import Enum
from typing import NamedTuple


class Fate(Enum):
    """What becomes of a row when the plan is carried out."""

    NEW = "new"  # a delegation that has not endorsed, or a speaker not recorded
    EVIDENCE = "evidence"  # adds evidence, or a source, to what is recorded
    KNOWN = "known"  # is recorded already, from this very source
    TO_DECIDE = "to decide"  # a name in doubt
    FAULTY = "faulty"  # a cell that cannot be read
    LEFT_OUT = "left out"  # by the user, or a blank row


class PlannedRow(NamedTuple):
    """One row of the grid in the plan."""

    fate: Fate
    delegation: str = ""
    """The code of the delegation that its name means; blank while that is in doubt."""
    proposed: tuple[str, ...] = ()
    """The likeliest delegations of a name in doubt, the first first."""
    why: str = ""
    """Why this fate, in a sentence in the language of the program; blank where the fate says it."""
    column: int | None = None
    """The column of the cell that is in doubt or faulty."""
    written: str = ""
    """The name in doubt: a decision is kept by its `written_key`. Several names of one row that
    contradict each other are one name here."""
