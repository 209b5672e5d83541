"""The About box and the list of shortcuts, on screen, by keyboard and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a4p_desktop import __version__
from a4p_desktop.gui.asker import PendingRequest
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.gui.window.about_dialog import open_about
from a4p_desktop.gui.window.shortcuts_dialog import ShortcutsDialog, keys_text, plain_text


def no_answer(request: object, show: object, failed: object = None) -> PendingRequest:
    """Send a request that is never answered."""
    return PendingRequest(lambda _: None)


class TestAbout:
    @pytest.fixture
    def window(self, qtbot: QtBot) -> QWidget:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        return window

    @pytest.fixture
    def about(self, window: QWidget) -> Iterator[TextDialog]:
        info = {"title": "A title", "licence": "CC0-1.0", "digest": "0123456789abcdef"}
        box = open_about(info, "A4P <b>records</b>", "2026-03-01", window, no_answer)
        yield box
        if isValid(box):
            box.close()

    def words(self, box: TextDialog) -> str:
        """The text of the box."""
        return box.page.toPlainText()

    @pytest.mark.parametrize(
        "expected",
        [
            __version__,
            "A4P <b>records</b>",
            "2026-03-01",
            "CC0-1.0",
            "Digest of the records: 0123456789ab…",
            "Verifying the file…",
            "MIT",
            "GNU Lesser General Public License, version 3",
            "not an official United Nations product",
        ],
    )
    def test_it_says(self, about: TextDialog, expected: str) -> None:
        assert expected in self.words(about)

    def test_of_records_that_say_nothing_of_themselves(self, window: QWidget) -> None:
        box = open_about({}, "a4p.sqlite", "", window, no_answer)
        assert "Records: a4p.sqlite" in self.words(box)
        assert "As of" not in self.words(box)
        assert "Verifying" not in self.words(box)
        box.close()

    def test_text_can_be_selected_by_keyboard(self, about: TextDialog) -> None:
        assert about.page.focusPolicy() & Qt.FocusPolicy.TabFocus
        flags = about.page.textInteractionFlags()
        assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
    def test_enter_and_escape_close(self, about: TextDialog, qtbot: QtBot, key: Qt.Key) -> None:
        with qtbot.waitSignal(about.destroyed):
            QTest.keyClick(about, key)

    def test_about_qt_opens_and_does_not_block(self, about: TextDialog, window: QWidget) -> None:
        about_qt = next(b for b in about.findChildren(QPushButton) if "Qt" in b.text())
        QTest.mouseClick(about_qt, Qt.MouseButton.LeftButton)
        dialogs = (child for child in window.findChildren(TextDialog) if child is not about)
        (box,) = (child for child in dialogs if child.isVisible())
        assert qVersion() in self.words(box)
        assert "https://code.qt.io" in self.words(box)
        box.close()


class TestShortcuts:
    @pytest.fixture
    def box(self, qtbot: QtBot) -> Iterator[ShortcutsDialog]:
        export, zoom, silent = QAction("&Export…"), QAction("Zoom &in"), QAction("Nothing")
        export.setShortcut("Ctrl+E")
        zoom.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        box = ShortcutsDialog(
            [("&File", [export, silent]), ("&View", [zoom]), ("&Help", [silent])],
            [("Clear the search", "Esc")],
        )
        box.open()
        yield box
        if isValid(box):
            box.close()

    def rows(self, box: ShortcutsDialog) -> dict[str, list[tuple[str, str]]]:
        sections = (box.list.topLevelItem(at) for at in range(box.list.topLevelItemCount()))
        return {section.text(0): self.lines(section) for section in sections if section}

    def lines(self, section: QTreeWidgetItem) -> list[tuple[str, str]]:
        items = (section.child(at) for at in range(section.childCount()))
        return [(item.text(0), item.text(1)) for item in items if item]

    def test_it_lists_the_actions_that_have_keys(self, box: ShortcutsDialog) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        assert self.rows(box) == {
            "File": [("Export", QKeySequence("Ctrl+E").toString(native))],
            "View": [("Zoom in", QKeySequence("Ctrl++").toString(native))],
            "In the lists and fields": [("Clear the search", "Esc")],
        }

    def test_a_screen_reader_reads_the_action_with_its_keys(self, box: ShortcutsDialog) -> None:
        assert box.list.accessibleName()
        item = box.list.itemBelow(box.list.topLevelItem(0))  # type: ignore[arg-type]
        assert item
        heard = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
        assert heard.startswith("Export: ")
        view = QAccessible.queryAccessibleInterface(box.list)
        names = [view.child(at).text(QAccessible.Text.Name) for at in range(view.childCount())]
        assert heard in names

    def test_the_list_has_the_focus_at_first(self, box: ShortcutsDialog) -> None:
        assert box.focusWidget() is box.list
        assert box.list.currentItem() is box.list.topLevelItem(0)
        assert box.list.selectedItems() == []

    def test_a_long_list_fits_the_screen(self, qtbot: QtBot) -> None:
        box = ShortcutsDialog([], [(f"Thing {number}", "F1") for number in range(200)])
        qtbot.addWidget(box)
        assert box.height() <= box.screen().availableSize().height()

    def test_escape_closes(self, box: ShortcutsDialog, qtbot: QtBot) -> None:
        with qtbot.waitSignal(box.destroyed):
            QTest.keyClick(box, Qt.Key.Key_Escape)

    def test_without_actions_it_is_empty(self, qtbot: QtBot) -> None:
        box = ShortcutsDialog([])
        qtbot.addWidget(box)
        assert self.rows(box) == {}
        assert box.findChild(QDialogButtonBox)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&Export…", "Export"),
        ("E&xport...", "Export"),
        ("Search && replace", "Search & replace"),
        ("文件(&F)", "文件"),
        ("打开(&O)…", "打开"),
        ("Exporter …", "Exporter"),
        ("", ""),
        ("&", ""),
    ],
)
def test_plain_text(text: str, expected: str) -> None:
    assert plain_text(text) == expected


def test_repeated_keys_are_listed_once(qapp: object) -> None:
    action = QAction("Copy")
    action.setShortcuts([QKeySequence("Ctrl+C"), QKeySequence("Ctrl+C")])
    assert keys_text(action).count("+") == 1
    assert keys_text(QAction("None")) == ""


def test_no_dialog_blocks(project: Path) -> None:
    modules = list((project / "a4p_desktop" / "gui").rglob("*.py"))
    assert len(modules) > 100
    assert [path for path in modules if ".exec(" in path.read_text(encoding="utf-8")] == []
