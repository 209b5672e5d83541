"""The records files of the benchmarks: made-up tables of any size, built once and kept.

`python -m tests.benchmarks.records_files 10000 100000` makes those of debates, with long texts.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from time import monotonic

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.sql_files import sql
from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.measured import Measured
from tests.snapshot.records import TABLES

FOLDER = Path(__file__).parents[2] / "build" / "bench"
"""The default folder; git ignores it."""
REAL = 250
"""The size that stands for the snapshot, which has real records."""
FILE_SIZE, BUILD_TIME, BUILD_MEMORY = "file size", "build time", "build memory"
_WITH_TEXTS = 100_000
"""The largest size with full texts; those of a million statements would take 3 GB."""


class RecordsFiles:
    """Makes the files missing in a folder, and keeps those that are up to date."""

    def __init__(self, folder: Path, report: Callable[[str], None]) -> None:
        self._folder = folder
        self._report = report
        folder.mkdir(parents=True, exist_ok=True)

    def records(self, size: int) -> Path:
        """A records file with this number of statements."""
        return self._current(self._folder / f"{size}.sqlite", lambda: self._tables(size))

    def debates(self, size: int) -> Path:
        """A records file with this number of statements of up to 22,000 words in eighty years."""
        path = self._folder / f"debates-{size}.sqlite"
        return self._current(path, lambda: self._written(f"debates-{size}", size, long=True))

    def measured(self, records: Path) -> Measured:
        """The size of a file, and the time and memory of its build if they are known."""
        measured = Measured(numbers={FILE_SIZE: records.stat().st_size / 1e6})
        numbers = self._numbers(records)
        if numbers.exists():
            measured.numbers |= json.loads(numbers.read_text(encoding="utf-8"))
        return measured

    def _tables(self, size: int) -> Path:
        if size == REAL:
            return TABLES
        return self._written(f"corpus-{size}", size, long=False)

    def _written(self, name: str, size: int, *, long: bool) -> Path:
        """The folder of this name with made-up tables."""
        folder = self._folder / name
        if not folder.exists():
            self._report(f"Making up {size:,} statements")
            write_corpus(folder, size, texts=size <= _WITH_TEXTS, long=long)
        return folder

    def _current(self, path: Path, tables: Callable[[], Path]) -> Path:
        if not _is_current(path):
            self._build(tables(), path)
        return path

    def _build(self, tables: Path, path: Path) -> None:
        self._report(f"Building {path.name}")
        command = [sys.executable, "-m", "a4p_desktop", "build", str(tables), str(path)]
        begun = monotonic()
        memory = peak_memory(command)
        numbers = {BUILD_TIME: monotonic() - begun, BUILD_MEMORY: memory}
        self._numbers(path).write_text(json.dumps(numbers), encoding="utf-8")

    @staticmethod
    def _numbers(path: Path) -> Path:
        return path.with_suffix(".json")


def peak_memory(command: Sequence[str]) -> float:
    """Run `command` to its end and return its peak memory in MB. Raises CalledProcessError."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _is_current(path: Path) -> bool:
    """Whether it is a records file with the tables of the current schema."""
    try:
        Archive(path).close()
    except RecordsError:
        return False
    with closing(sqlite3.connect(path)) as built, closing(sqlite3.connect("")) as empty:
        empty.executescript(sql("schema/schema.sql"))
        return _tables(empty) <= _tables(built)


def _tables(database: sqlite3.Connection) -> set[str]:
    return {text for (text,) in database.execute("SELECT sql FROM sqlite_schema")}


def main() -> None:
    """Make the files of debates that the command line names, and print their paths."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sizes", type=int, nargs="+", metavar="STATEMENTS")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files are kept")
    options = parser.parse_args()
    files = RecordsFiles(options.folder, lambda step: print(f"{step} …", file=sys.stderr))
    for size in options.sizes:
        print(files.debates(size))


if __name__ == "__main__":
    main()
