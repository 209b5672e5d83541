"""From Export… to the file: the dialog, the preview, the writing and the report."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.export import dialog as dialog_module
from a4p_desktop.gui.export.choice_card import ChoiceCard
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.format_choice import OFFERED
from a4p_desktop.gui.export.offer import Choice, Scope
from a4p_desktop.gui.export.progress import ExportProgress
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window import main_window
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.cells.retyped import Retyped, RetypedRequest
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.export.preview import Preview
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
    return desk.opened.parts.exports


def opened(desk: Desk) -> ExportDialog:
    desk.action("Export").trigger()
    box = desk.window.findChild(ExportDialog)
    assert isinstance(box, ExportDialog)
    return box


def headings_of(box: ExportDialog) -> list[str]:
    """The headings of the preview."""
    model = box.preview.model()
    places = range(model.columnCount())
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in places]


def cells_of(box: ExportDialog) -> list[list[str]]:
    """The rows of the preview."""
    model = box.preview.model()
    places = range(model.columnCount())
    return [
        [str(model.index(row, place).data()) for place in places] for row in range(model.rowCount())
    ]


def words_of(box: ExportDialog) -> str:
    """The texts of visible labels."""
    return "\n".join(label.text() for label in box.findChildren(QLabel) if label.isVisible())


def press(box: ExportDialog | QMessageBox, words: str) -> None:
    buttons = box.findChildren(QPushButton)
    next(button for button in buttons if words in button.text().replace("&", "")).click()


def name_box(box: ExportDialog) -> QFileDialog:
    """The system's box for the name of a file, asked for in the dialog."""
    box.target.browse.click()
    names = box.findChild(QFileDialog)
    assert isinstance(names, QFileDialog)
    return names


def type_name(box: ExportDialog, name: object) -> None:
    """Type the name of the file to write."""
    box.target.line.clear()
    QTest.keyClicks(box.target.line, str(name))


class TestDialog:
    @pytest.mark.parametrize("rows", [0, 1])
    def test_all_rows_found_are_chosen_though_one_was_clicked_to_be_read(
        self, desk: Desk, rows: int
    ) -> None:
        desk.type("president")
        desk.tab.view.clearSelection()
        if rows:
            desk.tab.view.selectRow(3)
        box = opened(desk)
        assert box.scopes[Scope.SELECTED].isHidden() == (rows == 0)
        assert box.scopes[Scope.FOUND].isChecked()
        assert f"({desk.tab.count})" in box.scopes[Scope.FOUND].text()
        assert box.choice.rows == desk.tab.count
        assert box.choice.selection == Selection(
            Search("speakers", "president", (Condition("meeting", "hlm-2018"),)), SPEAKERS.shown
        )

    def test_of_several_selected_rows_only_those_are_chosen(self, desk: Desk) -> None:
        desk.tab.view.setFocus()
        desk.tab.view.selectRow(3)
        desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        box = opened(desk)
        assert box.scopes[Scope.SELECTED].isChecked()
        assert box.scopes[Scope.SELECTED].text().replace("&", "") == "Selected rows (2)"
        assert box.choice.selection.ranges == ((3, 4),)
        assert box.choice.rows == 2
        box.scopes[Scope.FOUND].click()
        assert box.choice.selection.ranges is None

    def test_without_a_search_all_rows_are_offered_once(self, desk: Desk) -> None:
        desk.narrow("")
        box = opened(desk)
        assert box.scopes[Scope.ALL].isHidden()
        assert box.choice.rows == 250

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
        desk.tab.view.show_columns(("date", "person", "level"))
        box = opened(desk)
        columns = box.choice.selection.columns
        assert columns == ("date", "person", "level")
        assert f"({len(columns)})" in box.shown_columns.text()
        assert f"({len(ALL_COLUMNS)})" in box.all_columns.text()
        box.all_columns.click()
        assert box.choice.selection.columns == ALL_COLUMNS

    def test_three_formats_come_first_and_the_others_on_request(self, desk: Desk) -> None:
        box = opened(desk)
        cards = box.formats.cards
        assert [*cards] == ["xlsx", "csv-excel", "tsv", "csv", "json"]
        assert {*cards} == {*FORMATS, "tsv"}
        assert [name for name, card in cards.items() if card.isVisible()] == [*cards][:3]
        box.formats.more.click()
        assert all(card.isVisible() for card in cards.values())
        assert not box.formats.more.isVisible()
        for name, format in FORMATS.items():
            assert cards[name].text() == said(format.heading)
            assert cards[name].accessibleDescription() == said(format.sentence)
            cards[name].click()
            assert box.choice.format == format

    def test_the_arrow_keys_go_through_the_cards_in_sight_and_round(self, desk: Desk) -> None:
        box = opened(desk)
        desk.qtbot.waitUntil(box.formats.cards["xlsx"].hasFocus)
        key = Qt.Key
        for pressed, name in (
            (key.Key_Down, "csv-excel"),
            (key.Key_Right, "tsv"),
            (key.Key_Down, "xlsx"),
            (key.Key_Up, "tsv"),
            (key.Key_Left, "csv-excel"),
        ):
            desk.key(pressed)
            assert box.formats.name == name
            assert box.formats.cards[name].hasFocus()
        box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        desk.key(key.Key_Left)
        assert box.formats.name == "tsv"

    def test_a_card_is_chosen_wherever_it_is_clicked(self, desk: Desk) -> None:
        box = opened(desk)
        card = box.formats.cards["csv-excel"]
        corner = card.rect().bottomRight() - QPoint(4, 4)
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=corner)
        assert card.isChecked()

    def test_a_sentence_wraps_to_the_width_of_its_card(self, qtbot: QtBot) -> None:
        card = ChoiceCard("CSV", "Opens in Excel with accents intact; formulas are disabled.")
        qtbot.addWidget(card)
        line = card.fontMetrics().lineSpacing()
        assert card.heightForWidth(2000) < card.heightForWidth(200)
        assert card.heightForWidth(200) > 4 * line
        assert card.minimumSizeHint().width() < card.sizeHint().width()

    def test_the_menu_names_every_kind_of_file(self, desk: Desk) -> None:
        tip = desk.action("Export").statusTip()
        for format in FORMATS.values():
            assert said(format.heading).partition(" ")[0] in tip

    @pytest.mark.parametrize("name", ["csv", "csv-excel"])
    def test_the_preview_is_the_very_first_lines(
        self, desk: Desk, flow: ExportFlow, tmp_path: Path, name: str
    ) -> None:
        box = opened(desk)
        box.formats.cards[name].click()
        first = "person" if name == "csv" else "Person"
        desk.qtbot.waitUntil(lambda: headings_of(box)[:1] == [first])
        target = tmp_path / "out.csv"
        with desk.qtbot.waitSignal(flow.finished):
            flow.write(box.choice, target)
        with target.open(encoding="utf-8-sig", newline="") as stream:
            heading, *rows = csv.reader(stream)
        assert headings_of(box) == heading
        assert cells_of(box) == rows[:5]

    def test_a_workbook_and_what_is_copied_are_previewed_in_words(self, desk: Desk) -> None:
        box = opened(desk)
        for name in ("xlsx", "tsv"):
            box.formats.cards[name].click()
            desk.qtbot.waitUntil(lambda: headings_of(box) == SHOWN_HEADINGS)
            assert [row[0] for row in cells_of(box)] == desk.column("person")[:5]

    @pytest.mark.parametrize("name", ["word", "tsv", "json"])
    def test_the_format_used_last_is_chosen_if_it_is_one(
        self, desk: Desk, settings: Settings, name: str
    ) -> None:
        settings.export_format = name
        box = opened(desk)
        card = box.formats.cards[name if name in box.formats.cards else "xlsx"]
        assert card.isChecked()
        assert card.isVisible()

    def test_json_is_previewed_by_its_members(self, desk: Desk) -> None:
        box = opened(desk)
        box.formats.cards["json"].click()
        desk.qtbot.waitUntil(lambda: headings_of(box)[:1] == ["person"])
        themes = headings_of(box).index("themes")
        assert cells_of(box)[1][themes].startswith('["')
        assert "before the rows" in box.about.text()

    def test_the_preview_follows_the_choice(self, desk: Desk) -> None:
        desk.tab.view.setFocus()
        desk.tab.view.selectRow(3)
        desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        box = opened(desk)
        desk.qtbot.waitUntil(lambda: len(cells_of(box)) == 2)
        box.scopes[Scope.FOUND].click()
        desk.qtbot.waitUntil(lambda: len(cells_of(box)) == 5)
        box.all_columns.click()
        desk.qtbot.waitUntil(lambda: headings_of(box)[0] == "Statement")

    def test_a_long_cell_is_cut_in_the_preview_and_whole_in_its_tooltip(self, desk: Desk) -> None:
        box = opened(desk)
        box.show_preview(Preview(("A",), (("a\n" * 500,),)))
        index = box.preview.model().index(0, 0)
        assert index.data() == ("a " * 500)[:200]
        assert index.data(Qt.ItemDataRole.ToolTipRole).count("a<br>") > 400

    def test_the_place_of_search_and_sources_depends_on_the_format(self, desk: Desk) -> None:
        box = opened(desk)
        places = {"csv": "file beside it", "xlsx": "second sheet", "json": "before the rows"}
        for name, place in places.items():
            box.formats.cards[name].click()
            assert place in box.about.text()
            assert box.choice.with_provenance
        box.formats.cards["tsv"].click()
        assert not box.about.isVisible()
        assert not box.choice.with_provenance
        box.formats.cards["xlsx"].click()
        box.about.click()
        assert not box.choice.with_provenance

    def test_cells_that_excel_would_change_are_told_and_the_workbook_keeps_them(
        self, desk: Desk
    ) -> None:
        desk.narrow("")
        desk.tab.view.sortByColumn(SPEAKERS.position("date"), Qt.SortOrder.AscendingOrder)
        desk.wait()
        box = opened(desk)
        counts: list[Retyped] = []
        box.retyped_wanted.connect(
            lambda request: request and desk.ask_records(request, counts.append)
        )
        box.all_columns.click()
        box.formats.cards["csv-excel"].click()
        desk.qtbot.waitUntil(lambda: bool(counts))
        desk.qtbot.waitUntil(lambda: box.retyped.isVisible() == bool(counts[0].cells))
        box.show_retyped(Retyped(12, "May 2015"))
        assert box.retyped.text() == (
            "Excel would change 12 cells, such as May 2015. The workbook keeps them."
        )
        box.use_workbook.click()
        assert box.formats.name == "xlsx"
        assert not box.retyped.isVisible()

    def test_nobody_is_warned_of_files_for_programs(self, desk: Desk) -> None:
        box = opened(desk)
        wanted: list[RetypedRequest | None] = []
        box.retyped_wanted.connect(wanted.append)
        for name in ("csv", "json", "xlsx", "tsv", "csv-excel"):
            box.formats.cards[name].click()
        requests = [request for request in wanted if request is not None]
        assert [request.format.name for request in requests] == ["tsv", "csv-excel"]

    def test_the_separator_is_that_of_the_computer_until_another_is_chosen(
        self, desk: Desk, settings: Settings, tmp_path: Path
    ) -> None:
        settings.last_folder = tmp_path
        for name in ("", "semicolon"):
            box = opened(desk)
            box.formats.cards["xlsx"].click()
            assert not box.separator.isVisible()
            box.formats.cards["csv-excel"].click()
            assert box.separator.isVisible()
            box.separator.list.setCurrentIndex(box.separator.list.findData(name))
            with desk.qtbot.waitSignal(desk.opened.parts.exports.finished):
                box.choose_button.click()
            assert settings.export_separator == name
        texts = [path.read_text("utf-8-sig") for path in sorted(tmp_path.glob("*.csv"))]
        assert sorted(text.splitlines()[0][6] for text in texts) == [",", ";"]

    def test_an_unknown_separator_in_the_settings_is_that_of_the_computer(
        self, desk: Desk, settings: Settings
    ) -> None:
        settings.export_separator = "dot"
        box = opened(desk)
        assert box.separator.name == ""
        assert box.separator.list.currentText() == "Automatic (comma)"

    @pytest.mark.parametrize("zoom", [100, 200])
    def test_the_buttons_are_in_sight_on_a_small_screen(
        self, desk: Desk, zoom: int, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1024, 660))
        font, larger = qapp.font(), qapp.font()
        larger.setPointSizeF(font.pointSizeF() * zoom / 100)
        qapp.setFont(larger)
        try:
            box = opened(desk)
            box.formats.more.click()
            assert box.minimumSizeHint().width() <= box.width() <= 1024
            assert box.minimumSizeHint().height() <= box.height() <= 660
            for button in (box.choose_button, box.target.browse):
                bottom = button.mapTo(box, button.rect().bottomRight())
                assert box.rect().contains(bottom)
        finally:
            qapp.setFont(font)

    def test_more_rows_than_a_format_holds_cannot_be_chosen(
        self, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        offered = OFFERED
        limits = {"xlsx": 100, "tsv": 50}
        narrow = {name: replace(offered[name], most_rows=most) for name, most in limits.items()}
        monkeypatch.setattr(dialog_module, "OFFERED", {**offered, **narrow})
        box = opened(desk)
        for name, trouble in (("xlsx", "holds 100 rows"), ("tsv", "At most 50 rows")):
            box.formats.cards[name].click()
            box.scopes[Scope.FOUND].click()
            assert box.choose_button.isEnabled()
            box.scopes[Scope.ALL].click()
            assert not box.choose_button.isEnabled()
            assert trouble in words_of(box)
            assert "250" in words_of(box)
        box.formats.cards["csv"].click()
        assert box.choose_button.isEnabled()
        assert "At most" not in words_of(box)

    def test_what_was_chosen_is_remembered_and_the_file_name_proposed(
        self, desk: Desk, settings: Settings, flow: ExportFlow, tmp_path: Path
    ) -> None:
        settings.last_folder = tmp_path
        box = opened(desk)
        assert box.formats.cards["xlsx"].isChecked()
        assert box.about.isChecked()
        box.formats.cards["json"].click()
        box.about.click()
        proposed = box.target.path
        assert proposed.parent == tmp_path
        assert proposed.name.startswith("a4p-speakers-hlm-2018-20")
        assert proposed.suffix == ".json"
        with desk.qtbot.waitSignal(flow.finished):
            box.choose_button.click()
        assert proposed.is_file()
        assert settings.export_format == "json"
        assert not settings.export_about
        desk.qtbot.waitUntil(lambda: flow.dialog is None)
        again = opened(desk)
        assert again.formats.cards["json"].isChecked()
        assert not again.about.isChecked()
        assert again.target.path.name == f"{proposed.stem}-2.json"

    def test_ministers_are_in_a_workbook_in_three_steps(
        self, desk: Desk, flow: ExportFlow, settings: Settings, tmp_path: Path
    ) -> None:
        settings.last_folder = tmp_path
        desk.ask(desk.window.question.with_condition(Condition("level", "ministerial")))  # a tick
        box = opened(desk)
        with desk.qtbot.waitSignal(flow.finished):
            box.choose_button.click()
        (written,) = tmp_path.glob("*.xlsx")
        assert desk.window.notice.label.text() == (
            f"Exported {desk.tab.count} rows to {written.name}."
        )

    def test_copying_keeps_the_setting_of_the_description(
        self, desk: Desk, settings: Settings
    ) -> None:
        box = opened(desk)
        box.formats.cards["tsv"].click()
        box.choose_button.click()
        assert settings.export_format == "tsv"
        assert settings.export_about
        assert not box.target.isVisible()

    def test_rows_can_be_copied_instead(self, desk: Desk) -> None:
        QGuiApplication.clipboard().clear()
        box = opened(desk)
        box.formats.cards["tsv"].click()
        desk.qtbot.waitUntil(lambda: bool(headings_of(box)))
        shown = headings_of(box)
        box.scopes[Scope.ALL].click()
        with desk.qtbot.waitSignal(box.destroyed):
            box.choose_button.click()
        desk.qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
        lines = QGuiApplication.clipboard().text().splitlines()
        assert len(lines) == 251
        assert lines[0] == "\t".join(shown) == "\t".join(SHOWN_HEADINGS)
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
