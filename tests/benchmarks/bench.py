"""`make bench`: measures the window at each size beside what others do, and prints one table.

The first run makes the records files and keeps them in the folder. Nothing else should run
meanwhile; if something does, a warning below the table says so.
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


def report_progress(text: str) -> None:
    """Print a step to standard error; the table goes to standard output."""
    print(f"{text} …", file=sys.stderr, flush=True)


def measure(files: RecordsFiles, size: int, *, quick: bool) -> Measured:
    """Measure one size; each part in its own process, so that memory is not shared."""
    records = files.records(size)
    measured = files.measured(records)
    flags = ["--quick"] if quick else []
    with TemporaryDirectory() as home:
        report_progress(f"{size:,} statements: the window")
        measured.take(_part("window_times", records, flags, home))
        report_progress(f"{size:,} statements: starts")
        for _ in range(_STARTS):
            measured.add(START, _start(records, home))
        report_progress(f"{size:,} statements: facet counts")
        measured.take(archive_times(records, quick=quick))
        report_progress(f"{size:,} statements: baselines")
        measured.take(_part("baselines", records, flags, home))
    return measured


def measure_texts(files: RecordsFiles, size: int, *, quick: bool) -> Measured:
    """Measure a file of debates with this number of statements."""
    records = files.debates(size)
    measured = files.measured(records)
    report_progress(f"{size:,} statements with long texts")
    with TemporaryDirectory() as home:
        measured.take(_part("text_times", records, ["--quick"] if quick else [], home))
    return measured


def _part(module: str, records: Path, flags: list[str], home: str) -> Measured:
    return read_measured(_output([f"tests.benchmarks.{module}", str(records), *flags], home))


def _start(records: Path, home: str) -> float:
    """Milliseconds from the start of the program to its first painted row."""
    begun = monotonic()
    painted = _output(["tests.benchmarks.first_paint", str(records)], home)
    return (float(painted) - begun) * 1000


def _output(module: list[str], home: str) -> str:
    """The last line that a module prints when it runs offscreen with its own settings."""
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"), home)
    process = subprocess.run(
        [sys.executable, "-m", *module],
        env={**os.environ, **offscreen, **homes},
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return process.stdout.splitlines()[-1]


def _machine_lines(before: float | None, others: machine.Others, additions: float) -> Iterator[str]:
    """The machine, its load, its speed, and a warning if other processes disturbed the measurement.

    `additions` are machine.additions_ms() before it.
    """
    after, share = machine.load(), others.share()
    loads = [_LOAD.format(when, load) for when, load in (("before", before), ("after", after))
             if load is not None]  # fmt: skip
    taken = "" if share is None else f"; other processes took {share:.0%} of it meanwhile"
    yield f"{machine.described()}; load {', '.join(loads) or 'not known'}{taken}."
    after_ms = machine.additions_ms()
    yield f"A million additions in Python took {additions:.0f} ms before, {after_ms:.0f} after."
    if machine.is_loaded(before) or others.are_many():
        yield "**Warning: the machine had other things to do; these times are not to be trusted.**"


_LOAD = "{} {:.2f}"


def _sizes(text: str) -> list[int]:
    return [int(size) for size in text.split(",") if size]


def main() -> None:
    """Measure what the command line names, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=_sizes, default=list(SIZES), metavar="250,100000,1000000")
    parser.add_argument(
        "--debates", type=_sizes, default=[], metavar="10000,100000", help="with long texts"
    )
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are kept")
    parser.add_argument("--quick", action="store_true", help="type a fifth of the phrases")
    parser.add_argument(
        "--slowest", type=int, default=0, metavar="N", help="print the N slowest of each"
    )
    options = parser.parse_args()
    files = RecordsFiles(options.folder, report_progress)
    for size in options.sizes:
        files.records(size)
    for size in options.debates:
        files.debates(size)
    load, others, additions = machine.load(), machine.Others(), machine.additions_ms()
    results = {size: measure(files, size, quick=options.quick) for size in options.sizes}
    texts = {size: measure_texts(files, size, quick=options.quick) for size in options.debates}
    if results:
        print(report.table(results), end="\n\n")
    if texts:
        print(report.texts_table(texts), end="\n\n")
    print("\n".join(_machine_lines(load, others, additions)))
    if options.slowest:
        for size, measured in results.items():
            print(f"\n{size:,}:", *report.slowest(measured, options.slowest), sep="\n")


if __name__ == "__main__":
    main()
