"""The progress of a build, reported ten times a second; the report can stop the build."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from time import monotonic
from typing import TypeVar

from a4p_desktop.records.language import Message, Speaker, said

say = Speaker("Build")

_SECONDS = 0.1
"""The shortest time between two reports of a step."""
_STRIDE = 100
"""Rows between two readings of the clock."""
_INSTRUCTIONS = 20_000
"""Instructions of SQLite between two readings of the clock: some milliseconds."""

T = TypeVar("T")


class Step(Enum):
    """The steps of a build; its value is what the step works on."""

    MERGING = "merging"  # a table, with own rows
    READING = "reading"  # a CSV table, into the staging
    CHECKING = "checking"  # the keys and references of a table
    WRITING = "writing"  # a table
    DERIVING = "deriving"  # a table computed from others
    INDEXING = "indexing"  # the full text of a table
    SORTING = "sorting"  # a table by one column
    DIGESTING = "digesting"  # the whole file, to tell later whether it has changed
    PACKING = "packing"  # the whole file, into its place


@dataclass(frozen=True)
class Progress:
    """How far a step of a build has come; None where unknown."""

    step: Step
    table: str = ""
    """The table, or table and column, that the step works on; "" for the whole file."""
    rows: int = 0
    """Rows done."""
    of_rows: int | None = None
    bytes: int | None = None
    """Bytes read of the CSV table, whose number of rows is known only at its end."""
    of_bytes: int | None = None

    @property
    def share(self) -> float | None:
        """The share of this step that is done, from 0 to 1; None where unknown."""
        for done, total in ((self.rows, self.of_rows), (self.bytes or 0, self.of_bytes)):
            if total:
                return min(done / total, 1.0)
        return None

    def __str__(self) -> str:
        """The progress in one line, in the language of the program."""
        step = said(_STEPS[self.step], table=self.table)
        rows = say("{n} row|{n} rows", n=self.rows) if self.rows else ""
        if self.share is None:
            return say("{step}: {rows}", step=step, rows=rows) if rows else step
        percent = round(100 * self.share)
        if not rows:
            return say("{step}: {percent}%", step=step, percent=percent)
        return say("{step}: {rows}, {percent}%", step=step, rows=rows, percent=percent)


_STEPS: Mapping[Step, Message] = {
    Step.MERGING: say.mark("Merging {table}"),
    Step.READING: say.mark("Reading {table}"),
    Step.CHECKING: say.mark("Checking {table}"),
    Step.WRITING: say.mark("Writing {table}"),
    Step.DERIVING: say.mark("Deriving {table}"),
    Step.INDEXING: say.mark("Indexing {table}"),
    Step.SORTING: say.mark("Sorting {table}"),
    Step.DIGESTING: say.mark("Computing digests"),
    Step.PACKING: say.mark("Packing"),
}

Report = Callable[[Progress], None]


def is_stopped(error: sqlite3.OperationalError) -> bool:
    """Whether the progress handler ended the statement."""
    # Only errors that SQLite itself raises have a code.
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


class ProgressReporter:
    """Calls `report` when a step begins, then at most ten times a second.

    Whatever `report` raises stops the build, even in the middle of an SQL statement.
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
        """Keep reporting during the long statements of `database`, and let them be stopped.

        SQLite ends a statement when its progress handler fails, but drops the exception, so it is
        kept here and raised again. Only Ctrl+C can come before the handler's first line, too early
        to be kept.
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
