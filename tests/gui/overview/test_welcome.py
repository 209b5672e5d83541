"""The top of the overview: the first start, the search line, the doors and the tiles."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from a4p_desktop.app import Program
from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.look.palettes import set_zoom
from a4p_desktop.gui.overview.coverage_tile import CoverageTile
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.overview.welcome import Welcome
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.overview import read_overview
from tests.desk import Desk


@pytest.fixture
def tab(desk: Desk) -> OverviewTab:
    """The overview in front, once what it shows is read."""
    desk.window.tabs.activate("overview")
    tab = desk.window.tabs.pages["overview"]
    assert isinstance(tab, OverviewTab)
    desk.qtbot.waitUntil(lambda: tab.columns is not None)
    return tab


def welcome(tab: OverviewTab) -> Welcome:
    assert tab.welcome is not None
    return tab.welcome


def is_whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


class TestTheFirstStart:
    @pytest.fixture
    def kept_tab(self) -> str:
        return ""

    def test_it_opens_the_overview_with_the_keyboard_in_the_line(self, desk: Desk) -> None:
        assert desk.window.tabs.current_tab == "overview"
        assert desk.focus is desk.window.line

    @pytest.mark.parametrize("percent", [100, 150])
    def test_line_doors_and_numbers_are_seen_in_a_small_window(
        self, desk: Desk, qapp: QApplication, percent: int
    ) -> None:
        set_zoom(qapp, qapp.font(), percent)
        desk.window.resize(1024, 700)
        tab = desk.window.tabs.pages["overview"]
        assert isinstance(tab, OverviewTab)
        desk.qtbot.waitUntil(lambda: bool(welcome(tab).tiles))
        desk.qtbot.wait(20)
        top = welcome(tab)
        assert all(map(is_whole, (desk.window.line, *top.doors.values(), top.tiles[0])))


def test_a_later_start_is_where_one_was(desk: Desk, settings: Settings) -> None:
    desk.window.tabs.activate("themes")
    desk.window.close()
    assert settings.last_tab == "themes"


class TestTheLine:
    """One line, in the page or in the head of the window."""

    def test_it_stands_in_the_page_and_goes_back_to_the_head(
        self, desk: Desk, tab: OverviewTab
    ) -> None:
        line, head = desk.window.line, desk.window.header
        assert welcome(tab).line_place.isAncestorOf(line)
        large = line.sizeHint().height()
        desk.show("speakers")
        assert head.isAncestorOf(line)
        assert line.sizeHint().height() < large

    def test_its_text_and_its_undo_go_with_it(self, desk: Desk, tab: OverviewTab) -> None:
        QTest.keyClicks(desk.window.line, "rwanda")
        desk.show("speakers")
        desk.wait()
        assert desk.window.line.text() == "rwanda"
        assert desk.tab.count == 1
        assert desk.window.line.isUndoAvailable()

    def test_the_keyboard_stays_in_it(self, desk: Desk, tab: OverviewTab) -> None:
        desk.window.line.setFocus()
        desk.window.tabs.activate("speakers")
        assert desk.focus is desk.window.line
        desk.window.tabs.activate("overview")
        assert desk.focus is desk.window.line

    def test_it_has_the_keyboard_when_one_comes_from_the_rows(
        self, desk: Desk, tab: OverviewTab
    ) -> None:
        desk.show("speakers")
        desk.tab.view.setFocus()
        desk.window.tabs.activate("overview")
        assert desk.focus is desk.window.line

    def test_tab_leads_from_it_to_the_doors(self, desk: Desk, tab: OverviewTab) -> None:
        desk.window.line.setFocus()
        desk.key(Qt.Key.Key_Tab)
        assert desk.focus is welcome(tab).doors["endorsements"]

    def test_in_the_head_tab_leads_from_it_to_the_buttons(
        self, desk: Desk, tab: OverviewTab
    ) -> None:
        desk.show("speakers")
        desk.window.line.setFocus()
        desk.key(Qt.Key.Key_Tab)
        assert desk.window.header.isAncestorOf(desk.focus)

    def test_it_proposes_below_it(self, desk: Desk, tab: OverviewTab) -> None:
        line, proposals = desk.window.line, desk.window.proposing.proposals
        line.setFocus()
        QTest.keyClicks(line, "rwanda")
        desk.qtbot.waitUntil(proposals.list.isVisible)
        below = line.mapTo(desk.window, QPoint(0, line.height()))
        assert proposals.list.geometry().topLeft() == below
        assert desk.window.tabs.current_tab == "overview"
        desk.key(Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "delegation")
        assert desk.window.page is not None
        assert desk.window.page.subject == "RWA"

    def test_ctrl_f_scrolls_to_it(self, desk: Desk, tab: OverviewTab) -> None:
        desk.window.resize(1024, 700)
        columns = tab.columns
        assert columns is not None
        columns.themes.menu_button.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in ("from elsewhere", "from the line, scrolled away by the wheel"):
            area = tab.scrolling()
            assert area is not None
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
            assert not is_whole(desk.window.line)
            desk.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
            desk.qtbot.waitUntil(lambda: is_whole(desk.window.line))
            assert desk.focus is desk.window.line


class TestTheDoors:
    def test_they_are_named_for_a_screen_reader(self, tab: OverviewTab) -> None:
        found = []
        for door in welcome(tab).doors.values():
            face = QAccessible.queryAccessibleInterface(door)
            assert face.role() is QAccessible.Role.Button
            assert face.text(QAccessible.Text.Description)
            found.append(face.text(QAccessible.Text.Name))
        assert found == ["Has a State endorsed?", "Who spoke?", "Which themes?", "Make a brief"]

    @pytest.mark.parametrize("press", [Qt.Key.Key_Space, Qt.Key.Key_Return])
    def test_a_key_opens_one(self, desk: Desk, tab: OverviewTab, press: Qt.Key) -> None:
        QTest.keyClick(welcome(tab).doors["speakers"], press)
        assert desk.window.tabs.current_tab == "speakers"

    @pytest.mark.parametrize("table", ["speakers", "themes"])
    def test_a_table_comes_to_the_front_with_the_keyboard(
        self, desk: Desk, tab: OverviewTab, table: str
    ) -> None:
        welcome(tab).doors[table].click()
        desk.wait()
        assert desk.window.tabs.current_tab == table

    def test_endorsements_are_seen_as_a_board(self, desk: Desk, tab: OverviewTab) -> None:
        welcome(tab).doors["endorsements"].click()
        desk.wait()
        assert isinstance(desk.tab, EndorsementsTab)
        assert desk.tab.shows_other
        board = desk.tab.board
        assert board is not None
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) > 200)

    def test_a_brief_is_made_on_the_delegation_that_is_typed(
        self, desk: Desk, tab: OverviewTab
    ) -> None:
        welcome(tab).doors["brief"].click()
        assert desk.focus is desk.window.line
        proposals = desk.window.proposing.proposals
        QTest.keyClicks(desk.window.line, "rwanda")
        desk.qtbot.waitUntil(lambda: proposals.list.count() == 1)
        desk.key(Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.window.findChild(BriefDialog) is not None)
        dialog = desk.window.findChild(BriefDialog)
        assert isinstance(dialog, BriefDialog)
        assert "Rwanda" in dialog.subjects.currentText()
        dialog.close()

    def test_esc_gives_the_brief_up(self, desk: Desk, tab: OverviewTab) -> None:
        welcome(tab).doors["brief"].click()
        desk.key(Qt.Key.Key_Escape)
        QTest.keyClicks(desk.window.line, "rwanda")
        desk.qtbot.waitUntil(desk.window.proposing.proposals.list.isVisible)
        desk.key(Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "delegation")
        assert desk.window.findChild(BriefDialog) is None

    @pytest.mark.parametrize(("letters", "across"), [(140, 4), (70, 2), (30, 1)])
    def test_as_many_stand_abreast_as_fit(
        self, desk: Desk, tab: OverviewTab, letters: int, across: int
    ) -> None:
        top = welcome(tab)
        top.setParent(None)
        desk.qtbot.addWidget(top)
        top.resize(letters * top.fontMetrics().averageCharWidth(), 600)
        top.show()
        desk.qtbot.waitUntil(lambda: len({door.y() for door in top.doors.values()}) == 4 // across)

    def test_its_words_have_room_at_any_width(self, tab: OverviewTab) -> None:
        for door in welcome(tab).doors.values():
            for width in (door.minimumSizeHint().width(), 300, 600):
                whole = QRect(0, 0, width, door.heightForWidth(width))
                assert all(whole.contains(place) for place in door.places(width))

    def test_those_to_what_a_file_lacks_are_left_out(
        self, desk: Desk, program: Program, bare_path: Path
    ) -> None:
        program.open(bare_path)
        desk.window.tabs.activate("overview")
        tab = desk.window.tabs.pages["overview"]
        assert isinstance(tab, OverviewTab)
        assert set(welcome(tab).doors) == {*desk.window.tabs.names(), "brief"} & {
            *("speakers", "endorsements", "themes", "brief")
        }


class TestTheTiles:
    def tile(self, tab: OverviewTab, number: int) -> CoverageTile:
        return welcome(tab).tiles[number]

    def test_they_say_how_much_of_what_is_reported_is_recorded(
        self, tab: OverviewTab, archive: Archive
    ) -> None:
        overview = read_overview(archive, "hlm-2018")
        assert overview is not None
        assert overview.endorsements is not None
        recorded = overview.coverage.speakers
        assert self.tile(tab, 0).words.text() == f"{recorded} of 48 reported speakers recorded"
        endorsed = overview.endorsements.endorsed
        assert self.tile(tab, 1).words.text() == (
            f"{endorsed} of 158 reported endorsements recorded"
        )

    def test_the_link_explains_them(self, desk: Desk, tab: OverviewTab) -> None:
        tile = self.tile(tab, 0)
        (stop,) = tile.link.stops
        stop.setFocus()
        assert stop.accessibleName() == "About these numbers"
        assert stop.accessibleDescription() == tile.words.text()
        desk.key(Qt.Key.Key_Return)
        dialog = desk.window.findChild(TextDialog)
        assert isinstance(dialog, TextDialog)
        assert dialog.windowTitle() == "About these numbers"
        dialog.close()

    def test_without_a_reported_total_there_is_no_bar(self, desk: Desk, tab: OverviewTab) -> None:
        desk.ask(desk.window.question.only("meeting", "sc-8218"))
        tile = self.tile(tab, 0)
        desk.qtbot.waitUntil(lambda: "18 " in tile.words.text())
        if "reported" not in tile.words.text():
            assert tile.bar.isHidden()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_nothing_is_cut_from_either_side(
    desk: Desk, tab: OverviewTab, direction: Qt.LayoutDirection, request: pytest.FixtureRequest
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    request.addfinalizer(lambda: app.setLayoutDirection(Qt.LayoutDirection.LeftToRight))
    app.setLayoutDirection(direction)
    desk.window.resize(1024, 700)
    desk.qtbot.wait(20)
    top = welcome(tab)
    for part in (*top.doors.values(), *top.tiles):
        assert top.rect().contains(part.geometry())
