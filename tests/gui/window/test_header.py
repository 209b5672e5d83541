"""The head of the window: its buttons are entries of the menus, and fit beside the search line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from a4p_desktop.gui.cite.dialog import CitationDialog
from tests.desk import Desk

ICONS_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def shown(desk: Desk) -> dict[str, QToolButton]:
    """The visible buttons by their words, in their order."""
    buttons = desk.window.header.buttons.values()
    return {button.text(): button for button in buttons if button.isVisible()}


def test_a_table_offers_what_is_done_with_its_rows(desk: Desk) -> None:
    desk.show("speakers")
    assert list(shown(desk)) == ["Export", "Brief", "Cite", "Share", "Add records"]


def test_a_page_offers_only_what_makes_sense_there(desk: Desk) -> None:
    desk.show("overview")
    assert list(shown(desk)) == ["Brief", "Add records"]
    desk.show("delegation")
    assert list(shown(desk)) == ["Brief", "Compare", "Cite", "Add records"]


def test_the_page_of_a_delegation_can_be_cited(desk: Desk) -> None:
    desk.window.navigation.show_delegation("RWA")
    browser = desk.opened.delegation.browser
    desk.qtbot.waitUntil(lambda: browser.cited is not None)
    shown(desk)["Cite"].click()
    dialogs = desk.window.findChildren(CitationDialog)
    desk.qtbot.waitUntil(lambda: bool(desk.window.findChildren(CitationDialog)))
    assert not dialogs


def test_a_delegation_without_a_source_says_that_there_is_none_to_cite(desk: Desk) -> None:
    desk.window.navigation.show_delegation("AFG")
    browser = desk.opened.delegation.browser
    desk.qtbot.waitUntil(lambda: browser.has_answer)
    shown(desk)["Cite"].click()
    assert "on top of the page has no source" in desk.window.statusBar().currentMessage()


@pytest.mark.parametrize("subject", ["", "group:african", "RWA|FRA"])
def test_a_page_without_one_answer_asks_for_a_state_to_cite(desk: Desk, subject: str) -> None:
    desk.window.navigation.show_delegation("RWA")
    desk.qtbot.waitUntil(lambda: desk.opened.delegation.browser.has_answer)
    desk.window.navigation.show_page("delegation", subject, desk.window.question)
    desk.qtbot.waitUntil(lambda: not desk.opened.delegation.is_reading)
    shown(desk)["Cite"].click()
    assert "Choose one State" in desk.window.statusBar().currentMessage()


def test_a_button_does_what_its_entry_does(desk: Desk) -> None:
    desk.show("speakers")
    shown(desk)["Export"].click()
    desk.wait()
    assert desk.opened.parts.exports.dialog is not None


def test_a_button_is_enabled_with_its_entry(desk: Desk) -> None:
    desk.show("speakers")
    entry, button = desk.action("Cite"), shown(desk)["Cite"]
    entry.setEnabled(False)
    assert not button.isEnabled()
    entry.setEnabled(True)
    assert button.isEnabled()


def test_each_button_says_its_name_what_it_does_and_its_keys(desk: Desk) -> None:
    desk.show("speakers")
    for words, button in shown(desk).items():
        assert words in button.toolTip()
        assert button.defaultAction().statusTip()[:20] in button.toolTip()
        keys = button.defaultAction().shortcut().toString()
        assert keys in button.toolTip()
        assert not button.icon().isNull()
    assert "Ctrl+E" in shown(desk)["Export"].toolTip()


def test_the_keyboard_goes_from_the_line_to_the_buttons(desk: Desk) -> None:
    desk.show("speakers")
    desk.window.line.setFocus()
    for button in shown(desk).values():
        QTest.keyClick(desk.focus, Qt.Key.Key_Tab)
        assert desk.focus is button
    QTest.keyClick(shown(desk)["Export"], Qt.Key.Key_Space)
    desk.wait()
    assert desk.opened.parts.exports.dialog is not None


@pytest.mark.parametrize("width", [700, 920, 1024, 1440])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_cut_whatever_the_width_and_the_text(
    desk: Desk, qapp: QApplication, width: int, percent: int
) -> None:
    base = QFont(qapp.font())
    larger = QFont(base)
    larger.setPointSizeF(base.pointSizeF() * percent / 100)
    desk.show("speakers")
    try:
        qapp.setFont(larger)
        desk.window.resize(width, 700)
        desk.wait()
        header = desk.window.header
        buttons = list(shown(desk).values())
        for button in buttons:
            assert button.width() >= button.sizeHint().width()
            assert header.rect().contains(button.geometry())
        typed = desk.window.line.fontMetrics().horizontalAdvance("Bosnia and Herzegovina")
        assert desk.window.line.width() > typed
        styles = {button.toolButtonStyle() for button in buttons}
        assert len(styles) == 1
    finally:
        qapp.setFont(base)


def test_labels_come_back_with_the_room(desk: Desk) -> None:
    desk.show("speakers")
    export = shown(desk)["Export"]
    desk.window.resize(560, 600)
    desk.wait()
    assert export.toolButtonStyle() == ICONS_ONLY
    desk.window.resize(1200, 600)
    desk.wait()
    assert export.toolButtonStyle() != ICONS_ONLY


def test_the_line_takes_the_keyboard_along_as_it_moves(desk: Desk, qapp: QApplication) -> None:
    desk.show("overview")
    desk.window.line.setFocus()
    came: list[QWidget | None] = []

    def follow(_: QWidget | None, now: QWidget | None) -> None:
        came.append(now)

    qapp.focusChanged.connect(follow)
    desk.show("speakers")
    desk.show("overview")
    qapp.focusChanged.disconnect(follow)
    assert list(filter(None, came)) == [desk.window.line] * 2  # and to no other meanwhile
