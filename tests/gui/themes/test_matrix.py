"""The matrix of the themes tab: its numbers, links, words and shades."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.palettes import Appearance, contrast
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.pictures.colours import picture_colours
from a4p_desktop.gui.themes.matrix_model import ThemeMatrixModel
from a4p_desktop.gui.themes.matrix_pane import ThemeMatrixPane
from a4p_desktop.gui.themes.matrix_view import ThemeMatrixView
from a4p_desktop.gui.themes.matrix_words import matrix_words
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages import theme_matrix
from a4p_desktop.records.pages.theme_matrix import ACROSS, read_matrix
from a4p_desktop.records.question.question import Question
from tests.desk import Desk
from tests.few_records import BARE, build_records

HLM = Question().only("meeting", "hlm-2018")


class Hands:
    """The matrix, used by mouse and keyboard."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.show("themes")
        assert isinstance(desk.tab, ThemesTab)
        self.tab = desk.tab
        self.tab.as_other.click()
        self.wait()

    @property
    def pane(self) -> ThemeMatrixPane:
        assert self.tab.matrix is not None
        return self.tab.matrix

    @property
    def view(self) -> ThemeMatrixView:
        return self.pane.view

    def wait(self) -> None:
        """Wait until the matrix answers the question."""
        question, across = self.desk.window.question, self.pane.across.currentData()
        self.desk.qtbot.waitUntil(
            lambda: (
                self.view.matrix.matrix is not None
                and (self.view.matrix.matrix.question, self.view.matrix.matrix.across)
                == (question, across)
            )
        )

    def put_across(self, facet: str) -> None:
        self.pane.across.setCurrentIndex(self.pane.across.findData(facet))
        self.wait()

    def cell(self, theme: str, heading: str) -> QModelIndex:
        """The cell of a theme in the column with this heading."""
        model = self.view.matrix
        rows = [model.index(row, 0).data() for row in range(model.rowCount())]
        across = Qt.Orientation.Horizontal
        headings = [model.headerData(n, across) for n in range(model.columnCount())]
        return model.index(rows.index(theme), headings.index(heading))

    def click(self, index: QModelIndex) -> None:
        self.view.scrollTo(index)
        QTest.mouseClick(
            self.view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            self.view.visualRect(index).center(),
        )


@pytest.fixture
def hands(desk: Desk) -> Hands:
    return Hands(desk)


def test_it_is_made_when_first_chosen(desk: Desk) -> None:
    desk.show("themes")
    assert isinstance(desk.tab, ThemesTab)
    assert desk.tab.matrix is None
    assert desk.tab.as_table.isChecked()


def test_a_hidden_matrix_sends_no_requests(hands: Hands, desk: Desk) -> None:
    shown: list[str] = []
    hands.view.matrix.modelReset.connect(lambda: shown.append(desk.tab.table.name))
    desk.show("speakers")
    desk.ask(Question("congo"))
    desk.show("endorsements")
    desk.show("themes")
    hands.wait()
    assert shown == ["themes"]


def test_it_counts_the_meeting_that_is_ticked(hands: Hands, desk: Desk) -> None:
    assert hands.cell("Performance and accountability", "APG").data() == "5"
    assert hands.cell("All statements", "All").data() == "22"
    desk.ask(Question())
    hands.wait()
    assert hands.cell("Performance and accountability", "APG").data() == "15"
    assert hands.cell("All statements", "All").data() == "250"


def test_a_click_leads_to_the_rows_that_the_number_counts(hands: Hands, desk: Desk) -> None:
    hands.click(hands.cell("Political solutions", "WEOG"))
    desk.wait()
    assert desk.window.tabs.current_tab == "speakers"
    assert desk.tab.count == 3
    assert any("Political solutions" in chip for chip in desk.chips)
    desk.window.navigation.go_back()
    desk.wait()
    assert desk.window.tabs.current_tab == "themes"
    assert hands.tab.shows_other


def test_enter_leads_there_too_and_totals_as_well(hands: Hands, desk: Desk) -> None:
    hands.view.setFocus()
    hands.view.setCurrentIndex(hands.cell("Partnerships", "All"))
    desk.key(Qt.Key.Key_Return)
    desk.wait()
    assert (desk.window.tabs.current_tab, desk.tab.count) == ("speakers", 9)


def test_a_zero_is_no_link(hands: Hands, desk: Desk) -> None:
    hands.click(hands.cell("Conduct", "WEOG"))
    QTest.qWait(20)
    assert desk.window.tabs.current_tab == "themes"
    desk.qtbot.waitUntil(lambda: "Conduct" in desk.details)
    assert "no statements" in desk.window.statusBar().currentMessage()


@pytest.mark.parametrize("across", ACROSS)
def test_every_number_equals_the_rows_it_leads_to(
    hands: Hands, desk: Desk, archive: Archive, across: str
) -> None:
    hands.put_across(across)
    model, numbers = hands.view.matrix, 0
    for row in range(model.rowCount()):
        for column in range(1, model.columnCount()):
            index = model.index(row, column)
            question = model.narrowed(index)
            if question is None:
                assert index.data() == "0"
            else:
                speakers = desk.window.tables["speakers"].search(question)
                assert archive.count(speakers) == int(index.data())
                numbers += 1
    assert numbers > 20


def test_the_details_of_the_current_theme_are_shown(hands: Hands, desk: Desk) -> None:
    assert not desk.tab.detail.isVisible()  # in a narrow window they would hide numbers
    hands.view.setFocus()
    hands.view.setCurrentIndex(hands.cell("Conduct", "APG"))
    desk.qtbot.waitUntil(lambda: "Conduct" in desk.details)
    assert desk.tab.detail.isVisible()
    desk.key(Qt.Key.Key_Down)
    desk.qtbot.waitUntil(lambda: "New contributions pledged" in desk.details)


def test_the_details_stay_when_the_question_changes(hands: Hands, desk: Desk) -> None:
    hands.view.setFocus()
    hands.view.setCurrentIndex(hands.cell("Conduct", "APG"))
    desk.ask(Question().only("meeting", "sc-8349"))
    hands.wait()
    desk.qtbot.waitUntil(lambda: "Conduct" in desk.details)
    assert "United Nations peacekeeping operations" in desk.details


def test_enter_in_the_search_line_leads_to_the_numbers(hands: Hands, desk: Desk) -> None:
    desk.window.line.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert hands.view.hasFocus()


def test_typed_letters_go_to_the_search_line(hands: Hands, desk: Desk) -> None:
    hands.view.setFocus()
    QTest.keyClicks(hands.view, "c")
    assert desk.window.line.text() == "c"
    assert desk.window.line.hasFocus()


def test_the_list_works_as_before(hands: Hands, desk: Desk) -> None:
    hands.tab.as_table.click()
    desk.wait()
    assert desk.tab.view.isVisible()
    assert len(desk.column("title")) == 10
    assert "Protection" in desk.open_row(2)
    selection = desk.tab.selection(all_rows=False)
    assert selection is not None
    assert selection.ranges == ((2, 2),)


def test_the_list_is_exported_whichever_is_shown(hands: Hands, desk: Desk) -> None:
    selection = desk.tab.selection(all_rows=True)
    assert selection is not None
    assert selection.search == desk.tab.search(desk.window.question)
    assert selection.columns == desk.tab.view.shown_columns()


def test_a_link_to_a_theme_leads_to_the_list(hands: Hands, desk: Desk) -> None:
    desk.window.navigation.follow_record("themes", 15)
    desk.qtbot.waitUntil(lambda: desk.tab.view.isVisible())
    desk.qtbot.waitUntil(lambda: "Performance and accountability" in desk.details)


def test_the_matrix_is_copied_as_a_table(hands: Hands, desk: Desk) -> None:
    hands.view.setFocus()
    QGuiApplication.clipboard().clear()
    desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0][:2] == ["Theme", "African Group"]
    assert lines[1] == ["Political solutions", "1", "2", "2", "1", "3", "4", "13"]
    assert lines[-1] == ["All statements", "2", "5", "5", "1", "5", "4", "22"]


def test_the_list_opens_as_wide_as_those_of_other_tables(desk: Desk) -> None:
    opened = {}
    for table in ("speakers", "themes"):
        desk.show(table)
        opened[table] = desk.tab.splitter.sizes()
    assert opened["themes"] == opened["speakers"]


def test_the_layout_of_the_list_is_saved_while_the_matrix_is_shown(hands: Hands) -> None:
    hands.tab.as_table.click()
    hands.tab.splitter.setSizes([190, 200, 310])
    sizes, shared = hands.tab.splitter.sizes(), hands.tab.save_layout()
    hands.tab.as_other.click()
    assert hands.tab.save_layout() == shared
    hands.tab.as_table.click()
    assert (hands.tab.splitter.sizes(), hands.tab.save_layout()) == (sizes, shared)


class TestWords:
    def test_a_cell_is_read_with_its_row_and_column(self, hands: Hands) -> None:
        index = hands.cell("Protection", "GRULAC")
        expected = (
            "Protection; Group of Latin American and Caribbean States; statements recorded: 1"
        )
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == expected
        assert index.data(Qt.ItemDataRole.ToolTipRole) == tip(expected)
        table = QAccessible.queryAccessibleInterface(hands.view)
        names = {table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())}
        assert expected in names
        assert table.text(QAccessible.Text.Name)

    def test_the_note_explains_zero(self, hands: Hands) -> None:
        words = matrix_words(hands.view.matrix.matrix or pytest.fail("no matrix"))
        assert "22 statements recorded" in words
        assert "0 means none recorded" in words

    def test_the_note_mentions_a_tick_left_out(self, archive: Archive) -> None:
        assert "one is ticked" in matrix_words(read_matrix(archive, HLM, "meeting"))
        assert "one is ticked" not in matrix_words(read_matrix(archive, HLM, "level"))

    def test_the_note_mentions_themes_left_out(
        self, archive: Archive, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(theme_matrix, "MOST_THEMES", 3)
        matrix = read_matrix(archive, HLM, "level")
        assert "7 more themes are not shown." in matrix_words(matrix)
        one = HLM.only("themes", matrix.rows[0].theme)
        assert "more" not in matrix_words(read_matrix(archive, one, "level"))

    def test_meetings_have_their_day(self, hands: Hands) -> None:
        hands.put_across("meeting")
        model = hands.view.matrix
        words = [
            str(model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole))
            for n in range(1, model.columnCount() - 1)
        ]
        assert words[3] == "25 Sep 2018 · High-Level Meeting on Action for Peacekeeping"

    def test_headings_have_at_most_three_lines(self, hands: Hands) -> None:
        for across in ACROSS:
            hands.put_across(across)
            model = hands.view.matrix
            for column in range(model.columnCount()):
                heading = str(model.headerData(column, Qt.Orientation.Horizontal))
                assert len(heading.split("\n")) <= 3


def painted(hands: Hands) -> QImage:
    image: QImage = hands.view.viewport().grab().toImage()
    return image


@pytest.mark.parametrize("look", ["light", "dark"])
def test_larger_numbers_have_stronger_shades_and_contrast(
    hands: Hands, qapp: QApplication, look: Appearance
) -> None:
    set_appearance(qapp, look)
    hands.view.setCurrentIndex(hands.cell("Conduct", "All"))
    image, ratio = painted(hands), hands.view.devicePixelRatioF()
    ground = picture_colours(hands.view.palette()).ground

    def shade(heading: str) -> QColor:
        place = hands.view.visualRect(hands.cell("Performance and accountability", heading))
        cell = image.copy(QRect(place.topLeft() * ratio, place.size() * ratio))
        colors = Counter(
            cell.pixelColor(x, y).rgb() for x in range(cell.width()) for y in range(cell.height())
        )
        return QColor(colors.most_common(1)[0][0])

    few, some, many = (contrast(shade(name), ground) for name in ("GRULAC", "WEOG", "APG"))
    assert 1 < few < some < many
    colours = picture_colours(hands.view.palette())
    for number in range(1, 30):
        tint = colours.tint(number, 29)
        assert contrast(tint.text, tint.colour) >= 4.5


def test_the_model_passes_the_tester_of_qt(archive: Archive, wording: Wording) -> None:
    model = ThemeMatrixModel(wording)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    for across in ACROSS:
        model.show_matrix(read_matrix(archive, HLM, across))
        assert model.rowCount() == 12
    assert model.number(QModelIndex()) is None


def test_nearly_empty_files_have_a_matrix(
    program: Program, qtbot: QtBot, tmp_path: Path, hostile_path: Path
) -> None:
    one_theme = BARE | {"themes": [{"theme": "t", "title": "T"}]}
    for path in (build_records(tmp_path / "one", one_theme), hostile_path):
        program.open(path)
        hands = Hands(Desk(program, qtbot))
        for across in ACROSS:
            hands.put_across(across)
        hands.view.setFocus()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home):
            QTest.keyClick(hands.view, key)
