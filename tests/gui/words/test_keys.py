"""The keys of the program on each system, and beside input methods."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QStyleOptionMenuItem

from a4p_desktop.gui.widgets.room import Menu
from a4p_desktop.gui.words import keys
from a4p_desktop.gui.words.keys import Keys, keys_words

Modifier = Qt.KeyboardModifier
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier

OF_INPUT_METHODS = {
    *("Ctrl+Space", "Shift+Space", "Meta+Space", "Ctrl+.", "Meta+.", "Alt+`"),
    *("Ctrl+Shift+F", "Ctrl+Shift+U", "Ctrl+Shift+E"),  # Chinese in other signs, code point, emoji
    *("Ctrl+;", "Ctrl+Alt+P", "Ctrl+Alt+Shift+U", "Meta+`"),  # fcitx
    *("Ctrl+`", "Ctrl+Shift+`", "F4"),  # Rime
    "F9",  # Hanja for Korean
}
"""What ibus, fcitx, their engines and the input methods of Windows keep, as they are installed."""
OF_MACOS = {
    *("Ctrl+H", "Ctrl+Alt+H", "Ctrl+M", "Ctrl+Alt+M", "Ctrl+W", "Ctrl+,", "Ctrl+`", "Ctrl+Space"),
    *("Ctrl+E", "Ctrl+J", "Ctrl+I", "Ctrl+N", "Ctrl+P", "Ctrl+Shift+Q", "Ctrl+Y"),
    *("Alt+Left", "Alt+Right", "Alt+Up", "Alt+Down"),  # words and paragraphs
    *("Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5"),  # pictures of the screen
}
"""What the guidelines of macOS give another meaning; Qt writes ⌘ as Ctrl."""


def declared() -> Iterator[Keys]:
    for value in [*vars(keys).values(), *keys.TABS]:
        if isinstance(value, Keys):
            yield value


def pressed(key: Qt.Key, held: Qt.KeyboardModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


def test_the_key_that_is_shown_is_none_of_input_methods() -> None:
    shown = {each.sequences()[0].toString() for each in declared()}
    assert len(shown) > 40
    assert shown & OF_INPUT_METHODS == set()


def test_what_would_surprise_does_not_answer_to_a_key_of_input_methods() -> None:
    every = {key.toString() for each in declared() for key in each.sequences()}
    # The facets, which the next press brings back, and a menu, which Esc closes.
    assert every & OF_INPUT_METHODS == {"F9", "F4"}


def test_no_key_has_another_meaning_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as system:
        system.setattr(sys, "platform", "darwin")
        # Qt has the standard keys of the system that it runs on.
        ours = {
            key.toString()
            for each in declared()
            if each.standard is None or each.macos is not None
            for key in QKeySequence.listFromString(each.ours if each.macos is None else each.macos)
        }
    assert len(ours) > 30
    assert ours & OF_MACOS == set()


def test_standard_keys_come_first_and_none_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    standard = QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)
    assert keys.REDO.sequences() == list(dict.fromkeys([*standard, QKeySequence("Ctrl+Y")]))
    with monkeypatch.context() as system:
        system.setattr(sys, "platform", "darwin")
        assert keys.REDO.sequences() == standard
        assert [key.toString() for key in keys.RELOAD.sequences()] == ["Ctrl+R"]
        assert keys.NEXT_MATCH.words() == "Ctrl+G"
    assert [key.toString() for key in keys.RELOAD.sequences()] == ["F5", "Ctrl+R"]
    assert keys.NEXT_MATCH.words() == "F3"


def test_going_back_is_not_by_backspace() -> None:
    for declared_keys in (keys.BACK, keys.FORWARD):
        assert declared_keys.standard is not None
        standard = QKeySequence.keyBindings(declared_keys.standard)
        without = [key for key in standard if "Backspace" not in key.toString()]
        assert without != standard  # offscreen is as Windows
        assert declared_keys.sequences() == without


def test_keys_match_what_is_pressed() -> None:
    down = Qt.Key.Key_Down
    assert keys.NEXT_STATEMENT.match(pressed(down, ALT))
    assert keys.NEXT_STATEMENT.match(pressed(down, ALT | Modifier.KeypadModifier))
    assert not keys.NEXT_STATEMENT.match(pressed(down, Modifier.NoModifier))
    assert not keys.PREVIOUS_STATEMENT.match(pressed(down, ALT))
    assert keys.PREVIOUS_MATCH.match(pressed(Qt.Key.Key_F3, SHIFT))


def test_keys_run_from_the_left_in_a_mirrored_window(qapp: QApplication) -> None:
    assert keys_words(QKeySequence("Ctrl++")) == "Ctrl++"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert keys_words(QKeySequence("Ctrl++")) == "\u2068Ctrl++\u2069"
        assert keys_words(QKeySequence()) == ""
        menu, option = Menu("File"), QStyleOptionMenuItem()
        action = menu.addAction("Zoom in", QKeySequence("Ctrl++"), print)
        menu.initStyleOption(option, action)
        assert option.text == "\u2068Zoom in\u2069\t\u2068Ctrl++\u2069"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
