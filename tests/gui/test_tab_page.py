"""A page among the tabs that is no table: its questions, subject and links."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from tests.desk import Desk


@dataclass(frozen=True)
class Speakers:
    """Requests the number of statements at a meeting."""

    meeting: str

    def read(self, archive: Archive) -> int:
        return archive.count(Question().only("meeting", self.meeting).search(TABLES["speakers"]))


class Numbers(TabPage):
    """A page with the number of speakers at the ticked meeting."""

    name = "numbers"

    @property
    def heading(self) -> str:
        return "Numbers"

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self._asker = Asker(ask, self)
        self.questions: list[Question] = []
        self.answers: list[int] = []
        self.shown = ""

    @property
    def subject(self) -> str:
        return self.shown

    def show_subject(self, subject: str) -> None:
        self.shown = subject

    def show_question(self, question: Question) -> None:
        self.questions.append(question)
        self._asker.ask(Speakers("hlm-2018"), self.answers.append)


@pytest.fixture
def page(desk: Desk) -> Numbers:
    page = Numbers(desk.ask_records)
    desk.window.add_page(page, 0)
    desk.wait()
    return page


def show(desk: Desk, page: Numbers) -> None:
    desk.window.navigation.show_page(page.name)
    desk.qtbot.waitUntil(lambda: bool(page.answers))


def test_a_page_behind_sends_no_requests(desk: Desk, page: Numbers) -> None:
    assert (desk.window.tabs.current_tab, page.questions) == ("speakers", [])
    show(desk, page)
    assert desk.window.tabs.current_tab == "numbers"
    assert page.answers == [22]


def test_a_page_in_front_shows_each_question(desk: Desk, page: Numbers) -> None:
    show(desk, page)
    question = Question().only("meeting", "sc-8349")
    desk.ask(question)
    assert page.questions[-1] == question
    desk.show("speakers")
    count = len(page.questions)
    desk.ask(Question())
    assert len(page.questions) == count


def test_back_restores_its_subject(desk: Desk, page: Numbers) -> None:
    desk.window.navigation.show_page(page.name, "one")
    desk.window.navigation.show_page(page.name, "two")
    desk.window.navigation.show_narrowed("themes", Question())
    desk.wait()
    assert desk.window.tabs.current_tab == "themes"
    desk.window.navigation.go_back()
    assert (desk.window.tabs.current_tab, page.shown) == ("numbers", "two")
    desk.window.navigation.go_back()
    assert (desk.window.tabs.current_tab, page.shown) == ("numbers", "one")
    desk.window.navigation.go_back()
    assert desk.window.tabs.current_tab == "speakers"


def test_a_mark_narrows_a_table(desk: Desk, page: Numbers) -> None:
    show(desk, page)
    page.narrowed.emit("endorsements", Question().only("instrument", "london-communique-2016"))
    desk.wait()
    assert desk.window.tabs.current_tab == "endorsements"
    assert desk.scope == "london-communique-2016"


def test_typing_asks_the_page_and_keeps_it_in_front(desk: Desk, page: Numbers) -> None:
    show(desk, page)
    desk.window.line.setFocus()
    QTest.keyClicks(desk.window.line, "kagame")
    desk.wait()
    assert desk.window.tabs.current_tab == "numbers"
    assert page.questions[-1].words == "kagame"
    assert desk.window.line.hasFocus()
    desk.window.navigation.go_back()
    assert (desk.window.tabs.current_tab, desk.window.line.text()) == ("numbers", "")


def test_enter_in_the_line_leads_to_the_rows(desk: Desk, page: Numbers) -> None:
    show(desk, page)
    desk.window.line.setFocus()
    QTest.keyClick(desk.window.line, Qt.Key.Key_Return)
    desk.wait()
    assert desk.window.tabs.current_tab == "speakers"


def test_row_actions_are_disabled(desk: Desk, page: Numbers) -> None:
    show(desk, page)
    for name in ("Export", "Copy rows", "Cite", "Select all rows"):
        assert not desk.action(name).isEnabled()
    desk.show("speakers")
    assert desk.action("Export").isEnabled()


def test_the_numbers_in_the_titles_follow(desk: Desk, page: Numbers) -> None:
    show(desk, page)
    desk.ask(Question("kagame"))
    desk.qtbot.waitUntil(lambda: desk.tab_titles()[0] == "Speakers (2)")
    assert desk.window.tabs.tabText(0) == "Numbers"
    desk.qtbot.waitUntil(lambda: desk.window.search("speakers") == Search("speakers", "kagame"))
