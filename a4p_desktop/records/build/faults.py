"""What is wrong in the tables: each fault by file, line and column, the first thousand of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.errors import RecordsError

MOST_FAULTS = 1_000
"""How many faults are told one by one; of a million, nobody reads the rest."""
_MOST_QUOTED = 200


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in a table: `file:line: column: what`; line 0 means the file as a whole."""

    file: str
    line: int
    column: str
    what: str

    @property
    def hides_rows(self) -> bool:
        """Whether rows of the file were not read because of it."""
        return self.line <= 1 or not self.column

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.column, self.what) if part)


class Faults:
    """The faults found so far: the first ones in order, the number of all, the files concerned.

    They come in any order, and there may be one in every cell of a million rows: so only those
    that will be told are kept.
    """

    def __init__(self, found: Iterable[Fault] = ()) -> None:
        self.count = 0
        self.hidden: set[str] = set()
        """The files of which rows were not read."""
        self._kept: list[Fault] = []
        self.add(found)

    def add(self, found: Iterable[Fault]) -> None:
        """Take in what is `found`, one after another."""
        for fault in found:
            self.count += 1
            if fault.hides_rows:
                self.hidden.add(fault.file)
            self._kept.append(fault)
            # Sorted only now and then, so that each of millions costs next to nothing.
            if len(self._kept) >= 2 * MOST_FAULTS:
                self._kept = self.first()

    def first(self) -> list[Fault]:
        """The first faults in order, as many as are told."""
        return sorted(self._kept)[:MOST_FAULTS]


class TableFaults(RecordsError):
    """The tables cannot be built from; `faults` holds the first faults in order, `count` says how
    many there are in all, and `untold` how many are not among `faults`.
    """

    def __init__(self, folder: Path, faults: Faults) -> None:
        self.faults = faults.first()
        self.count = faults.count
        self.untold = self.count - len(self.faults)
        super().__init__(
            f"“{folder}” has {self.count:,} fault{'' if self.count == 1 else 's'}.",
            "Nothing was written. Mend them and build again.",
        )


def quoted(cell: str) -> str:
    """What stands in a cell, as a fault quotes it: a page of text is cut short."""
    return f"“{cell[:_MOST_QUOTED]}…”" if len(cell) > _MOST_QUOTED else f"“{cell}”"
