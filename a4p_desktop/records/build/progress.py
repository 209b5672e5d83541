"""The progress of a build, reported some times a second; the report can stop the build."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from time import monotonic
from typing import TypeVar

_SECONDS = 0.1
"""The least time between two reports of one step."""
_STRIDE = 100
"""The number of rows between two looks at the clock."""
_INSTRUCTIONS = 20_000
"""SQLite's instructions between two looks: some milliseconds."""

T = TypeVar("T")


class Step(Enum):
    """What a build is doing."""

    READING = "reading"  # a CSV table, into the staging
    CHECKING = "checking"  # the keys and references of a table
    WRITING = "writing"  # a table
    DERIVING = "deriving"  # a table of what follows from others
    INDEXING = "indexing"  # the full text of a table
    SORTING = "sorting"  # a table by one column
    PACKING = "packing"  # the whole file, into its place


@dataclass(frozen=True)
class Progress:
    """How far a build has come with one step; what is not known is None."""

    step: Step
    table: str = ""
    """The CSV table, or what is derived or indexed; "" where the step is for all."""
    rows: int = 0
    """Rows done."""
    of_rows: int | None = None
    bytes: int | None = None
    """Bytes read of the CSV table: how many rows it has is known only at its end."""
    of_bytes: int | None = None

    @property
    def share(self) -> float | None:
        """How much of this step is done, from 0 to 1, where that is known."""
        for done, total in ((self.rows, self.of_rows), (self.bytes or 0, self.of_bytes)):
            if total:
                return min(done / total, 1.0)
        return None

    def __str__(self) -> str:
        rows = f"{self.rows:,} rows" if self.rows else ""
        share = "" if self.share is None else f"{self.share:.0%}"
        far = ", ".join(filter(None, [rows, share]))
        return f"{self.step.value} {self.table}".strip().capitalize() + (far and f": {far}")


Report = Callable[[Progress], None]


def is_stopped(error: sqlite3.OperationalError) -> bool:
    """Whether a statement ended because its progress handler said so."""
    # Only the errors that come from SQLite itself have a code.
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


class ProgressReporter:
    """Calls `report` when a step begins, then at most ten times a second.

    Whatever `report` raises goes through and so stops the build, also while SQLite is at work.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._now = Progress(Step.READING)
        self._due = 0.0
        self._stopped: BaseException | None = None

    def begin(self, progress: Progress) -> None:
        """Report a new step."""
        self._now = progress
        self._due = monotonic() + _SECONDS
        self._report(progress)

    def rows(
        self, rows: Iterable[T], progress: Progress, position: Callable[[], int] | None = None
    ) -> Iterator[T]:
        """Pass `rows` through and report their number; `position` gives the bytes read."""
        self.begin(progress)
        for number, row in enumerate(rows):
            if number % _STRIDE == 0 and monotonic() >= self._due:
                done = position() if position else None
                self.begin(replace(progress, rows=number, bytes=done))
            yield row

    @contextmanager
    def watching(self, database: sqlite3.Connection) -> Iterator[None]:
        """Go on reporting during one long statement of `database`, which can be stopped.

        SQLite ends a statement when its progress handler fails, but forgets why: the reason is
        kept here and raised again. Ctrl+C may come before the handler's first line, where nothing
        can be kept; it is the only thing that can.
        """
        database.set_progress_handler(self._go_on, _INSTRUCTIONS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if is_stopped(error):
                raise self._stopped or KeyboardInterrupt from error
            raise
        finally:
            database.set_progress_handler(None, 0)

    def _go_on(self) -> int:
        try:
            if monotonic() >= self._due:
                self.begin(self._now)
        except BaseException as reason:
            self._stopped = reason
            return 1
        return 0
