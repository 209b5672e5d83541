"""Times exports of all statements × 8 columns beside `sqlite3 -csv` of the same query.

    python -m tests.benchmarks.export_times RECORDS [--rounds 3] [--formats csv,csv-excel]

Each export is a process. The exports take turns, so that other load on the machine disturbs all
alike. The processor's time is that of all threads, in the program and in the system for it. The
ratios are those of the medians; the memory is the peak of a process, above the peak of one that
exports no row.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.rows_query import rows_query
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS

_COLUMNS = (*SPEAKERS.shown, "summary")
_BESIDE = "sqlite3 -csv"


class _Run(NamedTuple):
    """What one export took: seconds, seconds of the processor, and MB of memory at its peak."""

    seconds: float
    processor: float
    megabytes: float


@dataclass
class _Export:
    """One export: its command, what each of its runs took, and the size of its file in MB."""

    command: Sequence[str]
    runs: list[_Run]
    size: float = 0.0

    @property
    def seconds(self) -> float:
        """The median."""
        return median(run.seconds for run in self.runs)

    @property
    def processor(self) -> float:
        """The median, in seconds."""
        return median(run.processor for run in self.runs)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, metavar="RECORDS")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--formats", default="csv,csv-excel", help=", ".join(FORMATS))
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        target = Path(folder, "export")
        idle = _run(_ours(options.records, "csv", target, "--search", "zzzz"), target)
        exports = {_BESIDE: _Export(_sqlite3(options.records), [])}
        for name in options.formats.split(","):
            command = _ours(options.records, name, target)
            exports[name] = _Export([*command, "--no-about"], [])
            exports[f"{name} with its About"] = _Export(command, [])
        for _ in range(options.rounds):
            for export in exports.values():
                export.runs.append(_run(export.command, target))
                export.size = target.stat().st_size / 1e6
    _print_table(exports, idle.megabytes)


def _ours(records: Path, name: str, target: Path, *further: str) -> list[str]:
    words = ["export", "speakers", "--records", str(records), "--columns", ",".join(_COLUMNS)]
    program = [sys.executable, "-m", "a4p_desktop"]
    return [*program, *words, "--format", name, "--output", str(target), *further]


def _sqlite3(records: Path) -> list[str]:
    """The `sqlite3` tool with the query of the program."""
    archive = Archive(records)
    rows = archive.count(Search("speakers"))
    archive.close()
    cells = [f"{SPEAKERS.column(name).cell} AS {name}" for name in _COLUMNS]
    query, values = rows_query(SPEAKERS, cells, range(1, rows + 1))
    for value in values:
        query = query.replace("?", str(value), 1)
    return ["sqlite3", "-readonly", "-csv", "-header", str(records), query]


def _run(command: Sequence[str], target: Path) -> _Run:
    """Run a command that prints or writes to `target`."""
    target.unlink(missing_ok=True)
    with target.open("wb") as printed:
        begun = perf_counter()
        process = subprocess.Popen(command, stdout=printed)
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    peak = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return _Run(seconds, used.ru_utime + used.ru_stime, peak)


def _print_table(exports: Mapping[str, _Export], idle: float) -> None:
    beside = exports[_BESIDE]
    print(f"{'':24}{'wall':>8}{'ratio':>7}{'processor':>11}{'ratio':>7}{'memory':>10}{'file':>10}")
    for name, export in exports.items():
        memory = max(run.megabytes for run in export.runs) - idle
        print(
            f"{name:24}{export.seconds:6.2f} s{export.seconds / beside.seconds:7.2f}"
            f"{export.processor:9.2f} s{export.processor / beside.processor:7.2f}"
            f"{memory:+7.0f} MB{export.size:7.0f} MB"
        )


if __name__ == "__main__":
    _main()
