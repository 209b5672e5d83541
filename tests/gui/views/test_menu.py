"""The menu “Searches”: saved searches, their dialog, view files, and the messages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMainWindow,
    QMessageBox,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.dialog import SavedSearchesDialog
from a4p_desktop.gui.views.menu import MOST_IN_MENU, ViewsMenu
from a4p_desktop.gui.views.saved_searches import SavedSearches
from a4p_desktop.gui.window.menus.menu_titles import add_menus
from a4p_desktop.gui.window.shortcuts_dialog import ShortcutsDialog, plain_text
from a4p_desktop.gui.words.view_words import difference_words, file_name, proposed_name
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.view import Differences, RecordsIdentity, SharedView, View
from a4p_desktop.records.question.view_file import read_view, write_view

LEVEL = Condition("level", "ministerial")
VIEW = View("speakers", Question("rwanda", (LEVEL,)), "-date", ("person", "title"))
RECORDS = RecordsIdentity("A4P 2018", "2026-03-01", "0f3a")

_Box = TypeVar("_Box", bound=QDialog)


class Hands:
    """Operates a window with the menu, and records what the menu emits."""

    def __init__(self, qtbot: QtBot, folder: Path, settings: Settings) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.path = folder / "own" / "saved-searches.json"
        self.saved = SavedSearches(self.path)
        self.view = VIEW
        self.rows: int | None = 230
        self.menu = ViewsMenu(
            self.window,
            add_menus(self.window, lambda: None)["searches"],
            self.saved,
            settings,
            current_view=lambda: self.view,
            found=lambda: self.rows,
            identity=RECORDS,
        )
        self.wanted: list[SharedView] = []
        self.messages: list[str] = []
        self.written: list[tuple[str, Path]] = []
        self.menu.written.connect(lambda *said: self.written.append(said))
        self.troubles: list[str] = []
        self.menu.view_wanted.connect(self.wanted.append)
        self.menu.message_wanted.connect(self.messages.append)
        self.menu.failed.connect(lambda trouble: self.troubles.append(str(trouble)))
        self.window.show()

    def entries(self) -> list[QAction]:
        """The actions of the menu when it opens."""
        self.menu.menu.aboutToShow.emit()
        return self.menu.menu.actions()

    def shown_in_menu(self) -> list[str]:
        """The texts of the saved searches in the menu."""
        texts = [entry.text() for entry in self.entries()]
        return [text for text in texts[2 : texts.index("&Manage saved searches…")] if text]

    def choose(self, words: str) -> None:
        next(entry for entry in self.entries() if plain_text(entry.text()) == words).trigger()

    def box(self, kind: type[_Box]) -> _Box:
        """The one open dialog of a class."""
        (box,) = (box for box in self.window.findChildren(kind) if box.isVisible())
        return box

    def answer(self, text: str) -> None:
        self.box(QInputDialog).setTextValue(text)
        QTest.keyClick(self.line, Qt.Key.Key_Return)

    @property
    def line(self) -> QLineEdit:
        """The line edit of the open prompt."""
        line = self.box(QInputDialog).findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        return line

    def press(self, box: QDialog, words: str) -> None:
        buttons = box.findChildren(QAbstractButton)
        next(button for button in buttons if plain_text(button.text()) == words).click()

    def boxes(self) -> list[QDialog]:
        return [box for box in self.window.findChildren(QDialog) if box.isVisible()]

    def names(self) -> list[str]:
        return [saved.name for saved in self.saved.all()]


@pytest.fixture(name="hands")
def _hands(qtbot: QtBot, tmp_path: Path, settings: Settings) -> Iterator[Hands]:
    hands = Hands(qtbot, tmp_path, settings)
    with qtbot.waitActive(hands.window):
        hands.window.activateWindow()
    yield hands
    for box in hands.boxes():
        box.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class TestMenu:
    def test_its_actions_are_in_the_shortcuts_dialog(self, hands: Hands) -> None:
        box = ShortcutsDialog([hands.menu.section], parent=hands.window)
        everything = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        rows = {item.text(0): item.text(1) for item in box.list.findItems("", everything)}
        assert rows["Searches"] == ""
        assert rows["Save search"] == "Ctrl+D"
        box.close()

    def test_every_entry_has_tips_and_a_mnemonic_of_its_own(self, hands: Hands) -> None:
        hands.saved.save("a", VIEW)
        entries = [entry for entry in hands.entries() if not entry.isSeparator()]
        assert all(entry.statusTip() and entry.toolTip() for entry in entries)
        letters = [entry.text()[entry.text().index("&") + 1].lower() for entry in entries]
        assert len(set(letters)) == len(entries) == 5

    def test_saved_searches_are_numbered_newest_first_and_opened(self, hands: Hands) -> None:
        for number in range(11):
            hands.saved.save(f"search {number}", VIEW)
        assert hands.shown_in_menu()[:2] == ["&1 search 10", "&2 search 9"]
        assert hands.shown_in_menu()[8:] == ["&9 search 2", "search 1", "search 0"]
        hands.choose("2 search 9")
        assert hands.wanted == [SharedView(VIEW, "search 9")]

    def test_odd_names_are_harmless(self, hands: Hands) -> None:
        hands.saved.save("R&D <b>&amp;", VIEW)
        hands.saved.save("long " * 50, VIEW)
        long, odd = hands.shown_in_menu()
        assert odd == "&2 R&&D <b>&&amp;"
        assert len(long) <= 53
        assert long.endswith("…")
        (entry,) = (entry for entry in hands.entries() if entry.text() == long)
        assert "long " * 49 in entry.toolTip()
        (entry,) = (entry for entry in hands.entries() if entry.text() == odd)
        assert entry.toolTip() == "<p>R&amp;D &lt;b&gt;&amp;amp;</p>"

    def test_the_menu_shows_a_limited_number(self, hands: Hands) -> None:
        for number in range(MOST_IN_MENU + 5):
            hands.saved.save(str(number), VIEW)
        assert len(hands.shown_in_menu()) == len(hands.shown_in_menu()) == MOST_IN_MENU

    def test_a_trouble_is_reported_once_and_not_at_each_opening(self, hands: Hands) -> None:
        hands.path.parent.mkdir()
        hands.path.write_text('{"format": 7}')
        assert hands.shown_in_menu() == hands.shown_in_menu() == []
        (trouble,) = hands.troubles
        assert "has format 7" in trouble
        hands.choose("Manage saved searches")
        assert hands.troubles == [trouble, trouble]


@pytest.mark.usefixtures("brackets")
def test_every_text_is_in_the_language_of_the_program(qtbot: QtBot, hands: Hands) -> None:
    hands.saved.save("Mali", VIEW)
    entries = [entry for entry in hands.entries() if not entry.isSeparator()]
    own = [entry for entry in entries if entry.text() != "&1 Mali"]
    texts = [hands.menu.menu.title()]
    texts += [text for entry in own for text in (entry.text(), entry.statusTip())]
    own[1].trigger()
    dialog = hands.box(SavedSearchesDialog)
    texts += [dialog.windowTitle(), dialog.line.placeholderText(), dialog.list.accessibleName()]
    buttons = (dialog.open_button, dialog.rename_button, dialog.delete_button)
    texts += [button.text() for button in buttons]
    dialog.delete_button.click()
    question = hands.box(QMessageBox)
    assert question.text() == "[Delete the saved search “Mali”?]"
    question.close()
    assert [text for text in texts if not (text.startswith("[") and text.endswith("]"))] == []


class TestSave:
    def test_by_shortcut_under_the_name_proposed(self, hands: Hands, qtbot: QtBot) -> None:
        QTest.keyClick(hands.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        box = hands.box(QInputDialog)
        assert box.textValue() == "rwanda, Ministerial level"
        assert hands.line.selectedText() == box.textValue()
        QTest.keyClick(hands.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not isValid(box))
        assert hands.saved.all() == [SharedView(VIEW, "rwanda, Ministerial level")]
        assert hands.messages == ["Saved “rwanda, Ministerial level” in the Searches menu."]
        assert hands.shown_in_menu() == ["&1 rwanda, Ministerial level"]

    def test_the_view_is_that_of_the_moment_of_the_command(self, hands: Hands) -> None:
        hands.choose("Save search")
        hands.view = View("themes", Question())
        hands.answer("x")
        assert hands.saved.all() == [SharedView(VIEW, "x")]

    def test_escape_saves_nothing(self, hands: Hands) -> None:
        hands.choose("Save search")
        QTest.keyClick(hands.box(QInputDialog), Qt.Key.Key_Escape)
        assert hands.saved.all() == []

    @pytest.mark.parametrize(("button", "saved"), [("Replace", VIEW), ("Cancel", None)])
    def test_replacing_is_confirmed(self, hands: Hands, button: str, saved: View | None) -> None:
        before = View("themes", Question())
        hands.saved.save("<b>mine</b>", before)
        hands.choose("Save search")
        hands.answer("  <b>mine</b> ")
        assert hands.saved.all() == [SharedView(before, "<b>mine</b>")]
        box = hands.box(QMessageBox)
        assert "“<b>mine</b>” already exists." in box.text()
        assert box.textFormat() == Qt.TextFormat.PlainText
        hands.press(box, button)
        assert hands.saved.all() == [SharedView(saved or before, "<b>mine</b>")]

    def test_an_empty_name_is_refused(self, hands: Hands) -> None:
        hands.choose("Save search")
        hands.answer("  ")
        assert hands.troubles == ["A saved search needs a name. Type one."]
        assert hands.messages == []

    def test_a_damaged_list_is_reported_and_replaced(self, hands: Hands) -> None:
        hands.path.parent.mkdir()
        hands.path.write_text("damaged")
        hands.choose("Save search")
        hands.answer("x")
        assert len(hands.troubles) == 1
        assert "put aside" in hands.troubles[0]
        assert hands.names() == ["x"]


class TestManage:
    @pytest.fixture(name="box")
    def _box(self, hands: Hands) -> SavedSearchesDialog:
        for name in ("Mali", "Côte d’Ivoire", "Rwanda"):
            hands.saved.save(name, VIEW)
        hands.choose("Manage saved searches")
        return hands.box(SavedSearchesDialog)

    def shown(self, box: SavedSearchesDialog) -> list[str]:
        items = [box.list.item(row) for row in range(box.list.count())]
        return [item.text() for item in items if not item.isHidden()]

    def select(self, box: SavedSearchesDialog, *rows: int) -> None:
        box.list.clearSelection()
        for row in rows:
            box.list.item(row).setSelected(True)

    def test_enter_opens_the_search_found_and_closes(
        self, hands: Hands, box: SavedSearchesDialog, qtbot: QtBot
    ) -> None:
        assert self.shown(box) == ["Rwanda", "Côte d’Ivoire", "Mali"]
        QTest.keyClicks(box.line, "cote")
        assert self.shown(box) == ["Côte d’Ivoire"]
        with qtbot.waitSignal(box.destroyed):
            QTest.keyClick(box.line, Qt.Key.Key_Return)
        assert hands.wanted == [SharedView(VIEW, "Côte d’Ivoire")]

    def test_enter_in_the_list_opens_once(self, hands: Hands, box: SavedSearchesDialog) -> None:
        box.list.setFocus()
        QTest.keyClick(box.list, Qt.Key.Key_Down)
        QTest.keyClick(box.list, Qt.Key.Key_Return)
        assert [saved.name for saved in hands.wanted] == ["Côte d’Ivoire"]

    def test_a_double_click_opens(self, hands: Hands, box: SavedSearchesDialog) -> None:
        place = box.list.visualItemRect(box.list.item(2)).center()
        QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert [saved.name for saved in hands.wanted] == ["Mali"]

    def test_renaming_by_shortcut(self, hands: Hands, box: SavedSearchesDialog) -> None:
        box.list.setFocus()
        QTest.keyClick(box.list, Qt.Key.Key_F2)
        assert hands.box(QInputDialog).textValue() == "Rwanda"
        hands.answer("Rwanda, ministers")
        assert hands.names() == self.shown(box) == ["Rwanda, ministers", "Côte d’Ivoire", "Mali"]

    def test_a_name_in_use_is_refused(self, hands: Hands, box: SavedSearchesDialog) -> None:
        hands.press(box, "Rename")
        hands.answer("Mali")
        assert "“Mali” already" in hands.troubles[0]
        assert self.shown(box) == ["Rwanda", "Côte d’Ivoire", "Mali"]

    @pytest.mark.parametrize(("button", "left"), [("Delete", ["Rwanda"]), ("Cancel", None)])
    def test_several_are_deleted_after_a_question(
        self, hands: Hands, box: SavedSearchesDialog, button: str, left: list[str] | None
    ) -> None:
        self.select(box, 1, 2)
        assert not box.open_button.isEnabled()
        assert not box.rename_button.isEnabled()
        box.list.setFocus()
        QTest.keyClick(box.list, Qt.Key.Key_Delete)
        question = hands.box(QMessageBox)
        assert question.text() == "Delete 2 saved searches?"
        hands.press(question, button)
        assert hands.names() == self.shown(box) == (left or ["Rwanda", "Côte d’Ivoire", "Mali"])

    def test_the_delete_key_in_the_line_deletes_letters(
        self, hands: Hands, box: SavedSearchesDialog
    ) -> None:
        box.line.setText("mali")
        box.line.setCursorPosition(0)
        QTest.keyClick(box.line, Qt.Key.Key_Delete)
        assert box.line.text() == "ali"
        assert hands.boxes() == [box]

    def test_what_is_hidden_is_not_deleted(self, hands: Hands, box: SavedSearchesDialog) -> None:
        box.list.selectAll()
        box.line.setText("mali")
        hands.press(box, "Delete")
        question = hands.box(QMessageBox)
        assert question.text() == "Delete the saved search “Mali”?"
        hands.press(question, "Delete")
        assert hands.names() == ["Rwanda", "Côte d’Ivoire"]

    def test_nothing_found_can_be_neither_opened_nor_deleted(
        self, hands: Hands, box: SavedSearchesDialog
    ) -> None:
        box.line.setText("nothing")
        for button in (box.open_button, box.rename_button, box.delete_button):
            assert not button.isEnabled()
        box.list.setFocus()
        QTest.keyClick(box.list, Qt.Key.Key_Delete)
        assert hands.boxes() == [box]

    def test_a_failed_write_is_reported(
        self, hands: Hands, box: SavedSearchesDialog, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("os.fsync", full)
        hands.press(box, "Delete")
        hands.press(hands.box(QMessageBox), "Delete")
        assert "No space is left" in hands.troubles[0]
        assert len(self.shown(box)) == 3

    def test_the_list_and_its_filter_have_accessible_names(self, box: SavedSearchesDialog) -> None:
        assert box.line.accessibleName() == "Find by name"
        assert box.list.accessibleName() == "Saved searches"

    def test_escape_closes(self, box: SavedSearchesDialog, qtbot: QtBot) -> None:
        with qtbot.waitSignal(box.destroyed):
            QTest.keyClick(box.list, Qt.Key.Key_Escape)


class TestFile:
    def test_it_is_saved_in_the_last_folder_at_first(
        self, hands: Hands, tmp_path: Path, settings: Settings
    ) -> None:
        folder = tmp_path / "for a colleague"
        folder.mkdir()
        settings.last_folder = tmp_path
        hands.choose("Share view")
        box = hands.box(QFileDialog)
        assert Path(box.directory().path()) == tmp_path
        assert Path(box.selectedFiles()[0]).name == "rwanda, Ministerial level.a4pview"
        box.fileSelected.emit(str(folder / "x.a4pview"))
        shared = read_view(folder / "x.a4pview")
        assert shared == SharedView(VIEW, "rwanda, Ministerial level", RECORDS, 230)
        assert hands.written == [
            ("Saved the view as x.a4pview, without records.", folder / "x.a4pview")
        ]
        assert settings.last_folder == folder

    def test_without_a_count_the_file_has_none(self, hands: Hands, tmp_path: Path) -> None:
        hands.rows = None
        hands.choose("Share view")
        hands.box(QFileDialog).fileSelected.emit(str(tmp_path / "x"))
        assert json.loads((tmp_path / "x.a4pview").read_bytes())["rows"] is None

    def test_a_failed_write_is_reported(self, hands: Hands, tmp_path: Path) -> None:
        hands.choose("Share view")
        hands.box(QFileDialog).fileSelected.emit(str(tmp_path / "gone" / "x"))
        assert "Folder not found" in hands.troubles[0]
        assert hands.messages == []

    def test_opening_emits_the_view(self, hands: Hands, tmp_path: Path, settings: Settings) -> None:
        shared = SharedView(VIEW, "x", RecordsIdentity("Others"), 7)
        write_view(tmp_path / "x.a4pview", shared)
        hands.choose("Open view")
        box = hands.box(QFileDialog)
        assert box.fileMode() == QFileDialog.FileMode.ExistingFile
        box.fileSelected.emit(str(tmp_path / "x.a4pview"))
        assert hands.wanted == [shared]
        assert settings.last_folder == tmp_path

    def test_a_file_that_is_no_view_is_reported(self, hands: Hands, tmp_path: Path) -> None:
        (tmp_path / "x.a4pview").write_bytes(b"\0")
        hands.menu.open_file(tmp_path / "x.a4pview")
        assert "is damaged" in hands.troubles[0]
        assert hands.wanted == []


class TestWords:
    @pytest.mark.parametrize(
        ("view", "name"),
        [
            (View("themes", Question()), "Themes"),
            (View("speakers", Question(" peace\n oper ")), "peace oper"),
            (
                View("speakers", Question("", (Condition("level", "other", excluded=True),))),
                "without Other representative",
            ),
            (
                View("speakers", Question("a", (Condition("role", ""),))),
                "a, Role in 2018 not recorded",
            ),
            (View("speakers", Question("x" * 500)), "x" * 79 + "…"),
        ],
    )
    def test_the_name_proposed(self, view: View, name: str) -> None:
        assert proposed_name(view) == name

    def test_titles_are_those_of_the_open_records(self) -> None:
        question = Question("", (Condition("spoke_at", "hlm-2018"),))
        titles = {("meeting", "hlm-2018"): "High-Level Meeting"}
        name = proposed_name(View("endorsements", question), lambda *code: titles[code])
        assert name == "High-Level Meeting"

    @pytest.mark.parametrize(
        ("name", "file"),
        [
            ('a/b\\c:d*e?"f<g>h|i\0j', "a-b-c-d-e-f-g-h-i-j"),
            ("../..", "view"),
            ("Россия, 2018", "Россия, 2018"),
            ("", "view"),
        ],
    )
    def test_the_name_of_a_file(self, name: str, file: str) -> None:
        assert file_name(name) == file

    @pytest.mark.parametrize(
        ("found", "words"),
        [
            (Differences(None, (), 230, 230), ""),
            (Differences(None, (), None, 230), ""),
            (Differences(None, (), 1230, 0), "Rows: 0 now, 1,230 when it was shared."),
            (
                Differences(RECORDS, (Condition("meeting", "gd-74"),), 230, 214),
                "Made with other records (A4P 2018, 1 March 2026). "
                "Rows: 214 now, 230 when it was shared. Not in these records: Meeting gd-74.",
            ),
            (
                Differences(RecordsIdentity("", "soon", "0123456789abcdef"), (), 1, 1),
                "Made with other records (0123456789a…).",
            ),
            (
                Differences(None, (LEVEL, *(Condition("role", str(n)) for n in range(6))), 1, 1),
                "Not in these records: Level Ministerial level; Role in 2018 0; Role in 2018 1; "
                "Role in 2018 2; Role in 2018 3; 2 more.",
            ),
        ],
    )
    def test_the_differences_in_words(self, found: Differences, words: str) -> None:
        assert difference_words(found) == words


def test_closed_dialogs_are_deleted(hands: Hands) -> None:
    for words in ("Save search", "Open view", "Share view"):
        hands.choose(words)
        (box,) = hands.boxes()
        box.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert not isValid(box)
    assert hands.troubles == []


def test_a_failure_is_a_records_error(hands: Hands) -> None:
    seen: list[object] = []
    hands.menu.failed.connect(seen.append)
    hands.menu.open_file(Path("gone"))
    assert isinstance(seen[0], RecordsError)
