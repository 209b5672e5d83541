"""Going back and forward: each place is as it was left, and the keyboard is where it is needed."""

from PySide6.QtCore import Qt

from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier
DEBATE = Condition("meeting", "gd-73")


def back(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Left, ALT)
    desk.wait()


def current(desk: Desk) -> str:
    """The delegation of the selected row; "" if none is selected."""
    if desk.tab.current_row() is None:
        return ""
    return desk.column("delegation")[desk.tab.view.currentIndex().row()]


def wait_for_row(desk: Desk, delegation: str) -> None:
    """Wait until the row of a delegation is selected, and its record is shown."""
    desk.qtbot.waitUntil(lambda: current(desk) == delegation)
    desk.qtbot.waitUntil(lambda: delegation in desk.details)


def down(page: TabPage) -> int:
    """How far a page is scrolled, once it is read."""
    return -1 if page.is_reading else page.scrolled


def scroll(desk: Desk, page: TabPage) -> int:
    """Scroll a page once it is higher than its room, and return how far."""

    def is_high() -> bool:
        area = page.scrolling()
        return area is not None and not page.is_reading and area.verticalScrollBar().maximum() > 40

    desk.qtbot.waitUntil(is_high)
    area = page.scrolling()
    assert area is not None
    area.verticalScrollBar().setValue(40)
    return 40


def test_back_from_a_link_restores_row_details_and_place(desk: Desk) -> None:
    desk.ask(Question("", (DEBATE,)))
    desk.open_row(90)
    desk.tab.view.scrollTo(desk.tab.model.index(90, 4), desk.tab.view.ScrollHint.PositionAtTop)
    delegation, top = current(desk), desk.tab.view.rowAt(0)
    desk.window.show_delegation_of_row()
    desk.ask(Question("", (Condition("level", "ministerial"),)))
    desk.show("speakers")
    assert current(desk) == ""
    while desk.window.question != Question("", (DEBATE,)) or desk.window.page is not None:
        back(desk)
    wait_for_row(desk, delegation)
    desk.qtbot.waitUntil(lambda: desk.tab.view.rowAt(0) == top)
    assert desk.tab.view.hasFocus()


def test_a_followed_link_leaves_the_keyboard_on_the_row_and_back_on_that_before(
    desk: Desk,
) -> None:
    desk.ask(Question("", (DEBATE,)))
    first, second = desk.column("delegation")[0], desk.column("delegation")[3]
    desk.open_row(0)
    model = desk.tab.model
    row_id = model.row_id(3)
    assert row_id is not None
    desk.tab.detail.setFocus()
    desk.tab.detail.record_followed.emit("speakers", row_id)
    wait_for_row(desk, second)
    assert desk.tab.view.hasFocus()
    back(desk)
    wait_for_row(desk, first)
    desk.key(Qt.Key.Key_Right, ALT)
    wait_for_row(desk, second)


def test_a_table_is_seen_again_as_it_was(desk: Desk) -> None:
    desk.show("themes")
    themes = desk.tab
    assert isinstance(themes, FacedTab)
    themes.as_other.click()
    desk.window.navigation.show_delegation("RWA")
    desk.window.navigation.show_narrowed("themes", Question("peace"))
    desk.wait()
    themes.as_table.click()
    back(desk)
    back(desk)
    desk.qtbot.waitUntil(lambda: themes.shows_other)


def test_back_restores_how_far_a_page_was_scrolled(desk: Desk) -> None:
    desk.window.resize(700, 500)
    page = desk.opened.delegation

    def wait_for(code: str, scrolled: int) -> None:
        desk.qtbot.waitUntil(lambda: (page.subject, down(page)) == (code, scrolled))

    for code in ("RWA", "NPL"):
        desk.window.navigation.show_delegation(code)
        wait_for(code, 0)
        scroll(desk, page)
    desk.show("speakers")
    back(desk)
    wait_for("NPL", 40)
    back(desk)
    wait_for("RWA", 40)
    desk.window.navigation.show_delegation("NPL")
    wait_for("NPL", 0)


def test_the_keyboard_stays_in_the_line_where_one_types(desk: Desk) -> None:
    desk.open_row(2)
    delegation = current(desk)
    desk.window.line.setFocus()
    desk.type("kagame")
    back(desk)
    wait_for_row(desk, delegation)
    assert desk.window.line.hasFocus()


def test_another_selection_meanwhile_is_not_what_was_left(desk: Desk) -> None:
    desk.open_row(2)
    delegation = current(desk)
    desk.show("endorsements")
    desk.window.navigation.show_narrowed("speakers", desk.window.question)
    desk.wait()
    desk.open_row(4)
    back(desk)
    back(desk)
    wait_for_row(desk, delegation)
