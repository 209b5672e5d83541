"""The question in the window: typed, ticked, as chips and text, saved, and its history."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from a4p_desktop.gui.facets.value_list import FacetList
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.records.question.question import Question, question_text
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.question.view import RecordsIdentity, SharedView, View
from a4p_desktop.records.question.view_file import read_view, write_view
from tests.desk import Desk

Key = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
HLM = Condition("meeting", "hlm-2018")
DECLARATION = Condition("instrument", "a4p-declaration-2018")
MINISTERS = Condition("level", "ministerial")


def values(desk: Desk, heading: str) -> FacetList:
    """The list of a facet of the tab in front; waits until it exists."""

    def found() -> list[FacetList]:
        lists = desk.tab.facets.findChildren(FacetList)
        return [values for values in lists if values.accessibleName() == heading]

    desk.qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def shown(desk: Desk, heading: str) -> dict[str, str]:
    """The values of a facet, each with its count and state for screen readers."""
    model = values(desk, heading).model()
    names = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
    ]
    parts = (re.split(r", (?=\d)", name, maxsplit=1) for name in names)
    return {words: number for words, number in parts if words}


def tick(desk: Desk, heading: str, words: str, key: Key = Key.Key_Space) -> None:
    """Press a key on a value of a facet."""
    rows = values(desk, heading)
    model = rows.model()
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == words)
    rows.setFocus()
    rows.setCurrentIndex(model.index(row, 0))
    QTest.keyClick(rows, key)
    desk.wait()


class TestFacets:
    def test_they_are_beside_the_rows_with_counts(self, desk: Desk) -> None:
        levels = shown(desk, "Level")
        desk.qtbot.waitUntil(lambda: shown(desk, "Level")["Ministerial level"] == "8")
        assert list(levels)[:2] == ["Head of State or Government", "Ministerial level"]
        assert shown(desk, "Meeting")["25 Sep 2018, A4P High-Level Meeting"] == "22, ticked"

    def test_a_tick_narrows_the_rows_and_updates_the_counts(self, desk: Desk) -> None:
        tick(desk, "Level", "Ministerial level")
        assert desk.tab.count == 8
        assert set(desk.column("level")) == {"Ministerial level"}
        assert desk.window.line.text() == ""
        assert desk.chips[-1] == "Level: Ministerial level. Remove"
        assert desk.status == "8 of 22 statements"
        desk.qtbot.waitUntil(lambda: shown(desk, "Regional group")["African Group"] == "1")
        # A tick does not change the counts of its own facet.
        assert shown(desk, "Level")["Head of State or Government"] == "10"

    def test_several_values_of_a_facet_are_alternatives(self, desk: Desk) -> None:
        tick(desk, "Level", "Ministerial level")
        tick(desk, "Level", "Head of State or Government")
        assert desk.tab.count == 18
        tick(desk, "Level", "Ministerial level")
        assert desk.tab.count == 10

    def test_a_value_is_excluded(self, desk: Desk) -> None:
        tick(desk, "Level", "Ministerial level", Key.Key_Minus)
        assert desk.tab.count == 14
        assert desk.chips[-1] == "not Level: Ministerial level. Remove"

    def test_they_apply_to_every_table_that_has_them(self, desk: Desk) -> None:
        tick(desk, "Regional group", "African Group")
        assert desk.tab.count == 2
        desk.show("endorsements")
        assert desk.tab.count == 54
        assert [chip.partition(":")[0] for chip in desk.chips] == ["Instrument", "Regional group"]
        desk.show("themes")
        assert [chip.partition(":")[0] for chip in desk.chips] == ["Meeting"]

    def test_hidden_they_stay_hidden_in_other_tabs(self, desk: Desk) -> None:
        desk.action("Facets").trigger()
        assert not desk.tab.facets.isVisible()
        desk.show("endorsements")
        assert not desk.tab.facets.isVisible()
        desk.action("Facets").trigger()
        desk.qtbot.waitUntil(lambda: shown(desk, "Status")["Endorsed"] == "57")

    def test_counts_are_read_when_they_are_shown_again(self, desk: Desk) -> None:
        desk.action("Facets").trigger()
        desk.type("president")
        desk.action("Facets").trigger()
        president = str(desk.tab.count)
        heads = "Head of State or Government"
        desk.qtbot.waitUntil(lambda: 0 < int(shown(desk, "Level")[heads]) <= int(president))


class TestTyped:
    def test_a_typed_condition_applies_at_once_and_becomes_a_chip(self, desk: Desk) -> None:
        QTest.keyClicks(desk.window.line, "level:ministerial")
        desk.wait()
        assert desk.tab.count == 8
        assert desk.window.line.text() == "level:ministerial"
        QTest.keyClicks(desk.window.line, " minister")
        desk.wait()
        assert desk.window.line.text() == "minister"
        assert desk.window.question == Question("minister", (HLM, DECLARATION, MINISTERS))
        assert desk.chips[-1] == "Level: Ministerial level. Remove"

    @pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Down])
    def test_it_becomes_a_chip_when_the_line_is_left(self, desk: Desk, key: Key) -> None:
        QTest.keyClicks(desk.window.line, "-level:ministerial")
        desk.key(key)
        desk.wait()
        assert desk.window.line.text() == ""
        assert desk.chips[-1] == "not Level: Ministerial level. Remove"
        assert desk.tab.count == 14

    def test_one_that_does_not_narrow_the_rows_stays_in_the_line(self, desk: Desk) -> None:
        desk.show("endorsements")
        QTest.keyClicks(desk.window.line, "level:ministerial ")
        assert desk.window.line.text() == "level:ministerial "
        assert [chip.partition(":")[0] for chip in desk.chips] == ["Instrument"]
        desk.show("speakers")
        assert desk.window.line.text() == ""
        assert desk.chips[-1] == "Level: Ministerial level. Remove"
        assert desk.tab.count == 8

    def test_deleted_from_the_line_it_applies_no_more(self, desk: Desk) -> None:
        desk.type("level:ministerial")
        desk.type("level:minist")
        assert desk.window.question.conditions == (HLM, DECLARATION)

    def test_removing_its_chip_removes_it_from_the_line(self, desk: Desk) -> None:
        desk.type("level:ministerial kono")
        assert desk.tab.count == 1
        remove(desk, "Level")
        assert desk.window.line.text() == "kono"
        assert desk.tab.count == 1
        assert [chip.partition(":")[0] for chip in desk.chips] == ["Meeting"]


def remove(desk: Desk, facet: str) -> None:
    """Click the chip of a facet."""
    chips = desk.window.bar.chips.findChildren(Chip)
    (chip,) = [chip for chip in chips if chip.accessibleName().startswith(f"{facet}:")]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    desk.wait()


class TestChips:
    def test_a_page_has_none_of_another_tab(self, desk: Desk) -> None:
        for page in ("overview", "delegation"):
            desk.show(page)
            assert desk.chips == []
        desk.show("speakers")
        assert len(desk.chips) == 1

    def test_one_is_removed(self, desk: Desk) -> None:
        remove(desk, "Meeting")
        assert desk.tab.count == 250
        assert desk.chips == []
        assert not desk.window.bar.chips.isVisible()

    def test_after_the_last_one_the_line_has_the_focus(self, desk: Desk) -> None:
        (chip,) = (chip for chip in desk.window.bar.chips.findChildren(Chip) if chip.isVisible())
        chip.setFocus()
        desk.key(Key.Key_Delete)
        desk.wait()
        assert desk.chips == []
        assert desk.window.line.hasFocus()

    def test_back_restores_what_clear_all_cleared(self, desk: Desk) -> None:
        desk.type("president")
        found = desk.tab.count
        desk.action("Clear all").trigger()
        desk.wait()
        assert desk.window.question == Question()
        assert desk.tab.count == 250
        desk.key(Key.Key_Left, ALT)
        desk.wait()
        assert desk.window.question == Question("president", (HLM, DECLARATION))
        assert desk.window.line.text() == "president"
        assert desk.tab.count == found
        desk.key(Key.Key_Right, ALT)
        desk.wait()
        assert desk.window.question == Question()


def text_box(desk: Desk) -> QInputDialog:
    desk.key(Key.Key_F2)
    box = desk.window.findChild(QInputDialog)
    assert isinstance(box, QInputDialog)
    return box


class TestAsText:
    def test_words_and_chips_are_edited(self, desk: Desk) -> None:
        desk.type("kono")
        tick(desk, "Level", "Ministerial level")
        box = text_box(desk)
        assert box.textValue() == "meeting:hlm-2018 level:ministerial kono"
        box.setTextValue('group:WEOG -theme:pledges level:? "political solutions"')
        box.accept()
        desk.wait()
        assert desk.window.question == Question(
            '"political solutions"',
            (
                DECLARATION,  # no condition on speakers: kept for the endorsements
                Condition("regional_group", "Western European and Others Group"),
                Condition("themes", "pledges", excluded=True),
                Condition("level", ""),
            ),
        )
        assert desk.window.line.text() == '"political solutions"'

    def test_it_has_what_the_chips_show_and_accepted_changes_nothing_else(self, desk: Desk) -> None:
        before = desk.window.question
        desk.show("endorsements")
        box = text_box(desk)
        assert box.textValue() == "instrument:a4p-declaration-2018"
        assert desk.chips == [
            "Instrument: Declaration of Shared Commitments on UN Peacekeeping Operations. Remove"
        ]
        box.accept()
        assert desk.window.question == before

    def test_a_page_has_no_rows_to_search(self, desk: Desk) -> None:
        desk.show("delegation")
        for entry in ("Edit search as text", "Save search", "Share view"):
            assert not desk.action(entry).isEnabled()
        desk.show("speakers")
        assert desk.action("Edit search as text").isEnabled()

    def test_cancelling_changes_nothing(self, desk: Desk) -> None:
        before = desk.window.question
        box = text_box(desk)
        box.setTextValue("")
        box.reject()
        assert desk.window.question == before


class TestGoingBack:
    def test_back_and_forward(self, desk: Desk) -> None:
        QTest.keyClicks(desk.window.line, "kagame")
        desk.wait()
        tick(desk, "Level", "Ministerial level")
        assert desk.tab.count == 0
        desk.key(Key.Key_Left, ALT)
        desk.wait()
        assert desk.column("person") == ["Paul Kagame"]
        desk.key(Key.Key_Left, ALT)
        desk.wait()
        assert desk.tab.count == 22
        assert desk.window.line.text() == ""
        desk.key(Key.Key_Right, ALT)
        desk.wait()
        assert desk.window.line.text() == "kagame"

    def test_impossible_steps_are_disabled(self, desk: Desk) -> None:
        back, forward = desk.action("Back"), desk.action("Forward")
        assert (back.isEnabled(), forward.isEnabled()) == (False, False)
        desk.type("x")
        assert (back.isEnabled(), forward.isEnabled()) == (True, False)
        back.trigger()
        assert (back.isEnabled(), forward.isEnabled()) == (False, True)

    def test_order_and_table_are_restored_too(self, desk: Desk) -> None:
        desk.click_heading("person")
        desk.show("endorsements")
        desk.type("rwanda")
        for _ in range(2):
            desk.window.navigation.go_back()
            desk.wait()
        assert desk.tab.table.name == "speakers"
        assert desk.tab.view.order == "person"
        assert desk.column("person")[0] == "Ana Brnabić"
        desk.window.navigation.go_back()
        desk.wait()
        assert desk.tab.view.order == ""
        assert desk.column("person")[0] == "António Guterres"


class TestNothingFound:
    def test_near_words_are_offered_with_counts(self, desk: Desk) -> None:
        desk.type("kagme")
        desk.qtbot.waitUntil(lambda: "Did you mean" in desk.empty.text())
        assert '<a href="0">kagame: 1 here</a>, <a href="1">2 in all' in desk.empty.text()
        desk.empty.linkActivated.emit("0")
        desk.wait()
        assert desk.window.line.text() == "kagame"
        assert desk.column("person") == ["Paul Kagame"]
        assert desk.window.question.conditions == (HLM, DECLARATION)

    def test_near_words_found_elsewhere_keep_what_is_ticked_or_drop_it(self, desk: Desk) -> None:
        desk.ask(desk.window.question.with_condition(MINISTERS))
        desk.type("nebenzja")
        meant = (
            'Did you mean <a href="0">nebenzia: 0 here</a>, <a href="1">1 without your filters</a>?'
        )
        desk.qtbot.waitUntil(lambda: meant in desk.empty.text())
        desk.empty.linkActivated.emit("0")
        desk.wait()
        assert desk.window.question.words == "nebenzia"
        assert MINISTERS in desk.window.question.conditions
        desk.type("nebenzja")
        desk.qtbot.waitUntil(lambda: meant in desk.empty.text())
        desk.empty.linkActivated.emit("1")
        desk.wait()
        assert desk.column("person") == ["Vassily A. Nebenzia"]

    def test_all_meetings_are_offered(self, desk: Desk) -> None:
        desk.type("nebenzia")
        desk.qtbot.waitUntil(lambda: '<a href="0">1 in all meetings</a>' in desk.empty.text())
        desk.empty.linkActivated.emit("0")
        desk.wait()
        assert desk.column("person") == ["Vassily A. Nebenzia"]
        assert desk.window.question.conditions == (DECLARATION,)

    def test_without_any_suggestion_only_clearing_is_offered(self, desk: Desk) -> None:
        desk.type("xyzzyxyzzy")
        desk.qtbot.waitUntil(lambda: "widen" not in desk.empty.text())
        assert "Did you mean" not in desk.empty.text()
        assert "Clear all" in desk.empty.text()


def test_f6_moves_between_the_panes(desk: Desk) -> None:
    shown(desk, "Level")
    desk.open_row(0)
    desk.window.line.setFocus()
    seen = []
    for _ in range(5):
        desk.key(Key.Key_F6)
        panes = {
            "facets": desk.tab.facets, "rows": desk.tab.view, "details": desk.tab.detail,
            "coverage": desk.coverage, "line": desk.window.line,
        }  # fmt: skip
        seen += [
            name
            for name, pane in panes.items()
            if pane is desk.focus or pane.isAncestorOf(desk.focus)
        ]
    assert seen == ["facets", "rows", "details", "coverage", "line"]
    desk.key(Key.Key_F6)
    desk.key(Key.Key_Down)
    assert values(desk, "Meeting").hasFocus() or values(desk, "Level").hasFocus()
    desk.window.line.setFocus()
    desk.key(Key.Key_F6, SHIFT)
    assert desk.coverage.isAncestorOf(desk.focus)


class TestViews:
    def test_a_saved_search_restores_question_columns_and_order(self, desk: Desk) -> None:
        desk.type("president")
        tick(desk, "Regional group", "Asia-Pacific Group")
        desk.click_heading("person")
        desk.tab.view.show_columns(["delegation", "person"])
        saved, found = desk.window.view, desk.column("person")
        desk.action("Save search").trigger()
        box = desk.window.findChild(QInputDialog)
        assert isinstance(box, QInputDialog)
        box.setTextValue("Presidents")
        box.accept()
        desk.action("Clear all").trigger()
        desk.tab.view.columns.reset()
        desk.show("themes")
        desk.opened.parts.views.menu.aboutToShow.emit()
        desk.action("1 Presidents").trigger()
        desk.wait()
        assert desk.window.view == saved
        assert desk.tab.view.shown_columns() == ("delegation", "person")
        assert desk.column("person") == found != []

    def test_it_has_nothing_that_the_chips_do_not_show(self, desk: Desk) -> None:
        desk.show("endorsements")
        assert desk.window.view.question == Question("", (DECLARATION,))
        desk.action("Save search").trigger()
        box = desk.window.findChild(QInputDialog)
        assert isinstance(box, QInputDialog)
        assert box.textValue() == "A4P Declaration"

    def test_it_is_shared_in_three_steps(self, desk: Desk, tmp_path: Path) -> None:
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        QTest.mouseClick(desk.window.header.buttons["share"], Qt.MouseButton.LeftButton)
        (names,) = desk.window.findChildren(QFileDialog)
        names.fileSelected.emit(str(tmp_path / "mine.a4pview"))
        assert read_view(tmp_path / "mine.a4pview").view == desk.window.view
        assert "mine.a4pview" in desk.window.notice.label.text()
        assert desk.window.notice.button.text() == "Show in &folder"

    def test_one_with_a_condition_of_another_table_leaves_that_table_alone(
        self, desk: Desk, tmp_path: Path
    ) -> None:
        debate = Condition("meeting", "gd-73")
        hidden = View("endorsements", Question("rwanda", (debate, DECLARATION)))
        write_view(tmp_path / "old.a4pview", SharedView(hidden, rows=1))
        desk.window.records_dropped.emit(tmp_path / "old.a4pview")
        desk.wait()
        assert desk.column("delegation") == ["Rwanda"]
        assert desk.window.question == Question("rwanda", (HLM, DECLARATION))
        assert desk.boxes() == []

    def test_a_view_of_other_records_reports_differences(
        self, desk: Desk, bare_path: Path, tmp_path: Path
    ) -> None:
        desk.type("level:ministerial")
        identity = RecordsIdentity.of(desk.window.catalogue.info)
        write_view(tmp_path / "x.a4pview", SharedView(desk.window.view, records=identity))
        desk.open(bare_path)
        desk.program.try_open(tmp_path / "x.a4pview")
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        (box,) = desk.boxes()
        assert "other records" in box.text()
        assert "hlm-2018" in box.text()

    def test_a_view_file_is_opened_like_records(self, desk: Desk, tmp_path: Path) -> None:
        desk.type("kagame")
        path = tmp_path / "kagame.a4pview"
        write_view(path, SharedView(desk.window.view, "Kagame", rows=7))
        desk.action("Clear all").trigger()
        desk.window.records_dropped.emit(path)
        desk.wait()
        assert desk.column("person") == ["Paul Kagame"]
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        (box,) = desk.boxes()
        assert box.text() == "Rows: 1 now, 7 when it was shared."
        box.accept()
        desk.window.records_dropped.emit(tmp_path / "gone.a4pview")
        (box,) = desk.boxes()
        assert "gone.a4pview" in box.text()


def test_text_and_chips_are_the_same_question(desk: Desk) -> None:
    tick(desk, "Level", "Ministerial level", Key.Key_Minus)
    tick(desk, "Theme", "Women, peace and security")
    text = question_text(desk.window.view.question, desk.window.catalogue.vocabulary)
    assert text == "meeting:hlm-2018 -level:ministerial theme:wps"
    count = desk.tab.count
    desk.ask(Question())
    desk.type(text)
    assert desk.tab.count == count
    QTest.keyClick(desk.window.line, Key.Key_Return)
    assert desk.window.line.text() == ""
    assert len(desk.chips) == 3


def test_a_range_of_days_is_a_chip_in_words(desk: Desk) -> None:
    desk.show("speakers")
    desk.ask(Question())
    for typed, chip in (
        ("date:2010..2019 ", "Date: 2010 to 2019. Remove"),
        ("date:2018-9 ", "Date: Sep 2018. Remove"),
        ("date:2018-09-25 ", "Date: 25 Sep 2018. Remove"),
        ("date:..2015 ", "Date: 2015 or earlier. Remove"),
        ("-date:2015.. ", "not Date: 2015 or later. Remove"),
    ):
        desk.type(typed)
        assert desk.chips == [chip]
        assert desk.window.line.text() == ""
        desk.ask(Question())


def test_a_range_counts_while_it_is_written(desk: Desk) -> None:
    desk.show("speakers")
    desk.ask(Question())
    every = desk.tab.model.rowCount()
    for begun in ("date:2010..", "date:2010..2", "date:2010..201"):
        desk.type(begun)
        assert desk.tab.model.rowCount() == every, begun
    desk.type("date:2018-09-2")
    assert desk.column("date") == []
    desk.type("date:2018-09-25")
    assert desk.window.question == Question(conditions=(Condition("date", "2018-09-25"),))
    assert desk.tab.model.rowCount()


def test_a_range_left_unfinished_is_told(desk: Desk) -> None:
    desk.show("speakers")
    desk.ask(Question())
    desk.type("date:2010..20")
    assert desk.tab.model.rowCount()
    desk.window.bar.line.editingFinished.emit()
    desk.wait()
    assert desk.tab.model.rowCount() == 0
    assert "“2010..20” is no day, month or year" in desk.empty.text()
    desk.type("date:2019..2010")
    assert "“2019..2010” ends before it begins. Write the earlier one first: 2010..2019." in (
        desk.empty.text()
    )
