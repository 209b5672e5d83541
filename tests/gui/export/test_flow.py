"""From the export dialog to the file: its name, the writing and the report."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QMessageBox,
)

from a4p_desktop.app import Program
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.gui.export.progress import ExportProgress
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window import main_window
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.desk import Desk
from tests.few_records import BARE, build_records
from tests.gui.export.export_hands import (
    name_box,
    opened,
    press,
    type_name,
)

ALL_COLUMNS = tuple(column.name for column in SPEAKERS.exported)
HLM = Search("speakers", where=(Condition("meeting", "hlm-2018"),))


class TestName:
    def choose(self, desk: Desk, target: Path | str, name: str = "csv") -> ExportDialog:
        """Type `target` in the dialog, and save."""
        box = opened(desk)
        box.formats.cards[name].click()
        type_name(box, target)
        box.choose_button.click()
        return box

    def test_a_name_may_be_chosen_in_the_box_of_the_system(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        box = opened(desk)
        names = name_box(box)
        names.fileSelected.emit(str(tmp_path / "mine"))
        names.reject()
        assert box.target.path == tmp_path / "mine.xlsx"
        box.formats.cards["json"].click()
        assert box.target.line.text() == str(tmp_path / "mine.json")
        with desk.qtbot.waitSignal(flow.finished):
            box.choose_button.click()
        assert (tmp_path / "mine.json").is_file()

    def test_a_bare_name_lies_in_the_folder_used_last_and_has_its_ending(
        self, desk: Desk, settings: Settings, tmp_path: Path
    ) -> None:
        settings.last_folder = tmp_path
        box = opened(desk)
        type_name(box, " v1.2 ")
        assert box.target.path == tmp_path / "v1.2.xlsx"
        type_name(box, "~/A.XLSX")
        assert box.target.path == Path.home() / "A.XLSX"

    def test_without_a_folder_used_last_it_lies_among_the_documents(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        for folder, expected in ((tmp_path, tmp_path), (tmp_path / "gone", Path.home())):
            monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _, f=folder: str(f))
            box = opened(desk)
            assert box.target.path.parent == expected
            with desk.qtbot.waitSignal(box.destroyed):
                box.close()

    @pytest.mark.parametrize("replace", [True, False])
    def test_a_file_that_is_there_is_replaced_only_if_the_user_says_so(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, replace: bool
    ) -> None:
        target = tmp_path / "a.csv"
        target.write_text("old")
        box = self.choose(desk, target)
        (asked,) = [each for each in box.findChildren(QMessageBox) if each.isVisible()]
        assert asked.text() == "“a.csv” already exists. Replace it?"
        if replace:
            with desk.qtbot.waitSignal(flow.finished):
                press(asked, "Replace")
            assert target.read_text() != "old"
        else:
            press(asked, "Cancel")
            assert target.read_text() == "old"
            assert box.isVisible()

    def test_a_file_chosen_in_the_box_of_the_system_is_not_asked_about_twice(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        target = tmp_path / "a.xlsx"
        target.write_text("old")
        box = opened(desk)
        names = name_box(box)
        names.fileSelected.emit(str(target))  # the box itself has asked
        names.reject()
        with desk.qtbot.waitSignal(flow.finished):
            box.choose_button.click()
        assert target.read_bytes().startswith(b"PK")

    def test_an_impossible_name_is_reported_and_the_dialog_stays(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        (tmp_path / "a.csv").mkdir()
        for target, words in (
            (tmp_path / "a.csv", "is a folder"),
            (tmp_path / "gone" / "a.csv", "Folder not found"),
            (tmp_path / ".a.csv", "Data Package"),
            ("", "is a folder"),
        ):
            box = self.choose(desk, target)
            (trouble,) = desk.boxes()
            assert words in trouble.text()
            assert trouble.informativeText()
            assert flow.job is None
            assert box.isVisible()
            with desk.qtbot.waitSignal(box.destroyed):
                box.close()
        assert [path.name for path in tmp_path.iterdir() if path.suffix == ".csv"] == ["a.csv"]

    def test_a_file_is_written_with_its_description(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        with desk.qtbot.waitSignal(flow.finished):
            self.choose(desk, tmp_path / "a.csv")
        desk.qtbot.waitUntil(lambda: flow.dialog is None)
        assert "Search and sources are in a file beside it." in desk.window.notice.label.text()
        assert sorted(path.name for path in tmp_path.glob("a.*")) == [
            "a.csv",
            "a.datapackage.json",
        ]


class TestWriting:
    def write(
        self, desk: Desk, flow: ExportFlow, selection: Selection, target: Path, name: str = "csv"
    ) -> str:
        """Write `target`; what the window says of it."""
        with desk.qtbot.waitSignal(flow.finished):
            flow.write(Choice(selection, 22, FORMATS[name], False), target)
        return desk.window.notice.label.text()

    def failure(
        self, desk: Desk, flow: ExportFlow, selection: Selection, target: Path
    ) -> QMessageBox:
        """Write `target`, which fails; the box that says why."""
        self.write(desk, flow, selection, target)
        (box,) = desk.boxes()
        return box

    def test_a_quiet_notice_gives_rows_and_name(
        self, desk: Desk, flow: ExportFlow, settings: Settings, tmp_path: Path
    ) -> None:
        words = self.write(desk, flow, Selection(HLM, ALL_COLUMNS), tmp_path / "out.csv")
        assert words == "Exported 22 rows to out.csv."
        assert desk.window.notice.isVisible()
        assert desk.boxes() == []
        assert settings.last_folder == tmp_path
        with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
            assert len(list(csv.DictReader(stream))) == 22

    def test_once_it_is_told_how_it_ended_the_next_can_begin(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        busy: list[bool] = []
        flow.finished.connect(lambda _: busy.append(flow.is_busy()))
        for target in (tmp_path / "out.csv", tmp_path / "gone" / "out.csv"):
            self.write(desk, flow, Selection(HLM, ("date",)), target)
        assert busy == [False, False]

    def test_the_file_can_be_opened_and_shown_where_it_is(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        target, opened, shown = tmp_path / "out.csv", list[Path](), list[Path]()
        monkeypatch.setattr(main_window, "open_file", opened.append)
        monkeypatch.setattr(main_window, "show_in_folder", shown.append)
        self.write(desk, flow, Selection(HLM, ("person",)), target)
        desk.window.notice.button.click()
        assert "No program here opens “out.csv”." in desk.window.statusBar().currentMessage()
        desk.window.notice.link_button.click()
        assert (opened, shown) == ([target], [target])

    def test_an_old_file_is_replaced(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        target = tmp_path / "out.csv"
        target.write_text("old")
        self.write(desk, flow, Selection(HLM, ("date",), ((0, 0),)), target)
        assert target.read_bytes() == b"date\r\n2018-09-25\r\n"

    def test_cells_made_harmless_are_counted(
        self, desk: Desk, formula_path: Path, tmp_path: Path
    ) -> None:
        desk.program.open(formula_path)
        flow = desk.opened.parts.exports
        assert flow is not None
        selection = Selection(Search("speakers"), ("person", "title", "summary"))
        words = self.write(desk, flow, selection, tmp_path / "out.csv", "csv-excel")
        assert words.endswith(
            "2 cells have an apostrophe in front so that they do not run as formulas."
        )

    def test_cells_cut_are_counted(self, desk: Desk, tmp_path: Path) -> None:
        cells = {"summary": "x" * 40_000, "pledge": "y" * 32_767}
        statements = [BARE["statements"][0] | cells]
        desk.program.open(build_records(tmp_path / "tables", BARE | {"statements": statements}))
        flow = desk.opened.parts.exports
        assert flow is not None
        selection = Selection(Search("speakers"), ("summary", "pledge"))
        words = self.write(desk, flow, selection, tmp_path / "out.xlsx", "xlsx")
        assert "1 cell is cut at 32,767 characters" in words

    def test_a_failure_is_reported(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        folder = tmp_path / "gone"
        box = self.failure(desk, flow, Selection(HLM, ("date",)), folder / "out.csv")
        assert "Folder not found" in box.text()
        assert box.informativeText()
        assert not folder.exists()

    def test_on_a_full_disk_the_old_file_stays(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        target = tmp_path / "out.csv"
        target.write_text("old")
        monkeypatch.setattr("os.fsync", full)
        box = self.failure(desk, flow, Selection(HLM, ("date",)), target)
        assert "No space is left" in box.text()
        assert target.read_text() == "old"
        assert [file.name for file in tmp_path.glob("*.csv*")] == ["out.csv"]
        assert list(tmp_path.glob(".a4p-*")) == []

    def test_stopped_it_leaves_nothing(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        folder = tmp_path / "exports"
        folder.mkdir()
        everything = Selection(Search("endorsements"), ("delegation",), ((0, 1591),) * 3000)
        flow.write(Choice(everything, 4_776_000, FORMATS["csv"], True), folder / "out.csv")
        (progress,) = desk.window.findChildren(ExportProgress)
        with desk.qtbot.waitSignal(flow.finished):
            progress.canceled.emit()
        assert list(folder.iterdir()) == []
        assert desk.boxes() == []
        assert flow.job is None

    def test_one_export_at_a_time(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        long = Selection(Search("endorsements"), ("delegation",), ((0, 1591),) * 3000)
        flow.write(Choice(long, 4_776_000, FORMATS["csv"], False), tmp_path / "out.csv")
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
        flow.write(Choice(long, 4_776_000, FORMATS["csv"], False), folder / "out.csv")
        program.close()
        assert list(folder.iterdir()) == []

    def test_a_bug_while_writing_is_reported_like_any_other(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        reported: list[str] = []
        monkeypatch.setattr(
            "sys.excepthook", lambda kind, error, trace: reported.append(str(error))
        )
        unknown = Selection(Search("no-such-table"), ("date",))
        flow.write(Choice(unknown, 1, FORMATS["csv"], False), tmp_path / "out.csv")
        desk.qtbot.waitUntil(lambda: flow.job is None)
        assert reported == ["'no-such-table'"]
        assert not (tmp_path / "out.csv").exists()
