"""What an export tells of itself: how much is written, or that it was stopped."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Written:
    """How many rows were written, and how many cells are not just as they are recorded."""

    rows: int
    guarded: int = 0
    """Cells led by an apostrophe, so that no spreadsheet runs them as formulas."""
    cut: int = 0
    """Cells longer than the format holds, of which only the beginning was written."""


class Stopped(Exception):
    """The export was stopped on the user's word; nothing was written."""
