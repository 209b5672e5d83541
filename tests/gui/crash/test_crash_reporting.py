"""An uncaught error is logged and told, wherever it was raised, and the program goes on."""

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

from a4p_desktop.gui.crash.crash_dialog import ErrorDialog
from a4p_desktop.gui.crash.crash_log import default_log_path
from a4p_desktop.gui.crash.crash_reporting import MOST_SHOWN, ErrorHandling

ROOT = Path(__file__).parents[3]


class QuietHandling(ErrorHandling):
    """The real thing, before which nothing was installed: pytest-qt would fail the test."""

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
def handling(qtbot: QtBot, log: Path) -> Iterator[ErrorHandling]:
    handling = QuietHandling(log)
    handling.install()
    yield handling
    handling.remove()
    if handling.dialog is not None:
        handling.dialog.close()


def raised(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def throw(text: str) -> None:
    error = raised(text)
    sys.excepthook(type(error), error, error.__traceback__)


def opened(handling: ErrorHandling, qtbot: QtBot) -> ErrorDialog:
    qtbot.waitUntil(lambda: handling.dialog is not None)
    assert handling.dialog is not None
    return handling.dialog


def test_an_error_is_logged_with_its_traceback_and_told(
    handling: ErrorHandling, qtbot: QtBot, log: Path
) -> None:
    throw("the sky fell")
    box = opened(handling, qtbot)
    for text in (log.read_text(encoding="utf-8"), box.text()):
        assert "Traceback" in text
        assert "ValueError: the sky fell" in text
    for fact in ("A4P Desktop", "Python", "Qt", "PySide6", str(log.parent)):
        assert fact in box.text()


def test_an_error_does_not_open_a_box_before_its_cause_has_ended(handling: ErrorHandling) -> None:
    throw("while painting")
    assert handling.dialog is None


def test_an_error_in_a_thread_is_told_on_the_gui_thread(
    handling: ErrorHandling, qtbot: QtBot, log: Path
) -> None:
    def fail() -> None:
        raise ValueError("from the worker")

    thread = threading.Thread(target=fail, name="reader")
    thread.start()
    thread.join()
    box = opened(handling, qtbot)
    assert box.thread() is handling.thread()
    assert "from the worker" in box.text()
    assert "thread reader" in log.read_text(encoding="utf-8")


def test_an_error_that_cannot_be_raised_is_told(
    handling: ErrorHandling, qtbot: QtBot, log: Path
) -> None:
    class Breaks:
        def __del__(self) -> None:
            raise ValueError("in passing")

    Breaks()
    assert "in passing" in opened(handling, qtbot).text()
    assert "in passing" in log.read_text(encoding="utf-8")


def test_later_errors_join_the_open_box(handling: ErrorHandling, qtbot: QtBot) -> None:
    throw("first")
    box = opened(handling, qtbot)
    throw("second")
    qtbot.waitUntil(lambda: "second" in box.text())
    assert handling.dialog is box
    assert "first" in box.text()


def test_after_closing_a_new_box_opens(handling: ErrorHandling, qtbot: QtBot) -> None:
    throw("first")
    opened(handling, qtbot).close()
    throw("second")
    assert "first" not in opened(handling, qtbot).text()


def test_a_box_gone_with_its_window_is_no_trouble(handling: ErrorHandling, qtbot: QtBot) -> None:
    window = QWidget()
    window.show()
    throw("first")
    assert opened(handling, qtbot).parent() is window
    window.deleteLater()
    qtbot.waitUntil(lambda: handling.dialog is None)
    throw("second")
    assert "second" in opened(handling, qtbot).text()


def test_a_storm_is_logged_and_not_all_shown(
    handling: ErrorHandling, qtbot: QtBot, log: Path
) -> None:
    box = None
    for number in range(MOST_SHOWN + 10):
        throw(f"storm {number}.")
        QCoreApplication.processEvents()
        box = opened(handling, qtbot)
    assert box is not None
    assert f"storm {MOST_SHOWN - 1}." in box.text()
    assert f"storm {MOST_SHOWN}." not in box.text()
    assert "storm 29." in log.read_text(encoding="utf-8")


def test_a_storm_of_the_same_error_fills_neither_queue_nor_log(
    handling: ErrorHandling, qtbot: QtBot, log: Path
) -> None:
    error = raised("again")
    for _ in range(3000):
        sys.excepthook(type(error), error, None)
    box = opened(handling, qtbot)
    QCoreApplication.processEvents()
    assert box.text().count("ValueError: again") == 1
    assert log.read_text(encoding="utf-8").count("ValueError: again") == 1
    box.close()
    sys.excepthook(type(error), error, None)
    assert "ValueError: again" in opened(handling, qtbot).text()
    assert log.read_text(encoding="utf-8").count("ValueError: again") == 2


def test_the_keyboards_interrupt_quits_and_says_nothing(
    handling: ErrorHandling, monkeypatch: pytest.MonkeyPatch, log: Path
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert codes == [130]
    assert not log.exists()


def test_qts_messages_are_logged(handling: ErrorHandling, log: Path) -> None:
    qWarning("a Qt warning")
    assert "WARNING a4p_desktop.qt: a Qt warning" in log.read_text(encoding="utf-8")


def test_remove_gives_everything_back(qtbot: QtBot, log: Path) -> None:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    logger = logging.getLogger("a4p_desktop")
    before = logger.level, list(logger.handlers)
    found = qInstallMessageHandler(None)
    qInstallMessageHandler(found)
    handling = ErrorHandling(log)
    handling.install()
    assert sys.excepthook is not hooks[0]
    logging.getLogger("a4p_desktop").error("a line for the log")
    handling.remove()
    handling.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks
    assert (logger.level, logger.handlers) == before
    assert qInstallMessageHandler(found) is found
    log.unlink()  # the file is closed: Windows would refuse otherwise


def test_hooks_found_are_called_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(error))
    qt: list[tuple[QtMsgType, str]] = []
    found = qInstallMessageHandler(lambda kind, context, text: qt.append((kind, text)))
    handling = ErrorHandling()
    handling.install()
    throw("for both")
    qWarning("for both")
    handling.remove()
    qInstallMessageHandler(found)
    assert [str(error) for error in told] == ["for both"]
    assert qt == [(QtMsgType.QtWarningMsg, "for both")]
    opened(handling, qtbot).close()


@pytest.mark.parametrize("place", ["file/log/a.log", "folder", None])
def test_without_a_place_for_the_log_it_goes_on(
    tmp_path: Path, qtbot: QtBot, place: str | None
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    handling = QuietHandling(tmp_path / place if place else None)
    handling.install()
    throw("no log")
    box = opened(handling, qtbot)
    handling.remove()
    assert "no log" in box.text()
    assert handling.log_folder is None
    folder_button = next(b for b in box.findChildren(QPushButton) if "folder" in b.text())
    assert not folder_button.isEnabled()
    box.close()


def test_the_log_is_rotated(handling: ErrorHandling, log: Path) -> None:
    for number in range(120):
        handling.report("Big", raised(f"{number} " + "x" * 19_000))
    names = sorted(file.name for file in log.parent.iterdir())
    assert names == ["a4p-desktop.log", "a4p-desktop.log.1", "a4p-desktop.log.2"]
    assert all(file.stat().st_size <= 540_000 for file in log.parent.iterdir())


def test_the_platforms_place_for_the_log() -> None:
    path = default_log_path()
    assert path is not None
    assert path.parts[-3:] == ("A4P Desktop", "log", "a4p-desktop.log")


PROGRAM = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QWidget
    from a4p_desktop.gui.crash.crash_reporting import ErrorHandling

    app = QApplication([])
    handling = ErrorHandling(Path(sys.argv[1]))
    handling.install()
    window = QWidget()
    window.show()

    def fail():
        raise ValueError("in a slot")

    def look():
        print("goes on", "in a slot" in handling.dialog.text(), flush=True)
        handling.dialog.close()
        QTimer.singleShot(50, app.quit)

    QTimer.singleShot(0, fail)
    QTimer.singleShot(300, look)
    code = app.exec()
    handling.remove()
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
