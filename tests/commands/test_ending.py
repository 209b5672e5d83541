"""TERM and HUP end a command with 128 + their number, and leave nothing half-written."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.held_file import HOLD
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements, write_tables


@pytest.fixture(name="tables", scope="module")
def _tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables that take some seconds to build."""
    folder = tmp_path_factory.mktemp("many")
    return write_tables(folder / "tables", {**MADE, "statements": many_statements(20_000)})


@pytest.fixture(name="records", scope="module")
def _records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records that take some seconds to export as a workbook."""
    folder = tmp_path_factory.mktemp("built")
    return built(folder, {**MADE, "statements": many_statements(20_000)})


ENDED = f"""
{HOLD}
import os, threading
from pathlib import Path
from a4p_desktop.cli import main

number, size, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])

def watch():
    while not any(part.stat().st_size >= size for part in folder.glob(".a4p-*.part")):
        time.sleep(0.001)
    os.kill(os.getpid(), number)

threading.Thread(target=watch, daemon=True).start()
sys.exit(main(sys.argv[4:]))
"""
"""A program that gets a signal once it has written so many bytes into a folder."""


def ended(words: Sequence[str], folder: Path, number: int, size: int = 0) -> int:
    """The exit status of a command that `ENDED` runs."""
    run = subprocess.run(
        [sys.executable, "-c", ENDED, str(int(number)), str(size), folder, *words],
        stderr=subprocess.PIPE,
        check=False,
    )
    assert run.stderr == b""
    return run.returncode


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("size", [0, 1], ids=["filling", "packing"])
def test_a_build_that_is_ended_changes_nothing(
    tables: Path, tmp_path: Path, number: int, size: int
) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"")
    assert ended(["build", str(tables), str(target)], tmp_path, number, size) == 128 + number
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b""]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_an_export_that_is_ended_leaves_no_file(
    records: Path, tmp_path: Path, number: int, format: str
) -> None:
    words = ["export", "speakers", "--format", format, "--records", str(records)]
    words += ["--output", str(tmp_path / "target")]
    assert ended(words, tmp_path, number) == 128 + number
    assert list(tmp_path.iterdir()) == []


def test_a_signal_that_is_ignored_stays_so(tmp_path: Path) -> None:
    code = (
        "import os, signal; from a4p_desktop.ending import ended_by_signals\n"
        "with ended_by_signals():\n"
        "    os.kill(os.getpid(), signal.SIGHUP)\n"
        "print('went on')\n"
    )
    command = ["nohup", sys.executable, "-c", code]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "went on\n")


def test_what_else_is_made_of_the_ending_is_not_reported() -> None:
    code = (
        "import os, signal; from a4p_desktop.ending import ended_by_signals\n"
        "with ended_by_signals():\n"
        "    try: os.kill(os.getpid(), signal.SIGTERM)\n"
        "    except SystemExit: raise ValueError('as a callback of SQLite does')\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (128 + signal.SIGTERM, "")
