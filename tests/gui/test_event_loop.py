"""TERM, HUP and Ctrl+C end the window in order, also while it writes a file."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements

PROGRAM = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from a4p_desktop import app
from a4p_desktop.gui.export.job import ExportJob
from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.question.search import Search

records, number, target = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

def look():
    program = application.findChild(app.Program)
    if program is None or program.opened is None:
        return
    if target and program.opened.parts.exports.job is None:
        selection = Selection(Search("speakers"), ("person", "summary"))
        choice = Choice(selection, 20_000, FORMATS["xlsx"], True)
        program.opened.parts.exports.write(choice, Path(target))
    elif not target or parts():
        timer.stop()
        program._settings.zoom = 150
        if target:
            os.kill(os.getpid(), number)  # from elsewhere it could come too late
        else:
            print("open", flush=True)

def advance(job, written, go_on=ExportJob._on_advance):
    while parts() and not job._stopped:  # else it could be done before the signal comes
        time.sleep(0.001)
    go_on(job, written)

def parts():
    return list(Path(target).parent.glob(".a4p-*.part"))

ExportJob._on_advance = advance
application = app.application()
timer = QTimer()
timer.timeout.connect(look)
timer.start(0)
sys.exit(app.run(records))
"""
"""The program with its window: it says when that is open, or ends itself as it writes `target`."""


def ended(records: Path, number: int, target: Path | str = "") -> int:
    """The exit status of `PROGRAM`; without a target, the signal comes while the window rests."""
    command = [sys.executable, "-c", PROGRAM, str(records), str(int(number)), str(target)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as running:
        if not target:
            assert running.stdout is not None
            assert running.stdout.readline() == "open\n"
            running.send_signal(number)
        _, errors = running.communicate()
    assert "Traceback" not in errors
    return running.returncode


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_closes_the_window_and_keeps_the_settings(records_path: Path, number: int) -> None:
    assert ended(records_path, number) == 128 + number
    (settings,) = Path.home().rglob("settings.json")
    assert json.loads(settings.read_bytes())["look/zoom"] == 150


@pytest.mark.parametrize("home", ["/proc", None])
def test_the_window_opens_and_closes_without_a_home_to_write_to(
    records_path: Path, home: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if home is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", home)
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, "/proc")  # not even by an administrator
    assert ended(records_path, signal.SIGTERM) == 128 + signal.SIGTERM


@pytest.fixture(name="many", scope="module")
def _many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records of some thousand statements."""
    folder = tmp_path_factory.mktemp("many")
    return built(folder, {**MADE, "statements": many_statements(5_000)})


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_an_export_of_the_window_that_is_ended_leaves_no_file(
    many: Path, tmp_path: Path, number: int
) -> None:
    assert ended(many, number, tmp_path / "target.xlsx") == 128 + number
    assert list(tmp_path.iterdir()) == []
