"""Own records in the window: joined when it opens, added, undone, hidden, and in trouble."""

import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from a4p_desktop import paths
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.job import ExportJob
from a4p_desktop.gui.file_watch import FileWatch
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.phrases import made_line
from a4p_desktop.records.build.progress import Progress, Report
from a4p_desktop.records.build.progress import Step as BuildStep
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.merge import joined
from a4p_desktop.records.merge.merged_file import merged_file
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.new_records import NewRecords, OwnRow
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.own_path import own_path
from a4p_desktop.records.own.removal import remove
from a4p_desktop.records.own.sharing import send
from a4p_desktop.records.own.steps import Step
from a4p_desktop.records.question.view import RecordsIdentity
from tests.desk import Desk
from tests.few_records import BARE, build_records
from tests.records.own import made_additions
from tests.records.own.made_additions import addition

say = Speaker("Tests")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


SOURCE = {"source": "own", "title": "The list", "held": "an e-mail"}


def listed(code: str) -> NewRecords:
    """Two endorsements, and a speaker of whom the records do not know."""
    return made_additions.listed(code, source=code, further={"person": f"Ada {code}"})


@pytest.fixture
def own(records_path: Path) -> Path:
    """The path of the own records of the file that is open."""
    return own_path(records_path)


def reopen(desk: Desk) -> None:
    before = desk.window
    desk.program.open_again()
    desk.wait_for_window(before)


def act(desk: Desk, words: str) -> None:
    """Trigger a menu entry after which another window shows."""
    before = desk.window
    desk.action(words).trigger()
    desk.wait_for_window(before)


def add_as_the_user(desk: Desk, own: Path, code: str = "a") -> None:
    """Add a list as the dialog does, and wait for the window that shows it."""
    before = desk.window
    file = add(own, listed(code))
    step = Step(came=(file.additions[0],))
    desk.opened.parts.own.changed.emit(step, "Added 2 rows from list.xlsx.")
    desk.wait_for_window(before)


def notice(desk: Desk) -> str:
    bar = desk.window.notice
    return bar.label.text() if bar.isVisible() else ""


def speakers(desk: Desk) -> int:
    """The number of speakers of the High-Level Meeting: 22, and one of each list."""
    desk.narrow("hlm-2018")
    assert desk.tab.count is not None
    return desk.tab.count


class TestOpening:
    def test_own_records_are_shown_with_the_others(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        reopen(desk)
        assert speakers(desk) == 23
        assert desk.window.windowTitle().startswith("Action for Peacekeeping records")
        assert "with 2 rows of yours" in desk.window.windowTitle()
        assert notice(desk) == ""

    def test_the_records_file_is_the_one_that_is_remembered(
        self, desk: Desk, tmp_path: Path, records_path: Path
    ) -> None:
        base = tmp_path / "base.sqlite"
        base.write_bytes(records_path.read_bytes())
        add(own_path(base), listed("a"))
        desk.open(base)
        assert speakers(desk) == 23
        assert desk.opened.path == base
        before = desk.window
        desk.open(records_path)
        assert speakers(desk) == 22
        assert before is not desk.window

    def test_without_own_records_nothing_is_written(self, desk: Desk) -> None:
        reopen(desk)
        assert not paths.user_folder().exists()
        assert not paths.cache_folder().exists()
        assert not desk.action("Hide your records").isVisible()


class TestNamed:
    """Whatever names the records names the file that was opened, and not the one made of both."""

    @pytest.fixture(autouse=True)
    def _with_own_records(self, desk: Desk, tmp_path: Path) -> None:
        base = build_records(tmp_path / "base", BARE)
        add(own_path(base), NewRecords(addition("a", 1), {"sources": [OwnRow(SOURCE)]}))
        desk.open(base)

    def test_in_the_title(self, desk: Desk) -> None:
        assert desk.window.windowTitle() == "base with 1 row of yours — A4P Desktop"

    def test_among_the_recent_files(self, desk: Desk, settings: Settings) -> None:
        assert settings.recent_files() == [desk.opened.path]

    def test_in_the_about_box(self, desk: Desk) -> None:
        desk.action("About A4P Desktop").trigger()
        box = desk.window.findChild(TextDialog)
        assert box is not None
        text = box.page.toPlainText()
        assert "Records: base with 1 row of yours" in text
        with Archive(desk.opened.path) as base:
            assert base.info["digest"][:12] in text
        box.close()

    def test_in_a_brief_and_for_views(self, desk: Desk) -> None:
        with Archive(desk.window.catalogue.path) as merged, Archive(desk.opened.path) as base:
            assert merged.name == "records.sqlite"
            assert made_line(merged, date(2026, 11, 27)).startswith(
                "base (base), with added records."
            )
            now, then = (RecordsIdentity.of(each.info) for each in (merged, base))
            assert not now.is_other(then)


class TestAdding:
    def test_the_window_goes_on_at_its_place_and_offers_to_undo(
        self, desk: Desk, own: Path
    ) -> None:
        desk.show("endorsements")
        desk.type("fra")
        desk.open_row(0)
        found = desk.column("delegation")
        add_as_the_user(desk, own)
        assert desk.tab.table.name == "endorsements"
        assert desk.window.line.text() == "fra"
        assert desk.column("delegation") == found
        desk.qtbot.waitUntil(lambda: desk.tab.view.ranges() == ((0, 0),))
        assert notice(desk) == "Added 2 rows from list.xlsx."
        assert desk.window.notice.button.text() == "&Undo"

    def test_it_is_undone_and_redone_by_the_keys(self, desk: Desk, own: Path) -> None:
        add_as_the_user(desk, own)
        assert speakers(desk) == 23
        for modifier, key, number, words in (
            (CTRL, Qt.Key.Key_Z, 22, "2 rows removed again."),
            (CTRL, Qt.Key.Key_Y, 23, "2 rows added again."),
            (CTRL, Qt.Key.Key_Z, 22, "2 rows removed again."),
            (CTRL | SHIFT, Qt.Key.Key_Z, 23, "2 rows added again."),
        ):
            before = desk.window
            desk.tab.view.setFocus()
            desk.key(key, modifier)
            desk.wait_for_window(before)
            assert speakers(desk) == number
            assert notice(desk) == words

    def test_the_key_undoes_what_was_typed_before_what_was_added(
        self, desk: Desk, own: Path
    ) -> None:
        add_as_the_user(desk, own)
        line, before = desk.window.line, desk.window
        line.setFocus()
        QTest.keyClicks(line, "ada")
        desk.key(Qt.Key.Key_Z, CTRL)
        assert line.text() == ""
        assert desk.window is before
        desk.key(Qt.Key.Key_Z, CTRL)
        desk.wait_for_window(before)
        assert speakers(desk) == 22

    def test_the_buttons_of_the_notice_do_the_same(self, desk: Desk, own: Path) -> None:
        add_as_the_user(desk, own)
        for number in (22, 23):
            before = desk.window
            desk.window.notice.button.click()
            desk.wait_for_window(before)
            assert speakers(desk) == number

    def test_an_export_is_written_first(self, desk: Desk, own: Path) -> None:
        before, exports = desk.window, desk.opened.parts.exports
        exports.job = ExportJob(exports._archive, lambda archive, report: Written(0))
        file = add(own, listed("a"))
        desk.opened.parts.own.changed.emit(Step(came=(file.additions[0],)), "Added 2 rows.")
        words = "The window goes on as soon as the export is written."
        desk.qtbot.waitUntil(lambda: before.statusBar().currentMessage() == words)
        desk.qtbot.wait(300)
        assert desk.window is before
        exports.job = None
        desk.wait_for_window(before)
        assert notice(desk) == "Added 2 rows."

    def test_what_was_added_before_the_start_is_not_undone(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        reopen(desk)
        assert not desk.action("Undo").isEnabled()
        assert not desk.action("Redo").isEnabled()

    def test_another_file_has_another_way_back(
        self, desk: Desk, own: Path, bare_path: Path, records_path: Path
    ) -> None:
        add_as_the_user(desk, own)
        assert desk.action("Undo").isEnabled()
        desk.open(bare_path)
        assert not desk.action("Undo").isEnabled()


def test_the_menu_of_the_rows_adds_and_corrects(desk: Desk) -> None:
    texts = [plain_text(action.text()) for action in desk.tab.view.actions()]
    assert {"Add evidence", "Add speaker", "Correct this row"} <= set(texts)


class TestHiding:
    def test_columns_and_order_that_only_own_records_have_come_back_with_them(
        self, desk: Desk, own: Path
    ) -> None:
        add(own, listed("a"))
        reopen(desk)
        desk.tab.view.show_columns(["origin", "person", "level"])
        desk.tab.view.set_order("-origin")
        desk.window.ask()
        desk.wait()
        act(desk, "Hide your records")
        assert desk.tab.view.shown_columns() == ("person", "level")
        assert desk.tab.view.order == ""
        act(desk, "Hide your records")
        assert set(desk.tab.view.shown_columns()) == {"origin", "person", "level"}

    def test_they_are_hidden_until_they_are_shown_again(
        self, desk: Desk, own: Path, records_path: Path
    ) -> None:
        add(own, listed("a"))
        reopen(desk)
        act(desk, "Hide your records")
        assert speakers(desk) == 22
        assert notice(desk) == "2 rows of yours are hidden."
        assert desk.action("Hide your records").isChecked()
        desk.open(records_path)
        assert speakers(desk) == 22
        before = desk.window
        desk.window.notice.button.click()
        desk.wait_for_window(before)
        assert speakers(desk) == 23
        assert notice(desk) == ""
        assert not desk.action("Hide your records").isChecked()

    def test_what_is_added_meanwhile_shows_them(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        reopen(desk)
        act(desk, "Hide your records")
        add_as_the_user(desk, own, "b")
        assert "with 4 rows of yours" in desk.window.windowTitle()
        assert notice(desk) == "Added 2 rows from list.xlsx."


def damage(own: Path) -> None:
    own.write_bytes(own.read_bytes()[:-100])


def make_newer(own: Path) -> None:
    with ZipFile(own) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    with ZipFile(own, "w") as zipped:
        for name, content in (parts | {"own.json": b'{"format": 99}'}).items():
            zipped.writestr(name, content)


def replace_by_a_folder(own: Path) -> None:
    own.unlink()
    own.mkdir()


class TestTrouble:
    @pytest.mark.parametrize("spoil", [damage, make_newer, replace_by_a_folder])
    def test_own_records_that_cannot_be_read_do_not_keep_the_others_away(
        self, desk: Desk, own: Path, spoil: Callable[[Path], None]
    ) -> None:
        add(own, listed("a"))
        whole = own.read_bytes()
        spoil(own)
        spoiled = None if own.is_dir() else own.read_bytes()
        reopen(desk)
        assert speakers(desk) == 22
        assert notice(desk).startswith("Your records are not shown. ")
        assert str(own) in notice(desk)
        assert desk.boxes() == []
        if spoiled is None:
            own.rmdir()
        else:
            assert own.read_bytes() == spoiled
        own.write_bytes(whole)
        before = desk.window
        desk.window.notice.button.click()
        desk.wait_for_window(before)
        assert speakers(desk) == 23
        assert notice(desk) == ""

    @pytest.mark.parametrize("spoil", [damage, make_newer])
    def test_a_file_that_cannot_be_read_is_put_aside_to_begin_anew(
        self, desk: Desk, own: Path, spoil: Callable[[Path], None]
    ) -> None:
        add(own, listed("a"))
        spoil(own)
        spoiled = own.read_bytes()
        reopen(desk)
        before = desk.window
        desk.window.notice.link_button.click()
        (box,) = desk.window.findChildren(QMessageBox)
        (begin,) = [button for button in box.buttons() if "Start" in button.text()]
        begin.click()
        desk.wait_for_window(before)
        assert notice(desk) == ""
        (aside,) = own.parent.glob("*.unreadable.a4precords")
        assert aside.read_bytes() == spoiled
        assert not own.exists()
        add_as_the_user(desk, own, "b")
        assert speakers(desk) == 23

    def test_a_join_that_fails_is_told(
        self, desk: Desk, own: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> Path:
            raise RecordsError(say.mark("No space is left."), say.mark("Make some."))

        monkeypatch.setattr(joined, "merged_file", full)
        add(own, listed("a"))
        reopen(desk)
        assert speakers(desk) == 22
        assert notice(desk) == "Your records are not shown. No space is left. Make some."

    def test_where_the_cache_cannot_be_written_a_temporary_folder_serves(
        self, desk: Desk, own: Path
    ) -> None:
        add(own, listed("a"))
        paths.cache_folder().parent.mkdir(parents=True, exist_ok=True)
        paths.cache_folder().write_text("no folder")
        reopen(desk)
        assert speakers(desk) == 23
        assert notice(desk) == ""
        shown = desk.window.catalogue.path
        assert shown.is_file()
        desk.program.close()
        assert not shown.exists()


class Slowness:
    """Makes joining report its progress until it may go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self._merge = merged_file

    def __call__(self, base: Path, own: Path, cache: Path, report: Report) -> Path | None:
        while not self.go_on.wait(0.01):
            report(Progress(BuildStep.WRITING, "statements", 3, 4))
        return self._merge(base, own, cache, report)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slowness]:
    """Joining takes long, and any file is too large to be waited for."""
    slowness = Slowness()
    monkeypatch.setattr(joined, "merged_file", slowness)
    monkeypatch.setattr(joined, "_QUICK", 0)
    yield slowness
    slowness.go_on.set()


def wait_for_notice(desk: Desk, words: str) -> None:
    desk.qtbot.waitUntil(lambda: words in notice(desk))


JOINING = "Joining your records to the others…"


class TestInTheBackground:
    @pytest.fixture(autouse=True)
    def _joining(self, desk: Desk, own: Path, slow: Slowness) -> None:
        """A window whose own records are being joined."""
        add(own, listed("a"))
        reopen(desk)
        wait_for_notice(desk, JOINING)

    def test_the_window_is_used_meanwhile_and_goes_on_at_its_place(
        self, desk: Desk, slow: Slowness
    ) -> None:
        assert "Writing statements: 3 rows, 75%" in notice(desk)
        desk.show("endorsements")
        desk.type("rwanda")
        desk.open_row(0)
        before = desk.window
        slow.go_on.set()
        desk.wait_for_window(before)
        assert desk.tab.table.name == "endorsements"
        assert desk.window.line.text() == "rwanda"
        desk.qtbot.waitUntil(lambda: desk.tab.view.ranges() == ((0, 0),))
        assert notice(desk) == ""
        desk.window.clear_all()
        desk.show("speakers")
        desk.type("ada")
        assert "Ada a" in desk.column("person")

    def test_it_can_be_stopped_and_begun_again(self, desk: Desk, slow: Slowness) -> None:
        before = desk.window
        desk.window.notice.button.click()
        assert notice(desk) == "Your records are not shown yet: joining them takes long."
        assert speakers(desk) == 22
        desk.window.notice.button.click()
        slow.go_on.set()
        desk.wait_for_window(before)
        assert speakers(desk) == 23

    def test_no_open_box_is_lost(self, desk: Desk, slow: Slowness) -> None:
        before = desk.window
        desk.action("Export").trigger()
        (box,) = desk.window.findChildren(ExportDialog)
        slow.go_on.set()
        desk.qtbot.waitUntil(has_ended)
        desk.qtbot.wait(300)
        assert desk.window is before
        assert box.isVisible()
        box.close()
        desk.wait_for_window(before)
        assert speakers(desk) == 23

    def test_another_file_takes_its_place(
        self, desk: Desk, bare_path: Path, slow: Slowness
    ) -> None:
        desk.open(bare_path)
        slow.go_on.set()
        desk.qtbot.waitUntil(has_ended)
        desk.qtbot.wait(50)
        assert desk.opened.path == bare_path
        assert notice(desk) == ""

    def test_the_program_may_be_closed(self, desk: Desk, slow: Slowness) -> None:
        desk.program.close()
        desk.qtbot.waitUntil(has_ended)


def has_ended() -> bool:
    return not any(thread.name == "opening" for thread in threading.enumerate())


class TestOwnRecords:
    """File ▸ Your records…, and what a colleague has sent."""

    def test_the_list_of_them_stays_open_over_a_removal(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        reopen(desk)
        desk.action("Your records").trigger()
        before, dialog = desk.window, desk.opened.parts.own.keeping.dialog
        assert dialog is not None
        desk.qtbot.waitUntil(lambda: dialog.additions.list.topLevelItemCount() == 1)
        dialog.remove_button.click()
        desk.wait_for_window(before)
        assert speakers(desk) == 22
        again = desk.opened.parts.own.keeping.dialog
        assert again is not None
        assert again is not dialog
        assert again.isVisible()
        assert again.message.text() == notice(desk) == "2 rows removed."
        act(desk, "Undo")
        assert speakers(desk) == 23
        last = desk.opened.parts.own.keeping.dialog
        assert last is not None
        assert last.message.text() == notice(desk) == "2 rows added again."

    def test_what_was_sent_is_shown_when_it_is_opened(
        self, desk: Desk, own: Path, tmp_path: Path
    ) -> None:
        sent = tmp_path / "sent.a4precords"
        add(own, listed("a"))
        send(own, sent, ["a"], "Amina")
        own.unlink()
        desk.program.try_open(sent)
        desk.qtbot.waitUntil(lambda: desk.opened.parts.own.keeping.sharing.dialog is not None)


class TestOfAnotherProgram:
    def test_what_it_adds_is_told_and_shown_on_demand(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        reopen(desk)
        add(own, listed("b"))
        wait_for_notice(desk, "Another window has changed your records")
        assert speakers(desk) == 23
        before = desk.window
        desk.window.notice.button.click()
        desk.wait_for_window(before)
        assert speakers(desk) == 24
        assert notice(desk) == ""

    def test_the_first_that_it_adds_is_told_too(self, desk: Desk, own: Path) -> None:
        paths.user_folder().mkdir(parents=True)
        reopen(desk)
        add(own, listed("a"))
        wait_for_notice(desk, "Another window has changed your records")

    def test_what_the_window_is_opened_again_for_is_none_of_another(
        self, desk: Desk, own: Path
    ) -> None:
        add(own, listed("a"))
        reopen(desk)
        watch = desk.opened.findChild(FileWatch)
        assert watch is not None
        desk.opened.reopen_begins()
        with desk.qtbot.waitSignal(watch.changed):
            add(own, listed("b"))
        assert notice(desk) == ""
        desk.opened.reopen_ends()
        assert notice(desk).startswith("Another window has changed your records")

    def test_what_it_adds_and_takes_back_is_no_change(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        reopen(desk)
        add(own, listed("b"))
        wait_for_notice(desk, "Another window has changed your records")
        remove(own, "b")
        desk.qtbot.waitUntil(lambda: notice(desk) == "")

    def test_only_what_was_added_here_is_undone(self, desk: Desk, own: Path) -> None:
        add(own, listed("a"))
        add_as_the_user(desk, own, "b")
        act(desk, "Undo")
        assert speakers(desk) == 23
        assert [each.addition for each in read_own(own).additions] == ["a"]

    def test_an_undo_that_another_has_made_is_told(self, desk: Desk, own: Path) -> None:
        add_as_the_user(desk, own)
        remove(own, "a")
        desk.action("Undo").trigger()
        desk.wait_for_boxes(1)
        (box,) = desk.boxes()
        assert "this addition has moved" in box.text()
        box.close()
