"""From the rows selected to their citation: shown, copied, saved, in the style used last."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a4p_desktop.gui.cite.dialog import CitationDialog
from a4p_desktop.gui.cite.flow import CitationFlow
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.request import CitationText
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.language import said
from tests.desk import Desk

KAGAME = "hlm-2018-rwa-paul-kagame"


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def clipboard() -> str:
    return QApplication.clipboard().text()


class TestDialog:
    @pytest.fixture
    def box(self, qtbot: QtBot) -> Iterator[CitationDialog]:
        box = CitationDialog("speakers", "bibtex")
        yield box
        if isValid(box):
            box.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def answer(self, box: CitationDialog, text: str, left_out: int = 0) -> None:
        box.show_citations(CitationText(text, 2, left_out))

    def notes(self, box: CitationDialog) -> str:
        return "\n".join(label.text() for label in box.findChildren(QLabel))

    def test_every_style_is_offered_with_its_sentence(self, box: CitationDialog) -> None:
        assert [box.styles.itemData(row) for row in range(box.styles.count())] == list(STYLES)
        assert box.style_name == "bibtex"
        for row, style in enumerate(STYLES.values()):
            box.styles.setCurrentIndex(row)
            assert said(style.sentence) in self.notes(box)
            assert box.styles.accessibleDescription() == said(style.sentence)

    def test_an_unknown_style_becomes_the_first(self, qtbot: QtBot) -> None:
        box = CitationDialog("speakers", "apa")
        qtbot.addWidget(box)
        assert box.style_name == "footnote"

    def test_nothing_can_be_copied_before_it_is_there(self, box: CitationDialog) -> None:
        assert not box.copy_button.isEnabled()
        assert not box.save_button.isEnabled()
        self.answer(box, "A\nB\n")
        assert box.copy_button.isEnabled()
        assert box.page.toPlainText() == "A\nB"
        box.styles.setCurrentIndex(0)
        assert box.page.toPlainText() == ""
        assert not box.copy_button.isEnabled()

    def test_a_new_choice_requests_its_citations(self, box: CitationDialog, qtbot: QtBot) -> None:
        with qtbot.waitSignal(box.wanted) as request:
            box.styles.setCurrentIndex(2)
        assert request.args == ["ris", False]
        with qtbot.waitSignal(box.wanted) as request:
            box.whole.click()
        assert request.args == ["ris", True]
        assert box.page.toPlainText() == ""
        self.answer(box, "right")
        assert box.page.toPlainText() == "right"

    def test_rows_left_out_are_counted(self, box: CitationDialog) -> None:
        self.answer(box, "A\nB\n", left_out=3)
        assert "2 citations" in self.notes(box)
        assert "3 rows have no source to cite." in self.notes(box)
        self.answer(box, "A\nB\n")
        assert "no source" not in self.notes(box)

    def test_enter_copies_escape_closes(self, box: CitationDialog, qtbot: QtBot) -> None:
        self.answer(box, "A\r\n")
        box.open()
        with qtbot.waitSignal(box.copy_wanted) as copied:
            QTest.keyClick(box, Qt.Key.Key_Return)
        assert copied.args == [CitationText("A\r\n", 2)]
        with qtbot.waitSignal(box.save_wanted) as saved:
            box.save_button.click()
        assert saved.args == ["bibtex", "A\r\n"]
        QTest.keyClick(box, Qt.Key.Key_Escape)
        assert not box.isVisible()

    def test_the_text_is_selected_by_mouse_and_keyboard_and_not_typed_in(
        self, box: CitationDialog
    ) -> None:
        self.answer(box, "<b>A</b>")
        assert box.page.toPlainText() == "<b>A</b>"
        assert box.page.isReadOnly()
        flags = box.page.textInteractionFlags()
        assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
        assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard

    def test_accessible_names(self, box: CitationDialog) -> None:
        page = QAccessible.queryAccessibleInterface(box.page)
        assert page.text(QAccessible.Text.Name) == "Citations"
        # On Linux the accessible name of a combo box is its text; the label is a relation.
        (label,) = (label for label in box.findChildren(QLabel) if label.buddy() is box.styles)
        assert label.text() == "St&yle:"

    @pytest.mark.parametrize(
        ("table", "rows", "whole"),
        [
            ("speakers", "Selected statements", "Their meetings"),
            ("endorsements", "Selected endorsements", "Published totals"),
        ],
    )
    def test_what_may_be_cited(self, qtbot: QtBot, table: str, rows: str, whole: str) -> None:
        box = CitationDialog(table, "ris")
        qtbot.addWidget(box)
        words = [button.text().replace("&", "") for button in (box.rows, box.whole)]
        assert words == [rows, whole]
        assert box.rows.isChecked()


class TestFlow:
    @pytest.fixture
    def flow(self, desk: Desk, settings: Settings, records_path: Path) -> Iterator[CitationFlow]:
        reader = ReadingThread(Archive(records_path), desk.window)
        flow = CitationFlow(desk.window, settings, reader.ask)
        reader.failed.connect(lambda trouble: show_trouble(trouble, desk.window))
        yield flow
        reader.close()

    def expected(self, archive: Archive, *words: str, style: str = "footnote") -> str:
        return STYLES[style].write(cite_word(archive, word) for word in words)

    def opened(self, desk: Desk, flow: CitationFlow) -> CitationDialog:
        flow.start()
        desk.qtbot.waitUntil(lambda: flow.dialog is not None and flow.dialog.isVisible())
        assert flow.dialog is not None
        return flow.dialog

    def copied(self, desk: Desk, flow: CitationFlow) -> str:
        QApplication.clipboard().clear()
        flow.copy()
        desk.qtbot.waitUntil(lambda: bool(clipboard()))
        return clipboard()

    def test_the_box_opens_however_soon_after_a_copy(self, desk: Desk, flow: CitationFlow) -> None:
        desk.tab.view.selectRow(1)
        flow.copy()
        self.opened(desk, flow).close()
        desk.qtbot.waitUntil(lambda: flow.dialog is None)
        QApplication.clipboard().clear()
        self.opened(desk, flow)
        assert clipboard() == ""

    def test_one_key_copies_the_row_as_a_footnote(
        self, desk: Desk, flow: CitationFlow, archive: Archive
    ) -> None:
        desk.tab.view.selectRow(1)
        text = self.expected(archive, KAGAME)
        assert self.copied(desk, flow) == text.rstrip("\n")
        assert desk.window.statusBar().currentMessage() == "Copied the citation."
        assert flow.dialog is None

    def test_several_rows_are_a_bibliography_in_the_style_used_last(
        self, desk: Desk, flow: CitationFlow, settings: Settings, archive: Archive
    ) -> None:
        settings.citation_style = "bibtex"
        desk.tab.view.selectAll()
        copied = self.copied(desk, flow)
        assert copied.count("@unpublished{") == 22
        assert self.expected(archive, KAGAME, style="bibtex").strip() in copied
        assert desk.window.statusBar().currentMessage() == "Copied 22 citations."

    def test_without_a_selection_it_says_what_to_do(self, desk: Desk, flow: CitationFlow) -> None:
        desk.tab.view.clearSelection()
        for ask in (flow.start, flow.copy):
            desk.window.show_message("")
            ask()
            assert desk.window.statusBar().currentMessage() == "Select the rows to cite."

    def test_the_box_shows_copies_and_remembers(
        self, desk: Desk, flow: CitationFlow, settings: Settings, archive: Archive
    ) -> None:
        desk.tab.view.selectRow(1)
        box = self.opened(desk, flow)
        assert box.page.toPlainText() == self.expected(archive, KAGAME).rstrip("\n")
        box.styles.setCurrentIndex(box.styles.findData("ris"))
        desk.qtbot.waitUntil(box.copy_button.isEnabled)
        assert settings.citation_style == "ris"
        with desk.qtbot.waitSignal(box.destroyed):
            box.copy_button.click()
        assert clipboard() == self.expected(archive, KAGAME, style="ris").rstrip("\r\n")
        assert flow.dialog is None
        assert self.copied(desk, flow).startswith("TY  - CPAPER")

    def test_the_whole_meeting(self, desk: Desk, flow: CitationFlow, archive: Archive) -> None:
        desk.tab.view.selectAll()
        box = self.opened(desk, flow)
        box.whole.click()
        desk.qtbot.waitUntil(box.copy_button.isEnabled)
        assert box.page.toPlainText() == self.expected(archive, "meeting:hlm-2018").rstrip("\n")
        box.close()

    def test_a_file_is_saved_whole(
        self, desk: Desk, flow: CitationFlow, settings: Settings, archive: Archive, tmp_path: Path
    ) -> None:
        settings.citation_style = "ris"
        settings.last_folder = tmp_path
        desk.tab.view.selectRow(1)
        box = self.opened(desk, flow)
        box.save_button.click()
        files = box.findChild(QFileDialog)
        assert isinstance(files, QFileDialog)
        assert files.selectedFiles() == [str(tmp_path / "a4p-citations.ris")]
        with desk.qtbot.waitSignal(box.destroyed):
            files.accept()
        text = self.expected(archive, KAGAME, style="ris")
        assert (tmp_path / "a4p-citations.ris").read_bytes() == text.encode()
        assert desk.window.notice.label.text() == "Saved the citations to a4p-citations.ris."

    def test_a_file_that_cannot_be_written_is_reported_and_the_box_stays(
        self, desk: Desk, flow: CitationFlow, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        box = self.opened(desk, flow)
        box.save_button.click()
        files = box.findChild(QFileDialog)
        assert isinstance(files, QFileDialog)
        files.fileSelected.emit(str(tmp_path / "gone" / "a.txt"))
        (trouble,) = box.findChildren(QMessageBox)
        assert "Folder not found" in trouble.text()
        assert box.isVisible()
        trouble.close()
        files.close()
        box.close()

    def test_what_cannot_be_cited_is_reported_without_a_box(
        self, desk: Desk, flow: CitationFlow
    ) -> None:
        desk.show("themes")
        desk.tab.view.selectRow(0)
        flow.start()
        desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
        (trouble,) = desk.boxes()
        assert "A theme has no author" in trouble.text()
        assert flow.dialog is None
        trouble.close()

    def test_rows_of_endorsements_without_evidence_are_counted(
        self, desk: Desk, flow: CitationFlow
    ) -> None:
        desk.show("endorsements")
        desk.narrow("a4p-declaration-2018")
        desk.tab.view.selectAll()
        self.copied(desk, flow)
        assert "no source to cite" in desk.window.statusBar().currentMessage()


class TestMemory:
    def test_every_style_can_be_remembered(self, tmp_path: Path) -> None:
        for style in STYLES:
            settings = Settings(tmp_path / "settings.json")
            settings.citation_style = style
            settings.sync()
            assert Settings(tmp_path / "settings.json").citation_style == style

    @pytest.mark.parametrize("damage", ["", "apa", "FOOTNOTE", 7, None, ["ris"]])
    def test_what_is_no_style_is_a_footnote(self, tmp_path: Path, damage: object) -> None:
        path = tmp_path / "settings.json"
        path.write_text(json.dumps({"format": 1, "files/citation": damage}), encoding="utf-8")
        assert Settings(path).citation_style == "footnote"
