"""The faults in the tables: each by file, line and column, the first thousand of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Build")

MOST_FAULTS = 1_000
"""The most faults that are listed: a longer list is of no use."""
_MOST_QUOTED = 200


@dataclass(frozen=True, order=True)
class Fault:
    """One fault in a table, written `file:line: column: what`; line 0 means the whole file.

    `what` is in the language of the program.
    """

    file: str
    line: int
    column: str
    what: str

    @property
    def hides_rows(self) -> bool:
        """Whether rows of the file were skipped because of it."""
        return self.line <= 1 or not self.column

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.column, self.what) if part)


class Faults:
    """The faults found so far: the first in order, their number, and the files concerned.

    Faults come in any order, and there may be one in every cell of a million rows, so only those
    that will be listed are kept.
    """

    def __init__(self, found: Iterable[Fault] = ()) -> None:
        self.count = 0
        self.hidden: set[str] = set()
        """The files some of whose rows were skipped."""
        self._kept: list[Fault] = []
        self.add(found)

    def add(self, found: Iterable[Fault]) -> None:
        """Add the faults `found`."""
        for fault in found:
            self.count += 1
            if fault.hides_rows:
                self.hidden.add(fault.file)
            self._kept.append(fault)
            # Sort rarely, so that millions of faults stay cheap.
            if len(self._kept) >= 2 * MOST_FAULTS:
                self._kept = self.first()

    def first(self) -> list[Fault]:
        """The first faults in order, at most MOST_FAULTS."""
        return sorted(self._kept)[:MOST_FAULTS]


class TableFaults(RecordsError):
    """The tables have faults, so nothing was built.

    `faults` are the first in order, `count` is the number of all, and `unlisted` of those that are
    not among `faults`.
    """

    def __init__(self, folder: Path, faults: Faults) -> None:
        self.faults = faults.first()
        self.count = faults.count
        self.unlisted = self.count - len(self.faults)
        super().__init__(
            say.mark("“{folder}” has {n} fault.|“{folder}” has {n} faults."),
            say.mark("Nothing was written. Mend them and build again."),
            folder=folder,
            n=self.count,
        )


def cut(cell: str) -> str:
    """The content of a cell for a fault to quote: a page of text is cut short."""
    return f"{cell[:_MOST_QUOTED]}…" if len(cell) > _MOST_QUOTED else cell
