"""Tries hostile inputs on the program for as long as one wants, and reports what held.

`make fuzz ARGS="--seconds 3600 --seed 1"`. Each input that failed is kept in `build/fuzz`, with the
command that repeats it. The exit status is 1 if anything failed.
"""

import argparse
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

from tests.hostile.cases import KINDS, endless
from tests.hostile.report import Report
from tests.hostile.results import Case, Result
from tests.hostile.trials import Sound
from tests.hostile.watch import Watched

FOLDER = Path(__file__).parents[2] / "build" / "fuzz"
"""Where failing inputs are kept; git ignores it."""
_EVERY = 60.0
"""Seconds between two lines of progress."""


class Fuzz:
    """Hands the cases to workers, keeps the inputs that failed, and counts."""

    def __init__(self, folder: Path, *, until: float, most: int | None) -> None:
        self.report = Report(_again)
        self._folder = folder
        self._sound = folder / "sound"
        self._running = folder / "running"
        self._until = until
        self._most = most
        self._lock = threading.Lock()
        self._begun = self._told = monotonic()
        shutil.rmtree(self._running, ignore_errors=True)
        self._running.mkdir(parents=True)
        Sound.made_in(self._sound)

    def run(self, cases: Iterator[Case], workers: int) -> None:
        """Try `cases`, until the time or their number is up."""
        with ThreadPoolExecutor(workers) as pool:
            for worker in [pool.submit(self._work, number, cases) for number in range(workers)]:
                worker.result()

    def _work(self, number: int, cases: Iterator[Case]) -> None:
        """Try cases with one worker."""
        watched = Watched(self._sound, self._running / f"worker-{number}" / "log")
        try:
            while case := self._next(cases):
                folder = self._running / str(case)
                folder.mkdir()
                self._count(watched.try_case(case, folder), folder)
        finally:
            watched.close()

    def _next(self, cases: Iterator[Case]) -> Case | None:
        with self._lock:
            if monotonic() >= self._until or self._most == 0:
                return None
            if self._most is not None:
                self._most -= 1
            return next(cases, None)

    def _count(self, result: Result, folder: Path) -> None:
        with self._lock:
            kept = self._keep(result, folder) if self.report.is_worth_keeping(result) else None
            self.report.add(result, kept)
            shutil.rmtree(folder, ignore_errors=True)
            if monotonic() - self._told >= _EVERY:
                self._told = monotonic()
                minutes = f"{(self._told - self._begun) / 60:.0f} min"
                tried, failed = self.report.tried, self.report.failed
                print(f"{minutes}: {tried:,} tried, {failed:,} failed", flush=True)

    def _keep(self, result: Result, folder: Path) -> Path:
        """Move a failing input to its place, with what failed."""
        kept = self._folder / str(result.case)
        shutil.rmtree(kept, ignore_errors=True)
        folder.rename(kept)  # a copy would hang at a FIFO
        lines = [
            _again(kept),
            *(f"\n{each.kind} in {each.step}:\n{each.text}" for each in result.failures),
        ]
        (kept / "failed.txt").write_text(
            "\n".join(lines), encoding="utf-8", errors="backslashreplace"
        )
        return kept


def again(folder: Path) -> Result:
    """Try the kept input in `folder` once more."""
    kind, _, seed = folder.name.rpartition("-")
    running = FOLDER / "running"
    Sound.made_in(FOLDER / "sound")
    watched = Watched(FOLDER / "sound", running / "again" / "log")
    try:
        return watched.try_case(Case(kind, int(seed)), folder, is_made=True)
    finally:
        watched.close()


def _again(kept: Path) -> str:
    return f'make fuzz ARGS="--again {os.path.relpath(kept)}"'


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz as the command line says; return 1 if anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, help="end after this many")
    parser.add_argument(
        "--kinds",
        nargs="+",
        choices=KINDS,
        metavar="KIND",
        default=list(KINDS),
        help=", ".join(KINDS),
    )
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--again", type=Path, metavar="FOLDER", help="repeat a kept input")
    options = parser.parse_args(arguments)
    if options.again:
        result = again(options.again)
        for failure in result.failures:
            print(f"{failure.kind} in {failure.step}:\n{failure.text}\n")
        print(f"{result.endings}; {result.seconds:.1f} s, {result.peak_mb:.0f} MB")
        return 1 if result.failures else 0
    fuzz = Fuzz(FOLDER, until=monotonic() + options.seconds, most=options.cases)
    fuzz.run(endless(options.seed, options.kinds), options.workers)
    print(fuzz.report)
    return 1 if fuzz.report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
