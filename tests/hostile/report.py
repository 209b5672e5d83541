"""The table of what was tried and what held, and the failures, each fault once."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.hostile.cases import KINDS
from tests.hostile.results import BROKEN, COMPLAINT, DIED, HANG, MEMORY, TRACEBACK, Result

_FAILURES = (TRACEBACK, DIED, HANG, MEMORY, BROKEN, COMPLAINT)
_MOST_KEPT = 3
"""Inputs that are kept of one fault."""


class Report:
    """Counts what came of the cases; `again` is the command that repeats the input in a folder."""

    def __init__(self, again: Callable[[Path], str]) -> None:
        self._again = again
        self._results: dict[str, list[Result]] = {}
        self._faults: dict[str, list[Path | None]] = {}
        self._counts: Counter[str] = Counter()

    @property
    def tried(self) -> int:
        """The number of cases."""
        return sum(map(len, self._results.values()))

    @property
    def failed(self) -> int:
        """The number of cases in which something failed."""
        return sum(
            bool(result.failures) for results in self._results.values() for result in results
        )

    def is_worth_keeping(self, result: Result) -> bool:
        """Whether its input shows a fault of which few inputs are kept so far."""
        return any(self._counts[failure.signature] < _MOST_KEPT for failure in result.failures)

    def add(self, result: Result, kept: Path | None) -> None:
        """Count a result, whose input is kept in the folder `kept`."""
        self._results.setdefault(result.case.kind, []).append(result)
        for signature in {failure.signature for failure in result.failures}:
            self._counts[signature] += 1
            if kept is not None:
                self._faults.setdefault(signature, []).append(kept)

    def __str__(self) -> str:
        kinds = [kind for kind in KINDS if kind in self._results]
        heading = ["tried", "cases", "answered", "refused", "held", *_FAILURES, "s", "MB"]
        rows = [self._row(kind, self._results[kind]) for kind in kinds]
        every = [result for kind in kinds for result in self._results[kind]]
        return "\n".join([*_aligned([heading, *rows, self._row("all", every)]), *self._listed()])

    def _row(self, name: str, results: list[Result]) -> list[str]:
        """A line of the table: cases, what came of them, the slowest and the largest."""
        answered = sum(_begins(result, "answered") for result in results)
        refused = sum(_begins(result, "refused") for result in results)
        held = sum(not result.failures for result in results)
        failures = [
            sum(any(failure.kind == kind for failure in result.failures) for result in results)
            for kind in _FAILURES
        ]
        slowest = max((result.seconds for result in results), default=0)
        largest = max((result.peak_mb for result in results), default=0)
        numbers = [len(results), answered, refused, held, *failures]
        return [name, *(f"{number:,}" for number in numbers), f"{slowest:.1f}", f"{largest:.0f}"]

    def _listed(self) -> list[str]:
        lines = []
        for signature, number in self._counts.most_common():
            lines += ["", f"{number:,} × {signature}"]
            lines += [
                f"    {self._again(kept)}" for kept in self._faults.get(signature, [])[:1] if kept
            ]
        return lines


def _begins(result: Result, ending: str) -> bool:
    """Whether the first step ended so: whether the input was taken, or refused."""
    return next(iter(result.endings.values()), "") == ending


def _aligned(rows: list[list[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
