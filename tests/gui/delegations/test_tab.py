"""The page of a delegation in the window: the links to it, from it, and the way back."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from a4p_desktop.gui.delegations.browser import BESIDE
from a4p_desktop.gui.delegations.chooser import CompareDialog, DelegationChooser
from a4p_desktop.gui.delegations.tab import DelegationTab
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk, click_link
from tests.gui.details.test_pane import links
from tests.gui.listener import Listener
from tests.gui.window.test_accessible import unnamed

_Key = Qt.Key


@pytest.fixture
def tab(desk: Desk) -> DelegationTab:
    return desk.opened.delegation


def title(tab: DelegationTab) -> str:
    return tab.browser.text.document().begin().text()


def wait_for(desk: Desk, tab: DelegationTab, name: str) -> None:
    desk.qtbot.waitUntil(lambda: title(tab) == name)


def go(desk: Desk, tab: DelegationTab, code: str, name: str) -> None:
    desk.window.navigation.show_delegation(code)
    wait_for(desk, tab, name)


def box(desk: Desk) -> CompareDialog:
    found = desk.window.findChild(CompareDialog)
    assert isinstance(found, CompareDialog)
    desk.qtbot.waitUntil(lambda: found.chooser.list.count() > 0)
    return found


def listed(chooser: DelegationChooser) -> list[str]:
    return [chooser.list.item(row).text() for row in range(chooser.list.count())]


def test_nothing_is_read_before_it_is_shown(desk: Desk, tab: DelegationTab) -> None:
    assert tab.findChildren(QWidget) == []
    desk.window.tabs.activate("delegation")
    desk.qtbot.waitUntil(lambda: tab.browser.chooser.list.count() == 207)
    assert "press Ctrl+G" in tab.browser.text.toPlainText()
    assert desk.window.tabs.current_tab == "delegation"


def test_a_click_in_the_list_shows_a_page(desk: Desk, tab: DelegationTab) -> None:
    desk.window.tabs.activate("delegation")
    desk.qtbot.waitUntil(lambda: tab.browser.chooser.list.count() > 0)
    tab.browser.chooser.line.setText("kenya")
    point = tab.browser.chooser.list.visualItemRect(tab.browser.chooser.list.item(0)).center()
    QTest.mouseClick(tab.browser.chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    wait_for(desk, tab, "Kenya")


def test_the_list_shows_a_delegation_among_its_neighbours(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    shown = tab.browser.chooser.list
    place, seen = shown.visualItemRect(shown.currentItem()), shown.viewport().rect()
    two = 2 * place.height()
    assert seen.top() + two < place.top() < place.bottom() < seen.bottom() - two


def test_back_and_forward_through_the_pages_visited(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    go(desk, tab, "CHN", "China")
    desk.window.navigation.go_back()
    wait_for(desk, tab, "Rwanda")
    desk.window.navigation.go_back()
    assert desk.window.tabs.current_tab == "speakers"
    desk.window.navigation.go_forward()
    desk.window.navigation.go_forward()
    wait_for(desk, tab, "China")
    assert desk.window.tabs.current_tab == "delegation"


def test_the_name_in_the_details_leads_there(desk: Desk, tab: DelegationTab) -> None:
    desk.type("tusk")
    assert "European Union" in desk.open_row(0)
    desk.follow("European Union")
    wait_for(desk, tab, "European Union")
    assert desk.window.tabs.current_tab == "delegation"


def test_the_name_in_an_endorsement_leads_there(desk: Desk, tab: DelegationTab) -> None:
    desk.show("endorsements")
    desk.type("delegation:che")
    desk.open_row(0)
    desk.follow("Switzerland")
    wait_for(desk, tab, "Switzerland")


def test_the_delegation_of_the_row(desk: Desk, tab: DelegationTab) -> None:
    desk.type("kagame")
    desk.tab.view.selectRow(0)
    desk.action("Show delegation").trigger()
    wait_for(desk, tab, "Rwanda")
    assert not desk.action("Show delegation").isEnabled()


def test_a_right_click_on_a_row_offers_its_delegation(desk: Desk, tab: DelegationTab) -> None:
    desk.type("kagame")
    point = desk.tab.view.visualRect(desk.tab.model.index(0, 0)).center()
    viewport = desk.tab.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert desk.action("Show delegation") in menu.actions()
    menu.setActiveAction(desk.action("Show delegation"))
    QTest.keyClick(menu, _Key.Key_Return)
    wait_for(desk, tab, "Rwanda")


def test_on_a_row_without_a_delegation_it_asks_to_select_one(
    desk: Desk, tab: DelegationTab
) -> None:
    desk.show("themes")
    desk.tab.view.selectRow(0)
    desk.action("Show delegation").trigger()
    assert desk.window.tabs.current_tab == "themes"
    assert "Select a row with a delegation" in desk.window.statusBar().currentMessage()


def test_the_link_to_its_statements_at_a_meeting(desk: Desk, tab: DelegationTab) -> None:
    # Ticked facets would hide rows that the page counts.
    desk.ask(desk.window.question.with_condition(Condition("level", "ministerial")))
    go(desk, tab, "UN", "United Nations Secretariat")
    (address,) = (
        link
        for link in links(tab.browser.text)
        if link.startswith("rows:speakers/meeting%3A%22hlm-2018")
    )
    tab.browser.text.anchorClicked.emit(QUrl(address))
    desk.wait()
    assert desk.window.tabs.current_tab == "speakers"
    assert desk.tab.count == 3
    assert desk.scope == "hlm-2018"
    desk.window.navigation.go_back()
    wait_for(desk, tab, "United Nations Secretariat")


def test_the_number_of_a_theme_leads_to_its_rows(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "by keyword: 1")
    desk.wait()
    assert desk.column("person") == ["Paul Kagame"]
    assert desk.column("meeting") == ["General Debate of the 73rd session"]


def test_a_statement_leads_to_its_row(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "Mr Paul Kagame")
    desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "speakers")
    desk.wait()
    desk.qtbot.waitUntil(lambda: "General Debate" in desk.details)


def test_a_code_that_the_records_do_not_have(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "<b>", "These records have no delegation “<b>”.")


def test_the_page_gets_the_focus(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    assert desk.focus is tab.browser.text
    desk.key(_Key.Key_Tab)
    assert desk.focus.accessibleName() == "African Group"
    assert tab.browser.text.isAncestorOf(desk.focus)


def test_all_that_can_have_the_focus_has_a_name(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    assert unnamed(desk.window) == []
    desk.action("Compare with").trigger()
    assert unnamed(box(desk)) == []


def test_compare_with_another(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    desk.action("Compare with").trigger()
    found = box(desk)
    assert found.windowTitle() == "Compare Rwanda with"
    assert "Rwanda" not in listed(found.chooser)
    assert "African Group" not in listed(found.chooser)
    QTest.keyClicks(found.chooser.line, "chine")
    QTest.keyClick(found.chooser.line, _Key.Key_Return)
    wait_for(desk, tab, "Rwanda and China compared")
    desk.window.navigation.go_back()
    wait_for(desk, tab, "Rwanda")
    desk.window.navigation.go_forward()
    wait_for(desk, tab, "Rwanda and China compared")


def test_compare_groups(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA", "Rwanda")
    click_link(tab.browser.text, "African Group")
    wait_for(desk, tab, "African Group")
    desk.action("Compare with").trigger()
    chooser = box(desk).chooser
    assert len(listed(chooser)) == 4
    QTest.keyClicks(chooser.line, "weog")
    QTest.keyClick(chooser.line, _Key.Key_Return)
    wait_for(desk, tab, "African Group and Western European and Others Group compared")
    click_link(tab.browser.text, "30 of 54")
    desk.wait()
    assert desk.window.tabs.current_tab == "speakers"
    assert desk.tab.count == 30


def test_compare_asks_for_the_first_where_none_is_shown(desk: Desk, tab: DelegationTab) -> None:
    desk.action("Compare with").trigger()
    assert desk.window.line.placeholderText() == "Compare which delegation?"
    QTest.keyClicks(desk.window.line, "rwanda")
    QTest.keyClick(desk.window.line, _Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.window.findChild(CompareDialog) is not None)
    assert box(desk).windowTitle() == "Compare Rwanda with"
    wait_for(desk, tab, "Rwanda")


def test_a_comparison_with_an_unknown_code(desk: Desk, tab: DelegationTab) -> None:
    go(desk, tab, "RWA|NOBODY", "These records have no delegation “RWA, NOBODY”.")


def test_a_row_still_being_read_opens_no_page(desk: Desk) -> None:
    desk.ask(Question())
    desk.tab.view.setCurrentIndex(desk.tab.model.index(desk.tab.model.rowCount() - 1, 0))
    desk.window.show_delegation_of_row()
    assert desk.window.tabs.current_tab == "speakers"
    assert "still loading" in desk.window.statusBar().currentMessage()
    desk.qtbot.waitUntil(lambda: bool(desk.tab.current_delegation()))
    desk.window.show_delegation_of_row()
    assert desk.window.tabs.current_tab == "delegation"


def test_a_page_is_announced_by_its_name_and_answer(
    desk: Desk, tab: DelegationTab, listener: Listener
) -> None:
    go(desk, tab, "NPL", "Nepal")
    listener.hears(
        "Nepal. Member State, Asia-Pacific Group, Asia, Southern Asia. A4P Declaration. ✓ Endorsed."
        " Earliest evidence: 2018. It may have endorsed before"
    )


def test_a_comparison_is_announced_by_its_names(
    desk: Desk, tab: DelegationTab, listener: Listener
) -> None:
    desk.window.navigation.show_delegation(f"RWA{BESIDE}GHA")
    listener.hears(
        "Rwanda and Ghana compared. Different: 6, Not known: no evidence on one of the two,"
        " or the list is incomplete"
    )


def test_what_is_found_in_the_list_is_announced(
    desk: Desk, tab: DelegationTab, listener: Listener
) -> None:
    go(desk, tab, "RWA", "Rwanda")
    desk.qtbot.waitUntil(lambda: listener.announced != [])  # what is said of the page
    tab.browser.chooser.line.setFocus()
    QTest.keyClicks(tab.browser.chooser.line, "guinea")
    desk.qtbot.waitUntil(lambda: tab.browser.chooser.list.count() == 4)
    QTest.keyClicks(tab.browser.chooser.line, "-b")
    listener.hears("1 found. Guinea-Bissau")
    desk.key(_Key.Key_Up)
    listener.hears("Guinea-Bissau")
