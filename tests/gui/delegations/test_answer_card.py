"""The answer card at work: its links to brief, comparison and citation, and its colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.cite.dialog import CitationDialog
from a4p_desktop.gui.delegations.chooser import CompareDialog
from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.gui.look.palettes import own_palette
from a4p_desktop.gui.look.status_colours import SIGNS, status_colours
from a4p_desktop.records.brief.formats.html_page import LOOKS
from a4p_desktop.records.pages.answer import Standing
from tests.desk import Desk, click_link
from tests.gui.delegations.test_tab import go, wait_for
from tests.gui.listener import Listener


@pytest.fixture
def tab(desk: Desk) -> DelegationTab:
    return desk.opened.delegation


def open_endorsement(desk: Desk, delegation: str) -> QTextBrowser:
    """The details of the endorsement of the Declaration by a delegation."""
    desk.show("endorsements")
    desk.type(delegation)
    desk.open_row(0)
    return desk.tab.detail


def dialog(
    desk: Desk, kind: type[BriefDialog] | type[CitationDialog]
) -> BriefDialog | CitationDialog:
    desk.qtbot.waitUntil(lambda: desk.window.findChild(kind) is not None)
    found = desk.window.findChild(kind)
    assert isinstance(found, BriefDialog | CitationDialog)
    return found


def test_brief_from_the_page(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "Brief")
    found = dialog(desk, BriefDialog)
    assert isinstance(found, BriefDialog)
    assert found.subjects.currentText() == "Delegation: Rwanda"
    desk.qtbot.waitUntil(lambda: found.brief is not None)


def test_brief_from_the_details(desk: Desk) -> None:
    click_link(open_endorsement(desk, "china"), "Brief")
    found = dialog(desk, BriefDialog)
    assert isinstance(found, BriefDialog)
    assert found.subjects.currentText() == "Delegation: China"


def test_cite_from_the_page(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "Cite")
    found = dialog(desk, CitationDialog)
    assert isinstance(found, CitationDialog)
    assert "Rwanda" in found.page.toPlainText()


def test_cite_from_the_details(desk: Desk) -> None:
    click_link(open_endorsement(desk, "albania"), "Cite")
    found = dialog(desk, CitationDialog)
    assert isinstance(found, CitationDialog)
    assert "Albania" in found.page.toPlainText()


def test_compare_from_the_page_takes_three_steps(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "Compare")
    found = desk.window.findChild(CompareDialog)
    assert isinstance(found, CompareDialog)
    desk.qtbot.waitUntil(lambda: found.focusWidget() is found.chooser.line)
    QTest.keyClicks(found.chooser.line, "nepal")
    QTest.keyClick(found.chooser.line, Qt.Key.Key_Return)
    wait_for(desk, tab, "Rwanda and Nepal compared")


def test_the_entry_that_enter_would_compare_is_told(
    desk: Desk, tab: DelegationTab, listener: Listener
) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "Compare")
    found = desk.window.findChild(CompareDialog)
    assert isinstance(found, CompareDialog)
    desk.qtbot.waitUntil(lambda: found.focusWidget() is found.chooser.line)
    listener.hears(found.chooser.list.currentItem().text())


def test_compare_from_the_details_before_the_list_was_read(desk: Desk, tab: DelegationTab) -> None:
    click_link(open_endorsement(desk, "china"), "Compare")
    desk.qtbot.waitUntil(lambda: desk.window.findChild(CompareDialog) is not None)
    found = desk.window.findChild(CompareDialog)
    assert isinstance(found, CompareDialog)
    assert found.windowTitle() == "Compare China with"
    QTest.keyClicks(found.chooser.line, "rwanda")
    QTest.keyClick(found.chooser.line, Qt.Key.Key_Return)
    wait_for(desk, tab, "China and Rwanda compared")


def test_each_standing_has_a_look_of_its_own() -> None:
    assert SIGNS.keys() == set(Standing)
    for appearance in ("light", "dark"):
        colours = status_colours(own_palette(appearance))
        assert len({colour.sign for colour in colours.values()}) == len(Standing)


def test_paper_has_the_colours_of_a_light_window() -> None:
    window = status_colours(own_palette("light"))
    for standing, look in LOOKS.items():
        colour = window[standing]
        assert (look.ground, look.ink) == (colour.ground.name(), colour.text.name())
        assert (look.edge, look.sign) == (colour.edge.name(), colour.sign)


def test_the_band_has_the_colours_of_the_palette(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    text = tab.browser.text
    palette = own_palette("dark")
    text.setPalette(palette)
    colour = status_colours(palette)[Standing.ENDORSED]
    found = text.document().find("✓ Endorsed")
    assert found.charFormat().foreground().color() == QColor(colour.text)
    table = found.currentTable()
    assert table is not None
    assert table.cellAt(found).format().background().color() == QColor(colour.ground)


def test_the_answer_is_in_sight_without_scrolling(desk: Desk, tab: DelegationTab) -> None:
    desk.window.resize(1024, 700)
    go(desk, tab, "RWA", "Rwanda")
    details = open_endorsement(desk, "china")
    for text, words in ((tab.browser.text, "4 of 5"), (details, "0 of 5")):
        cursor = text.document().find(words)
        assert not cursor.isNull()
        assert 0 < text.cursorRect(cursor).bottom() < text.viewport().height()
