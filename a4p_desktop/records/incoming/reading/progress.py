"""How far the reading of a list has come; whoever is told may stop it."""

from collections.abc import Callable
from time import monotonic

Report = Callable[[float], None]
"""Is told the share that is read, from 0 to 1, and stops the reading by an exception."""

_SECONDS = 0.05
"""The shortest time between two reports, so that a list is read at full speed."""


def ignore(share: float) -> None:
    """A report that nobody reads."""


class Progress:
    """Reports the share of `whole` that is read, in bytes, some twenty times a second."""

    def __init__(self, report: Report, whole: int) -> None:
        self._report = report
        self._whole = max(whole, 1)
        self._done = 0
        self._due = 0.0

    def more(self, read: int) -> None:
        """Say that `read` more bytes are read. Raises whatever the report raises."""
        self._done += read
        self.at(self._done)

    def at(self, done: int) -> None:
        """Say that `done` bytes are read. Raises whatever the report raises."""
        if monotonic() >= self._due:
            self._report(min(done / self._whole, 1.0))
            self._due = monotonic() + _SECONDS
