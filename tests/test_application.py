"""The application is told what its system wants, and opens the files that the desktop gives it."""

import ctypes
import os
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from a4p_desktop import IDENTIFIER
from tests.speakers import speakers_file


def run_code(code: str, project: Path, *words: str) -> Sequence[str]:
    """The lines that Python prints, run on `code` without a screen."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *words],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


SYSTEM = """
    import sys
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from a4p_desktop.application import Application

    sys.platform = sys.argv[1]
    app = Application([])
    print(app.testAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus))
    print(QGuiApplication.highDpiScaleFactorRoundingPolicy().name)
"""


@pytest.mark.parametrize("platform", ["darwin", "linux", "win32"])
def test_only_macos_has_menus_without_icons(platform: str, project: Path) -> None:
    hidden, _ = run_code(SYSTEM, project, platform)
    assert hidden == str(platform == "darwin")


def test_screens_are_scaled_by_any_fraction(project: Path) -> None:
    _, policy = run_code(SYSTEM, project, "linux")
    assert policy == "PassThrough"


def named(monkeypatch: pytest.MonkeyPatch, platform: str) -> list[str]:
    """What an application of `platform` tells the taskbar of Windows."""
    from a4p_desktop import application  # here, since it needs Qt

    names: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=names.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    application.name_for_taskbar()
    return names


@pytest.mark.parametrize("platform", ["darwin", "linux", "win32"])
def test_the_taskbar_of_windows_knows_it_by_its_id(
    platform: str, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    assert named(monkeypatch, platform) == ([IDENTIFIER] if platform == "win32" else [])
    assert f'#define Id "{IDENTIFIER}"' in (project / ".ci" / "windows.iss").read_text()


def test_it_starts_where_the_taskbar_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from a4p_desktop import application  # here as above

    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    application.name_for_taskbar()


GIVEN = """
    from PySide6.QtCore import QEvent, QUrl
    from PySide6.QtGui import QFileOpenEvent
    from a4p_desktop.application import Application

    app = Application([])
    app.file_wanted.connect(print)
    for event in (QFileOpenEvent("/a b/1.sqlite"), QFileOpenEvent(QUrl("file:///c/%C3%A9.a4pview"))):
        assert app.sendEvent(app, event)
    for event in (QFileOpenEvent(QUrl("https://example.org/a")), QEvent(QEvent.Type.User)):
        app.sendEvent(app, event)
"""


def test_a_file_that_the_desktop_gives_is_emitted_and_an_address_is_not(project: Path) -> None:
    assert run_code(GIVEN, project) == ["/a b/1.sqlite", "/c/é.a4pview"]


OPENED = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QFileOpenEvent
    from a4p_desktop import app
    from a4p_desktop.gui.window.main_window import MainWindow

    first, second = map(Path, sys.argv[1:])
    qapp = app.application()
    qapp.postEvent(qapp, QFileOpenEvent(str(second)))

    def look():
        windows = [w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow)]
        shown = [w for w in windows if w.isVisible() and w.tab.count is not None]
        if shown and shown[0].windowTitle().startswith("second"):
            timer.stop()
            shown[0].close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    sys.exit(app.run(first))
"""


def test_the_program_opens_a_file_that_the_desktop_gives_it(tmp_path: Path, project: Path) -> None:
    files = [speakers_file(tmp_path / name, name) for name in ("first", "second")]
    run_code(OPENED, project, *map(str, files))
