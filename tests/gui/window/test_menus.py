"""The menus: their words, shortcuts and actions."""

import sqlite3
import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.after_rows import AfterRows
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.look.palettes import is_dark
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.views.saved_searches import SavedSearches
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.gui.window.shortcuts_dialog import ShortcutsDialog
from a4p_desktop.records.question.question import Question
from tests.desk import Desk

Role = QAction.MenuRole
Select = QItemSelectionModel.SelectionFlag
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Cells(HTMLParser):
    """The cells of an HTML table, row by row, each with its tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[tuple[str, str]]] = []
        self._tag = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self._tag = tag
            self.rows[-1].append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] = (self._tag, self.rows[-1][-1][1] + data)


def actions(desk: Desk) -> list[QAction]:
    """All entries of all menus, as filled when a menu opens."""
    found: list[QAction] = []
    for menu in desk.window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
        found += [action for action in menu.actions() if not action.isSeparator()]
    return found


def plain(desk: Desk) -> str:
    return QGuiApplication.clipboard().text()


def test_every_entry_has_words(desk: Desk) -> None:
    entries = actions(desk)
    assert len(entries) > 30
    assert all(entry.text().strip("&…") for entry in entries)


def test_no_shortcut_is_used_twice(desk: Desk) -> None:
    keys = Counter(key.toString() for entry in actions(desk) for key in entry.shortcuts())
    assert len(keys) > 15
    assert [key for key, times in keys.items() if times > 1] == []


def assert_own_letters(texts: Iterable[str]) -> None:
    """Each mnemonic is of one text."""
    letters = Counter(QKeySequence.mnemonic(text).toString() for text in texts if text)
    del letters[""]
    assert [letter for letter, times in letters.items() if times > 1] == []


def test_mnemonics_are_unique_within_a_menu(desk: Desk) -> None:
    SavedSearches().save("R&D in Nairobi", desk.window.view)
    for table in ("speakers", "endorsements", "themes"):
        desk.show(table)
        assert len(actions(desk)) > 30  # which fills the menus
        for menu in [desk.window.menuBar(), *desk.window.menuBar().findChildren(QMenu)]:
            assert_own_letters(action.text() for action in menu.actions())


def test_mnemonics_are_unique_within_the_menus_of_the_right_button(desk: Desk) -> None:
    view, facets = desk.tab.view, desk.tab.facets
    desk.qtbot.waitUntil(lambda: any(map(QWidget.isVisible, facets.findChildren(FacetList))))
    values = next(each for each in facets.findChildren(FacetList) if each.isVisible())
    for widget in (view, view.horizontalHeader(), values):
        place = QPoint(20, 20)
        if widget.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu:
            widget.customContextMenuRequested.emit(place)
        else:
            reason = QContextMenuEvent.Reason.Mouse
            event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
            QApplication.sendEvent(widget.viewport(), event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert_own_letters(action.text() for action in menu.actions())
        menu.close()


def test_undo_in_the_search_line_is_of_the_typing_and_back_of_the_places(desk: Desk) -> None:
    desk.ask(Question("kagame"))
    desk.show("endorsements")
    line = desk.window.line
    line.setFocus()
    desk.key(Qt.Key.Key_End)
    QTest.keyClicks(line, "xyz")
    desk.key(Qt.Key.Key_Z, CTRL)
    assert line.text() == "kagame"
    assert desk.tab.table.name == "endorsements"
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.wait()
    assert desk.tab.table.name == "speakers"


class TestCopy:
    def select(self, desk: Desk, *rows: int) -> None:
        view = desk.tab.view
        view.clearSelection()
        for row in rows:
            index = view.rows.index(row, 0)
            view.selectionModel().select(index, Select.Select | Select.Rows)

    def copy(self, desk: Desk, words: str) -> tuple[list[list[str]], Cells]:
        QGuiApplication.clipboard().clear()
        desk.action(words).trigger()
        desk.qtbot.waitUntil(lambda: plain(desk) != "")
        lines = [line.split("\t") for line in plain(desk).splitlines()]
        return lines, Cells(QGuiApplication.clipboard().mimeData().html())

    def test_rows_are_copied_as_shown_on_the_screen(self, desk: Desk) -> None:
        names = ("date", "person", "delegation", "level", "themes", "meeting")
        desk.tab.view.show_columns(names)
        self.select(desk, 5, 1)
        lines, table = self.copy(desk, "Copy rows")
        shown = [[desk.column(name)[row] for name in names] for row in (1, 5)]
        shown = [[text.replace("—", "") for text in line] for line in shown]
        assert lines == shown
        assert table.rows == [[("td", text) for text in line] for line in shown]
        assert "Copied 2 rows." in desk.window.statusBar().currentMessage()

    def test_with_headings(self, desk: Desk) -> None:
        self.select(desk, 0)
        lines, table = self.copy(desk, "Copy rows with headings")
        heads = ["Person", "Title", "Delegation", "Level", "Themes", "Meeting", "Date"]
        assert lines[0] == heads
        assert table.rows[0] == [("th", head) for head in heads]
        assert [tag for tag, _ in table.rows[1]] == ["td"] * len(heads)

    def test_rows_never_loaded_are_copied_too(self, desk: Desk) -> None:
        desk.narrow("")
        desk.action("Select all rows").trigger()
        lines, table = self.copy(desk, "Copy rows")
        assert len(lines) == len(table.rows) == 250
        assert {len(line) for line in lines} == {7}
        assert "…" not in [cell for line in lines for cell in line]

    def test_unknown_cells_are_copied_blank(self, desk: Desk) -> None:
        desk.tab.view.show_columns(["person", "position"])
        self.select(desk, 0)
        lines, _ = self.copy(desk, "Copy rows")
        assert lines == [["António Guterres", ""]]

    def test_by_keyboard(self, desk: Desk) -> None:
        self.select(desk, 0)
        desk.tab.view.setFocus()
        QGuiApplication.clipboard().clear()
        desk.key(Qt.Key.Key_C, CTRL | SHIFT)
        desk.qtbot.waitUntil(lambda: plain(desk).startswith("Person\t"))

    def test_text_selected_in_the_details_or_the_line_is_copied_there(self, desk: Desk) -> None:
        desk.open_row(0)
        desk.tab.detail.setFocus()
        desk.key(Qt.Key.Key_A, CTRL)
        desk.key(Qt.Key.Key_C, CTRL)
        assert "Sources" in plain(desk)
        desk.window.line.setText("typed")
        desk.window.line.setFocus()
        desk.key(Qt.Key.Key_A, CTRL)
        desk.key(Qt.Key.Key_C, CTRL)
        assert plain(desk) == "typed"

    def test_nothing_selected_leaves_the_clipboard(self, desk: Desk) -> None:
        QGuiApplication.clipboard().setText("before")
        desk.tab.view.clearSelection()
        desk.action("Copy rows").trigger()
        desk.type("kagame")
        assert plain(desk) == "before"

    def test_nothing_selected_asks_for_rows(self, desk: Desk) -> None:
        desk.tab.view.clearSelection()
        desk.tab.view.setFocus()
        desk.key(Qt.Key.Key_C, CTRL)
        assert message(desk) == "Select the rows to copy."


def message(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


class TestKeys:
    @pytest.mark.parametrize("page", ["overview", "delegation"])
    @pytest.mark.parametrize(
        ("key", "entry"),
        [("E", "Export"), ("D", "Save search"), ("K", "Copy citation")],
    )
    def test_a_key_that_needs_rows_says_so_on_a_page(
        self, desk: Desk, page: str, key: str, entry: str
    ) -> None:
        desk.show(page)
        desk.key(Qt.Key(ord(key)), CTRL)
        needs = f"“{entry}” needs rows. Press Ctrl+2 for those of Speakers, then the keys again."
        assert message(desk) == needs

    @pytest.mark.parametrize(
        ("key", "held", "reason"),
        [
            (Qt.Key.Key_Z, CTRL, "There is no change of your records to undo."),
            (Qt.Key.Key_Y, CTRL, "There is no change of your records to redo."),
            (Qt.Key.Key_Left, ALT, "There is no earlier place to go back to."),
            (Qt.Key.Key_Right, ALT, "There is no later place to go forward to."),
        ],
    )
    def test_a_key_without_a_step_says_so(
        self, desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, reason: str
    ) -> None:
        desk.window.navigation.begin()
        desk.open_row(0)
        parts = desk.tab.view, desk.window.line, desk.tab.detail, desk.window.tabs.tabBar()
        for part in parts:
            desk.window.show_message("")
            part.setFocus()
            desk.key(key, held)
            assert message(desk) == reason

    @pytest.mark.parametrize("tab", ["speakers", "themes", "overview", "delegation"])
    def test_every_key_of_an_entry_that_cannot_act_says_why(self, desk: Desk, tab: str) -> None:
        desk.show(tab)
        desk.window.navigation.begin()
        desk.window.navigation.visit(typing=False)
        silent = []
        for action in desk.window.menuBar().findChildren(QAction):
            if not action.shortcut().isEmpty() and not action.isEnabled():
                desk.window.show_message("")
                QTest.keySequence(desk.window, action.shortcut())
                silent += [action.text()] * (not message(desk))
        assert silent == []

    @pytest.mark.parametrize("part", ["line", "view", "detail", "coverage"])
    def test_export_opens_from_everywhere(self, desk: Desk, part: str) -> None:
        window, tab = desk.window, desk.tab
        parts = {
            "line": window.line,
            "view": tab.view,
            "detail": tab.detail,
            "coverage": window.coverage,
        }
        parts[part].setFocus()
        desk.key(Qt.Key.Key_E, CTRL)
        assert desk.opened.parts.exports.dialog is not None

    def test_tabs_by_number(self, desk: Desk) -> None:
        for key, table in zip("342", ("endorsements", "themes", "speakers"), strict=True):
            desk.key(Qt.Key(ord(key)), CTRL)
            assert desk.tab.table.name == table

    def test_select_all_goes_to_the_rows(self, desk: Desk) -> None:
        desk.tab.view.setFocus()
        desk.key(Qt.Key.Key_A, CTRL)
        assert desk.tab.selected() == 22

    def test_clear_by_key(self, desk: Desk) -> None:
        desk.type("kagame")
        desk.key(Qt.Key.Key_Escape, SHIFT)
        assert desk.window.line.text() == ""

    def test_clear_by_key_from_the_rows(self, desk: Desk) -> None:
        desk.ask(Question("kagame").only("group", "african"))
        desk.tab.view.setFocus()
        desk.key(Qt.Key.Key_Escape, SHIFT)
        assert desk.window.question == Question()

    def test_the_next_tab_and_round(self, desk: Desk) -> None:
        tabs = desk.window.tabs
        names, seen = tabs.names(), []
        tabs.activate(names[0])
        for _ in names:
            desk.key(Qt.Key.Key_Tab, CTRL)
            seen.append(tabs.current_tab)
        assert seen == [*names[1:], names[0]]
        desk.key(Qt.Key.Key_Backtab, CTRL | SHIFT)
        assert tabs.current_tab == names[-1]


class TestView:
    def test_zoom(self, desk: Desk, qapp: QApplication, settings: Settings) -> None:
        size, height = qapp.font().pointSizeF(), desk.tab.view.rowHeight(0)
        for _ in range(5):
            desk.action("Zoom in").trigger()
        assert settings.zoom == 150
        assert qapp.font().pointSizeF() == pytest.approx(size * 1.5)
        desk.qtbot.waitUntil(lambda: desk.tab.view.rowHeight(0) > height * 1.3)
        assert desk.window.menuBar().font().pointSizeF() == pytest.approx(size * 1.5)
        assert "150" in desk.window.statusBar().currentMessage()
        desk.action("Zoom out").trigger()
        assert settings.zoom == 140
        desk.action("Reset zoom").trigger()
        assert settings.zoom == 100
        assert qapp.font().pointSizeF() == pytest.approx(size)

    @pytest.mark.parametrize("keys", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
    def test_zoom_in_with_and_without_shift(
        self, desk: Desk, settings: Settings, keys: Qt.Key
    ) -> None:
        desk.key(keys, CTRL)
        assert settings.zoom == 110

    def test_appearance(self, desk: Desk, qapp: QApplication, settings: Settings) -> None:
        assert desk.action("System").isChecked()
        desk.action("Dark").trigger()
        assert is_dark(qapp.palette())
        assert settings.appearance == "dark"
        assert not desk.action("System").isChecked()
        desk.action("Light").trigger()
        assert not is_dark(qapp.palette())

    def test_columns_are_those_of_the_tab_in_front(self, desk: Desk) -> None:
        entries = [entry.text() for entry in actions(desk)]
        assert "Peacekeeping mentions" in entries
        assert "Evidence" not in entries
        desk.show("endorsements")
        entries = [entry.text() for entry in actions(desk)]
        assert "Evidence" in entries
        assert "Peacekeeping mentions" not in entries


class TestRecent:
    def recent(self, desk: Desk) -> list[QAction]:
        menus = desk.window.findChildren(QMenu)
        return next(menu for menu in menus if "recent" in menu.title()).actions()

    def test_a_file_opened_is_offered_again(
        self, desk: Desk, records_path: Path, tmp_path: Path
    ) -> None:
        assert self.recent(desk) == []
        copy = tmp_path / "R&D.sqlite"
        copy.write_bytes(records_path.read_bytes())
        desk.open(copy)
        desk.open(records_path)
        before = desk.window
        (entry,) = self.recent(desk)
        assert entry.text() == "R&&D.sqlite"
        entry.trigger()
        desk.wait_for_window(before)
        assert desk.window.catalogue.path == copy

    def test_a_missing_file_is_reported(self, desk: Desk, tmp_path: Path) -> None:
        before = desk.window
        desk.program.try_open(tmp_path / "gone.sqlite")
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        assert desk.window is before
        (box,) = desk.boxes()
        assert "gone.sqlite" in box.text()


class TestHelp:
    def test_shortcuts_list_the_keys_of_the_actions(self, desk: Desk) -> None:
        desk.action("Keyboard shortcuts").trigger()
        box = desk.window.findChild(ShortcutsDialog)
        assert isinstance(box, ShortcutsDialog)
        everything = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        rows = {item.text(0): item.text(1) for item in box.list.findItems("", everything)}
        assert rows["Export"] == "Ctrl+E"
        assert rows["Find"] == "Ctrl+F"
        assert rows["Clear the search line"] == "Esc"
        box.close()

    def about(self, desk: Desk) -> TextDialog:
        """The box that is open."""
        box = desk.window.findChild(TextDialog)
        assert isinstance(box, TextDialog)
        return box

    def test_about_names_the_open_records(self, desk: Desk) -> None:
        desk.action("About A4P Desktop").trigger()
        box = self.about(desk)
        assert desk.window.catalogue.info["title"] in box.page.toPlainText()
        verified = "Verified: the file is as it was built."
        desk.qtbot.waitUntil(lambda: verified in box.page.toPlainText())
        box.close()

    def test_about_tells_damage_to_the_open_records(
        self, desk: Desk, records_path: Path, tmp_path: Path
    ) -> None:
        path = tmp_path / "changed.sqlite"
        path.write_bytes(records_path.read_bytes())
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE statement SET pledge = 'Another' WHERE id = 1")
        desk.open(path)
        desk.action("About A4P Desktop").trigger()
        box = self.about(desk)
        damage = "The file is damaged: statement: records have changed since the build."
        desk.qtbot.waitUntil(lambda: damage in box.page.toPlainText())
        box.close()

    @pytest.mark.parametrize("said", ["soon", "", "<b>x</b>", "a\nb", "\u202e", "x" * 10_000])
    def test_about_shows_any_description_of_a_records_file(
        self, desk: Desk, records_path: Path, tmp_path: Path, said: str
    ) -> None:
        path = tmp_path / "elsewhere.sqlite"
        path.write_bytes(records_path.read_bytes())
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("UPDATE file_info SET value = ?", (said,))
        desk.open(path)
        desk.action("About A4P Desktop").trigger()
        box = self.about(desk)
        assert box.isVisible()
        assert " ".join(said.split())[:50] in box.page.toPlainText()
        box.close()
        desk.action("Share view").trigger()
        for names in desk.window.findChildren(QFileDialog):
            names.close()

    def test_the_menu_opens_the_coverage(self, desk: Desk) -> None:
        desk.qtbot.waitUntil(desk.action("About these numbers").isEnabled)
        desk.action("About these numbers").trigger()
        box = desk.window.findChild(TextDialog)
        assert isinstance(box, TextDialog)
        box.close()
        desk.show("delegation")
        assert not desk.action("About these numbers").isEnabled()
        desk.show("speakers")
        desk.qtbot.waitUntil(desk.action("About these numbers").isEnabled)

    def test_quit_closes_the_window(self, desk: Desk) -> None:
        with desk.qtbot.waitSignal(desk.window.closing):
            desk.action("Quit").trigger()
        assert not desk.window.isVisible()


def test_macos_moves_no_entry_out_of_its_menu_by_its_words(desk: Desk) -> None:
    SavedSearches().save("About Mali", desk.window.view)
    roles: dict[QAction.MenuRole, list[str]] = {}
    for head in desk.window.menuBar().actions():
        menu = head.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        for action in menu.actions():
            if not action.isSeparator() and action.menu() is None:
                roles.setdefault(action.menuRole(), []).append(action.text())
    moved = {role.name: words for role, words in roles.items() if role != Role.NoRole}
    assert moved == {
        "QuitRole": ["&Quit"],
        "AboutRole": ["&About A4P Desktop"],
        "AboutQtRole": ["About &Qt"],
    }
    assert "&1 About Mali" in roles[Role.NoRole]


@pytest.mark.parametrize("platform", ["darwin", "linux", "win32"])
def test_no_key_has_two_meanings_on_any_system(
    platform: str, program: Program, records_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as system:
        system.setattr(sys, "platform", platform)
        program.open(records_path)
    assert program.window is not None
    members = program.window.menuBar().findChildren(QAction)
    keys = {key.toString(): each.text() for each in members for key in each.shortcuts()}
    assert sum(len(each.shortcuts()) for each in members) == len(keys)
    following = "Ctrl+G" if platform == "darwin" else "F3"
    assert keys[following] == "Ne&xt match"
    assert ("Ctrl+M" in keys) is (platform != "darwin")  # which minimizes there


def test_a_key_works_before_the_entries_of_the_menus_are_made(
    program: Program, records_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.close()
    monkeypatch.setattr(AfterRows, "begin", lambda _: None)  # the rows are never painted
    program.start(records_path, None)
    window = program.window
    assert window is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(window.line, Qt.Key.Key_3, CTRL)
    assert window.tabs.current_tab == "endorsements"
