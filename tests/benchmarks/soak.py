"""Lets a robot use the real window for minutes, recounts every number shown, and watches memory.

`python -m tests.benchmarks.soak RECORDS --seconds 600 --seed 1`, or `make soak`. The exit status is
0 if every number was right, nothing was raised, Qt did not warn, and memory was flat; else 1.
"""

import argparse
import sys
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

from a4p_desktop.app import Program
from a4p_desktop.gui.window.main_window import MainWindow
from tests.benchmarks.answers import Answers
from tests.benchmarks.comparison import Comparison
from tests.benchmarks.complaints import complaints_to
from tests.benchmarks.memory_curve import MemoryCurve
from tests.benchmarks.own_window import let_pass, own_window
from tests.benchmarks.records_files import FOLDER, RecordsFiles
from tests.benchmarks.recount import Recount
from tests.benchmarks.robot import Robot

_STATEMENTS = 100_000
_MOST_MOVES = 5
"""The most moves before the robot waits for the answer."""
_FACETS_EACH = 8
"""The number of steps between two recounts of all facets."""
_LATE = 60.0
_SAMPLE = 60.0
"""Seconds between two measurements of memory."""
_FEWEST_SAMPLES = 20
"""In a short run they are closer together."""
_MOST_FAULTS = 20


@dataclass
class Soaked:
    """The moves of the robot and the faults found."""

    seed: int
    steps: int = 0
    counts: int = 0
    facets: int = 0
    faults: list[str] = field(default_factory=list)
    memory: MemoryCurve = field(default_factory=MemoryCurve)
    done: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        moves = ", ".join(f"{name} {times}" for name, times in sorted(self.done.items()))
        lines = [
            f"seed {self.seed}: {self.steps} steps; {self.counts:,} comparisons with a recount,"
            f" {self.facets:,} facet numbers in them",
            f"moves: {moves}",
            f"memory: {self.memory.verdict}",
            f"faults: {len(self.faults) or 'none'}",
        ]
        return "\n".join([*lines, *self.faults])


class Soak:
    """Lets the robot move, waits for the answers, and compares what the window shows."""

    def __init__(
        self, program: Program, window: MainWindow, recount: Recount, seed: int, folder: Path
    ) -> None:
        self.soaked = Soaked(seed)
        self._random = Random(seed)
        self._window = window
        self._answers = Answers(program, window)
        self._comparison = Comparison(window, recount)
        self._robot = Robot(program, window, self._random, folder, self.add_fault)
        self.soaked.done = self._robot.done

    def run(self, seconds: float) -> None:
        """Run for this time, or until there are too many faults."""
        begun = monotonic()
        every = min(_SAMPLE, seconds / _FEWEST_SAMPLES)
        due = every
        with complaints_to(self.add_fault):
            while monotonic() - begun < seconds and len(self.soaked.faults) < _MOST_FAULTS:
                self.step()
                if monotonic() - begun >= due:
                    due += every
                    print(self.soaked.memory.measure(), f"{self.soaked.steps:,} steps", flush=True)
        if not self.soaked.memory.is_flat:
            self.add_fault(f"memory grows: {self.soaked.memory.verdict}")

    def step(self) -> None:
        """Make a few moves and compare what is shown after them."""
        self.soaked.steps += 1
        try:
            for _ in range(self._random.randint(1, _MOST_MOVES)):
                self._robot.move()
                let_pass(self._random.choice((0, 0, 5, 30)))
            if self._answers.wait(_LATE):
                self._compare()
            else:
                self.add_fault(f"not answered in {_LATE:.0f} s")
        except Exception as error:  # any error is a fault of this step
            self.add_fault(repr(error))
        for trouble in self._answers.troubles():
            self.add_fault(trouble)

    def add_fault(self, fault: str) -> None:
        """Record a fault with the search and the moves before it."""
        search = self._window.search(self._window.tab.table.name)
        moves = ", ".join(self._robot.last)
        self.soaked.faults.append(
            f"step {self.soaked.steps}: {fault}\n    search: {search}\n    after: {moves}"
        )

    def _compare(self) -> None:
        for difference in self._comparison.differences():
            self.add_fault(difference)
        facets = self._answers.facets if self._window.page is None else None
        if self.soaked.steps % _FACETS_EACH == 0 and facets is not None:
            for difference in self._comparison.facet_differences(*facets):
                self.add_fault(difference)
        self.soaked.counts, self.soaked.facets = self._comparison.counts, self._comparison.facets


def soak(records: Path, seconds: float, seed: int) -> Soaked:
    """Let the robot use `records` for some seconds."""
    recount = Recount(records)
    try:
        with own_window(records) as (program, window), TemporaryDirectory() as folder:
            robot = Soak(program, window, recount, seed, Path(folder))
            robot.run(seconds)
            return robot.soaked
    finally:
        recount.close()


def main() -> int:
    """Soak as the command line says; return 1 if there was a fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "records", type=Path, nargs="?", help=f"default: {_STATEMENTS:,} made-up statements"
    )
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    records = options.records or RecordsFiles(FOLDER, print).records(_STATEMENTS)
    soaked = soak(records, options.seconds, options.seed)
    print(soaked)
    return 1 if soaked.faults else 0


if __name__ == "__main__":
    sys.exit(main())
