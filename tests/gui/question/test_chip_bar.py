"""The chips: their texts, removal by mouse and keyboard, looks and line breaks."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.colours import VISIBLE, accent, faint_text, hover_ground, strengthened
from a4p_desktop.gui.look.palettes import READABLE, contrast, own_palette
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.question.chip_bar import MOST_CHIPS, ChipBar
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.further import FurtherColumn, tables_of
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, THEMES, Table
from tests.gui.facets.made_facets import MadeWording

MINISTERS = Condition("level", "ministerial")
OTHERS = Condition("level", "other")
NO_PLEDGES = Condition("themes", "pledges", True)
PROBABLE = Condition("confidence", "probable")
ENDORSED = Condition("status", "endorsed")
NAME = QAccessible.Text.Name


class ChipRow:
    """A chip bar between two line edits; it shows each question emitted, as the window does."""

    def __init__(self, qtbot: QtBot) -> None:
        self.questions: list[Question] = []
        self.bar = ChipBar(MadeWording())
        self.bar.question_wanted.connect(self._take)
        self.window = QWidget()
        self.before, self.after = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self.window)
        for widget in (self.before, self.bar, self.after):
            layout.addWidget(widget)
        layout.addStretch()
        self.window.resize(900, 300)
        qtbot.addWidget(self.window)
        self.window.show()
        with qtbot.waitActive(self.window):
            self.window.activateWindow()

    def _take(self, question: Question) -> None:
        self.questions.append(question)
        self.show(*question.conditions, words=question.words)

    def show(self, *conditions: Condition, words: str = "", table: Table = SPEAKERS) -> None:
        self.bar.show_question(Question(words, conditions), table)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def chips(self) -> list[Chip]:
        """The visible chips, from top to bottom and left to right."""
        chips = (chip for chip in self.bar.findChildren(Chip) if chip.isVisible())
        return sorted(chips, key=lambda chip: (chip.y(), chip.x()))

    def chip(self, condition: Condition) -> Chip:
        return next(chip for chip in self.chips() if chip.condition == condition)

    def texts(self) -> list[str]:
        return [chip.text() for chip in self.chips()]

    def labels(self) -> list[str]:
        return [label.text() for label in self.bar.findChildren(QLabel) if label.isVisible()]

    def button(self, words: str) -> QPushButton:
        return next(
            button for button in self.bar.findChildren(QPushButton) if button.text() == words
        )

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.focus, key)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def has_focus(self, widget: QWidget) -> bool:
        return self.focus is widget


@pytest.fixture
def row(qtbot: QtBot) -> ChipRow:
    return ChipRow(qtbot)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


class TestShown:
    def test_without_conditions_it_takes_no_height(self, row: ChipRow) -> None:
        empty = row.after.y()
        row.show(MINISTERS)
        assert row.bar.isVisible()
        assert row.after.y() > empty
        row.show(words="only words")
        assert not row.bar.isVisible()
        assert row.after.y() == empty

    def test_a_free_column_is_called_by_its_title(self, row: ChipRow) -> None:
        tables = tables_of([FurtherColumn("x_topic", "Topic of the day")], {"x_topic"})
        row.show(Condition("x_topic", "Mali"), table=tables["speakers"])
        assert row.texts() == ["Topic of the day: Mali"]

    def test_each_condition_has_a_chip(self, row: ChipRow) -> None:
        row.show(MINISTERS, NO_PLEDGES, Condition("regional_group", ""))
        assert row.texts() == [
            "Level: Ministerial level",
            "not Theme: New contributions pledged",
            "Regional group: (not recorded)",
        ]

    def test_only_conditions_that_apply_to_the_table(self, row: ChipRow) -> None:
        row.show(MINISTERS, ENDORSED, table=ENDORSEMENTS)
        assert row.texts() == ["Status: Endorsed"]
        row.show(MINISTERS, table=ENDORSEMENTS)
        assert not row.bar.isVisible()

    def test_the_blank_meeting_of_themes_means_all_meetings(self, row: ChipRow) -> None:
        row.show(Condition("meeting", "", True), table=THEMES)
        assert row.texts() == ["not Meeting: All meetings together"]
        row.show(Condition("meeting", "", True), table=SPEAKERS)
        assert row.texts() == ["not Meeting: (not recorded)"]

    def test_values_of_one_facet_are_joined_by_or(self, row: ChipRow) -> None:
        no_heads = Condition("level", "vice_head", True)
        row.show(MINISTERS, PROBABLE, no_heads, OTHERS)
        assert row.texts() == [
            "Level: Ministerial level",
            "Other representative",
            "not Level: Vice-President or Deputy Prime Minister",
            "Confidence: Probable",
        ]
        assert row.labels() == ["or"]
        assert row.chip(OTHERS).accessibleName() == "Level: Other representative. Remove"
        row.show(OTHERS)
        assert row.texts() == ["Level: Other representative"]
        assert row.labels() == []

    def test_long_and_hostile_texts(self, row: ChipRow) -> None:
        row.show(Condition("meeting", "hostile"), Condition("meeting", "long"))
        hostile, long = row.chips()
        assert "&lt;b&gt;&amp;Vienna&lt;/b&gt;" in hostile.toolTip()
        assert "\n" not in hostile.text()
        assert long.width() < 60 * long.fontMetrics().averageCharWidth()
        assert long.toolTip().count("Donaudampf") == 40

    def test_conditions_beyond_the_limit_are_counted(self, row: ChipRow) -> None:
        meetings = [Condition("meeting", f"no-{number}") for number in range(1, MOST_CHIPS + 13)]
        row.show(*meetings)
        assert len(row.chips()) == MOST_CHIPS
        assert "and 12 more" in row.labels()
        click(row.chip(meetings[0]))
        assert len(row.chips()) == MOST_CHIPS
        assert "and 11 more" in row.labels()

    def test_remaining_chips_are_the_same_widgets(self, row: ChipRow) -> None:
        row.show(MINISTERS, PROBABLE)
        before = row.chip(PROBABLE)
        row.show(MINISTERS, PROBABLE, NO_PLEDGES)
        row.show(PROBABLE, NO_PLEDGES)
        assert row.chip(PROBABLE) is before
        assert len(row.bar.findChildren(Chip)) == 2


@pytest.mark.usefixtures("brackets")
def test_every_text_is_in_the_language_of_the_program(row: ChipRow) -> None:
    row.show(MINISTERS, NO_PLEDGES)
    facets = [chip.text()[1:-1].partition(": ")[0] for chip in row.chips()]
    assert all(chip.text()[0] + chip.text()[-1] == "[]" for chip in row.chips())
    assert facets[1].startswith("not ")
    assert row.button("[Clear all]").toolTip() == tip("[Clear search text and filters]")
    assert row.button("[Edit search as text…]").isVisible()
    assert [label for label in row.labels() if not label.startswith("[")] == []
    assert row.chips()[0].accessibleName().endswith(". Remove]")


class TestRemoving:
    def test_a_click_removes_one_and_leaves_the_focus(self, row: ChipRow) -> None:
        row.before.setFocus()
        row.show(MINISTERS, OTHERS, ENDORSED, words="mali")
        click(row.chip(MINISTERS))
        assert row.questions == [Question("mali", (OTHERS, ENDORSED))]
        assert row.has_focus(row.before)

    @pytest.mark.parametrize(
        "key",
        [
            Qt.Key.Key_Delete,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Space,
        ],
    )
    def test_after_a_key_the_next_chip_has_the_focus(self, row: ChipRow, key: Qt.Key) -> None:
        row.show(MINISTERS, NO_PLEDGES, PROBABLE)
        row.chip(NO_PLEDGES).setFocus()
        row.key(key)
        assert row.questions[-1].conditions == (MINISTERS, PROBABLE)
        assert row.has_focus(row.chip(PROBABLE))
        row.key(key)
        assert row.has_focus(row.chip(MINISTERS))
        row.key(key)
        assert row.questions[-1] == Question()
        assert not row.bar.isVisible()

    def test_it_emits_and_does_not_remove_by_itself(self, row: ChipRow) -> None:
        row.bar.question_wanted.disconnect()
        row.show(MINISTERS)
        click(row.chip(MINISTERS))
        assert row.texts() == ["Level: Ministerial level"]

    def test_clear_all_clears_the_text_too(self, row: ChipRow) -> None:
        row.show(MINISTERS, ENDORSED, words="mali")
        click(row.button("Clear all"))
        assert row.questions == [Question()]

    def test_edit_as_text_is_emitted(self, row: ChipRow, qtbot: QtBot) -> None:
        row.show(MINISTERS)
        with qtbot.waitSignal(row.bar.text_wanted):
            click(row.button("Edit search as text…"))
        assert row.questions == []


class TestKeyboard:
    def test_tab_follows_the_order_on_the_screen(self, row: ChipRow) -> None:
        row.show(NO_PLEDGES)
        row.show(MINISTERS, NO_PLEDGES, PROBABLE)
        row.before.setFocus()
        stops = [
            *row.chips(),
            row.button("Clear all"),
            row.button("Edit search as text…"),
            row.after,
        ]
        for stop in stops:
            row.key(Qt.Key.Key_Tab)
            assert row.has_focus(stop)
        for stop in [*stops[-2::-1], row.before]:
            row.key(Qt.Key.Key_Backtab)
            assert row.has_focus(stop)

    @pytest.mark.parametrize("mirrored", [False, True])
    def test_arrows_go_from_chip_to_chip(self, row: ChipRow, mirrored: bool) -> None:
        on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if mirrored:
            row.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            on, back = back, on
        row.show(MINISTERS, PROBABLE)
        row.chip(MINISTERS).setFocus()
        row.key(on)
        assert row.has_focus(row.chip(PROBABLE))
        row.key(back)
        assert row.has_focus(row.chip(MINISTERS))

    def test_screen_readers_find_named_buttons(self, row: ChipRow) -> None:
        row.show(MINISTERS, NO_PLEDGES)
        found = [QAccessible.queryAccessibleInterface(chip) for chip in row.chips()]
        assert [button.text(NAME) for button in found] == [
            "Level: Ministerial level. Remove",
            "not Theme: New contributions pledged. Remove",
        ]
        assert {button.role() for button in found} == {QAccessible.Role.Button}


def ink(image: QImage) -> set[str]:
    """The colours of an image."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


class TestLooks:
    def test_chips_wrap_in_a_narrow_window(self, row: ChipRow) -> None:
        row.show(MINISTERS, NO_PLEDGES, PROBABLE)
        one_line = row.bar.height()
        row.window.resize(340, 400)
        QApplication.processEvents()
        assert row.bar.height() > 2 * one_line
        assert all(row.bar.rect().contains(chip.geometry()) for chip in row.chips())
        assert row.after.y() > row.bar.geometry().bottom()

    def test_chips_grow_with_the_font(self, row: ChipRow) -> None:
        row.show(MINISTERS)
        before = row.chip(MINISTERS).size()
        font = QFont(row.window.font())
        font.setPointSizeF(font.pointSizeF() * 2)
        row.window.setFont(font)
        QApplication.processEvents()
        after = row.chip(MINISTERS).size()
        assert (after.width(), after.height()) > (before.width() * 1.6, before.height() * 1.6)

    def test_right_to_left_the_first_chip_is_at_the_right(self, row: ChipRow) -> None:
        row.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        row.show(MINISTERS, PROBABLE)
        assert row.chip(MINISTERS).x() > row.chip(PROBABLE).x()
        assert row.chip(MINISTERS).geometry().right() == row.bar.rect().right()

    @pytest.mark.parametrize("appearance", ["light", "dark"])
    def test_excluded_chips_look_different(self, row: ChipRow, appearance: str) -> None:
        row.window.setPalette(own_palette("dark" if appearance == "dark" else "light"))
        row.show(PROBABLE, Condition("confidence", "confirmed", True))
        chosen, excluded = row.chips()
        window = row.window.palette().color(QPalette.ColorRole.Window)
        assert window.name() in ink(excluded.grab().toImage())
        edge = excluded.grab().toImage()
        middle = edge.height() // 2
        outline = {edge.pixelColor(x, 0).name() for x in range(20, edge.width() - 20)}
        assert len(outline) > 1  # dashed
        solid = chosen.grab().toImage()
        assert len({solid.pixelColor(x, 0).name() for x in range(20, solid.width() - 20)}) == 1
        text = row.window.palette().color(QPalette.ColorRole.WindowText)
        ground = solid.pixelColor(5, middle)
        assert contrast(text, ground) >= READABLE
        for behind in (ground, window):
            assert contrast(solid.pixelColor(30, 0), behind) >= VISIBLE


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_colours_of_the_panel_have_enough_contrast(appearance: str) -> None:
    palette = own_palette("dark" if appearance == "dark" else "light")
    for ground in (palette.color(QPalette.ColorRole.Base), hover_ground(palette)):
        assert contrast(faint_text(palette), ground) >= READABLE
        assert contrast(accent(palette), ground) >= VISIBLE


def test_a_colour_of_enough_contrast_is_unchanged() -> None:
    black, white, gray = QColor("black"), QColor("white"), QColor("#777777")
    assert strengthened(gray, black, VISIBLE, white) == gray
    assert strengthened(gray, black, 21, white) == black
    assert contrast(strengthened(QColor("#eeeeee"), black, READABLE, white), white) >= READABLE


class TestFlow:
    def made(self, qtbot: QtBot, *sizes: tuple[int, int]) -> tuple[QWidget, list[QWidget]]:
        parent = QWidget()
        qtbot.addWidget(parent)
        widgets = [QWidget(parent) for _ in sizes]
        for widget, size in zip(widgets, sizes, strict=True):
            widget.setFixedSize(QSize(*size))
        FlowLayout(parent, 10).arrange(widgets)
        layout = parent.layout()
        assert layout is not None
        layout.setContentsMargins(0, 0, 0, 0)
        return parent, widgets

    @pytest.mark.parametrize(
        ("width", "height", "lines"),
        [
            (340, 20, [0, 0, 0]),
            (339, 50, [0, 0, 30]),
            (100, 80, [0, 30, 60]),
            (20, 80, [0, 30, 60]),
        ],
    )
    def test_lines(self, qtbot: QtBot, width: int, height: int, lines: list[int]) -> None:
        parent, widgets = self.made(qtbot, (100, 20), (110, 20), (110, 20))
        assert parent.heightForWidth(width) == height
        parent.resize(width, height)
        parent.show()
        assert [widget.y() for widget in widgets] == lines

    def test_a_line_is_centred_vertically(self, qtbot: QtBot) -> None:
        parent, widgets = self.made(qtbot, (50, 30), (50, 10))
        parent.resize(200, 30)
        parent.show()
        assert [widget.y() for widget in widgets] == [0, 10]

    def test_widgets_can_be_reordered_and_removed(self, qtbot: QtBot) -> None:
        parent, widgets = self.made(qtbot, (50, 20), (60, 20), (70, 20))
        layout = parent.layout()
        assert isinstance(layout, FlowLayout)
        parent.resize(300, 20)
        parent.show()
        layout.arrange([widgets[2], widgets[0]])
        QApplication.processEvents()
        assert (widgets[2].x(), widgets[0].x()) == (0, 80)
        assert layout.count() == 2
        layout.arrange([])
        assert parent.heightForWidth(300) == 0
