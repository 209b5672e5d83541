"""What is typed in the rows comes into the search line whole: letters, dead keys, input methods."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.gui.typing_ahead import TypingAhead
from tests.desk import Desk

Key, Modifier, Query = Qt.Key, Qt.KeyboardModifier, Qt.InputMethodQuery
CTRL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier


class Hands:
    """A line above rows, and what an input method and a keyboard send to the rows."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.line = QLineEdit("da")
        self.rows = QTableWidget(3, 1)
        self.rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.line)
        layout.addWidget(self.rows)
        TypingAhead(self.rows).line = self.line
        qtbot.addWidget(self.window)
        self.window.show()
        with qtbot.waitActive(self.window):
            self.window.activateWindow()
        self.line.setCursorPosition(0)
        self.rows.setFocus()
        self._qtbot = qtbot

    def press(self, text: str, held: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_F35, held, text)
        QCoreApplication.sendEvent(self.rows, event)

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(self.rows, event)

    def asked(self, query: Qt.InputMethodQuery) -> object:
        event = QInputMethodQueryEvent(query)
        QCoreApplication.sendEvent(self.rows, event)
        return event.value(query)

    def wait_for_line(self) -> None:
        self._qtbot.waitUntil(self.line.hasFocus)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)


@pytest.mark.parametrize("text", ["k", "é", "中", "ك", "7", "-", "@"])
def test_letters_digits_and_signs_go_to_the_end_of_the_line(hands: Hands, text: str) -> None:
    hands.press(text)
    assert hands.line.text() == "da" + text
    assert hands.line.hasFocus()


def test_alt_gr_types_and_so_does_option_on_macos(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.press("ę", held=CTRL | ALT)
    assert hands.line.text() == "daę"
    hands.rows.setFocus()
    with monkeypatch.context() as system:
        system.setattr(sys, "platform", "linux")
        hands.press("ø", held=ALT)
        assert hands.line.text() == "daę"
        system.setattr(sys, "platform", "darwin")
        hands.press("ø", held=ALT)
    assert hands.line.text() == "daęø"


@pytest.mark.parametrize("text", ["", " ", "\b", "\x7f", "\x1b", "\t"])
def test_other_keys_stay_with_the_rows(hands: Hands, text: str) -> None:
    hands.press(text)
    assert hands.line.text() == "da"
    assert hands.rows.hasFocus()


@pytest.mark.parametrize("held", [CTRL, CTRL | SHIFT, Modifier.MetaModifier])
def test_keys_with_ctrl_type_nothing(hands: Hands, held: Qt.KeyboardModifier) -> None:
    hands.press("k", held=held)
    assert hands.line.text() == "da"


def test_a_letter_of_a_dead_key_comes_whole(hands: Hands) -> None:
    hands.compose("", "é")
    hands.wait_for_line()
    assert hands.line.text() == "daé"


def test_an_input_method_composes_from_the_first_letter(hands: Hands) -> None:
    changes: list[str] = []
    hands.line.textEdited.connect(changes.append)
    hands.compose("n")
    hands.compose("ni")
    QTest.qWait(1)
    assert hands.rows.hasFocus()  # or composing would end
    assert hands.line.text() == "da"
    assert hands.asked(Query.ImCursorPosition) == 2
    hands.compose("", "你")
    hands.wait_for_line()
    assert hands.line.text() == "da你"
    assert changes[-1] == "da你"


def test_composing_that_is_given_up_leaves_the_keyboard_in_the_rows(hands: Hands) -> None:
    hands.compose("ni")
    hands.compose("")
    QTest.qWait(1)
    assert hands.line.text() == "da"
    assert hands.rows.hasFocus()


def test_input_methods_are_welcome_in_rows_and_find_the_caret_in_the_line(hands: Hands) -> None:
    assert hands.asked(Query.ImEnabled) is True
    caret = hands.asked(Query.ImCursorRectangle)
    assert isinstance(caret, QRect)
    shown = hands.rows.mapTo(hands.window, caret.center())
    assert hands.line.geometry().contains(shown)


def test_without_a_line_rows_keep_what_is_typed(qtbot: QtBot) -> None:
    rows = QTableWidget(3, 1)
    qtbot.addWidget(rows)
    TypingAhead(rows)
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_K, Modifier.NoModifier, "k")
    QCoreApplication.sendEvent(rows, event)
    query = QInputMethodQueryEvent(Query.ImSurroundingText)
    QCoreApplication.sendEvent(rows, query)
    assert query.value(Query.ImSurroundingText) is None


def test_what_is_typed_in_the_rows_searches_and_proposes(desk: Desk) -> None:
    desk.show("speakers")
    desk.tab.view.setFocus()
    desk.key(Key.Key_K)
    QTest.keyClicks(desk.focus, "agame")
    desk.wait()
    assert desk.window.line.text() == "kagame"
    desk.qtbot.waitUntil(desk.window.proposing.proposals.list.isVisible)


def test_the_matrix_gives_letters_to_the_line_too(desk: Desk) -> None:
    desk.show("themes")
    tab = desk.tab
    assert isinstance(tab, FacedTab)
    tab.as_other.setChecked(True)
    tab.face().setFocus()
    desk.key(Key.Key_W)
    assert desk.window.line.text() == "w"
    assert desk.window.line.hasFocus()
