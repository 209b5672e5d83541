"""From Export… to the file: what is offered, previewed, written and told."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
)

from a4p_desktop.app import Program
from a4p_desktop.gui.export_dialog import ExportDialog
from a4p_desktop.gui.export_flow import ExportFlow
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.csv_format import csv_for_data, csv_for_excel
from a4p_desktop.records.export import Selection
from a4p_desktop.records.search import Condition, Search
from a4p_desktop.records.tables import SPEAKERS
from tests.desk import Desk
from tests.gui.conftest import BARE, build_records

ALL_COLUMNS = tuple(column.name for column in SPEAKERS.columns)
HLM = Search("speakers", where=(Condition("meeting", "hlm-2018"),))


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """The platform's file dialog, where it has one, is none that a test can use."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def formula_path(tmp_path: Path) -> Path:
    """A records file with cells that a spreadsheet would run."""
    cells = {"person": "=1+1", "title": "-5", "summary": "@SUM(A1)"}
    statements = [BARE["statements"][0] | cells]
    return build_records(tmp_path / "tables", BARE | {"statements": statements})


@pytest.fixture
def flow(desk: Desk) -> ExportFlow:
    assert desk.program.exports is not None
    return desk.program.exports


def opened(desk: Desk) -> ExportDialog:
    desk.action("Export").trigger()
    box = desk.window.findChild(ExportDialog)
    assert isinstance(box, ExportDialog)
    return box


def preview(box: ExportDialog) -> str:
    edit = box.findChild(QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    return edit.toPlainText()


def press(box: ExportDialog | QMessageBox, words: str) -> None:
    buttons = box.findChildren(QPushButton)
    next(one for one in buttons if words in one.text().replace("&", "")).click()


class TestDialog:
    def test_without_a_selection_all_rows_found_are_offered(self, desk: Desk) -> None:
        desk.type("president")
        box = opened(desk)
        assert not box.selected_rows.isEnabled()
        assert box.found_rows.isChecked()
        assert f"({desk.tab.count})" in box.found_rows.text()
        assert box.selection == Selection(
            Search("speakers", "president", (Condition("meeting", "hlm-2018"),)), SPEAKERS.shown
        )

    def test_with_a_selection_its_rows_come_first(self, desk: Desk) -> None:
        desk.tab.view.selectRow(3)
        box = opened(desk)
        assert box.selected_rows.isChecked()
        assert box.selection.ranges == ((3, 3),)
        box.found_rows.click()
        assert box.selection.ranges is None

    def test_columns_are_those_of_the_screen_in_its_order(self, desk: Desk) -> None:
        header = desk.tab.view.horizontalHeader()
        header.moveSection(header.visualIndex(SPEAKERS.position("date")), 0)
        header.hideSection(SPEAKERS.position("title"))
        columns = opened(desk).selection.columns
        assert columns[0] == "date"
        assert "title" not in columns

    def test_the_preview_is_the_very_first_lines(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        box = opened(desk)
        box.data.click()
        desk.qtbot.waitUntil(lambda: preview(box).startswith("person,"))
        shown = preview(box)
        target = tmp_path / "out.csv"
        with desk.qtbot.waitSignal(flow.finished):
            flow.write(box.selection, box.preset, target)
        written = target.read_text(encoding="utf-8").splitlines()
        assert shown.splitlines() == written[:6]

    def test_the_preview_follows_the_choice(self, desk: Desk) -> None:
        desk.tab.view.selectRow(3)
        box = opened(desk)
        desk.qtbot.waitUntil(lambda: len(preview(box).splitlines()) == 2)
        box.found_rows.click()
        desk.qtbot.waitUntil(lambda: len(preview(box).splitlines()) == 6)

    def test_the_preset_is_remembered_and_the_file_name_proposed(
        self, desk: Desk, settings: Settings, tmp_path: Path
    ) -> None:
        settings.last_folder = tmp_path
        box = opened(desk)
        assert box.excel.isChecked()
        box.data.click()
        press(box, "Choose file")
        assert settings.export_preset == "data"
        names = desk.window.findChild(QFileDialog)
        assert isinstance(names, QFileDialog)
        (name,) = names.selectedFiles()
        assert Path(name).parent == tmp_path
        assert Path(name).name.startswith("a4p-speakers-hlm-2018-20")
        assert name.endswith(".csv")
        names.reject()

    def test_cancel_writes_nothing(self, desk: Desk, flow: ExportFlow) -> None:
        box = opened(desk)
        buttons = box.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        with desk.qtbot.waitSignal(box.destroyed):
            buttons.rejected.emit()
        assert flow.job is None
        assert desk.window.findChildren(QFileDialog) == []

    def test_without_rows_there_is_nothing_to_ask(self, desk: Desk) -> None:
        desk.type("xyzzy")
        desk.action("Export").trigger()
        assert desk.window.findChildren(ExportDialog) == []
        assert "no rows" in desk.window.statusBar().currentMessage()


class TestWriting:
    def write(
        self, desk: Desk, flow: ExportFlow, selection: Selection, target: Path, name: str = "data"
    ) -> QMessageBox:
        preset = csv_for_data() if name == "data" else csv_for_excel()
        with desk.qtbot.waitSignal(flow.finished):
            flow.write(selection, preset, target)
        (box,) = desk.boxes()
        return box

    def test_it_tells_how_many_rows_and_where(
        self, desk: Desk, flow: ExportFlow, settings: Settings, tmp_path: Path
    ) -> None:
        box = self.write(desk, flow, Selection(HLM, ALL_COLUMNS), tmp_path / "out.csv")
        assert box.text() == "Written to “out.csv”. Rows: 22."
        assert box.informativeText() == ""
        assert settings.last_folder == tmp_path
        with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
            assert len(list(csv.DictReader(stream))) == 22

    def test_the_folder_can_be_shown(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        box = self.write(desk, flow, Selection(HLM, ("person",)), tmp_path / "out.csv")
        urls: list[QUrl] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
        press(box, "Show in folder")
        assert [Path(url.toLocalFile()) for url in urls] == [tmp_path]

    def test_an_old_file_is_replaced(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        target = tmp_path / "out.csv"
        target.write_text("old")
        self.write(desk, flow, Selection(HLM, ("date",), ((0, 0),)), target)
        assert target.read_bytes() == b"date\r\n2018-09-25\r\n"

    def test_cells_made_harmless_are_counted(
        self, desk: Desk, formula_path: Path, tmp_path: Path
    ) -> None:
        desk.program.open(formula_path)
        flow = desk.program.exports
        assert flow is not None
        selection = Selection(Search("speakers"), ("person", "title", "summary"))
        box = self.write(desk, flow, selection, tmp_path / "out.csv", "excel")
        assert box.informativeText().endswith(": 2.")

    def test_a_trouble_is_told_and_the_old_file_stays(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        folder = tmp_path / "gone"
        box = self.write(desk, flow, Selection(HLM, ("date",)), folder / "out.csv")
        assert "There is no folder" in box.text()
        assert box.informativeText()
        assert not folder.exists()

    def test_a_disk_that_is_full(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        target = tmp_path / "out.csv"
        target.write_text("old")
        monkeypatch.setattr("os.fsync", full)
        box = self.write(desk, flow, Selection(HLM, ("date",)), target)
        assert "no room left" in box.text()
        assert target.read_text() == "old"
        assert [file.name for file in tmp_path.glob("*.csv*")] == ["out.csv"]
        assert list(tmp_path.glob(".a4p-*")) == []

    def test_stopped_it_leaves_nothing(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        folder = tmp_path / "exports"
        folder.mkdir()
        everything = Selection(Search("endorsements"), ("delegation",), ((0, 1591),) * 3000)
        flow.write(everything, csv_for_data(), folder / "out.csv")
        (progress,) = desk.window.findChildren(QProgressDialog)
        assert flow.job is not None
        with desk.qtbot.waitSignal(flow.job.finished):
            progress.canceled.emit()
        assert list(folder.iterdir()) == []
        assert desk.boxes() == []
        desk.qtbot.waitUntil(lambda: flow.job is None)

    def test_one_export_at_a_time(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        long = Selection(Search("endorsements"), ("delegation",), ((0, 1591),) * 3000)
        flow.write(long, csv_for_data(), tmp_path / "out.csv")
        desk.action("Export").trigger()
        assert desk.window.findChildren(ExportDialog) == []
        assert "still being written" in desk.window.statusBar().currentMessage()
        flow.close()
        assert not (tmp_path / "out.csv").exists()

    def test_closing_the_program_stops_it(
        self, desk: Desk, flow: ExportFlow, program: Program, tmp_path: Path
    ) -> None:
        long = Selection(Search("endorsements"), ("delegation",), ((0, 1591),) * 3000)
        folder = tmp_path / "exports"
        folder.mkdir()
        flow.write(long, csv_for_data(), folder / "out.csv")
        program.close()
        assert list(folder.iterdir()) == []

    def test_a_bug_while_writing_is_told_like_any_other(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        told: list[str] = []
        monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: told.append(str(error)))
        unknown = Selection(Search("no-such-table"), ("date",))
        flow.write(unknown, csv_for_data(), tmp_path / "out.csv")
        desk.qtbot.waitUntil(lambda: flow.job is None)
        assert told == ["'no-such-table'"]
        assert not (tmp_path / "out.csv").exists()
