"""The records files that are measured: made-up tables of any size, built once and kept."""

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
"""Where they are kept unless another folder is named; git ignores it."""
REAL = 250
"""This size stands for the real tables, as the tests own them."""
FILE_SIZE, BUILD_TIME, BUILD_MEMORY = "file size", "build time", "build memory"
_WITH_TEXTS = 100_000
"""Up to so many statements have full texts; a million of them would take 3 GB to write."""


class RecordsFiles:
    """Makes what is missing in a folder; what is there already stays."""

    def __init__(self, folder: Path, told: Callable[[str], None]) -> None:
        self._folder = folder
        self._told = told
        folder.mkdir(parents=True, exist_ok=True)

    def records(self, size: int) -> Path:
        """A records file with so many statements."""
        path = self._folder / f"{size}.sqlite"
        if not _is_of_today(path):
            self._build(self._tables(size), path)
        return path

    def measured(self, size: int) -> Measured:
        """What the file weighs, and what it took to build if that was measured."""
        measured = Measured(numbers={FILE_SIZE: self.records(size).stat().st_size / 1e6})
        kept = self._kept(self.records(size))
        if kept.exists():
            measured.numbers |= json.loads(kept.read_text(encoding="utf-8"))
        return measured

    def _tables(self, size: int) -> Path:
        if size == REAL:
            return TABLES
        folder = self._folder / f"corpus-{size}"
        if not folder.exists():
            self._told(f"Making up {size:,} statements")
            write_corpus(folder, size, texts=size <= _WITH_TEXTS)
        return folder

    def _build(self, tables: Path, path: Path) -> None:
        self._told(f"Building {path.name}")
        command = [sys.executable, "-m", "a4p_desktop", "build", str(tables), str(path)]
        begun = monotonic()
        memory = peak_memory(command)
        numbers = {BUILD_TIME: monotonic() - begun, BUILD_MEMORY: memory}
        self._kept(path).write_text(json.dumps(numbers), encoding="utf-8")

    @staticmethod
    def _kept(path: Path) -> Path:
        return path.with_suffix(".json")


def peak_memory(command: Sequence[str]) -> float:
    """Run `command` to its end; the most memory that it held, in MB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _is_of_today(path: Path) -> bool:
    """Whether it is a records file with the tables that are built today."""
    try:
        Archive(path).close()
    except RecordsError:
        return False
    with closing(sqlite3.connect(path)) as built, closing(sqlite3.connect("")) as empty:
        empty.executescript(sql("schema/schema.sql"))
        return _tables(empty) <= _tables(built)


def _tables(database: sqlite3.Connection) -> set[str]:
    return {text for (text,) in database.execute("SELECT sql FROM sqlite_schema")}
