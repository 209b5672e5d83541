"""From a list to rows in the own records: the file, the source, the target, the writing."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import sleep
from typing import NoReturn

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from a4p_desktop.gui.incoming.brought import ListFile, Pasted, brought_by
from a4p_desktop.gui.incoming.target_form import TargetForm
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.own.new_records import NewRecords
from a4p_desktop.records.own.own_file import read_own
from tests.gui.incoming.adding import Adding
from tests.gui.incoming.conftest import made_workbook
from tests.gui.listener import Listener


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
