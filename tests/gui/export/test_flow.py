"""From Export… to the file: the dialog, the preview, the writing and the report."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
)

from a4p_desktop.app import Program
from a4p_desktop.gui.export import dialog as dialog_module
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.offer import Choice, Scope
from a4p_desktop.gui.export.progress import ExportProgress
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window import main_window
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.language import said
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.desk import Desk
from tests.few_records import BARE, build_records

ALL_COLUMNS = tuple(column.name for column in SPEAKERS.exported)
SHOWN_HEADINGS = [said(SPEAKERS.column(name).heading) for name in SPEAKERS.shown]
HLM = Search("speakers", where=(Condition("meeting", "hlm-2018"),))


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def formula_path(tmp_path: Path) -> Path:
    """A records file with cells that a spreadsheet would run."""
    cells = {"person": "=1+1", "title": "-5", "summary": "@SUM(A1)"}
    statements = [BARE["statements"][0] | cells]
    return build_records(tmp_path / "tables", BARE | {"statements": statements})


@pytest.fixture
def flow(desk: Desk) -> ExportFlow:
    return desk.opened.exports


def opened(desk: Desk) -> ExportDialog:
    desk.action("Export").trigger()
    box = desk.window.findChild(ExportDialog)
    assert isinstance(box, ExportDialog)
    return box


def text_of(box: ExportDialog) -> str:
    """The preview as text."""
    return box.preview.page.toPlainText()


def cells_of(box: ExportDialog) -> list[list[str]]:
    """The preview as a sheet."""
    sheet = box.preview.sheet
    found = [
        [sheet.item(row, place) for place in range(sheet.columnCount())]
        for row in range(sheet.rowCount())
    ]
    return [[item.text() if item else "" for item in row] for row in found]


def words_of(box: ExportDialog) -> str:
    """The texts of visible labels."""
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisible())


def press(box: ExportDialog | QMessageBox, words: str) -> None:
    buttons = box.findChildren(QPushButton)
    next(button for button in buttons if words in button.text().replace("&", "")).click()


def name_box(desk: Desk) -> QFileDialog:
    names = desk.window.findChild(QFileDialog)
    assert isinstance(names, QFileDialog)
    return names


class TestDialog:
    def test_without_a_selection_all_rows_found_are_offered(self, desk: Desk) -> None:
        desk.type("president")
        box = opened(desk)
        assert not box.scopes[Scope.SELECTED].isEnabled()
        assert box.scopes[Scope.FOUND].isChecked()
        assert f"({desk.tab.count})" in box.scopes[Scope.FOUND].text()
        assert box.choice.rows == desk.tab.count
        assert box.choice.selection == Selection(
            Search("speakers", "president", (Condition("meeting", "hlm-2018"),)), SPEAKERS.shown
        )

    def test_with_a_selection_its_rows_come_first(self, desk: Desk) -> None:
        desk.tab.view.selectRow(3)
        box = opened(desk)
        assert box.scopes[Scope.SELECTED].isChecked()
        assert box.choice.selection.ranges == ((3, 3),)
        assert box.choice.rows == 1
        box.scopes[Scope.FOUND].click()
        assert box.choice.selection.ranges is None

    @pytest.mark.parametrize(
        ("table", "rows"), [("speakers", 250), ("endorsements", 1592), ("themes", 10)]
    )
    def test_the_whole_table_ignores_the_search_and_shows_its_number_of_rows(
        self, desk: Desk, table: str, rows: int
    ) -> None:
        desk.show(table)
        desk.click_heading(desk.tab.view.shown_columns()[0])
        desk.type("women")
        box = opened(desk)
        whole = box.scopes[Scope.ALL]
        assert f"({rows:,})" in whole.text()
        whole.click()
        order = desk.tab.view.order
        assert order
        assert box.choice.selection.search == Search(table, order=order)
        assert box.choice.rows == rows
        archive = Archive(desk.window.catalogue.path)
        assert archive.count(box.choice.selection.search) == rows
        archive.close()

    def test_columns_are_those_of_the_screen_in_its_order_or_all(self, desk: Desk) -> None:
        header = desk.tab.view.horizontalHeader()
        header.moveSection(header.visualIndex(SPEAKERS.position("date")), 0)
        header.hideSection(SPEAKERS.position("title"))
        box = opened(desk)
        columns = box.choice.selection.columns
        assert columns[0] == "date"
        assert "title" not in columns
        assert f"({len(columns)})" in box.shown_columns.text()
        assert f"({len(ALL_COLUMNS)})" in box.all_columns.text()
        box.all_columns.click()
        assert box.choice.selection.columns == ALL_COLUMNS

    def test_every_format_is_offered_with_its_sentence(self, desk: Desk) -> None:
        box = opened(desk)
        assert [*box.formats] == [*FORMATS, "tsv"]
        for name, format in FORMATS.items():
            assert said(format.sentence) in words_of(box)
            assert box.formats[name].accessibleDescription() == said(format.sentence)
            box.formats[name].click()
            assert box.choice.format == format

    def test_the_menu_names_every_kind_of_file(self, desk: Desk) -> None:
        tip = desk.action("Export").statusTip()
        for format in FORMATS.values():
            assert said(format.heading).partition(" ")[0] in tip

    @pytest.mark.parametrize("name", ["csv", "csv-excel"])
    def test_the_preview_is_the_very_first_lines(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, name: str
    ) -> None:
        box = opened(desk)
        box.formats[name].click()
        desk.qtbot.waitUntil(lambda: text_of(box).lower().startswith("person"))
        shown = text_of(box)
        target = tmp_path / "out.csv"
        with desk.qtbot.waitSignal(flow.finished):
            flow.write(box.choice, target)
        written = target.read_text(encoding="utf-8-sig").splitlines()
        assert shown.splitlines() == written[:6]

    def test_a_workbook_is_previewed_in_cells(self, desk: Desk) -> None:
        box = opened(desk)
        box.formats["xlsx"].click()
        desk.qtbot.waitUntil(lambda: box.preview.currentWidget() is box.preview.sheet)
        heading, *rows = cells_of(box)
        assert heading == SHOWN_HEADINGS
        assert [row[0] for row in rows] == desk.column("person")[:5]
        letters = [box.preview.sheet.horizontalHeaderItem(place) for place in (0, 6)]
        assert [letter.text() for letter in letters if letter] == ["A", "G"]

    @pytest.mark.parametrize("name", ["word", "tsv", "json"])
    def test_the_format_used_last_is_chosen_if_it_is_one(
        self, desk: Desk, settings: Settings, name: str
    ) -> None:
        settings.export_format = name
        box = opened(desk)
        assert box.formats[name if name in box.formats else "csv-excel"].isChecked()

    def test_columns_beyond_z_have_two_letters(self, desk: Desk) -> None:
        box = opened(desk)
        box.preview.show_cells("\t".join(map(str, range(704))) + "\n")
        shown = [box.preview.sheet.horizontalHeaderItem(place) for place in (25, 26, 701, 702)]
        assert [letter.text() for letter in shown if letter] == ["Z", "AA", "ZZ", "AAA"]

    def test_json_is_previewed_as_it_is_written(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        box = opened(desk)
        box.formats["json"].click()
        desk.qtbot.waitUntil(lambda: text_of(box).startswith("{"))
        assert "after the description" in words_of(box)
        rows = text_of(box).splitlines()[2:7]
        with desk.qtbot.waitSignal(flow.finished):
            flow.write(box.choice, tmp_path / "out.json")
        written = (tmp_path / "out.json").read_text(encoding="utf-8")
        assert "\n".join(rows) in written
        assert len(rows) == 5

    def test_the_preview_follows_the_choice(self, desk: Desk) -> None:
        desk.tab.view.selectRow(3)
        box = opened(desk)
        desk.qtbot.waitUntil(lambda: len(text_of(box).splitlines()) == 2)
        box.scopes[Scope.FOUND].click()
        desk.qtbot.waitUntil(lambda: len(text_of(box).splitlines()) == 6)
        box.all_columns.click()
        desk.qtbot.waitUntil(lambda: text_of(box).startswith("Statement"))

    def test_an_endless_line_is_cut_in_the_preview(self, desk: Desk) -> None:
        box = opened(desk)
        box.preview.show_text("a" * 100_000 + "\n" + "b" * 2000)
        first, second = text_of(box).split("\n")
        assert first == "a" * 2000 + "…"
        assert second == "b" * 2000

    def test_the_place_of_the_description_depends_on_the_format(self, desk: Desk) -> None:
        box = opened(desk)
        places = {
            "csv": "NAME.datapackage.json",
            "xlsx": "second sheet",
            "json": "before the rows",
            "tsv": "Only for files",
        }
        for name, place in places.items():
            box.formats[name].click()
            assert place in words_of(box)
            assert box.choice.with_provenance == (name != "tsv")
            assert box.about.isEnabled() == (name != "tsv")
        box.formats["xlsx"].click()
        box.about.click()
        assert not box.choice.with_provenance
        assert "does not say where these rows come from" in words_of(box)

    def test_more_rows_than_a_format_holds_cannot_be_chosen(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        offered = dialog_module.OFFERED
        limits = {"xlsx": 100, "tsv": 50}
        narrow = {name: replace(offered[name], most_rows=most) for name, most in limits.items()}
        monkeypatch.setattr(dialog_module, "OFFERED", {**offered, **narrow})
        monkeypatch.setattr(dialog_module, "TSV", narrow["tsv"])
        box = opened(desk)
        for name, trouble in (("xlsx", "no more than 100 rows"), ("tsv", "At most 50 rows")):
            box.formats[name].click()
            box.scopes[Scope.FOUND].click()
            assert box.choose_button.isEnabled()
            box.scopes[Scope.ALL].click()
            assert not box.choose_button.isEnabled()
            assert trouble in words_of(box)
            assert "250" in words_of(box)
        box.formats["csv"].click()
        assert box.choose_button.isEnabled()
        assert "At most" not in words_of(box)

    def test_what_was_chosen_is_remembered_and_the_file_name_proposed(
        self, desk: Desk, settings: Settings, tmp_path: Path
    ) -> None:
        settings.last_folder = tmp_path
        box = opened(desk)
        assert box.formats["csv-excel"].isChecked()
        assert box.about.isChecked()
        box.formats["xlsx"].click()
        box.about.click()
        press(box, "Choose file")
        assert settings.export_format == "xlsx"
        assert not settings.export_about
        names = name_box(desk)
        (name,) = names.selectedFiles()
        assert Path(name).parent == tmp_path
        assert Path(name).name.startswith("a4p-speakers-hlm-2018-20")
        assert name.endswith(".xlsx")
        names.reject()
        box.close()
        again = opened(desk)
        assert again.formats["xlsx"].isChecked()
        assert not again.about.isChecked()

    def test_copying_keeps_the_setting_of_the_description(
        self, desk: Desk, settings: Settings
    ) -> None:
        box = opened(desk)
        box.formats["tsv"].click()
        press(box, "Copy")
        assert settings.export_format == "tsv"
        assert settings.export_about

    def test_rows_can_be_copied_instead(self, desk: Desk) -> None:
        QGuiApplication.clipboard().clear()
        box = opened(desk)
        box.formats["tsv"].click()
        desk.qtbot.waitUntil(lambda: "\t" in text_of(box))
        shown = text_of(box)
        box.scopes[Scope.ALL].click()
        with desk.qtbot.waitSignal(box.destroyed):
            press(box, "Copy")
        desk.qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
        lines = QGuiApplication.clipboard().text().splitlines()
        assert len(lines) == 251
        assert lines[0] == shown.splitlines()[0] == "\t".join(SHOWN_HEADINGS)
        assert desk.window.findChildren(QFileDialog) == []

    def test_cancel_writes_nothing(self, desk: Desk, flow: ExportFlow) -> None:
        box = opened(desk)
        buttons = box.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        with desk.qtbot.waitSignal(box.destroyed):
            buttons.rejected.emit()
        assert flow.job is None
        assert desk.window.findChildren(QFileDialog) == []

    def test_where_nothing_is_found_there_is_still_the_whole_table(self, desk: Desk) -> None:
        desk.type("xyzzy")
        box = opened(desk)
        assert box.scopes[Scope.ALL].isChecked()
        assert [scope for scope, button in box.scopes.items() if button.isEnabled()] == [Scope.ALL]

    def test_without_any_rows_no_dialog_opens(self, desk: Desk, empty_path: Path) -> None:
        desk.program.open(empty_path)
        desk.wait()
        desk.action("Export").trigger()
        assert desk.window.findChildren(ExportDialog) == []
        assert "no rows" in desk.window.statusBar().currentMessage()


class TestName:
    def choose(self, desk: Desk, target: Path, name: str = "csv") -> ExportDialog:
        """Choose `target` in the box that asks for a name."""
        box = opened(desk)
        box.formats[name].click()
        press(box, "Choose file")
        names = name_box(desk)
        names.fileSelected.emit(str(target))
        names.reject()
        return box

    def test_an_impossible_name_is_reported_and_the_dialog_stays(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path
    ) -> None:
        (tmp_path / "a.csv").mkdir()
        for target, words in (
            (tmp_path / "a.csv", "is a folder"),
            (tmp_path / "gone" / "a.csv", "There is no folder"),
            (tmp_path / ".a.csv", "Data Package"),
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
        assert "a.datapackage.json" in desk.window.notice.label.text()
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
        flow = desk.opened.exports
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
        flow = desk.opened.exports
        assert flow is not None
        selection = Selection(Search("speakers"), ("summary", "pledge"))
        words = self.write(desk, flow, selection, tmp_path / "out.xlsx", "xlsx")
        assert "1 cell is cut at 32,767 characters" in words

    def test_a_failure_is_reported(self, desk: Desk, flow: ExportFlow, tmp_path: Path) -> None:
        folder = tmp_path / "gone"
        box = self.failure(desk, flow, Selection(HLM, ("date",)), folder / "out.csv")
        assert "There is no folder" in box.text()
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
        assert "no room left" in box.text()
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
