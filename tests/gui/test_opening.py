"""Opening takes long: the window goes on, a box can stop it, and the program ends in order."""

import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from a4p_desktop import opening as module
from a4p_desktop.app import Program
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from tests.desk import Desk
from tests.gui.listener import Listener
from tests.speakers import speakers_file

ENDLESS = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
DELAY = 30_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return speakers_file(tmp_path / "first", "Ada")


class Slowness:
    """Makes each opening wait, as a sleeping network drive does, or run an endless query."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.is_endless = False
        self.bug: Exception | None = None
        self._open = module.open_records

    def __call__(self, path: Path, stop: Callable[[], bool], *how: Any) -> module.OpenedRecords:
        if self.is_endless:
            with Archive(path, stop=stop) as archive, archive.stopped_by(stop):
                list(archive.chunks(ENDLESS, (), 1))
        assert self.go_on.wait(DELAY / 1000)
        if self.bug:
            raise self.bug
        return self._open(path, stop, *how)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slowness]:
    slowness = Slowness()
    monkeypatch.setattr(module, "open_records", slowness)
    yield slowness
    slowness.go_on.set()


def box(desk: Desk) -> QProgressDialog:
    """The box that shows the opening, once it is seen."""

    def shown() -> list[QProgressDialog]:
        return [box for box in desk.window.findChildren(QProgressDialog) if box.isVisible()]

    desk.qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def has_ended() -> bool:
    return not any(thread.name == "opening" for thread in threading.enumerate())


def stop(desk: Desk) -> None:
    (button,) = box(desk).findChildren(QPushButton)
    assert button.text() == "&Stop"
    button.click()


def test_the_window_goes_on_until_the_file_is_open(desk: Desk, path: Path, slow: Slowness) -> None:
    before = desk.window
    desk.program.try_open(path)
    assert box(desk).labelText() == "Opening records.sqlite…"
    desk.type("kagame")
    assert desk.column("person") == ["Paul Kagame"]
    slow.go_on.set()
    desk.wait_for_window(before)
    assert desk.column("person") == ["Ada"]
    assert not desk.window.findChildren(QProgressDialog)


def test_the_box_waits_no_longer_than_it_should(
    desk: Desk, path: Path, slow: Slowness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 1)
    desk.program.try_open(path)
    desk.qtbot.wait(500)  # Qt's own dialog would wait four seconds
    assert desk.program.opening is not None
    assert desk.program.opening.box is not None
    assert desk.program.opening.box.isVisible()


def test_no_box_flashes_over_a_file_that_opens_at_once(desk: Desk, path: Path) -> None:
    before = desk.window
    desk.program.try_open(path)
    assert desk.program.opening is not None
    assert desk.program.opening.box is not None
    assert not desk.program.opening.box.isVisible()
    desk.wait_for_window(before)


def test_stop_ends_an_endless_query(desk: Desk, path: Path, slow: Slowness) -> None:
    slow.is_endless = True
    before = desk.window
    desk.program.try_open(path)
    stop(desk)
    desk.qtbot.waitUntil(has_ended, timeout=DELAY)
    assert desk.window is before
    assert desk.boxes() == []


def test_stop_leaves_a_drive_that_sleeps_alone(desk: Desk, path: Path, slow: Slowness) -> None:
    before = desk.window
    desk.program.try_open(path)
    stop(desk)
    desk.type("kagame")
    slow.go_on.set()
    desk.qtbot.waitUntil(has_ended, timeout=DELAY)
    desk.qtbot.wait(50)
    assert desk.window is before


def test_another_file_takes_the_place_of_one_that_is_opening(
    desk: Desk, path: Path, bare_path: Path, slow: Slowness, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.window
    desk.program.try_open(path)
    with monkeypatch.context() as usual:
        usual.setattr(module, "open_records", slow._open)
        desk.open(bare_path)
    slow.go_on.set()
    desk.qtbot.waitUntil(has_ended, timeout=DELAY)
    desk.qtbot.wait(50)
    assert desk.window is not before
    assert desk.window.catalogue.path == bare_path


def test_another_file_takes_the_place_of_one_whose_opening_has_not_begun(
    desk: Desk, path: Path, bare_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as busy:  # the machine is, and runs the new thread later
        busy.setattr(threading.Thread, "start", lambda _: None)
        desk.program.try_open(path)
    desk.open(bare_path)
    assert desk.opened.path == bare_path


def test_a_bug_in_opening_is_reported_and_the_window_stays(
    desk: Desk, path: Path, slow: Slowness
) -> None:
    slow.bug = ZeroDivisionError("a bug")
    slow.go_on.set()
    before = desk.window
    with desk.qtbot.captureExceptions() as caught:
        desk.program.try_open(path)
        desk.qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][1], ZeroDivisionError)
    assert desk.window is before


def test_the_program_may_be_closed_while_a_file_opens(
    desk: Desk, path: Path, slow: Slowness
) -> None:
    desk.program.try_open(path)
    desk.program.close()
    slow.go_on.set()
    desk.qtbot.waitUntil(has_ended, timeout=DELAY)
    desk.program.open(path)


def test_the_first_file_stays_open_when_another_is_refused(
    desk: Desk, path: Path, tmp_path: Path
) -> None:
    desk.program.close()
    desk.program.start(path, None)
    desk.wait()
    desk.program.try_open(tmp_path / "none.sqlite")
    desk.wait_for_boxes(1)
    desk.type("ada")
    assert desk.column("person") == ["Ada"]


START = """
    import sys, threading
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QProgressDialog, QPushButton
    from a4p_desktop import app, opening
    from a4p_desktop.records.errors import RecordsError

    qapp = app.application()
    go_on, usual = threading.Event(), opening.open_records

    def slow(*how):
        go_on.wait()
        return usual(*how)

    def look():
        boxes = [w for w in qapp.topLevelWidgets() if isinstance(w, QProgressDialog)]
        if boxes and boxes[0].isVisible():
            timer.stop()
            print(boxes[0].labelText(), flush=True)
            {act}

    opening.open_records = slow
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    {more}
    try:
        status = app.run(Path(sys.argv[1]))
    except RecordsError as trouble:
        print(trouble, flush=True)
        status = 1
    sys.exit(status)
"""
STOP = "boxes[0].findChild(QPushButton).click()"
SHOWN = """
    from a4p_desktop.gui.window.main_window import MainWindow

    def shown():
        windows = [w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow)]
        if windows and windows[0].tab.count == 1:
            other.stop()
            print(windows[0].windowTitle(), flush=True)
            windows[0].close()

    other = QTimer()
    other.timeout.connect(shown)
    other.start(20)
"""


def started(project: Path, path: Path, act: str, more: str = "") -> tuple[int, list[str]]:
    """The exit status and the lines of a program whose first file opens slowly."""
    program = textwrap.dedent(START).format(act=act, more=textwrap.dedent(more))
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout.splitlines()


class TestGivenByTheDesktop:
    """A file is opened with the program while it runs, as macOS has it."""

    def test_it_is_opened(self, desk: Desk, path: Path) -> None:
        before = desk.window
        desk.program.take_file(path)
        desk.wait_for_window(before)
        assert desk.column("person") == ["Ada"]

    def test_an_open_box_keeps_what_is_typed_in_it(
        self, desk: Desk, path: Path, qtbot: QtBot
    ) -> None:
        before, box = desk.window, QDialog(desk.window)
        box.open()
        desk.program.take_file(path)
        assert desk.program.opening is None
        assert "records.sqlite" in desk.window.statusBar().currentMessage()
        box.close()
        desk.program.take_file(path)
        desk.wait_for_window(before)

    def test_it_waits_for_the_first_window(
        self,
        qapp: QApplication,
        qtbot: QtBot,
        settings: Settings,
        records_path: Path,
        path: Path,
        no_collection: None,
    ) -> None:
        program = Program(qapp, settings)
        program.take_file(path)
        assert program.opening is None
        program.start(records_path, None)
        qtbot.waitUntil(lambda: program.window is not None)
        desk = Desk(program, qtbot)
        qtbot.waitUntil(lambda: desk.opened.path == path)
        program.close()
        program.deleteLater()


class TestStart:
    """The first file of a program takes long; there is no window yet."""

    def test_it_can_be_stopped(self, project: Path, path: Path) -> None:
        assert started(project, path, STOP) == (130, ["Opening records.sqlite…"])

    def test_the_window_comes_when_the_file_is_open(self, project: Path, path: Path) -> None:
        status, lines = started(project, path, "go_on.set()", SHOWN)
        assert status == 0
        assert lines == ["Opening records.sqlite…", "first — A4P Desktop"]

    def test_a_refusal_is_the_exit_status(self, project: Path, tmp_path: Path) -> None:
        status, lines = started(project, tmp_path / "none.sqlite", "go_on.set()")
        assert status == 1
        assert "File not found" in lines[1]


def test_a_screen_reader_hears_which_file_is_open_now(
    desk: Desk, bare_path: Path, listener: Listener
) -> None:
    desk.open(bare_path)
    listener.hears(desk.window.windowTitle())
