"""Proposals below the search line: what is proposed for what is typed, and where it leads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from a4p_desktop.gui.question.proposal_list import Entry, ProposalList
from a4p_desktop.gui.question.proposals import Proposals
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk
from tests.gui.listener import Listener

Key = Qt.Key
NO_KEYS = Qt.KeyboardModifier.NoModifier


class Hands:
    """What a user does with the proposals of the window, and what is seen of them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.window = desk.window

    @property
    def shown(self) -> ProposalList:
        """The list, which is made when the first key is typed, if not before."""
        return self.window.proposing.proposals.list

    def write(self, text: str) -> None:
        """Type letter by letter, as people do."""
        QTest.keyClicks(self.window.line, text)

    def compose(self, text: str) -> None:
        """Type as with an input method: the letters are composed, and then committed."""
        QApplication.sendEvent(self.window.line, QInputMethodEvent(text, []))
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(self.window.line, committed)

    def propose(self, text: str) -> list[str]:
        """Type, wait for the proposals, and return their names."""
        self.write(text)
        self.desk.qtbot.waitUntil(self.shown.isVisible)
        return self.names

    def go_to(self) -> None:
        self.desk.action("Go to delegation").trigger()
        self.desk.qtbot.waitUntil(self.shown.isVisible)

    def key(self, key: Key) -> None:
        QTest.keyClick(self.window.line, key)

    @property
    def entries(self) -> list[Entry]:
        entries = [self.shown.entry(row) for row in range(self.shown.count())]
        return [entry for entry in entries if entry is not None]

    @property
    def names(self) -> list[str]:
        return [entry.name for entry in self.entries]

    @property
    def current(self) -> str:
        entry = self.shown.entry(self.shown.currentRow())
        return entry.name if entry else ""

    def wait_for_page(self, title: str) -> None:
        """Wait until the page of this delegation is in front."""
        browser = self.desk.opened.delegation.browser
        self.desk.qtbot.waitUntil(lambda: browser.text.toPlainText().startswith(title))
        assert self.window.tabs.current_tab == "delegation"
        assert self.shown.isHidden()


@pytest.fixture(name="hands")
def _hands(desk: Desk) -> Hands:
    return Hands(desk)


def test_a_delegation_with_its_standing_comes_first(hands: Hands) -> None:
    hands.propose("rwa")
    first = hands.entries[0]
    assert (first.name, first.standing_words) == ("Rwanda", "Endorsed")
    assert first.spoken == "Rwanda, delegation, A4P Declaration, Endorsed"
    assert hands.current == "Rwanda"


def test_enter_opens_the_first(hands: Hands) -> None:
    hands.propose("rwa")
    hands.key(Key.Key_Return)
    hands.wait_for_page("Rwanda")


def test_what_was_typed_ends_with_the_page_that_it_named(hands: Hands) -> None:
    desk = hands.desk
    ticked = hands.window.question.conditions
    hands.propose("rwa")
    hands.key(Key.Key_Return)
    hands.wait_for_page("Rwanda")
    desk.show("themes")
    assert hands.window.line.text() == ""
    assert hands.window.question == Question(conditions=ticked)
    hands.window.navigation.go_back()
    hands.window.navigation.go_back()
    desk.qtbot.waitUntil(lambda: hands.window.line.text() == "rwa")
    assert hands.window.tabs.current_tab == "speakers"


def test_enter_before_the_answer_opens_the_first_as_well(hands: Hands) -> None:
    hands.write("rwa")
    hands.key(Key.Key_Return)
    hands.wait_for_page("Rwanda")


def test_down_before_the_answer_waits_for_the_list(hands: Hands) -> None:
    hands.write("rwa")
    hands.key(Key.Key_Down)
    hands.desk.qtbot.waitUntil(hands.shown.isVisible)
    assert hands.desk.focus is hands.window.line
    assert hands.current == "Rwanda"


def test_the_arrow_keys_move_and_stop_at_the_ends(hands: Hands) -> None:
    names = hands.propose("guinea")
    assert names[:3] == ["Guinea", "Guinea-Bissau", "Equatorial Guinea"]
    hands.key(Key.Key_Up)
    assert hands.current == "Guinea"
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Return)
    hands.wait_for_page("Guinea-Bissau")


def test_a_click_chooses(hands: Hands) -> None:
    hands.propose("guinea")
    place = hands.shown.visualItemRect(hands.shown.item(2)).center()
    QTest.mouseClick(hands.shown.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place)
    hands.wait_for_page("Equatorial Guinea")


def test_the_keyboard_stays_in_the_line(hands: Hands) -> None:
    hands.propose("rw")
    assert hands.desk.focus is hands.window.line
    hands.write("anda")
    assert hands.window.line.text() == "rwanda"


def test_esc_closes_the_list_and_keeps_the_words(hands: Hands) -> None:
    hands.propose("rwa")
    hands.key(Key.Key_Escape)
    assert hands.shown.isHidden()
    assert hands.window.line.text() == "rwa"
    hands.desk.wait()
    hands.key(Key.Key_Return)  # to the rows, as without proposals
    assert hands.desk.focus is hands.desk.tab.view


def test_it_closes_when_the_keyboard_leaves(hands: Hands) -> None:
    hands.propose("rwa")
    hands.desk.tab.view.setFocus()
    assert hands.shown.isHidden()


def test_enter_goes_to_the_rows_where_only_rows_are_found(hands: Hands) -> None:
    hands.write("president kigali qqqq")
    hands.key(Key.Key_Return)
    hands.desk.qtbot.waitUntil(lambda: not hands.shown.isVisible())
    assert hands.window.tabs.current_tab == "speakers"


def test_a_person_is_proposed_with_title_and_delegation(hands: Hands) -> None:
    assert "Mr Paul Kagame" not in hands.names
    names = hands.propose("kagame")
    assert names[0] == "Paul Kagame"
    assert hands.entries[0].detail == "President of the Republic of Rwanda, Rwanda"
    hands.key(Key.Key_Return)
    hands.desk.wait()
    hands.desk.qtbot.waitUntil(lambda: hands.desk.tab.current_row() is not None)
    assert hands.desk.column("person") == ["Paul Kagame"]
    assert hands.desk.focus is hands.desk.tab.view


def test_a_theme_leads_to_who_raised_it(hands: Hands) -> None:
    assert hands.propose("women peace")[0] == "Women, peace and security"
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Return)
    hands.desk.wait()
    assert hands.window.question.words == ""
    assert Condition("themes", "wps") in hands.window.question.conditions
    assert hands.window.tabs.current_tab == "speakers"


def test_words_of_a_theme_stay_words_by_enter(hands: Hands) -> None:
    hands.propose("women peace")
    hands.key(Key.Key_Return)
    hands.desk.wait()
    assert hands.window.question.words == "women peace"
    assert Condition("themes", "wps") not in hands.window.question.conditions


def test_enter_opens_a_theme_by_its_whole_title(hands: Hands) -> None:
    hands.propose("women, peace and SECURITY")
    hands.key(Key.Key_Return)
    hands.desk.wait()
    assert hands.window.question.words == ""
    assert Condition("themes", "wps") in hands.window.question.conditions


def test_a_table_says_how_many_rows_it_has_here_and_elsewhere(hands: Hands) -> None:
    hands.propose("rwanda")
    details = {entry.name: entry.detail for entry in hands.entries}
    assert details["Speakers"] == "1 here, 2 in all meetings"


def test_typing_on_a_page_stays_there(hands: Hands) -> None:
    hands.window.tabs.activate("overview")
    hands.window.line.setFocus()
    assert "Speakers" in hands.propose("kagame")
    assert hands.window.tabs.current_tab == "overview"
    assert hands.desk.tab_titles()[0] == "Speakers (1)"
    hands.shown.setCurrentRow(hands.names.index("Speakers"))
    hands.key(Key.Key_Return)
    hands.desk.wait()
    assert hands.window.tabs.current_tab == "speakers"
    assert hands.desk.focus is hands.desk.tab.view


def test_it_follows_the_window(hands: Hands) -> None:
    hands.propose("united")
    before = hands.shown.width()
    hands.window.resize(hands.window.width() + 80, hands.window.height())
    hands.desk.qtbot.waitUntil(lambda: hands.shown.width() == before + 80)
    assert hands.shown.parent() is hands.window


def test_it_stays_within_the_window(hands: Hands) -> None:
    hands.window.resize(700, 420)
    hands.go_to()
    place = hands.shown.geometry()
    assert hands.window.rect().contains(place)
    assert hands.shown.viewport().height() % hands.shown.sizeHintForRow(0) == 0  # whole rows
    assert hands.shown.verticalScrollBar().maximum() > 0


def test_screen_readers_hear_how_many_there_are(hands: Hands, listener: Listener) -> None:
    hands.propose("guinea")
    first, second = (entry.spoken for entry in hands.entries[:2])
    assert first.startswith("Guinea, delegation")
    proposed = f"{hands.shown.count()} proposals. {first}"
    # Behind what is found, if that came at about the same time.
    hands.desk.qtbot.waitUntil(
        lambda: any(words.endswith(proposed) for words in listener.announced), timeout=20_000
    )
    hands.key(Key.Key_Down)
    listener.hears(second)


class TestGoTo:
    def test_from_the_line_its_other_name_is_told(self, hands: Hands, listener: Listener) -> None:
        hands.window.line.setFocus()
        hands.go_to()
        listener.hears("Go to a delegation or group…")
        hands.key(Key.Key_Escape)
        listener.hears("Search")
        hands.desk.action("Compare with").trigger()
        listener.hears("Compare which delegation?")

    def test_all_are_listed_by_name_before_one_types(self, hands: Hands) -> None:
        hands.go_to()
        names = hands.names
        assert names[:2] == ["Afghanistan", "African Union"]
        assert len(names) == 207
        assert names[-1] == "Western European and Others Group"

    def test_a_name_in_another_script_is_found(self, hands: Hands) -> None:
        hands.go_to()
        hands.compose("Кот")
        hands.desk.qtbot.waitUntil(lambda: len(hands.names) < 10)
        assert hands.names[0] == "Côte d'Ivoire"
        assert hands.entries[0].detail == "Кот-д'Ивуар"
        hands.key(Key.Key_Return)
        hands.wait_for_page("Côte d'Ivoire")

    def test_the_question_stays(self, hands: Hands) -> None:
        hands.desk.type("congo")
        question = hands.window.question
        hands.go_to()
        assert hands.window.line.text() == ""
        hands.write("rwa")
        assert hands.window.question == question
        hands.key(Key.Key_Return)
        hands.wait_for_page("Rwanda")
        assert hands.window.line.text() == "congo"
        assert hands.window.question == question

    def test_esc_gives_the_keyboard_back(self, hands: Hands) -> None:
        hands.desk.type("rwanda")
        hands.desk.tab.view.setFocus()
        hands.go_to()
        hands.key(Key.Key_Escape)
        assert hands.desk.focus is hands.desk.tab.view
        assert hands.window.line.text() == "rwanda"

    def test_enter_without_a_match_chooses_nothing(self, hands: Hands) -> None:
        hands.go_to()
        hands.write("qqqqqq")
        hands.desk.qtbot.waitUntil(lambda: hands.names == ["No delegation or group matches."])
        hands.key(Key.Key_Return)
        assert hands.shown.isVisible()
        assert hands.window.tabs.current_tab == "speakers"

    def test_a_group_has_its_page(self, hands: Hands) -> None:
        hands.go_to()
        hands.write("african gr")
        hands.desk.qtbot.waitUntil(lambda: hands.names[:1] == ["African Group"])
        assert hands.entries[0].detail == "regional group"


def test_it_attaches_to_any_line(desk: Desk) -> None:
    line = QLineEdit(desk.window.tab)
    table = desk.tab.table
    proposed = Proposals(line, desk.ask_records, lambda: [Question(line.text()).search(table)])
    chosen: list[str] = []
    proposed.delegation_wanted.connect(chosen.append)
    line.show()
    line.setFocus()
    QTest.keyClicks(line, "rwa")
    desk.qtbot.waitUntil(proposed.list.isVisible)
    QTest.keyClick(line, Key.Key_Return)
    assert chosen == ["RWA"]
    assert isinstance(desk.action("Go to delegation"), QAction)
