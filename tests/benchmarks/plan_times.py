"""Times the plans of made-up lists of 10,000 rows, and of 100,000 statements with texts.

    python -m tests.benchmarks.plan_times RECORDS [--rounds 5]

For each list: the median of all rounds and their slowest, in milliseconds. For the statements also
the memory: how much the peak of the process rises.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known, ReadKnown
from a4p_desktop.records.incoming.plan import make_plan
from a4p_desktop.records.incoming.recognized import recognized

_ROWS, _STATEMENTS = 10_000, 100_000
_TEXT = "Allow me to begin by thanking all who serve in peacekeeping. " * 100


_Made = Callable[[int], tuple[str, ...]]
"""Makes the row with a number."""


@dataclass(frozen=True)
class _MadeRows:
    """Rows that are made when they are read."""

    number: int
    made: _Made

    def __len__(self) -> int:
        return self.number

    def get(self, first: int, last: int) -> Sequence[tuple[str, ...]]:
        return [self.made(number) for number in range(first, last + 1)]


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, metavar="RECORDS")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    options = parser.parse_args()
    with closing(Archive(options.records)) as archive:
        started = perf_counter()
        known = ReadKnown().read(archive)
        print(f"what is known: {1000 * (perf_counter() - started):.0f} ms")
    for title, kind, grid in _lists(known):
        _time(title, kind, grid, known, options.rounds if len(grid.rows) == _ROWS else 1)


def _time(title: str, kind: Kind, grid: Grid, known: Known, rounds: int) -> None:
    times, before = [], getrusage(RUSAGE_SELF).ru_maxrss
    source = {"title": "List", "held": "here"}
    for _ in range(rounds):
        started = perf_counter()
        intake = replace(recognized(grid, known, kind), source=source)
        plan = make_plan(grid, intake, known)
        times.append(1000 * (perf_counter() - started))
    more = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{title}: {median(times):,.0f} / {max(times):,.0f} ms, {more:.0f} MB; {plan.summary}")


def _lists(known: Known) -> Iterator[tuple[str, Kind, Grid]]:
    columns = ("name", "name_fr", "name_es")
    names = [
        row[column] for row in known.delegations.values() for column in columns if column in row
    ]

    def name(number: int) -> str:
        return names[number * 7919 % len(names)]

    def misspelt(number: int) -> str:
        cut = number % len(name(number))
        return f"{name(number)[:cut]}x{name(number)[cut + 1 :]}{number}"

    def person(number: int) -> str:
        return f"H.E. Mr. {number % 97}x Y{number}"

    lists: list[tuple[str, Kind, tuple[str, ...], _Made]] = [
        ("endorsements", Kind.ENDORSEMENTS, ("Country", "Date", "Remark"),
         lambda n: (name(n), f"{n % 28 + 1}.{n % 12 + 1}.2018", "note verbale")),
        ("speakers", Kind.SPEAKERS, ("Country", "Speaker", "Level"),
         lambda n: (name(n), person(n), "Minister")),
        ("names that nobody has", Kind.ENDORSEMENTS, ("Country",), lambda n: (misspelt(n),)),
        ("statements", Kind.STATEMENTS, ("Country", "Speaker", "Text"),
         lambda n: (name(n), person(n), f"{_TEXT}{n}")),
    ]  # fmt: skip
    for title, kind, headings, made in lists:
        number = _STATEMENTS if kind is Kind.STATEMENTS else _ROWS
        yield title, kind, Grid(headings, _MadeRows(number, made), first_row=2)


if __name__ == "__main__":
    _main()
