"""The bar that goes from match to match: its words, its buttons, and what is announced."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.finding import match_bar
from a4p_desktop.gui.finding.match_bar import MatchBar


@pytest.fixture(name="bar")
def _bar(qtbot: QtBot) -> MatchBar:
    bar = MatchBar()
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def test_it_says_which_match_is_the_current_one(bar: MatchBar) -> None:
    bar.show_match(3, 1700)
    assert bar.label.text() == "Match 3 of 1,700"
    bar.show_match(0, 0)
    assert bar.label.text() == ""


def test_it_says_less_where_the_room_is_short(bar: MatchBar) -> None:
    bar.show_match(3, 17)
    wide = bar.sizeHint().width()
    bar.resize(wide, bar.height())
    assert bar.label.shown() == "Match 3 of 17"
    bar.resize(bar.minimumSizeHint().width(), bar.height())
    assert bar.width() < wide - 20
    assert bar.label.shown() == "3 of 17"
    bar.resize(wide, bar.height())
    assert bar.label.shown() == "Match 3 of 17"


def test_each_button_wants_one_step_and_says_its_key(bar: MatchBar, qtbot: QtBot) -> None:
    for button, signal, name in (
        (bar.previous, bar.previous_wanted, "Previous match (Shift+F3)"),
        (bar.next, bar.next_wanted, "Next match (F3)"),
    ):
        assert button.accessibleName() == name
        assert not button.icon().isNull()
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        with qtbot.waitSignal(signal):
            QTest.keyClick(button, Qt.Key.Key_Space)


def test_its_icons_grow_with_the_text(bar: MatchBar) -> None:
    before = bar.next.iconSize().height()
    larger = QFont(bar.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    bar.setFont(larger)
    assert bar.next.iconSize().height() > 1.5 * before


def test_a_match_is_announced_with_its_passage(
    bar: MatchBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(match_bar, "announce", lambda _, words: said.append(words))
    bar.announce_match("nothing is found")
    bar.show_match(2, 5)
    bar.announce_match("keeping the peace")
    assert said == ["Match 2 of 5: keeping the peace"]
