"""`make bench`: measures the window at each size beside what others do, and prints one table.

The records files are made on the first run and kept in the folder. Nothing else should run
meanwhile; if something does, that is said below the table.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.benchmarks import machine, report
from tests.benchmarks.archive_times import archive_times
from tests.benchmarks.measured import Measured, read_measured
from tests.benchmarks.records_files import FOLDER, RecordsFiles
from tests.benchmarks.window_times import START

SIZES = (250, 100_000, 1_000_000)
_STARTS = 7


def tell(text: str) -> None:
    """Say what is done, apart from the table."""
    print(f"{text} …", file=sys.stderr, flush=True)


def measure(files: RecordsFiles, size: int, *, quick: bool) -> Measured:
    """All that is measured of one size; each part in a process of its own, for its memory."""
    records, measured = files.records(size), files.measured(size)
    flags = ["--quick"] if quick else []
    with TemporaryDirectory() as home:
        tell(f"{size:,} statements: the window")
        measured.take(_part("window_times", records, flags, home))
        tell(f"{size:,} statements: starts")
        for _ in range(_STARTS):
            measured.add(START, _start(records, home))
        tell(f"{size:,} statements: facet counts")
        measured.take(archive_times(records, quick=quick))
        tell(f"{size:,} statements: baselines")
        measured.take(_part("baselines", records, flags, home))
    return measured


def _part(module: str, records: Path, flags: list[str], home: str) -> Measured:
    return read_measured(_output([f"tests.benchmarks.{module}", str(records), *flags], home))


def _start(records: Path, home: str) -> float:
    """Milliseconds from the start of the program to its first painted row."""
    begun = monotonic()
    painted = _output(["tests.benchmarks.first_paint", str(records)], home)
    return (float(painted) - begun) * 1000


def _output(module: list[str], home: str) -> str:
    """The last line that a module prints, which runs unseen and with settings of its own."""
    ours = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"), home)
    done = subprocess.run(
        [sys.executable, "-m", *module],
        env={**os.environ, **ours, **homes},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return done.stdout.splitlines()[-1]


def _told_of_the_machine(before: float | None, others: machine.Others) -> Iterator[str]:
    after, share = machine.load(), others.share()
    loads = [_LOAD.format(when, load) for when, load in (("before", before), ("after", after))
             if load is not None]  # fmt: skip
    taken = "" if share is None else f"; other processes took {share:.0%} of it meanwhile"
    yield f"{machine.described()}; load {', '.join(loads) or 'not known'}{taken}."
    if machine.is_loaded(before) or others.are_many():
        yield "**Warning: the machine had other things to do; these times are not to be trusted.**"


_LOAD = "{} {:.2f}"


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",")]


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=_sizes, default=list(SIZES), metavar="250,100000,1000000")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are kept")
    parser.add_argument("--quick", action="store_true", help="a fifth of what is typed")
    parser.add_argument("--slowest", type=int, default=0, metavar="N", help="tell what was slowest")
    given = parser.parse_args()
    files = RecordsFiles(given.folder, tell)
    for size in given.sizes:
        files.records(size)
    load, others = machine.load(), machine.Others()
    results = {size: measure(files, size, quick=given.quick) for size in given.sizes}
    print(report.table(results), end="\n\n")
    print("\n".join(_told_of_the_machine(load, others)))
    if given.slowest:
        for size, measured in results.items():
            print(f"\n{size:,}:", *report.slowest(measured, given.slowest), sep="\n")


if __name__ == "__main__":
    main()
