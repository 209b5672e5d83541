"""The panel of facets: its values, ticks, keys and looks."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFont, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.facets.model import FacetModel
from a4p_desktop.gui.facets.panel import FacetPanel
from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.look.colours import accent
from a4p_desktop.gui.window.shortcuts_dialog import plain_text
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.tables import SPEAKERS, THEMES
from tests.gui.facets.facet_hands import Hands, check, index, read_aloud, shown, tooltip
from tests.gui.facets.made_facets import (
    LEVELS,
    VALUES,
    MadeWording,
    made_values,
    many_meetings,
)
from tests.gui.listener import Listener

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
CROSSED = Qt.CheckState.PartiallyChecked
MINISTERS = Condition("level", "ministerial")
NO_MINISTERS = Condition("level", "ministerial", True)
OTHERS = Condition("level", "other")
PLEDGES = Condition("has_pledge", "yes")
_ROOT = QModelIndex()
NAME = QAccessible.Text.Name


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
    hands.panel.show_values(VALUES)
    return hands


@pytest.fixture
def many(qtbot: QtBot) -> Hands:
    hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
    hands.panel.show_values({"meeting": many_meetings(), "level": LEVELS})
    return hands


@pytest.fixture
def themes(qtbot: QtBot) -> Hands:
    hands = Hands(FacetPanel(THEMES, MadeWording()), qtbot)
    hands.panel.show_values({"meeting": VALUES["meeting"]})
    return hands


def test_values_hold_their_order_after_a_tick_but_not_after_a_search(hands: Hands) -> None:
    rows = hands.values("Level")
    hands.click("Level", "Ministerial level")
    ticked, before = hands.questions[-1], shown(rows)
    upside_down = {"level": list(reversed(LEVELS.rows))}
    hands.panel.show_counts(upside_down)
    assert shown(rows) == before
    hands.panel.show_question(Question("climate"))
    hands.panel.show_counts({"level": LEVELS.rows})
    hands.panel.show_question(ticked)
    hands.panel.show_counts(upside_down)
    assert before[0] != shown(rows)[0] == "Head of State or Government"  # now the most


class TestValues:
    def test_without_values_there_are_no_sections(self, qtbot: QtBot) -> None:
        words = MadeWording()
        panel = FacetPanel(SPEAKERS, words)
        qtbot.addWidget(panel)
        panel.show_question(Question("", (MINISTERS,)))
        panel.show_counts({"level": [1] * len(LEVELS)})
        assert panel.findChildren(FacetList) == []
        assert words.calls == 0

    def test_a_question_from_before_the_values(self, qtbot: QtBot) -> None:
        panel = FacetPanel(SPEAKERS, MadeWording())
        panel.show_question(Question("", (MINISTERS,)))
        hands = Hands(panel, qtbot)
        panel.show_values(VALUES)
        assert check(hands.values("Level"), "Ministerial level") is CHECKED

    def test_facets_in_the_order_of_the_table_and_only_those_with_values(
        self, hands: Hands
    ) -> None:
        assert hands.headings() == [
            "Meeting", "Level", "Regional group", "Theme", "Role in 2018", "Pledge", "Confidence",
        ]  # fmt: skip

    def test_those_further_down_are_folded_and_have_no_list_yet(self, hands: Hands) -> None:
        lists = [values.accessibleName() for values in hands.panel.findChildren(FacetList)]
        assert lists == ["Meeting", "Level", "Regional group", "Theme", "Role in 2018"]

    def test_not_recorded_comes_last(self, hands: Hands) -> None:
        assert shown(hands.values("Meeting"))[-1] == "(not recorded)"

    def test_in_the_themes_table_that_is_all_meetings(self, themes: Hands) -> None:
        assert shown(themes.values("Meeting"))[-1] == "All meetings together"

    def test_new_values_replace_those_before(self, hands: Hands) -> None:
        hands.panel.show_values({"level": LEVELS[:2]})
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert hands.headings() == ["Level"]

    def test_long_words_go_on_in_the_next_line_so_that_all_are_read(self, hands: Hands) -> None:
        rows = hands.values("Level")
        short, long = index(rows, "Ministerial level"), index(rows, "Head of State or Government")

        def heights() -> tuple[int, int]:
            return rows.visualRect(short).height(), rows.visualRect(long).height()

        line = rows.fontMetrics().height()
        hands.panel.setFixedWidth(rows.fontMetrics().averageCharWidth() * 60)
        hands.qtbot.waitUntil(lambda: heights()[0] == heights()[1])
        hands.panel.setFixedWidth(rows.fontMetrics().averageCharWidth() * 28)
        hands.qtbot.waitUntil(lambda: heights()[1] == heights()[0] + line)
        last = index(rows, shown(rows)[-1])
        assert rows.visualRect(last).bottom() == rows.viewport().rect().bottom()

    def test_hostile_titles_take_few_lines(self, qtbot: QtBot) -> None:
        hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
        codes = ("hostile", "long", "arabic", "code without words")
        hands.panel.show_values({"meeting": made_values(*((code, 2) for code in codes))})
        rows = hands.values("Meeting")
        assert rows.height() <= 4 * 4 * rows.fontMetrics().height()
        assert all("\n" not in words for words in shown(rows))
        content = hands.panel.widget()
        assert content is not None
        assert content.width() == hands.panel.viewport().width()
        assert hands.panel.horizontalScrollBar().maximum() == 0

    def test_the_tooltip_shows_cut_words_and_no_html(self, qtbot: QtBot) -> None:
        hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
        hands.panel.show_values({"meeting": made_values(("hostile", 2), ("arabic", 2))})
        hands.panel.setFixedWidth(110)
        rows = hands.values("Meeting")
        qtbot.waitUntil(lambda: rows.width() < 110)
        assert "&lt;b&gt;&amp;Vienna&lt;/b&gt;" in tooltip(rows, 0)
        hands.panel.setFixedWidth(600)
        qtbot.waitUntil(lambda: rows.width() > 500)
        tooltip(rows, 1)
        qtbot.waitUntil(lambda: QToolTip.text() == "")


class TestNumbers:
    def test_those_of_the_file_at_first_then_those_of_the_search(self, hands: Hands) -> None:
        assert "Ministerial level, 20" in read_aloud(hands.values("Level"))
        hands.panel.show_counts({"level": [0, 1, 1234, 3, 4, 5, 6], "no such facet": [1]})
        assert "Ministerial level, 1,234" in read_aloud(hands.values("Level"))
        assert "Head of State or Government, 0" in read_aloud(hands.values("Level"))

    def test_numbers_that_do_not_fit_the_values_are_ignored(self, hands: Hands) -> None:
        hands.panel.show_counts({"level": [7, 7]})
        assert "Ministerial level, 20" in read_aloud(hands.values("Level"))

    def test_new_numbers_move_nothing(self, hands: Hands) -> None:
        before = hands.panel.findChildren(QWidget)
        rows = hands.go_to("Regional group", "Asia-Pacific Group")
        hands.window.resize(700, 200)
        bar = hands.panel.verticalScrollBar()
        assert bar.maximum() > 40
        bar.setValue(40)
        hands.panel.show_counts({"level": [1] * 7, "regional_group": [1, 2]})
        assert hands.is_at(rows)
        assert hands.current == "Asia-Pacific Group"
        assert bar.value() == 40
        assert hands.panel.findChildren(QWidget) == before


class TestOrder:
    LEAST = (1, 2, 9, 4, 5, 6, 7)

    def test_it_is_that_of_what_a_search_finds(self, hands: Hands) -> None:
        assert shown(hands.values("Level"))[0] == "United Nations Secretariat"
        hands.panel.show_question(Question("mali"))
        hands.panel.show_counts({"level": self.LEAST})
        assert shown(hands.values("Level"))[0] == "Ministerial level"

    def test_ticks_move_nothing_under_the_mouse(self, hands: Hands) -> None:
        before = shown(hands.values("Level"))
        hands.click("Regional group", "African Group")
        hands.panel.show_counts({"level": self.LEAST})
        assert shown(hands.values("Level")) == before
        assert "Ministerial level, 9" in read_aloud(hands.values("Level"))
        hands.panel.show_question(Question("mali", hands.questions[-1].conditions))
        hands.panel.show_counts({"level": self.LEAST})
        assert shown(hands.values("Level"))[0] == "Ministerial level"

    def test_the_current_value_and_the_place_stay(self, hands: Hands) -> None:
        hands.window.resize(700, 200)
        hands.go_to("Level", "Other representative")
        hands.panel.verticalScrollBar().setValue(30)
        hands.panel.show_question(Question("mali"))
        hands.panel.show_counts({"level": self.LEAST, "themes": [1] * 21})
        assert hands.current == "Other representative"
        assert hands.panel.verticalScrollBar().value() == 30


class TestSilentFacets:
    """Facets that tell no rows apart are shown only while they have a choice."""

    @pytest.fixture
    def silent(self, qtbot: QtBot) -> Hands:
        hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
        alike = made_values(("confirmed", 41))
        hands.panel.show_values({**VALUES, "confidence": alike})
        return hands

    def visible(self, hands: Hands) -> list[str]:
        return [words for words in hands.headings() if hands.heading(words).isVisible()]

    def test_they_are_left_out(self, silent: Hands) -> None:
        assert "Confidence" not in self.visible(silent)
        assert silent.headings()[-1] == "Confidence"
        silent.heading("Pledge").setFocus()
        silent.key(Qt.Key.Key_Down)
        assert silent.is_at(silent.heading("Pledge"))

    def test_a_choice_shows_them(self, silent: Hands) -> None:
        silent.panel.show_question(Question("", (Condition("confidence", "confirmed"),)))
        assert "Confidence" in self.visible(silent)
        silent.panel.show_question(Question())
        assert "Confidence" not in self.visible(silent)


class TestTicking:
    def test_clicks_tick_one_after_the_other(self, hands: Hands) -> None:
        hands.panel.show_question(Question("mali", (PLEDGES,)))
        hands.click("Level", "Ministerial level")
        hands.click("Level", "Other representative")
        assert hands.questions[-1] == Question("mali", (PLEDGES, MINISTERS, OTHERS))
        hands.click("Level", "Ministerial level")
        assert hands.questions[-1] == Question("mali", (PLEDGES, OTHERS))

    def test_a_click_emits_the_question_without_ticking(self, hands: Hands) -> None:
        hands.panel.question_wanted.disconnect()
        hands.click("Level", "Ministerial level")
        assert check(hands.values("Level"), "Ministerial level") is UNCHECKED

    def test_a_double_click_is_two_clicks(self, hands: Hands) -> None:
        port, place = hands.values("Level").viewport(), hands.place("Level", "Ministerial level")
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place)
        assert hands.questions == [Question("", (MINISTERS,)), Question()]

    def test_a_press_released_elsewhere_does_nothing(self, hands: Hands) -> None:
        port, left = hands.values("Level").viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, pos=hands.place("Level", "Ministerial level"))
        QTest.mouseRelease(port, left, pos=hands.place("Level", "Other representative"))
        assert hands.questions == []

    @pytest.mark.parametrize("modifier", [ALT, CONTROL])
    def test_a_click_with_alt_excludes(self, hands: Hands, modifier: Qt.KeyboardModifier) -> None:
        hands.click("Level", "Ministerial level")
        hands.click("Level", "Ministerial level", modifier)
        assert hands.questions[-1] == Question("", (NO_MINISTERS,))
        assert check(hands.values("Level"), "Ministerial level") is CROSSED
        hands.click("Level", "Ministerial level", modifier)
        assert hands.questions[-1] == Question()

    def test_showing_a_question_emits_nothing(self, hands: Hands) -> None:
        hands.panel.show_question(Question("", (MINISTERS, PLEDGES)))
        assert check(hands.values("Level"), "Ministerial level") is CHECKED
        hands.panel.show_question(Question("", (NO_MINISTERS,)))
        assert check(hands.values("Level"), "Ministerial level") is CROSSED
        hands.panel.show_question(Question())
        assert check(hands.values("Level"), "Ministerial level") is UNCHECKED
        assert hands.questions == []

    def test_conditions_on_values_not_in_the_file_stay(self, hands: Hands) -> None:
        foreign = (Condition("meeting", "not here"), Condition("status", "endorsed"))
        hands.panel.show_question(Question("", foreign))
        hands.click("Level", "Ministerial level")
        assert hands.questions[-1].conditions == (*foreign, MINISTERS)
        assert hands.heading("Meeting").accessibleName() == "Meeting, unfolded"


class TestImpliedValue:
    ALL = "All meetings together"

    def test_it_is_ticked_while_nothing_else_is(self, themes: Hands) -> None:
        rows = themes.values("Meeting")
        assert check(rows, self.ALL) is CHECKED
        themes.click("Meeting", "High-Level Meeting on Action for Peacekeeping")
        assert check(rows, self.ALL) is UNCHECKED
        themes.click("Meeting", self.ALL)
        assert themes.questions[-1] == Question()
        assert check(rows, self.ALL) is CHECKED

    def test_ticking_it_again_emits_nothing(self, themes: Hands) -> None:
        themes.click("Meeting", self.ALL)
        themes.go_to("Meeting", self.ALL)
        themes.key(Qt.Key.Key_Return)
        assert themes.questions == []

    def test_it_can_be_excluded(self, themes: Hands) -> None:
        themes.click("Meeting", self.ALL, ALT)
        assert themes.questions == [Question("", (Condition("meeting", "", True),))]


class TestKeys:
    @pytest.mark.parametrize(
        ("key", "modifier", "conditions"),
        [
            (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, (OTHERS, MINISTERS)),
            (Qt.Key.Key_Space, ALT, (OTHERS, NO_MINISTERS)),
            (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, (OTHERS, NO_MINISTERS)),
            (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, (OTHERS, NO_MINISTERS)),
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, (MINISTERS,)),
            (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, (MINISTERS,)),
        ],
    )
    def test_on_a_value(
        self,
        hands: Hands,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier,
        conditions: tuple[Condition, ...],
    ) -> None:
        hands.panel.show_question(Question("", (OTHERS,)))
        hands.go_to("Level", "Ministerial level")
        hands.key(key, modifier)
        assert hands.questions == [Question("", conditions)]
        assert hands.current == "Ministerial level"

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Minus])
    def test_the_same_key_clears_the_choice(self, hands: Hands, key: Qt.Key) -> None:
        hands.go_to("Level", "Ministerial level")
        hands.key(key)
        hands.key(key)
        assert hands.questions[-1] == Question()

    def test_arrows_go_through_the_whole_panel_and_back(self, hands: Hands) -> None:
        hands.heading("Regional group").setFocus()
        seen = []
        for key in [Qt.Key.Key_Down] * 6 + [Qt.Key.Key_Up] * 6:
            focus = hands.focus
            seen.append(hands.current if isinstance(focus, FacetList) else focus.accessibleName())
            hands.key(key)
        down = [
            "Regional group, unfolded", "African Group", "Asia-Pacific Group",
            "Theme, unfolded", "Find a theme…", "t4", "t9",
        ]  # fmt: skip
        assert seen == [*down[:6], *down[:0:-1]]
        assert hands.is_at(hands.heading("Regional group"))

    def test_up_from_a_heading_leads_to_the_end_of_the_section_above(self, hands: Hands) -> None:
        hands.heading("Role in 2018").setFocus()
        hands.key(Qt.Key.Key_Up)
        assert hands.is_at(hands.more("Theme"))
        hands.key(Qt.Key.Key_Up)
        assert hands.current == "t18"

    def test_at_both_ends_arrows_stay(self, hands: Hands) -> None:
        hands.heading("Meeting").setFocus()
        hands.key(Qt.Key.Key_Up)
        assert hands.is_at(hands.heading("Meeting"))
        hands.heading("Confidence").setFocus()
        hands.key(Qt.Key.Key_Down)
        assert hands.is_at(hands.heading("Confidence"))

    def test_tab_goes_by_sections_and_not_by_values(self, hands: Hands) -> None:
        hands.before.setFocus()
        seen = []
        while not hands.is_at(hands.after):
            hands.key(Qt.Key.Key_Tab)
            seen.append(hands.focus.accessibleName())
        assert seen[:3] == ["Meeting, unfolded", "Meeting", "Level, unfolded"]
        assert seen[seen.index("Theme, unfolded") :][:3] == [
            "Theme, unfolded", "Find a theme…", "Theme",
        ]  # fmt: skip
        hands.key(Qt.Key.Key_Backtab)
        assert hands.is_at(hands.heading("Confidence"))

    def test_a_section_unfolded_late_stands_in_its_place(self, hands: Hands) -> None:
        hands.heading("Pledge").click()
        hands.heading("Pledge").setFocus()
        hands.key(Qt.Key.Key_Tab)
        assert hands.is_at(hands.values("Pledge"))
        hands.key(Qt.Key.Key_Tab)
        assert hands.is_at(hands.heading("Confidence"))

    def test_the_focused_widget_is_scrolled_into_view(self, hands: Hands) -> None:
        hands.window.resize(700, 200)
        hands.heading("Meeting").setFocus()
        while not hands.is_at(hands.heading("Confidence")):
            hands.key(Qt.Key.Key_Down)
            focus = hands.focus
            place = focus.rect().center()
            if isinstance(focus, FacetList):
                place = focus.visualRect(focus.currentIndex()).center()
            assert hands.in_sight(focus, place)


class TestMenu:
    def open(self, hands: Hands, reason: QContextMenuEvent.Reason, place: QPoint) -> None:
        port = hands.values("Level").viewport()
        event = QContextMenuEvent(reason, place, port.mapToGlobal(place))
        QApplication.sendEvent(port, event)

    @pytest.mark.parametrize(
        ("words", "conditions"),
        [
            ("Include", (PLEDGES, OTHERS, MINISTERS)),
            ("Exclude", (PLEDGES, OTHERS, NO_MINISTERS)),
            ("Only this", (PLEDGES, MINISTERS)),
            ("Clear this facet", (PLEDGES,)),
        ],
    )
    def test_by_mouse(self, hands: Hands, words: str, conditions: tuple[Condition, ...]) -> None:
        hands.panel.show_question(Question("x", (PLEDGES, OTHERS)))
        place = hands.place("Level", "Ministerial level")
        self.open(hands, QContextMenuEvent.Reason.Mouse, place)
        hands.choose(words)
        assert hands.questions == [Question("x", conditions)]

    def test_any(self, hands: Hands) -> None:
        hands.panel.show_question(Question("", (NO_MINISTERS, OTHERS)))
        place = hands.place("Level", "Ministerial level")
        self.open(hands, QContextMenuEvent.Reason.Mouse, place)
        ticked = [
            plain_text(action.text()) for action in hands.menu().actions() if action.isChecked()
        ]
        assert ticked == ["Exclude"]
        hands.choose("Any")
        assert hands.questions == [Question("", (OTHERS,))]

    def test_by_the_menu_key_it_is_for_the_current_row(self, hands: Hands) -> None:
        hands.go_to("Level", "Ministerial level")
        elsewhere = hands.place("Level", "Organization")
        self.open(hands, QContextMenuEvent.Reason.Keyboard, elsewhere)
        hands.choose("Only this")
        assert hands.questions == [Question("", (MINISTERS,))]


class TestFolding:
    def test_the_heading_shows_the_number_of_choices(self, hands: Hands) -> None:
        hands.panel.show_question(Question("", (MINISTERS, OTHERS, PLEDGES)))
        assert hands.heading("Pledge").accessibleName() == "Pledge, folded, 1 value chosen"
        level = hands.heading("Level")
        before = level.grab().toImage()
        QTest.mouseClick(level, Qt.MouseButton.LeftButton)
        assert not hands.values("Level").isVisible()
        assert level.accessibleName() == "Level, folded, 2 values chosen"
        assert level.grab().toImage() != before
        QTest.mouseClick(level, Qt.MouseButton.LeftButton)
        assert hands.values("Level").isVisible()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_by_key(self, hands: Hands, key: Qt.Key) -> None:
        hands.heading("Level").setFocus()
        hands.key(key)
        assert not hands.values("Level").isVisible()
        hands.key(key)
        assert hands.values("Level").isVisible()

    @pytest.mark.parametrize("mirrored", [False, True])
    def test_by_arrow_as_in_a_tree(self, hands: Hands, mirrored: bool) -> None:
        fold, unfold = Qt.Key.Key_Left, Qt.Key.Key_Right
        if mirrored:
            hands.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            fold, unfold = unfold, fold
        hands.heading("Level").setFocus()
        for key, visible in ((fold, False), (fold, False), (unfold, True), (unfold, True)):
            hands.key(key)
            assert hands.values("Level").isVisible() is visible

    def test_a_section_unfolded_late_shows_everything(self, hands: Hands) -> None:
        hands.panel.show_question(Question("", (PLEDGES,)))
        hands.panel.show_counts({"has_pledge": [3, 4]})
        hands.heading("Pledge").click()
        assert read_aloud(hands.values("Pledge")) == [
            "With a pledge, 3, ticked", "(not recorded), 4",
        ]  # fmt: skip


class TestScreenReader:
    def test_the_panel_and_its_lists_have_names(self, hands: Hands) -> None:
        panel = QAccessible.queryAccessibleInterface(hands.panel)
        assert panel.text(NAME) == "Facets"
        rows = QAccessible.queryAccessibleInterface(hands.values("Level"))
        assert (rows.text(NAME), rows.role()) == ("Level", QAccessible.Role.List)

    def test_values_are_read_with_their_choice(self, hands: Hands) -> None:
        hands.panel.show_question(Question("", (NO_MINISTERS, OTHERS)))
        names = read_aloud(hands.values("Level"))
        assert "Ministerial level, 20, excluded" in names
        assert "Other representative, 30, ticked" in names
        assert "Organization, 40" in names
        rows = QAccessible.queryAccessibleInterface(hands.values("Level"))
        state = rows.child(names.index("Other representative, 30, ticked")).state()
        assert (state.checkable, state.checked) == (1, 1)


class TestLongFacets:
    MOST = "The 20,000th meeting, on Mali"

    def test_the_most_frequent_values_come_first(self, many: Hands) -> None:
        words = shown(many.values("Meeting"))
        assert words[0] == self.MOST
        assert len(words) == 9
        assert words[-1] == "(not recorded)"
        assert many.more("Meeting").text() == "Show all (20,001)"

    def test_show_all_scrolls_in_a_list_of_limited_height(self, many: Hands) -> None:
        many.more("Meeting").click()
        rows = many.values("Meeting")
        assert len(shown(rows)) == 20_001
        QApplication.processEvents()
        assert rows.height() < 400
        assert rows.verticalScrollBar().maximum() > 100_000
        assert rows.verticalScrollBar().value() == 0
        assert many.more("Meeting").text() == "Show fewer"
        many.more("Meeting").click()
        assert len(shown(rows)) == 9

    def test_the_current_value_stays_current(self, many: Hands) -> None:
        many.go_to("Meeting", self.MOST)
        many.more("Meeting").click()
        assert many.current == self.MOST
        many.more("Meeting").click()
        assert many.current == self.MOST

    def test_filtering_and_ticking(self, many: Hands) -> None:
        line = many.find_line("Meeting")
        line.setFocus()
        QTest.keyClicks(line, "mali 4711")
        assert shown(many.values("Meeting")) == ["The 4,711th meeting, on Mali"]
        many.key(Qt.Key.Key_Down)
        many.key(Qt.Key.Key_Space)
        assert many.questions == [Question("", (Condition("meeting", "no-4711"),))]
        many.key(Qt.Key.Key_Up)
        assert many.is_at(line)
        many.key(Qt.Key.Key_Escape)
        assert line.text() == ""
        assert "The 4,711th meeting, on Mali" in shown(many.values("Meeting"))
        assert len(shown(many.values("Meeting"))) == 10

    def test_nothing_found(self, many: Hands, listener: Listener) -> None:
        line = many.find_line("Meeting")
        line.setFocus()
        QTest.keyClicks(line, "xyzzy")
        assert not many.values("Meeting").isVisible()
        listener.hears("0 found")
        assert not many.more("Meeting").isVisible()
        many.key(Qt.Key.Key_Down)
        assert many.is_at(many.heading("Level"))

    def test_enter_leads_to_what_is_found(self, many: Hands) -> None:
        line = many.find_line("Meeting")
        line.setFocus()
        QTest.keyClicks(line, "77")
        many.key(Qt.Key.Key_Return)
        assert many.current == "The 77th meeting, on Mali"

    def test_values_ticked_elsewhere_become_visible(self, many: Hands) -> None:
        far = Condition("meeting", "no-3")
        many.panel.show_question(Question("", (far,)))
        rows = many.values("Meeting")
        assert check(rows, "The 3th meeting, on Mali") is CHECKED
        assert shown(rows)[0] == self.MOST
        many.panel.show_question(Question())
        assert "The 3th meeting, on Mali" not in shown(rows)

    def test_a_value_cleared_by_mouse_stays_under_the_pointer(self, many: Hands) -> None:
        many.panel.show_question(Question("", (Condition("meeting", "no-3"),)))
        many.click("Meeting", "The 3th meeting, on Mali")
        assert many.questions == [Question()]
        many.click("Meeting", "The 3th meeting, on Mali")
        assert many.questions[-1] == Question("", (Condition("meeting", "no-3"),))

    def test_short_facets_have_neither_line_nor_button(self, many: Hands) -> None:
        assert not many.find_line("Level").isVisible()
        assert not many.more("Level").isVisible()


class TestWheel:
    def turn(self, hands: Hands, rows: FacetList) -> None:
        middle = rows.viewport().mapTo(hands.window, rows.viewport().rect().center())
        window = hands.window.windowHandle()
        assert window is not None
        QTest.wheelEvent(window, QPointF(middle), QPoint(0, -120))

    def test_over_a_short_list_it_scrolls_the_panel(self, hands: Hands) -> None:
        hands.window.resize(700, 300)
        QApplication.processEvents()
        self.turn(hands, hands.values("Meeting"))
        assert hands.panel.verticalScrollBar().value() > 0

    def test_over_a_long_list_it_scrolls_the_list(self, many: Hands) -> None:
        many.window.resize(700, 300)
        many.more("Meeting").click()
        QApplication.processEvents()
        self.turn(many, many.values("Meeting"))
        assert many.values("Meeting").verticalScrollBar().value() > 0
        assert many.panel.verticalScrollBar().value() == 0


class TestLooks:
    def test_it_grows_with_the_text(self, hands: Hands) -> None:
        rows, wide = hands.values("Level"), hands.panel.sizeHint().width()
        high, heading = rows.height(), hands.heading("Level").height()
        font = QFont(hands.window.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        hands.window.setFont(font)
        QApplication.processEvents()
        assert rows.height() > high * 1.6
        assert rows.verticalScrollBar().maximum() == 0
        assert hands.heading("Level").height() > heading * 1.6
        assert hands.panel.sizeHint().width() > wide * 1.6

    def test_its_width_is_that_of_a_panel(self, hands: Hands) -> None:
        letter = hands.panel.fontMetrics().averageCharWidth()
        assert hands.panel.minimumSizeHint().width() <= 30 * letter
        assert hands.panel.sizeHint().width() <= 40 * letter

    @pytest.mark.parametrize("mirrored", [False, True])
    def test_the_boxes_are_at_the_start_of_the_line(self, hands: Hands, mirrored: bool) -> None:
        if mirrored:
            hands.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        hands.panel.show_question(Question("", (MINISTERS,)))
        hands.panel.show_counts({"level": [8_888] * 7})
        QApplication.processEvents()
        rows = hands.values("Level")
        row = rows.visualRect(index(rows, "Ministerial level"))
        image, middle = rows.grab(row).toImage(), row.width() // 2
        filled = accent(rows.palette()).name()
        width = range(image.width())
        found = [
            x for x in width for y in range(image.height()) if image.pixelColor(x, y) == filled
        ]
        assert found
        assert all((x > middle) is mirrored for x in found)

    def test_values_without_rows_are_faint(self, hands: Hands) -> None:
        rows = hands.values("Level")
        row = rows.visualRect(index(rows, "Ministerial level"))
        before = rows.grab(row).toImage()
        hands.panel.show_counts({"level": [2, 2, 0, 2, 2, 2, 2]})
        QApplication.processEvents()
        faint = rows.grab(rows.visualRect(index(rows, "Ministerial level"))).toImage()
        text = rows.palette().color(QPalette.ColorRole.Text)

        def has_text_color(image: QImage) -> bool:
            columns, lines = range(image.width()), range(image.height())
            return any(image.pixelColor(x, y) == text for x in columns for y in lines)

        assert has_text_color(before)
        assert not has_text_color(faint)

    def test_numbers_do_not_lay_out_all_rows_anew(
        self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        visited: list[QModelIndex] = []
        row_count = FacetModel.rowCount

        def counted(model: FacetModel, parent: QModelIndex = _ROOT) -> int:
            visited.append(parent)
            return row_count(model, parent)

        monkeypatch.setattr(FacetModel, "rowCount", counted)
        hands = Hands(FacetPanel(SPEAKERS, MadeWording()), qtbot)
        hands.panel.show_values({"meeting": many_meetings()})
        hands.more("Meeting").click()
        QApplication.processEvents()
        assert len(visited) > 20_000
        visited.clear()
        hands.panel.show_counts({"meeting": [1] * 20_001})
        QApplication.processEvents()
        assert 0 < len(visited) < 2_000
