"""The board of the endorsements: what each mark leads to, and how it follows the search."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.endorsements.board_pane import BoardPane
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.overview.tab import OverviewTab
from a4p_desktop.gui.pictures.mark import Mark
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.board import BoardRequest, read_board
from a4p_desktop.records.question.question import Question
from tests.desk import Desk
from tests.gui.fake_reading_thread import FakeReadingThread

DECLARED = Question().only("instrument", "a4p-declaration-2018")
Key = Qt.Key


class Shown:
    """A board in its pane, and what it has emitted."""

    def __init__(self, archive: Archive, wording: Wording, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.records = FakeReadingThread(archive)
        self.pane = BoardPane(wording, self.records.ask)
        self.frame = self.pane.frame
        self.wanted: list[str] = []
        self.narrowed: list[tuple[str, Question]] = []
        qtbot.addWidget(self.pane)
        self.frame.delegation_wanted.connect(self.wanted.append)
        self.frame.narrowed.connect(lambda table, question: self.narrowed.append((table, question)))
        self.pane.resize(980, 700)
        self.ask(DECLARED)
        with qtbot.waitActive(self.pane):
            self.pane.show()
            self.pane.activateWindow()
        self.records.answer()

    def ask(self, question: Question) -> None:
        self.pane.show_question(question)
        self.records.answer()

    def mark(self, beginning: str) -> Mark:
        marks = self.frame.picture.marks
        return next(mark for mark in marks if mark.accessibleName().startswith(beginning))

    @property
    def keyboard(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def focus(self) -> str:
        return self.keyboard.accessibleName()

    def type(self, letters: str) -> None:
        QTest.keyClicks(self.keyboard, letters)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.keyboard, key)


@pytest.fixture
def shown(archive: Archive, wording: Wording, qtbot: QtBot) -> Shown:
    return Shown(archive, wording, qtbot)


class TestThePane:
    def test_it_asks_once_for_a_question(self, shown: Shown) -> None:
        assert shown.records.requests == [BoardRequest(DECLARED)]
        assert shown.frame.picture.accessibleName() == "Endorsements: A4P Declaration"
        assert "It may have endorsed" in shown.frame.picture.accessibleDescription()
        shown.ask(DECLARED)
        assert len(shown.records.requests) == 1

    def test_without_an_instrument_it_is_that_of_all(self, shown: Shown) -> None:
        shown.ask(Question())
        name = shown.frame.picture.accessibleName()
        assert name == "Instruments endorsed by each delegation"

    def test_it_says_that_nobody_is_found(self, shown: Shown) -> None:
        shown.ask(Question("zzqx"))
        assert shown.frame.isHidden()
        shown.pane.setFocus()
        words = shown.pane.window().focusWidget()
        assert isinstance(words, TextPage)
        assert words.isVisible()
        assert words.toPlainText() == words.accessibleName() == "No delegations match this search."
        shown.ask(DECLARED)
        assert shown.frame.isVisible()
        shown.pane.setFocus()
        assert shown.frame.isAncestorOf(shown.pane.window().focusWidget())

    def test_a_screen_reader_finds_the_marks(self, shown: Shown) -> None:
        picture = QAccessible.queryAccessibleInterface(shown.frame.picture)
        names = [picture.child(n).text(QAccessible.Text.Name) for n in range(picture.childCount())]
        assert len(names) == 3 + 5 + 199
        assert names[0] == "Endorsed: 57"
        assert "African Group: 2 of 54 endorsed" in names
        assert "Rwanda: Endorsed" in names

    def test_a_click_on_a_tile_leads_to_the_delegation(self, shown: Shown) -> None:
        QTest.mouseClick(shown.mark("Rwanda"), Qt.MouseButton.LeftButton)
        assert shown.wanted == ["RWA"]

    def test_enter_leads_there_and_the_legend_ticks(self, shown: Shown) -> None:
        mark = shown.mark("Ethiopia")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Return)
        assert shown.wanted == ["ETH"]
        QTest.keyClick(shown.mark("Support voiced"), Key.Key_Return)
        ((_, question),) = shown.narrowed
        assert question == DECLARED.only("status", "support_only")

    def test_arrows_lead_from_tile_to_tile(self, shown: Shown) -> None:
        shown.pane.resize(1600, 900)  # with any font, the two stand in one row
        shown.qtbot.wait(20)
        mark = shown.mark("Angola")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Right)
        assert shown.focus.startswith("Benin")
        shown.press(Key.Key_Left)
        assert shown.focus.startswith("Angola")
        shown.press(Key.Key_Down)
        below = shown.mark(shown.focus.partition(":")[0]).geometry()
        assert below.left() == mark.geometry().left()
        assert below.top() > mark.geometry().top()

    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("rwanda", "Rwanda"),
            ("RWA", "Rwanda"),
            ("cote", "Côte d'Ivoire"),
            ("south a", "South Africa"),
            ("zaf", "South Africa"),
            ("euro", "European Union"),
        ],
    )
    def test_typed_letters_move_to_a_name(self, shown: Shown, typed: str, name: str) -> None:
        shown.mark("Algeria").setFocus()
        for letter in typed:
            shown.type(letter)
        assert shown.focus.startswith(name)
        assert shown.wanted == []

    def test_typed_letters_move_from_the_legend_as_well(self, shown: Shown) -> None:
        shown.mark("Endorsed: 57").setFocus()
        shown.type("rw")
        assert shown.focus.startswith("Rwanda")

    def test_the_same_letter_moves_to_the_next_name(self, shown: Shown) -> None:
        shown.mark("Algeria").setFocus()
        reached = []
        for _ in range(3):
            shown.type("z")
            reached.append(shown.focus.partition(":")[0])
        assert reached == ["Zambia", "Zimbabwe", "Zambia"]

    def test_space_clicks_a_mark(self, shown: Shown) -> None:
        mark = shown.mark("Algeria")
        mark.setFocus()
        QTest.keyClick(mark, Key.Key_Space)
        assert shown.wanted == ["DZA"]


class TestInTheWindow:
    @pytest.fixture
    def board(self, desk: Desk) -> BoardPane:
        desk.show("endorsements")
        tab = desk.tab
        assert isinstance(tab, EndorsementsTab)
        before = tab.board
        tab.as_other.click()
        board = tab.board
        assert before is None  # made when it is chosen
        assert board is not None
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) > 200)
        return board

    def mark(self, board: BoardPane, beginning: str) -> Mark:
        marks = board.frame.picture.marks
        return next(mark for mark in marks if mark.accessibleName().startswith(beginning))

    def wait_for(self, desk: Desk, board: BoardPane, beginning: str) -> None:
        marks = board.frame.picture.marks
        desk.qtbot.waitUntil(
            lambda: any(mark.accessibleName().startswith(beginning) for mark in marks)
        )

    def test_the_legend_ticks_and_unticks_a_status(self, board: BoardPane, desk: Desk) -> None:
        before = desk.window.question
        self.mark(board, "Support voiced: 19").click()
        desk.wait()
        assert desk.tab.count == 19
        assert desk.window.question == before.only("status", "support_only")
        self.wait_for(desk, board, "Algeria: No evidence found; not among those found")
        self.mark(board, "Support voiced: 19").click()
        desk.wait()
        assert desk.window.question == before
        assert board.isVisible()

    def test_it_asks_only_while_it_is_seen(
        self, board: BoardPane, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown: list[str] = []
        monkeypatch.setattr(board, "show_question", lambda asked: shown.append(asked.words))
        desk.type("a")
        desk.show("speakers")
        desk.type("b")
        assert shown == ["a"]
        desk.show("endorsements")
        assert shown[-1] == "b"
        assert isinstance(desk.tab, EndorsementsTab)
        desk.tab.as_table.click()
        seen = len(shown)
        desk.type("c")
        assert len(shown) == seen
        desk.tab.as_other.click()
        assert shown[-1] == "c"

    def test_a_group_is_shown_alone(self, board: BoardPane, desk: Desk) -> None:
        self.mark(board, "Asia-Pacific Group: 17 of 54").click()
        desk.wait()
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) < 70)
        assert desk.tab.count == 54

    def test_typed_words_narrow_it(self, board: BoardPane, desk: Desk) -> None:
        desk.type("rwanda")
        desk.qtbot.waitUntil(lambda: len(board.frame.picture.marks) < 70)
        assert self.mark(board, "Rwanda").accessibleName() == "Rwanda: Endorsed"
        assert "not among" in self.mark(board, "Ethiopia").accessibleName()

    def test_a_tile_leads_to_the_delegation_and_back(self, board: BoardPane, desk: Desk) -> None:
        self.mark(board, "Rwanda").click()
        desk.qtbot.waitUntil(lambda: desk.window.tabs.current_tab == "delegation")
        assert desk.window.page is not None
        assert desk.window.page.subject == "RWA"
        desk.window.navigation.go_back()
        assert desk.window.tabs.current_tab == "endorsements"
        assert board.isVisible()

    def test_the_details_of_a_row_are_not_beside_it(self, board: BoardPane, desk: Desk) -> None:
        assert not desk.tab.detail.isVisible()
        assert isinstance(desk.tab, EndorsementsTab)
        desk.tab.as_table.click()
        assert not board.isVisible()
        assert desk.open_row(0)
        assert desk.tab.detail.isVisible()

    def test_the_keyboard_scrolls_to_its_tiles(self, board: BoardPane, desk: Desk) -> None:
        desk.window.resize(1024, 700)
        desk.window.line.setFocus()
        for _ in range(12):
            desk.key(Key.Key_F6)
            if board.isAncestorOf(desk.focus):
                break
        assert board.frame.picture.visibleRegion().boundingRect().height() > 200

    def test_enter_leads_from_the_line_to_its_tiles(self, board: BoardPane, desk: Desk) -> None:
        desk.window.line.setFocus()
        desk.key(Key.Key_Return)
        assert board.isAncestorOf(desk.focus)


def test_its_door_gives_the_keyboard_to_its_first_mark_and_to_nothing_before(desk: Desk) -> None:
    desk.show("overview")
    overview = desk.window.page
    assert isinstance(overview, OverviewTab)
    desk.qtbot.waitUntil(lambda: overview.welcome is not None)
    assert overview.welcome is not None
    overview.welcome.doors["endorsements"].setFocus()
    told: list[str] = []

    def follow(_: object, now: QWidget | None) -> None:
        told.extend([now.accessibleName()] if now is not None else [])

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(follow)
    desk.key(Key.Key_Space)
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), Mark))
    application.focusChanged.disconnect(follow)
    assert told == ["Endorsed: 57"]


@pytest.mark.parametrize("made", ["bare", "empty", "hostile"])
def test_files_with_next_to_nothing_have_a_board(
    made: str, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    with closing(Archive(request.getfixturevalue(f"{made}_path"))) as archive:
        instruments = archive.facet_values("endorsements")["instrument"].texts
        for instrument in (*instruments, None):
            records = FakeReadingThread(archive)
            pane = BoardPane(Wording(archive), records.ask)
            qtbot.addWidget(pane)
            pane.resize(700, 400)
            pane.show()
            asked = Question().only("instrument", *filter(None, [instrument]))
            pane.show_question(asked)
            records.answer()
            assert pane.frame.isVisible() == bool(read_board(archive, asked).groups)
