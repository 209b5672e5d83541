"""Grids and intakes for the tests of plans."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.plan import Plan, make_plan
from a4p_desktop.records.incoming.recognized import recognized

SOURCE = {"title": "Endorsers", "publisher": "United Nations", "held": "e-mail of 3 May 2019"}


@dataclass(frozen=True)
class ListedRows:
    """Rows in memory."""

    cells: Sequence[tuple[str, ...]]

    def __len__(self) -> int:
        return len(self.cells)

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        return self.cells[first : last + 1]


def listed(headings: str, *rows: str, first_row: int = 2, file: str = "list.csv") -> Grid:
    """A grid of cells parted by bars."""
    cells = [tuple(row.split("|")) for row in rows]
    return Grid(tuple(headings.split("|")), ListedRows(cells), first_row, file, sha256="f" * 64)


def intake_of(grid: Grid, known: Known, kind: Kind | None = None, **said: Any) -> Intake:
    """What is recognized of a grid, with a source and what the user says besides."""
    return replace(recognized(grid, known, kind), **{"source": SOURCE, **said})


def plan_of(grid: Grid, known: Known, kind: Kind | None = None, **said: Any) -> Plan:
    """The plan of a grid, with what the user says."""
    return make_plan(grid, intake_of(grid, known, kind, **said), known)


def fates(plan: Plan) -> list[str]:
    """The fates of the rows, in words."""
    return [row.fate.value for row in plan.rows]
