"""Uncaught errors of any thread are logged and shown, and the program goes on."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QtMsgType,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.crash.crash_dialog import CrashDialog
from a4p_desktop.gui.crash.crash_log import default_log_path
from a4p_desktop.gui.crash.crash_reporting import MOST_SHOWN, CrashReporter

ROOT = Path(__file__).parents[3]


class QuietReporter(CrashReporter):
    """A CrashReporter that finds silent hooks; those of pytest-qt would fail the test."""

    def install(self) -> None:
        self.found = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = lambda *_: None
        threading.excepthook = lambda _: None
        sys.unraisablehook = lambda _: None
        self.found_qt = qInstallMessageHandler(lambda *_: None)
        super().install()

    def remove(self) -> None:
        super().remove()
        qInstallMessageHandler(self.found_qt)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self.found


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log" / "a4p-desktop.log"


@pytest.fixture
def reporter(qtbot: QtBot, log: Path) -> Iterator[CrashReporter]:
    reporter = QuietReporter(log)
    reporter.install()
    yield reporter
    reporter.remove()
    if reporter.dialog is not None:
        reporter.dialog.close()


def raised(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def throw(text: str) -> None:
    error = raised(text)
    sys.excepthook(type(error), error, error.__traceback__)


def opened(reporter: CrashReporter, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    return reporter.dialog


def test_an_error_is_logged_with_its_traceback_and_shown(
    reporter: CrashReporter, qtbot: QtBot, log: Path
) -> None:
    throw("the sky fell")
    box = opened(reporter, qtbot)
    for text in (log.read_text(encoding="utf-8"), box.text()):
        assert "Traceback" in text
        assert "ValueError: the sky fell" in text
    for fact in ("A4P Desktop", "Python", "Qt", "PySide6", str(log.parent)):
        assert fact in box.text()


def test_no_dialog_opens_before_control_returns_to_the_event_loop(reporter: CrashReporter) -> None:
    throw("while painting")
    assert reporter.dialog is None


def test_an_error_in_a_thread_is_shown_on_the_gui_thread(
    reporter: CrashReporter, qtbot: QtBot, log: Path
) -> None:
    def fail() -> None:
        raise ValueError("from the worker")

    thread = threading.Thread(target=fail, name="reader")
    thread.start()
    thread.join()
    box = opened(reporter, qtbot)
    assert box.thread() is reporter.thread()
    assert "from the worker" in box.text()
    assert "thread reader" in log.read_text(encoding="utf-8")


def test_an_error_in_a_destructor_is_shown(
    reporter: CrashReporter, qtbot: QtBot, log: Path
) -> None:
    class Breaks:
        def __del__(self) -> None:
            raise ValueError("in passing")

    Breaks()
    assert "in passing" in opened(reporter, qtbot).text()
    assert "in passing" in log.read_text(encoding="utf-8")


def test_later_errors_are_added_to_the_open_dialog(reporter: CrashReporter, qtbot: QtBot) -> None:
    throw("first")
    box = opened(reporter, qtbot)
    throw("second")
    qtbot.waitUntil(lambda: "second" in box.text())
    assert reporter.dialog is box
    assert "first" in box.text()


def test_after_closing_a_new_dialog_opens(reporter: CrashReporter, qtbot: QtBot) -> None:
    throw("first")
    opened(reporter, qtbot).close()
    throw("second")
    assert "first" not in opened(reporter, qtbot).text()


def test_a_dialog_deleted_with_its_window_is_replaced(
    reporter: CrashReporter, qtbot: QtBot
) -> None:
    window = QWidget()
    window.show()
    throw("first")
    assert opened(reporter, qtbot).parent() is window
    window.deleteLater()
    qtbot.waitUntil(lambda: reporter.dialog is None)
    throw("second")
    assert "second" in opened(reporter, qtbot).text()


def test_many_errors_are_all_logged_but_not_all_shown(
    reporter: CrashReporter, qtbot: QtBot, log: Path
) -> None:
    box = None
    for number in range(MOST_SHOWN + 10):
        throw(f"storm {number}.")
        QCoreApplication.processEvents()
        box = opened(reporter, qtbot)
    assert box is not None
    assert f"storm {MOST_SHOWN - 1}." in box.text()
    assert f"storm {MOST_SHOWN}." not in box.text()
    assert "storm 29." in log.read_text(encoding="utf-8")


def test_a_repeated_error_fills_neither_queue_nor_log(
    reporter: CrashReporter, qtbot: QtBot, log: Path
) -> None:
    error = raised("again")
    for _ in range(3000):
        sys.excepthook(type(error), error, None)
    box = opened(reporter, qtbot)
    QCoreApplication.processEvents()
    assert box.text().count("ValueError: again") == 1
    assert log.read_text(encoding="utf-8").count("ValueError: again") == 1
    box.close()
    sys.excepthook(type(error), error, None)
    assert "ValueError: again" in opened(reporter, qtbot).text()
    assert log.read_text(encoding="utf-8").count("ValueError: again") == 2


def test_ctrl_c_quits_without_a_log(
    reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert codes == [130]
    assert not log.exists()


def test_qts_messages_are_logged(reporter: CrashReporter, log: Path) -> None:
    qWarning("a Qt warning")
    assert "WARNING a4p_desktop.qt: a Qt warning" in log.read_text(encoding="utf-8")


def test_remove_restores_all_hooks(qtbot: QtBot, log: Path) -> None:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    logger = logging.getLogger("a4p_desktop")
    before = logger.level, list(logger.handlers)
    found = qInstallMessageHandler(None)
    qInstallMessageHandler(found)
    reporter = CrashReporter(log)
    reporter.install()
    assert sys.excepthook is not hooks[0]
    logging.getLogger("a4p_desktop").error("a line for the log")
    reporter.remove()
    reporter.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks
    assert (logger.level, logger.handlers) == before
    assert qInstallMessageHandler(found) is found
    log.unlink()  # the file is closed: Windows would refuse otherwise


def test_the_hooks_found_are_still_called(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: seen.append(error))
    qt: list[tuple[QtMsgType, str]] = []
    found = qInstallMessageHandler(lambda kind, context, text: qt.append((kind, text)))
    reporter = CrashReporter()
    reporter.install()
    throw("for both")
    qWarning("for both")
    reporter.remove()
    qInstallMessageHandler(found)
    assert [str(error) for error in seen] == ["for both"]
    assert qt == [(QtMsgType.QtWarningMsg, "for both")]
    opened(reporter, qtbot).close()


@pytest.mark.parametrize("place", ["file/log/a.log", "folder", None])
def test_errors_are_shown_where_no_log_can_be_written(
    tmp_path: Path, qtbot: QtBot, place: str | None
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    reporter = QuietReporter(tmp_path / place if place else None)
    reporter.install()
    throw("no log")
    box = opened(reporter, qtbot)
    reporter.remove()
    assert "no log" in box.text()
    assert reporter.log_folder is None
    folder_button = next(b for b in box.findChildren(QPushButton) if "folder" in b.text())
    assert not folder_button.isEnabled()
    box.close()


def test_the_log_is_rotated(reporter: CrashReporter, log: Path) -> None:
    for number in range(120):
        reporter.report("Big", raised(f"{number} " + "x" * 19_000))
    names = sorted(file.name for file in log.parent.iterdir())
    assert names == ["a4p-desktop.log", "a4p-desktop.log.1", "a4p-desktop.log.2"]
    assert all(file.stat().st_size <= 540_000 for file in log.parent.iterdir())


def test_the_default_path_of_the_log() -> None:
    path = default_log_path()
    assert path is not None
    assert path.parts[-3:] == ("A4P Desktop", "log", "a4p-desktop.log")


PROGRAM = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget
    from a4p_desktop.gui.crash.crash_reporting import CrashReporter

    app = QApplication([])
    reporter = CrashReporter(Path(sys.argv[1]))
    reporter.install()
    window = QWidget()
    window.show()

    def fail():
        raise ValueError("in a slot")

    def look():
        print("goes on", "in a slot" in reporter.dialog.text(), flush=True)
        reporter.dialog.close()
        QTimer.singleShot(50, app.quit)

    QTimer.singleShot(0, fail)
    QTimer.singleShot(300, look)
    code = app.exec()
    reporter.remove()
    sys.exit(code)
"""


def test_a_real_program_goes_on_after_an_error_in_a_slot(log: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), str(log)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "goes on True"), done.stderr
    assert "ValueError: in a slot" in done.stderr
    assert "Traceback" in log.read_text(encoding="utf-8")
