"""Times exports of all statements × 8 columns beside `sqlite3 -csv` of the same query.

    python -m tests.benchmarks.export_times RECORDS [--rounds 3] [--formats csv,csv-excel]

Each export is a process. The exports take turns, so that other load on the machine disturbs all
alike. The ratio is that of the medians; the memory is the peak of a process, above the peak of one
that exports no row.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.rows_query import rows_query
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS

_COLUMNS = (*SPEAKERS.shown, "summary")
_BESIDE = "sqlite3 -csv"


@dataclass
class _Runs:
    """The seconds and peak memory of each run of one export, and the size of its file in MB."""

    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)
    size: float = 0.0


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("records", type=Path, metavar="RECORDS")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--formats", default="csv,csv-excel", help=", ".join(FORMATS))
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        target = Path(folder, "export")
        idle = _run(_ours(options.records, "csv", target, "--search", "zzzz"), target)
        commands = {_BESIDE: _sqlite3(options.records)}
        for name in options.formats.split(","):
            commands[name] = _ours(options.records, name, target, "--no-about")
            commands[f"{name} with its About"] = _ours(options.records, name, target)
        found = {name: _Runs() for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                _add(found[name], command, target)
    _print_table(found, idle[1])


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


def _add(runs: _Runs, command: Sequence[str], target: Path) -> None:
    seconds, megabytes = _run(command, target)
    runs.seconds.append(seconds)
    runs.megabytes.append(megabytes)
    runs.size = target.stat().st_size / 1e6


def _run(command: Sequence[str], target: Path) -> tuple[float, float]:
    """Run a command that prints or writes to `target`; its seconds and peak memory in MB."""
    target.unlink(missing_ok=True)
    with target.open("wb") as printed:
        begun = perf_counter()
        process = subprocess.Popen(command, stdout=printed)
        _, status, used = os.wait4(process.pid, 0)
        seconds = perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _print_table(found: dict[str, _Runs], idle: float) -> None:
    beside = median(found[_BESIDE].seconds)
    print(f"{'':26}{'median':>8}{'fastest':>9}{'ratio':>7}{'memory':>9}{'file':>9}")
    for name, runs in found.items():
        seconds = median(runs.seconds)
        print(
            f"{name:26}{seconds:6.2f} s{min(runs.seconds):7.2f} s{seconds / beside:7.2f}"
            f"{max(runs.megabytes) - idle:+6.0f} MB{runs.size:6.0f} MB"
        )


if __name__ == "__main__":
    _main()
