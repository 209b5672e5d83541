"""From a list to rows in the own records: the dialog, the plan, the decisions, the writing."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import sleep
from typing import NoReturn

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QMessageBox, QTextBrowser

from a4p_desktop.gui.incoming.brought import ListFile, Pasted, brought_by
from a4p_desktop.gui.incoming.name_choice import NameChoice
from a4p_desktop.gui.incoming.target_form import TargetForm
from a4p_desktop.gui.widgets.dialog import TextDialog
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.own.new_records import NewRecords
from a4p_desktop.records.own.own_file import read_own
from tests.gui.incoming.adding import ACCESSIBLE, Adding
from tests.gui.incoming.conftest import made_workbook
from tests.gui.listener import Listener


def choice_of(adding: Adding) -> NameChoice:
    """The open box that asks what a name means."""
    choice = adding.dialog.plan.doubts.choice
    assert choice is not None
    return choice


class TestFromAFile:
    def test_a_workbook_is_planned_and_added(
        self, adding: Adding, workbook: Path, own_path: Path
    ) -> None:
        adding.open_file(workbook)
        assert adding.fates() == ["new", "adds evidence", "to decide", "to decide", "to decide"]
        adding.fill_source()
        assert adding.dialog.foot.add_button.text() == "&Add 2"
        own = adding.add()
        assert own.path == own_path
        (addition,) = read_own(own_path).additions
        assert (addition.file, addition.sheet, addition.rows) == ("endorsers.xlsx", "Endorsers", 2)
        rows = {row.cells["delegation"]: row for row in read_own(own_path).rows("endorsements")}
        assert set(rows) == {"BRA", "PAK"}
        assert rows["BRA"].file_row == 5
        assert rows["BRA"].cells["endorsed_on"] == "2018-09-11"
        assert [row.file_row for row in read_own(own_path).waiting()] == [7, 8, 9]
        assert adding.flow.dialog is None

    def test_what_was_recognized_is_shown_and_can_be_changed(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        origin = adding.dialog.origin
        assert origin.name.text() == "endorsers.xlsx"
        assert origin.heading_row.value() == 4
        assert not adding.shown(origin.encoding)
        origin.heading_row.setValue(5)
        adding.wait()
        assert adding.model.rowCount() == 4
        assert adding.model.heading(1) == "Brésil"
        origin.sheet.setCurrentText("Notes")
        origin.sheet.activated.emit(1)
        adding.wait()
        assert adding.model.rowCount() == 1
        assert adding.fates() == ["to decide"]

    def test_what_was_said_of_a_list_stays_when_it_is_read_otherwise(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.draft.change(complete_as_of="2018", evidence="third_party")
        adding.dialog.origin.heading_row.setValue(5)
        adding.wait()
        intake = adding.dialog.draft.intake
        assert intake is not None
        assert (intake.complete_as_of, intake.evidence) == ("2018", "third_party")
        assert adding.dialog.source.lines["title"].text() == "Official list"
        assert adding.dialog.what.whole_date.text() == "2018"

    def test_of_another_list_nothing_is_said_yet(
        self, adding: Adding, workbook: Path, tmp_path: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.draft.change(complete_as_of="2018")
        adding.dialog.bring(ListFile(made_workbook(tmp_path / "b.xlsx", [("1", "Chad", "", "")])))
        adding.wait()
        lines = adding.dialog.source.lines
        assert {name: line.text() for name, line in lines.items() if line.text()} == {
            "held": "b.xlsx"
        }
        assert not adding.dialog.what.whole.isChecked()

    def test_a_text_file_shows_its_encoding_and_separator(
        self, adding: Adding, tmp_path: Path
    ) -> None:
        path = tmp_path / "list.csv"
        path.write_bytes("Pays;Date\nBrésil;11/09/2018\n".encode("cp1252"))
        adding.open_file(path)
        origin = adding.dialog.origin
        assert adding.shown(origin.encoding)
        assert origin.separator.currentText() == "Semicolon"
        assert adding.row(0)[2:4] == ["Brazil", "Brésil"]

    def test_a_bad_file_is_told_in_the_page_and_not_in_a_box(
        self, adding: Adding, tmp_path: Path
    ) -> None:
        path = tmp_path / "list.xlsx"
        path.write_bytes(b"PK\x03\x04 no workbook at all")
        adding.open(ListFile(path))
        area = adding.dialog.drop_area
        adding.desk.qtbot.waitUntil(lambda: area.trouble.text() != "")
        assert adding.shown(area.trouble)
        assert area.choose_button.accessibleDescription() == area.trouble.text()
        assert not adding.dialog.findChildren(QMessageBox)
        assert not adding.dialog.foot.add_button.isEnabled()

    def test_names_alone_are_enough(self, adding: Adding) -> None:
        adding.open_text("Brazil\nGhana\nPakistán\n")
        assert adding.filters() == ["All 3 rows", "2 new", "1 adds evidence"]
        adding.fill_source()
        assert len(list(adding.add().rows("endorsements"))) == 3

    def test_the_clipboard_is_pasted(self, adding: Adding) -> None:
        adding.open()
        QApplication.clipboard().setText("Country\tRemarks\nBrazil\tyes\n")
        adding.dialog.drop_area.paste_button.click()
        adding.wait()
        assert adding.row(0)[2:] == ["Brazil", "Brazil", "yes"]

    def test_an_empty_clipboard_is_told(self, adding: Adding) -> None:
        adding.open()
        QApplication.clipboard().clear()
        adding.dialog.drop_area.paste_button.click()
        assert "clipboard" in adding.dialog.drop_area.trouble.text()


class TestSource:
    def test_what_is_missing_is_said_and_keeps_add_from_being_pressed(
        self, adding: Adding, workbook: Path, listener: Listener
    ) -> None:
        adding.open_file(workbook)
        missing, button = adding.dialog.missing, adding.dialog.foot.add_button
        assert missing.text().startswith("Give the source’s title")
        assert not button.isEnabled()
        assert button.accessibleDescription() == missing.text()
        lines = adding.dialog.source.lines
        assert lines["title"].accessibleDescription() == "Give the source’s title or publisher."
        listener.hears(missing.text())
        adding.fill_source()
        assert not any(line.accessibleDescription() for line in lines.values())
        assert missing.text() == ""
        assert button.isEnabled()

    def test_a_recorded_source_fills_all_lines(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        source = adding.dialog.source
        sources = adding.dialog.draft.known.sources.values()
        cells = next(cells for cells in sources if {"title", "publisher", "url"} <= cells.keys())
        completer = source.lines["title"].completer()
        completer.activated.emit(cells["title"])
        adding.wait()
        assert source.lines["publisher"].text() == cells["publisher"]
        assert source.lines["url"].text() == cells["url"]

    def test_a_whole_list_needs_its_date(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        what = adding.dialog.what
        what.whole.click()
        adding.wait()
        assert "Give the date" in adding.dialog.missing.text()
        assert not adding.dialog.foot.add_button.isEnabled()
        what.whole_date.setFocus()
        for key in "2018":
            adding.key(getattr(Qt.Key, f"Key_{key}"))
        adding.wait()
        intake = adding.dialog.draft.intake
        assert intake is not None
        assert intake.complete_as_of == "2018"
        assert adding.dialog.missing.text() == ""


class TestPlan:
    def test_a_button_shows_only_its_rows(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert adding.filters() == ["All 5 rows", "1 new", "1 adds evidence", "3 to decide"]
        adding.dialog.plan.filter.buttons[Fate.TO_DECIDE].click()
        filter = adding.dialog.plan.filter
        bold = [each.text() for each in filter.findChildren(QAbstractButton) if each.font().bold()]
        assert bold == ["3 to decide"]
        assert [adding.row(row)[1] for row in range(adding.model.rowCount())] == ["7", "8", "9"]
        adding.dialog.plan.filter.all_rows.click()
        assert adding.model.rowCount() == 5

    def test_a_row_is_read_whole_to_a_screen_reader(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert adding.spoken(0) == "Row 5: Brésil, Brazil, new"

    def test_a_cell_is_corrected_in_place(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.correct(2, 1, "Chad")
        assert adding.row(2)[:5] == ["new", "7", "Chad", "3", "Chad"]

    def test_rows_are_left_out_and_taken_in_again(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.setFocus()
        adding.dialog.plan.view.selectRow(0)
        adding.key(Qt.Key.Key_Delete)
        adding.wait()
        assert adding.fates()[0] == "left out"
        adding.key(Qt.Key.Key_Delete)
        adding.wait()
        assert adding.fates()[0] == "new"

    def test_the_menu_of_a_cell_offers_what_the_keys_do(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        view = adding.dialog.plan.view
        view.go_to(0, 4)
        menu = view.made_menu(view.currentIndex())
        keys = [action.text().partition("\t")[2] for action in menu.actions()]
        assert keys == ["Enter", "Del", "F2", "Alt+Down"]
        menu.actions()[1].trigger()
        adding.wait()
        assert adding.fates()[0] == "left out"
        menu.close()

    @pytest.mark.parametrize(
        ("key", "held"),
        [
            (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        ],
    )
    def test_a_column_is_given_a_use_by_its_keys(
        self, adding: Adding, workbook: Path, key: Qt.Key, held: Qt.KeyboardModifier
    ) -> None:
        adding.open_file(workbook)
        view = adding.dialog.plan.view
        view.go_to(0, 4)
        QTest.keyClick(view, key, held)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert any("Delegation" in action.text() for action in menu.actions())
        menu.close()

    def test_a_heading_says_what_its_column_fills_and_can_be_told_otherwise(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        header = Qt.Orientation.Horizontal
        assert adding.model.headerData(4, header) == "Member State\n▾ Delegation"
        adding.dialog.draft.use(1, "")
        adding.wait()
        assert adding.model.headerData(4, header) == "Member State\n▾"
        assert "the column with the delegations" in adding.dialog.missing.text()

    def test_it_says_what_it_is_held_against(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert "reported on" in adding.dialog.plan.held_against.text()


class TestDecisions:
    def test_enter_offers_the_likeliest_and_the_decision_holds_for_equal_cells(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        view = adding.dialog.plan.view
        view.setFocus()
        view.go_to(3, 0)
        adding.key(Qt.Key.Key_Return)
        choice = choice_of(adding)
        assert "2 rows" in choice.label.text()
        choice.chooser.line.setText("Гана")
        QTest.keyClick(choice.chooser.line, Qt.Key.Key_Return)
        adding.wait()
        assert adding.fates()[3:] == ["new", "already known"]

    def test_f8_leads_from_one_doubt_to_the_next(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.setFocus()
        seen = []
        for _ in range(2):
            adding.key(Qt.Key.Key_F8)
            seen.append(adding.dialog.plan.view.currentIndex().row())
            choice_of(adding).reject()
        assert seen == [2, 3]

    def test_the_entry_that_enter_would_choose_is_told(
        self, adding: Adding, workbook: Path, listener: Listener
    ) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.setFocus()
        adding.key(Qt.Key.Key_F8)
        chooser = choice_of(adding).chooser
        adding.desk.qtbot.waitUntil(chooser.line.hasFocus)
        listener.hears(chooser.list.currentItem().data(ACCESSIBLE))

    def test_rows_with_a_name_are_left_out(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.dialog.plan.view.go_to(3, 0)
        adding.dialog.plan.view.setFocus()
        adding.key(Qt.Key.Key_Return)
        choice_of(adding).leave_out.click()
        adding.wait()
        assert adding.fates()[3:] == ["left out", "left out"]

    def test_a_decision_is_remembered_next_time(
        self, adding: Adding, workbook: Path, tmp_path: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.draft.decide("Atlantis", "TCD")
        adding.wait()
        adding.add()
        rows = [("1", "ATLANTIS", "", ""), ("2", "Ghana", "", ""), ("3", "Togo", "", "")]
        other = made_workbook(tmp_path / "other.xlsx", rows)
        adding.open_file(other)
        assert adding.row(0)[2] == "Chad"

    def test_a_new_organization_is_added_with_its_name(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.draft.decide("Atlantis", "new:League of Atlantis")
        adding.wait()
        assert adding.row(3)[2] == "League of Atlantis"
        own = adding.add()
        (organization,) = own.rows("delegations")
        assert organization.cells["name"] == "League of Atlantis"


class TestClosing:
    def test_a_list_without_a_decision_is_closed_at_once(
        self, adding: Adding, workbook: Path, own_path: Path
    ) -> None:
        adding.open_file(workbook)
        adding.dialog.reject()
        assert adding.flow.dialog is None
        assert not own_path.exists()

    @pytest.mark.parametrize(
        ("number", "lost"), [(1, "1 correction or decision"), (6, "6 corrections and decisions")]
    )
    def test_before_a_decision_is_lost_the_user_is_asked(
        self, adding: Adding, workbook: Path, number: int, lost: str
    ) -> None:
        adding.open_file(workbook)
        for each in range(number):
            adding.dialog.draft.edit(each % 5, 3, f"remark {each}")
        dialog = adding.dialog
        dialog.reject()
        box = dialog.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        assert lost in box.text()
        assert adding.flow.dialog is dialog
        box.buttons()[0].click()
        assert adding.flow.dialog is None

    def test_a_stopped_addition_leaves_nothing(
        self, adding: Adding, workbook: Path, own_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        hold = Event()

        def held(path: Path, new: NewRecords, report: Callable[[Written], None]) -> NoReturn:
            hold.wait()
            report(Written(1))
            raise AssertionError("it was not stopped")

        with monkeypatch.context() as patched:
            patched.setattr("a4p_desktop.records.own.additions.add", held)
            adding.dialog.foot.add_button.click()
            message = adding.dialog.foot.message
            adding.dialog.reject()
            assert message.text() == "Stopping…"
            hold.set()
            adding.desk.qtbot.waitUntil(lambda: message.text() == "Stopped; nothing was added.")
        assert adding.added == []
        assert len(list(adding.add().rows("endorsements"))) == 2

    def test_a_stop_that_comes_too_late_is_told_as_an_addition(
        self, adding: Adding, workbook: Path, own_path: Path
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        adding.dialog.foot.add_button.click()
        while not read_own(own_path).additions:  # then only the answer is still under way
            sleep(0.01)
        adding.dialog.reject()
        adding.desk.qtbot.waitUntil(lambda: len(adding.added) == 1)
        assert adding.flow.dialog is None


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.xlsx", True), ("a.CSV", True), ("a.pdf", True), ("a.sqlite", False), ("a.png", False)],
)
def test_only_what_looks_like_a_list_is_taken_from_a_drop(name: str, found: bool) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/folder/{name}")])
    assert isinstance(brought_by(mime), ListFile) is found


def test_text_is_taken_as_a_paste() -> None:
    mime = QMimeData()
    mime.setText("Brazil")
    assert brought_by(mime) == Pasted("", "Brazil")


class TestTarget:
    def test_a_new_meeting_is_asked_for_until_it_has_a_title_and_a_date(
        self, adding: Adding, workbook: Path, listener: Listener
    ) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        what = adding.dialog.what
        what.kind.setCurrentIndex(1)
        what.kind.activated.emit(1)
        adding.wait()
        what.target.activated.emit(what.target.count() - 1)
        form = adding.dialog.findChild(TargetForm)
        assert isinstance(form, TargetForm)
        QTest.keyClicks(form.lines["title"], "Reform")
        assert not form.use_button.isEnabled()
        assert "day on which it met" in form.missing.text()
        assert form.lines["date"].accessibleDescription() == form.missing.text()
        listener.hears(form.missing.text())
        QTest.keyClicks(form.lines["date"], "28 March 2018")
        form.use_button.click()
        adding.wait()
        assert what.target.currentText() == "Reform (new)"
        own = adding.add()
        (meeting,) = own.rows("meetings")
        assert (meeting.cells["title"], meeting.cells["date"]) == ("Reform", "2018-03-28")
        assert len(list(own.rows("statements"))) == 2

    def test_the_evidence_is_chosen_for_all_rows(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        adding.fill_source()
        evidence = adding.dialog.what.evidence
        evidence.setCurrentIndex(evidence.findData("third_party"))
        evidence.activated.emit(evidence.currentIndex())
        adding.wait()
        rows = adding.add().rows("endorsements")
        assert {row.cells["evidence"] for row in rows} == {"third_party"}


class TestDoubts:
    def test_a_date_that_may_be_two_days_is_settled_for_all(
        self, adding: Adding, tmp_path: Path
    ) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Country,Endorsed on\nBrazil,03/04/2018\nGhana,04/05/2018\n")
        adding.open_file(path)
        assert adding.fates() == ["to decide", "to decide"]
        adding.dialog.plan.next_undecided()
        menu = adding.dialog.plan.doubts.dates
        assert menu is not None
        day_first = menu.actions()[0]
        assert "3 April 2018" in day_first.text()
        day_first.trigger()
        menu.close()
        adding.wait()
        assert adding.fates() == ["new", "new"]

    def test_enter_on_a_faulty_row_corrects_its_cell(self, adding: Adding, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Country,Endorsed on\nBrazil,soon\nGhana,2018-05-04\n")
        adding.open_file(path)
        assert adding.fates() == ["error", "new"]
        view = adding.dialog.plan.view
        view.setFocus()
        adding.key(Qt.Key.Key_Return)
        assert view.currentIndex().column() == 4
        assert view.state() == view.State.EditingState

    def test_who_is_recorded_but_not_on_the_list_is_shown(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        plan = adding.dialog.plan
        assert not adding.shown(plan.missing_button)
        adding.dialog.draft.change(complete_as_of="2018-09-25")
        adding.wait()
        plan.missing_button.click()
        box = adding.dialog.findChild(TextDialog)
        assert isinstance(box, TextDialog)
        page = box.findChild(QTextBrowser)
        assert isinstance(page, QTextBrowser)
        assert "Albania" in page.toPlainText()


class TestColumns:
    def test_columns_that_fill_nothing_are_named(self, adding: Adding, workbook: Path) -> None:
        adding.open_file(workbook)
        assert adding.dialog.plan.unused.text() == "Columns not used: “No.”."

    def test_the_button_above_the_table_says_what_the_current_column_fills(
        self, adding: Adding, workbook: Path
    ) -> None:
        adding.open_file(workbook)
        plan = adding.dialog.plan
        plan.view.go_to(0, 4)
        assert plan.use_button.text() == "“Member State” fills: Delegation ▾"
        plan.use_button.click()
        (menu,) = (menu for menu in plan.findChildren(QMenu) if menu.isVisible())
        words = [action.text() for action in menu.actions() if action.isChecked()]
        assert words == ["Delegation"]
        next(action for action in menu.actions() if action.text() == "Note").trigger()
        menu.close()
        assert plan.use_button.text() == "“Member State” fills: Note ▾"


def test_a_column_of_statements_may_stay_a_column_of_its_own(
    adding: Adding, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Country,Speaker,Gender\nBrazil,Ms Ana Souza,F\nGhana,Mr Kofi Mensah,M\n")
    adding.open_file(path)
    adding.fill_source()
    what = adding.dialog.what
    what.kind.setCurrentIndex(1)
    what.kind.activated.emit(1)
    adding.wait()
    what.target.activated.emit(0)
    adding.wait()
    view = adding.dialog.plan.view
    view.go_to(0, 5)
    adding.dialog.plan.use_button.click()
    (menu,) = (menu for menu in adding.dialog.plan.findChildren(QMenu) if menu.isVisible())
    own = next(action for action in menu.actions() if action.text() == "A column of its own")
    own.trigger()
    menu.close()
    adding.wait()
    rows = list(adding.add().rows("statements"))
    assert [row.cells["x_gender"] for row in rows] == ["F", "M"]


def test_a_sheet_that_cannot_be_read_leaves_the_one_before(adding: Adding, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Names").write_column(0, 0, ["Country", "Brazil"])
        book.add_worksheet("Empty")
    adding.open_file(path)
    adding.dialog.draft.read_anew(sheet="Empty")
    message = adding.dialog.foot.message
    adding.desk.qtbot.waitUntil(lambda: "nothing" in message.text())
    assert adding.dialog.origin.sheet.currentText() == "Names"
    assert adding.fates() == ["new"]


def test_who_brings_a_pdf_is_told_how_to_take_the_list_out_of_it(
    adding: Adding, tmp_path: Path
) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    adding.open(ListFile(path))
    trouble = adding.dialog.drop_area.trouble
    adding.desk.qtbot.waitUntil(lambda: "is a PDF" in trouble.text())
    assert "copy the table or the list, and paste it here" in trouble.text()
