"""The names above the columns of a comparison: in sight while one scrolls, and links."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.gui.look.palettes import link_color
from tests.desk import Desk
from tests.gui.delegations.test_tab import go, wait_for

PAIR = "Rwanda and China compared"


@pytest.fixture
def tab(desk: Desk) -> DelegationTab:
    return desk.opened.delegation


def test_the_names_stay_while_the_rows_scroll(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA|CHN", PAIR)
    header, text = tab.browser.header, tab.browser.text
    assert header.isVisible()
    assert [label.accessibleName() for label in header.labels] == ["Rwanda", "China"]
    text.verticalScrollBar().setValue(text.verticalScrollBar().maximum())
    assert header.isVisible()
    assert header.geometry().bottom() < text.geometry().top()


@pytest.mark.parametrize("direction", Qt.LayoutDirection)
def test_each_name_is_above_its_answers(
    desk: Desk, tab: DelegationTab, direction: Qt.LayoutDirection
) -> None:
    desk.window.setLayoutDirection(direction)
    go(desk, tab, "RWA|CHN", PAIR)
    desk.window.resize(1200, 800)
    QApplication.processEvents()
    header, text = tab.browser.header, tab.browser.text
    for label, words in zip(header.labels, ("Head of State", "Ministerial"), strict=True):
        found = text.document().find(words)
        found.setPosition(found.selectionStart())
        left = text.cursorRect(found).left()
        assert abs(label.geometry().left() - left) <= text.fontMetrics().height()


def test_a_name_leads_to_its_page_which_has_no_such_names(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA|CHN", PAIR)
    tab.browser.header.labels[1].linkActivated.emit("delegation:CHN")
    wait_for(desk, tab, "China")
    assert not tab.browser.header.isVisible()


def test_a_comparison_has_the_whole_width(desk: Desk, tab: DelegationTab) -> None:
    desk.window.resize(1900, 900)
    go(desk, tab, "RWA", "Rwanda")
    page = tab.browser.text.lineWrapColumnOrWidth()
    go(desk, tab, "RWA|CHN", PAIR)
    assert tab.browser.text.lineWrapColumnOrWidth() == tab.browser.text.viewport().width() > page


def test_where_room_is_scarce_the_page_has_more_than_the_list(
    desk: Desk, tab: DelegationTab
) -> None:
    go(desk, tab, "RWA", "Rwanda")
    desk.window.resize(600, 700)
    QApplication.processEvents()
    assert tab.browser.chooser.width() < tab.browser.text.width() / 2


def test_the_names_follow_the_appearance(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA|CHN", PAIR)
    header = tab.browser.header
    before, palette = link_color(header.palette()).name(), QPalette(header.palette())
    palette.setColor(QPalette.ColorRole.Link, "#202080")
    header.setPalette(palette)
    assert link_color(palette).name() != before
    assert all(link_color(palette).name() in label.text() for label in header.labels)
