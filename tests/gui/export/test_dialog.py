"""The export dialog: what is offered, chosen, previewed and proposed."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.export import dialog as dialog_module
from a4p_desktop.gui.export.choice_card import ChoiceCard
from a4p_desktop.gui.export.dialog import ExportDialog
from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.format_choice import OFFERED
from a4p_desktop.gui.export.offer import Scope
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.cells.retyped import Retyped, RetypedRequest
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.export.preview import Preview
from a4p_desktop.records.language import said
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.desk import Desk
from tests.gui.export.export_hands import (
    cells_of,
    headings_of,
    opened,
    words_of,
)

ALL_COLUMNS = tuple(column.name for column in SPEAKERS.exported)
SHOWN_HEADINGS = [said(SPEAKERS.column(name).heading) for name in SPEAKERS.shown]


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
