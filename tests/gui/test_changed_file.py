"""The records file changes while its window is open: what is written, what the window says."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.offer import Scope
from a4p_desktop.gui.file_watch import FileWatch
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk
from tests.few_records import BARE, build_records
from tests.speakers import speakers_file

HELD = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def path(tmp_path: Path, desk: Desk) -> Path:
    """A file with three speakers, sorted by name in the window."""
    path = speakers_file(tmp_path / "first", "Clara", "Ada", "Bertha")
    desk.program.open(path)
    desk.wait()
    desk.click_heading("person")
    assert desk.column("person") == ["Ada", "Bertha", "Clara"]
    return path


@pytest.fixture
def whole(tmp_path: Path, desk: Desk, records_path: Path) -> Path:
    """A file with rows of every table, in the window."""
    path = tmp_path / "whole.sqlite"
    shutil.copy(records_path, path)
    desk.open(path)
    desk.show("speakers")
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another file, with no row where the first has it."""
    return speakers_file(tmp_path / "other", "Aaron", "Zoe", "Ada", "Clara")


def export_selected(desk: Desk, target: Path) -> None:
    """Export the rows selected as JSON."""
    desk.action("Export").trigger()
    (box,) = desk.window.findChildren(ExportDialog)
    box.scopes[Scope.SELECTED].click()
    box.formats.cards["json"].click()
    box.target.line.selectAll()
    QTest.keyClicks(box.target.line, str(target))
    box.choose_button.click()


def press(box: QMessageBox, words: str) -> None:
    buttons = box.findChildren(QPushButton)
    next(button for button in buttons if button.text().replace("&", "") == words).click()


class TestExport:
    @HELD
    def test_of_a_replaced_file_it_writes_the_row_selected(
        self, desk: Desk, path: Path, other: Path, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        os.replace(other, path)
        target = tmp_path / "rows.json"
        export_selected(desk, target)
        desk.qtbot.waitUntil(target.exists)
        desk.qtbot.waitUntil(lambda: desk.opened.parts.exports.job is None)
        (row,) = json.loads(target.read_text(encoding="utf-8"))["rows"]
        assert row["person"] == "Bertha"

    @HELD
    def test_of_a_deleted_file_too_and_a_second_time(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        path.unlink()
        for name in ("one.json", "two.json"):
            export_selected(desk, tmp_path / name)
            desk.qtbot.waitUntil((tmp_path / name).exists)
            desk.qtbot.waitUntil(lambda: desk.opened.parts.exports.job is None)
            (row,) = json.loads((tmp_path / name).read_text(encoding="utf-8"))["rows"]
            assert row["person"] == "Bertha"

    def test_of_an_overwritten_file_it_writes_nothing(
        self, desk: Desk, path: Path, other: Path, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        path.write_bytes(other.read_bytes())
        target = tmp_path / "rows.json"
        export_selected(desk, target)
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        (box,) = desk.boxes()
        assert "has changed since it was opened" in box.text()
        assert not target.exists()
        before = desk.window
        press(box, "Reload")
        desk.wait_for_window(before)
        assert desk.column("person") == ["Aaron", "Ada", "Clara", "Zoe"]


def watch(desk: Desk) -> FileWatch:
    found = desk.opened.findChild(FileWatch)
    assert isinstance(found, FileWatch)
    return found


def notice(desk: Desk) -> str:
    """The text of the bar; "" while it is hidden."""
    bar = desk.window.notice
    return bar.label.text() if bar.isVisible() else ""


def wait_for_notice(desk: Desk, words: str) -> None:
    desk.qtbot.waitUntil(lambda: words in notice(desk), timeout=20_000)


def delete_the_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


class TestNotice:
    def test_at_first_there_is_nothing_to_say(self, desk: Desk, path: Path) -> None:
        watch(desk).look()
        desk.type("ada")
        assert notice(desk) == ""

    @HELD
    def test_a_replaced_file_is_noticed(self, desk: Desk, path: Path, other: Path) -> None:
        os.replace(other, path)
        wait_for_notice(desk, "this window shows it as it was.")
        bar = desk.window.notice
        assert bar.accessibleName() == bar.label.text()
        assert bar.button.isVisible()
        assert not bar.button.hasFocus()
        desk.type("bertha")
        assert desk.column("person") == ["Bertha"]
        assert desk.boxes() == []

    def test_an_overwritten_file_is_noticed_and_told_once(
        self, desk: Desk, path: Path, other: Path
    ) -> None:
        path.write_bytes(other.read_bytes())
        for text in ("a", "ad", "ada"):
            desk.window.line.setText(text)
        wait_for_notice(desk, "Reload it to continue.")
        desk.tab.view.selectAll()
        desk.window.show_message("")
        desk.action("Copy rows").trigger()
        desk.qtbot.waitUntil(
            lambda: "has changed since it was opened" in desk.window.statusBar().currentMessage()
        )
        assert desk.boxes() == []

    @HELD
    @pytest.mark.parametrize("end", [Path.unlink, delete_the_folder])
    def test_a_deleted_file_is_noticed(
        self, desk: Desk, path: Path, end: Callable[[Path], None]
    ) -> None:
        end(path)
        wait_for_notice(desk, "The records file is gone; this window still shows its contents.")
        assert not desk.window.notice.button.isVisible()
        desk.type("bertha")
        assert desk.column("person") == ["Bertha"]

    @HELD
    def test_a_second_replacement_and_the_return_of_the_same_are_noticed(
        self, desk: Desk, path: Path, other: Path, tmp_path: Path
    ) -> None:
        kept = tmp_path / "kept.sqlite"
        shutil.copyfile(path, kept)
        path.unlink()
        wait_for_notice(desk, "is gone")
        os.replace(other, path)
        wait_for_notice(desk, "as it was")
        os.replace(kept, path)
        desk.qtbot.waitUntil(lambda: notice(desk) == "", timeout=20_000)

    @HELD
    def test_without_events_it_is_noticed_when_the_program_comes_to_the_front(
        self, qapp: QApplication, desk: Desk, path: Path, other: Path
    ) -> None:
        desk.qtbot.waitUntil(lambda: watch(desk).findChild(QFileSystemWatcher) is not None)
        watcher, due = watch(desk).findChild(QFileSystemWatcher), watch(desk).findChild(QTimer)
        assert isinstance(watcher, QFileSystemWatcher)
        assert isinstance(due, QTimer)
        desk.qtbot.waitUntil(lambda: bool(watcher.files()) and not due.isActive())
        desk.qtbot.wait(100)
        watcher.blockSignals(True)
        os.replace(other, path)
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
        wait_for_notice(desk, "as it was")

    @HELD
    def test_a_file_replaced_before_the_watch_began_is_noticed(
        self, desk: Desk, path: Path, other: Path
    ) -> None:
        desk.program.open(path)
        os.replace(other, path)
        wait_for_notice(desk, "as it was")

    @HELD
    def test_the_keyboard_reaches_its_button(self, desk: Desk, path: Path, other: Path) -> None:
        os.replace(other, path)
        wait_for_notice(desk, "as it was")
        desk.window.start_search()
        for _ in range(8):
            desk.key(Qt.Key.Key_F6)
            if desk.window.notice.button.hasFocus():
                break
        before = desk.window
        desk.key(Qt.Key.Key_Space)
        desk.wait_for_window(before)
        assert notice(desk) == ""
        assert desk.column("person") == ["Aaron", "Ada", "Clara", "Zoe"]


class TestOpenAgain:
    def test_it_keeps_question_order_tab_columns_and_row(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        desk.type("m")  # the meeting of all
        desk.click_heading("person")  # descending
        desk.tab.view.show_columns(["meeting", "person"])
        desk.open_row(desk.column("person").index("Ada"))
        desk.tab.view.setFocus()
        more = speakers_file(tmp_path / "more", "Zara", "Anna", "Ada", "Clara", "Berta")
        path.write_bytes(more.read_bytes())
        before = desk.window
        desk.key(Qt.Key.Key_F5)
        desk.wait_for_window(before)
        assert desk.window.line.text() == "m"
        assert desk.column("person") == ["Zara", "Clara", "Berta", "Anna", "Ada"]
        assert desk.tab.view.shown_columns() == ("meeting", "person")
        desk.qtbot.waitUntil(lambda: desk.tab.view.ranges() == ((4, 4),))
        desk.qtbot.waitUntil(lambda: desk.details.startswith("Ada"))
        assert desk.tab.view.hasFocus()
        assert desk.window.statusBar().currentMessage() == "Reloaded."

    def test_a_row_that_is_gone_is_not_replaced_by_another(
        self, desk: Desk, path: Path, other: Path
    ) -> None:
        desk.open_row(1)  # Bertha
        path.write_bytes(other.read_bytes())
        before = desk.window
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        desk.qtbot.wait(50)
        assert desk.tab.view.ranges() == ()

    def test_it_keeps_the_row_at_the_top(self, desk: Desk, tmp_path: Path) -> None:
        persons = [f"Person {number:03}" for number in range(300)]
        path = speakers_file(tmp_path / "many", *persons)
        desk.open(path)
        desk.click_heading("person")
        view = desk.tab.view
        view.verticalScrollBar().setValue(200)
        desk.qtbot.waitUntil(lambda: desk.tab.model.row_id(200) is not None)
        path.write_bytes(speakers_file(tmp_path / "fewer", *persons[100:]).read_bytes())
        before = desk.window
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        desk.qtbot.waitUntil(lambda: desk.tab.view.rowAt(0) == 100)
        person = desk.tab.table.position("person")
        desk.qtbot.waitUntil(lambda: desk.tab.model.text(100, person) == "Person 200")

    def test_it_keeps_the_way_back(self, desk: Desk, whole: Path) -> None:
        desk.type("ada")
        desk.show("endorsements")
        before = desk.window
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        assert desk.tab.table.name == "endorsements"
        desk.action("Back").trigger()
        assert desk.tab.table.name == "speakers"
        assert desk.window.line.text() == "ada"
        desk.action("Back").trigger()
        desk.wait()
        assert desk.window.line.text() == ""

    @pytest.mark.parametrize("place", ["overview", "RWA"])
    def test_it_keeps_how_far_a_page_is_scrolled(self, desk: Desk, whole: Path, place: str) -> None:
        def scrolled(down: int) -> bool:
            page = desk.window.page
            area = page.scrolling() if page else None
            if page is None or area is None or page.is_reading:
                return False
            bar = area.verticalScrollBar()
            if desk.window is before:
                bar.setValue(down)
            return bar.value() == down

        before = desk.window
        before.resize(700, 400)
        if place == "overview":
            desk.show(place)
        else:
            before.navigation.show_delegation(place)
        desk.qtbot.waitUntil(lambda: scrolled(60))
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        desk.qtbot.waitUntil(lambda: scrolled(60))

    def test_back_after_it_leads_to_the_row(self, desk: Desk, whole: Path) -> None:
        desk.open_row(5)
        person = desk.column("person")[5]
        desk.show("endorsements")
        before = desk.window
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        desk.action("Back").trigger()
        desk.wait()
        desk.qtbot.waitUntil(lambda: person in desk.details)
        assert desk.tab.view.ranges() == ((5, 5),)

    def test_it_keeps_a_page_and_the_matrix(self, desk: Desk, whole: Path) -> None:
        desk.show("themes")
        themes = desk.tab
        assert isinstance(themes, ThemesTab)
        themes.as_other.click()
        desk.window.navigation.show_delegation("RWA")
        before = desk.window
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        assert desk.window.page is not None
        assert desk.window.page.subject == "RWA"
        themes = desk.tab
        assert isinstance(themes, ThemesTab)
        assert themes.shows_other

    def test_a_tick_that_the_records_do_not_know_is_dropped_and_told(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        level, meeting = Condition("level", "unknown"), Condition("meeting", "m")
        desk.ask(Question("ada", (level, meeting)))
        new = BARE["meetings"][0] | {"meeting": "new"}
        statement = BARE["statements"][0] | {"meeting": "new", "person": "Ada"}
        tables = BARE | {"meetings": [new], "statements": [statement]}
        path.write_bytes(build_records(tmp_path / "new", tables).read_bytes())
        before = desk.window
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        assert desk.window.question == Question("ada", (level,))
        assert desk.column("person") == ["Ada"]
        message = desk.window.statusBar().currentMessage()
        assert message == "Reloaded. Not in these records: Meeting m."

    @pytest.mark.parametrize("share", [0.0, 0.5])
    def test_a_half_copied_file_is_refused_and_the_window_stays(
        self, desk: Desk, path: Path, other: Path, share: float
    ) -> None:
        content = other.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])
        before = desk.window
        desk.action("Reload").trigger()
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        (box,) = desk.boxes()
        assert str(path) in box.text()
        assert desk.window is before
        box.close()
        path.write_bytes(content)
        desk.action("Reload").trigger()
        desk.wait_for_window(before)
        assert desk.column("person") == ["Aaron", "Ada", "Clara", "Zoe"]

    @HELD
    def test_a_file_that_is_gone_is_told(self, desk: Desk, path: Path) -> None:
        path.unlink()
        desk.action("Reload").trigger()
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        (box,) = desk.boxes()
        assert "File not found" in box.text()
