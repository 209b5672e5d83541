"""The program: files opened and refused, and settings kept between runs."""

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDesktopServices, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a4p_desktop.app import Program
from a4p_desktop.gui.look import appearance, palettes
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.errors import RecordsError
from tests.desk import Desk

Start = Callable[[], Desk]


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, memory: Path, records_path: Path, no_collection: None
) -> Iterator[Start]:
    """Starts the program again, after ending the run before."""
    running: list[Program] = []

    def end() -> None:
        for program in running:
            if program.window is not None:
                program.window.close()
            program.close()
            program.deleteLater()
        running.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def begin() -> Desk:
        end()
        running.append(Program(qapp, Settings(memory)))
        running[0].open(records_path)
        return Desk(running[0], qtbot)

    yield begin
    end()


class TestOpening:
    def test_a_refused_file_leaves_the_window_as_it_is(self, desk: Desk, tmp_path: Path) -> None:
        junk = tmp_path / "junk.sqlite"
        junk.write_text("not a database, but long enough to look at " * 100)
        before = desk.window
        desk.type("kagame")
        for number, path in enumerate((junk, tmp_path, tmp_path / "none.sqlite"), 1):
            desk.program.try_open(path)
            desk.wait_for_boxes(number)
        assert desk.window is before
        assert desk.window.line.text() == "kagame"
        assert all(box.text() and box.informativeText() for box in desk.boxes())
        desk.type("macron")
        assert desk.column("person") == ["Emmanuel Macron"]

    def test_a_good_file_replaces_it(self, qapp: QApplication, desk: Desk, bare_path: Path) -> None:
        before = desk.window
        with desk.qtbot.assertNotEmitted(qapp.lastWindowClosed):
            desk.open(bare_path)
        assert desk.window.isVisible()
        assert desk.tab.model.rowCount() == 1
        assert desk.scope == ""
        desk.qtbot.waitUntil(lambda: not isValid(before))

    def test_a_file_in_the_middle_of_a_search(self, desk: Desk, bare_path: Path) -> None:
        for number in range(12):
            desk.window.line.setText("peace" * number)
            desk.open(bare_path if number % 2 else desk.window.catalogue.path)
        assert desk.boxes() == []

    def test_the_error_is_raised_to_a_direct_caller(
        self, qapp: QApplication, settings: Settings, tmp_path: Path
    ) -> None:
        program = Program(qapp, settings)
        with pytest.raises(RecordsError):
            program.open(tmp_path / "none.sqlite")
        assert program.window is None
        program.close()

    @pytest.mark.parametrize("name", ["bare_path", "empty_path", "hostile_path"])
    def test_any_records_can_be_walked_through(
        self, desk: Desk, name: str, request: pytest.FixtureRequest
    ) -> None:
        desk.program.open(request.getfixturevalue(name))
        desk.wait()
        for table in ("endorsements", "themes", "speakers"):
            desk.show(table)
            if desk.tab.model.rowCount():
                desk.open_row(0)
            else:
                assert "It may still have happened" in desk.empty.text()
            desk.type("nothing like it")
            assert desk.tab.empty.isVisible()
            desk.window.clear_search()
            desk.wait()
            desk.action("Export").trigger()
            desk.coverage.explain()
        assert desk.boxes() == []


def test_only_web_addresses_open_in_the_browser(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    desk.window.source_followed.emit("https://example.org/a")
    assert "Opened in your browser: https://example.org/a" in (
        desk.window.statusBar().currentMessage()
    )
    for address in ("file:///bin/sh", "smb://host/share", "a4p:", "", "C:\\x.exe"):
        desk.window.source_followed.emit(address)
        assert "Not opened" in desk.window.statusBar().currentMessage()
    for address in ("http://[bad", "https://", "http:///path", "https://exa mple.org/"):
        desk.window.source_followed.emit(address)
        assert "Not opened" in desk.window.statusBar().currentMessage()
    assert opened == ["https://example.org/a"]


def test_without_a_browser_nothing_is_said_to_be_opened(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    desk.window.source_followed.emit("https://example.org/a")
    message = desk.window.statusBar().currentMessage()
    assert message == "No browser opens https://example.org/a"


class TestRemembered:
    def test_between_two_runs(self, start: Start) -> None:
        first = start()
        first.window.resize(700, 555)
        first.show("endorsements")
        header = first.tab.view.horizontalHeader()
        header.moveSection(0, 3)
        columns = first.tab.view.shown_columns()
        first.window.pin_details(True)
        first.open_row(0)
        first.tab.splitter.setSizes([190, 200, 310])
        first.click_heading("regional_group")
        second = start()
        assert second.window.size().toTuple() == (700, 555)
        assert second.tab.table.name == "endorsements"
        assert second.tab.view.shown_columns() == columns
        second.open_row(0)
        sizes = second.tab.splitter.sizes()
        assert sizes[1] < sizes[2]
        assert second.tab.view.order == ""

    @pytest.mark.parametrize("damage", [b"", b"\0" * 500, b"[window]\ngeometry=@ByteArray(junk)\n"])
    def test_a_damaged_settings_file_loses_only_the_settings(
        self, start: Start, memory: Path, damage: bytes
    ) -> None:
        memory.write_bytes(damage)
        desk = start()
        assert desk.window.width() > 500
        assert desk.tab.table.name == "speakers"
        assert desk.tab.view.shown_columns() == desk.tab.table.shown


def test_colours_of_ours_give_way_as_soon_as_the_system_wants_contrast(
    desk: Desk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = QPalette(QColor("#fffaef"))
    # Unlike the palette of the platform, as where a desktop brings one.
    monkeypatch.setattr(type(qapp.style()), "standardPalette", lambda _: own)
    desk.action("Dark").trigger()
    assert palettes.is_dark(qapp.palette())
    monkeypatch.setattr(appearance, "wants_contrast", lambda: True)
    hints = qapp.styleHints()
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert not palettes.is_dark(qapp.palette())


NO_TERMINAL = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QMessageBox
    from a4p_desktop import app

    qapp = app.application()

    def close():
        (box,) = (w for w in qapp.topLevelWidgets() if isinstance(w, QMessageBox))
        print(box.text(), flush=True)
        box.close()

    QTimer.singleShot(200, close)
    sys.stderr = None
    try:
        app.run(Path("nowhere.sqlite"))
    except app.RecordsError:
        sys.exit(1)
"""


def test_without_a_terminal_a_refusal_opens_a_box(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(NO_TERMINAL)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "nowhere.sqlite" in done.stdout


COPIED = """
    from pathlib import Path
    import sys
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QAction, QGuiApplication
    from a4p_desktop import app
    from a4p_desktop.gui.window.main_window import MainWindow

    qapp = app.application()

    def act():
        (window,) = (w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        if QGuiApplication.clipboard().text():
            timer.stop()
            print("copied", flush=True)
            window.close()
        elif window.page is not None:
            window.tabs.activate("speakers")
        elif window.tab.count:
            window.tab.view.selectAll()
            next(a for a in window.findChildren(QAction) if {name!r} in a.text()).trigger()

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(100)
    sys.exit(app.run(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("name", ["&Copy rows", "Copy as cite&d text"])
def test_a_program_that_has_copied_ends_in_order(
    project: Path, records_path: Path, name: str
) -> None:
    program = textwrap.dedent(COPIED).format(name=name)
    done = subprocess.run(
        [sys.executable, "-c", program, str(records_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(project)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "copied\n"), done.stderr


ODD = "odd & \udcff \x1b[2J \n \u202e"
"""A name with a byte that is no UTF-8, an escape sequence, a line end and a reversed direction."""


def test_a_file_whose_name_is_no_text_is_opened_shown_and_remembered(
    start: Start, memory: Path, tmp_path: Path, bare_path: Path
) -> None:
    folder = tmp_path / ODD
    folder.mkdir()
    odd = Path(shutil.copy(bare_path, folder / f"{ODD}.sqlite"))
    start().open(odd)
    desk = start()  # its menu is of the run before
    assert Settings(memory).recent_files() == [odd]
    (action,) = [a for a in desk.window.findChildren(QAction) if a.text().startswith("odd ")]
    for text in (action.text(), action.toolTip(), action.statusTip()):
        assert "\\udcff \\x1b[2J \\n \\u202e.sqlite" in text
    before = desk.window
    action.trigger()
    desk.wait_for_window(before)
    assert desk.opened.path == odd
