"""On layouts that type digits with Shift, or no Latin letters, keys do what their places mean."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QRadioButton

from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.keys_by_place import sign_by_place
from tests.desk import Desk

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier
NONE = Modifier.NoModifier
AZERTY = dict(zip("1234567890", "&É\"'(-È_ÇÀ", strict=True))
RUSSIAN = dict(zip("QWERTYUIOPASDFGHJKLZXCVBNM", "ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ", strict=True))
ROWS = {10: "1234567890", 24: "QWERTYUIOP", 38: "ASDFGHJKL", 52: "ZXCVBNM"}
CODES = {sign: start + place for start, row in ROWS.items() for place, sign in enumerate(row)}
"""Of X11 and Wayland."""


@pytest.fixture(autouse=True)
def _linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def pressed(
    key: str, code: int, held: Qt.KeyboardModifier = NONE, *, virtual: int = 0
) -> QKeyEvent:
    """The event of the key that the layout calls `key`."""
    text = key.lower()
    return QKeyEvent(QEvent.Type.KeyPress, ord(key), held, code, virtual, 0, text)


def press(sign: str, held: Qt.KeyboardModifier, layout: dict[str, str]) -> None:
    """Press the key on which a keyboard of the US has `sign`."""
    receiver = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert receiver is not None
    QApplication.sendEvent(receiver, pressed(layout[sign], CODES[sign], held))


@pytest.mark.parametrize("part", ["line", "view", "detail", "tabs"])
def test_a_tab_by_its_number_needs_no_shift(desk: Desk, part: str) -> None:
    desk.show("speakers")
    parts = {
        "line": desk.window.line,
        "view": desk.tab.view,
        "detail": desk.tab.detail,
        "tabs": desk.window.tabs.tabBar(),
    }
    parts[part].setFocus()
    press("3", CTRL, AZERTY)
    assert desk.tab.table.name == "endorsements"
    assert desk.window.line.text() == ""


def test_zoom_is_reset_without_shift(desk: Desk) -> None:
    desk.action("Zoom in").trigger()
    press("0", CTRL, AZERTY)
    assert "100" in desk.window.statusBar().currentMessage()


def test_ctrl_finds_a_letter_of_another_alphabet(desk: Desk) -> None:
    desk.tab.view.setFocus()
    press("F", CTRL, RUSSIAN)
    assert desk.window.line.hasFocus()
    press("E", CTRL, RUSSIAN)
    assert desk.opened.parts.exports.dialog is not None


def test_ctrl_finds_the_arabic_keys_of_two_letters(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    desk.opened.parts.menus.file.brief_wanted.disconnect()
    desk.opened.parts.menus.file.brief_wanted.connect(lambda: asked.append(True))
    line = desk.window.line
    line.setFocus()
    for held in (NONE, CTRL):
        monkeypatch.setattr(QApplication, "queryKeyboardModifiers", lambda held=held: held)
        event = QInputMethodEvent("", [])
        event.setCommitString("لا")
        QApplication.sendEvent(line, event)
    assert line.text() == "لا"
    assert asked == [True]


def test_a_field_keeps_the_keys_that_it_claims(desk: Desk) -> None:
    line = desk.window.line
    line.setFocus()
    QTest.keyClicks(line, "kagame")
    press("A", CTRL, RUSSIAN)
    assert line.selectedText() == "kagame"
    assert desk.tab.selected() == 0
    press("X", CTRL, RUSSIAN)
    assert line.text() == ""
    press("V", CTRL, RUSSIAN)
    assert line.text() == "kagame"


def test_alt_opens_a_menu_and_letters_choose_in_it(desk: Desk) -> None:
    desk.window.line.setFocus()
    press("V", ALT, RUSSIAN)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.title() == "&View"
    desk.qtbot.wait(1)
    press("3", NONE, AZERTY)
    assert desk.tab.table.name == "endorsements"
    assert desk.window.line.text() == ""


def test_letters_choose_in_a_menu_within_a_menu(desk: Desk) -> None:
    desk.tab.view.setFocus()
    press("V", ALT, RUSSIAN)
    for letter in "AD":  # Appearance, Dark
        desk.qtbot.wait(1)
        press(letter, NONE, RUSSIAN)
    assert desk.action("Dark").isChecked()


def test_alt_chooses_in_a_dialog(desk: Desk) -> None:
    desk.action("Export").trigger()
    dialog = desk.opened.parts.exports.dialog
    assert isinstance(dialog, ExportDialog)
    with desk.qtbot.waitActive(dialog):
        dialog.activateWindow()
    desk.qtbot.waitUntil(lambda: dialog.isAncestorOf(desk.focus))
    (all_columns,) = (each for each in dialog.findChildren(QRadioButton) if "&mns" in each.text())
    press("M", ALT, RUSSIAN)
    assert all_columns.isChecked()
    assert all_columns.hasFocus()


def test_a_mnemonic_that_nothing_has_types_nothing(desk: Desk) -> None:
    desk.window.line.setFocus()
    press("Q", ALT, RUSSIAN)
    QTest.keyClick(desk.window.line, Key.Key_Q, ALT)
    assert desk.window.line.text() == ""


def test_letters_are_typed_as_the_layout_has_them(desk: Desk) -> None:
    desk.window.line.setFocus()
    press("F", NONE, RUSSIAN)
    press("1", NONE, AZERTY)
    assert desk.window.line.text() == "а&"


@pytest.mark.parametrize(
    ("key", "code", "sign"),
    [
        ("&", 10, "1"),
        ("À", 19, "0"),
        ("Ą", 10, "1"),  # Lithuanian
        ("1", 10, ""),
        ("А", 41, "F"),
        ("ب", 41, "F"),
        ("Α", 38, "A"),  # Greek
        ("Z", 29, ""),  # German
        ("Ş", 47, ""),  # Turkish
        ("-", 20, ""),
        ("А", 0, ""),  # of no keyboard
    ],
)
@pytest.mark.parametrize(("platform", "offset"), [("linux", 0), ("win32", -8)])
def test_the_sign_of_a_place(
    key: str, code: int, sign: str, platform: str, offset: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert sign_by_place(pressed(key, max(code + offset, 0))) == sign


def test_the_digits_of_macos_have_codes_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    for digit, code in {"1": 18, "5": 23, "6": 22, "0": 29}.items():
        assert sign_by_place(pressed("&", 0, virtual=code)) == digit
    assert sign_by_place(pressed("А", 0, virtual=3)) == ""


def test_special_keys_have_no_sign() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_F1, NONE, 0, 0, 0)
    assert sign_by_place(event) == ""
