"""Matches are marked exactly, in any script and direction."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.table.rows.matches import MOST_MARKED
from a4p_desktop.gui.table.rows.model import RowsModel
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Cell, Row
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.gui.table.painted_cells import paint_cell

WIDTH, HEIGHT = 400, 30


class Painted:
    """A single cell painted to an image."""

    def __init__(self, qtbot: QtBot, wording: Wording) -> None:
        self.model = RowsModel(SPEAKERS, wording)
        self.view = TableView(self.model)
        self.column = SPEAKERS.position("person")
        qtbot.addWidget(self.view)

    def put(self, text: str, column: str = "person") -> None:
        self.column = SPEAKERS.position(column)
        cells: list[Cell] = [None] * len(SPEAKERS.columns)
        cells[self.column] = text
        self.model.set_first_page(Search("speakers", text), [Row(1, tuple(cells))])

    def image(
        self,
        typed: str,
        width: int = WIDTH,
        direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
        *,
        selected: bool = False,
        current: bool = False,
    ) -> QImage:
        self.view.matches.look_for(typed)
        image = QImage(width, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        option = QStyleOptionViewItem()
        self.view.initViewItemOption(option)
        option.rect = QRect(0, 0, width, HEIGHT)
        option.direction = direction
        option.state |= QStyle.StateFlag.State_Enabled
        if selected:
            option.state |= QStyle.StateFlag.State_Selected
        if current:
            option.state |= QStyle.StateFlag.State_HasFocus
        painter = QPainter(image)
        paint_cell(self.view, painter, option, 0, self.column)
        painter.end()
        return image

    def mark(self, image: QImage) -> tuple[int, int] | None:
        """First and last column of pixels in the colour of a match."""
        ground = highlight_colors(self.view.palette())[0]
        return extent(image, lambda color: color == ground)

    def ink(self, image: QImage) -> tuple[int, int] | None:
        """First and last column of pixels that are not white."""
        return extent(image, lambda color: color != QColor("white"))

    def span(self, before: str, found: str) -> tuple[int, int]:
        """First and last column of pixels of `found` after `before`, left to right."""
        style, metrics = self.view.style(), self.view.fontMetrics()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self.view) + 1
        start = margin + metrics.horizontalAdvance(before)
        return start, margin + metrics.horizontalAdvance(before + found) - 1


def extent(image: QImage, wanted: Callable[[QColor], bool]) -> tuple[int, int] | None:
    columns = [
        x
        for x in range(image.width())
        if any(wanted(image.pixelColor(x, y)) for y in range(image.height()))
    ]
    return (columns[0], columns[-1]) if columns else None


@pytest.fixture
def painted(qtbot: QtBot, wording: Wording) -> Painted:
    return Painted(qtbot, wording)


def near(found: tuple[int, int] | None, expected: tuple[int, int]) -> bool:
    return found is not None and all(
        abs(number - target) <= 2 for number, target in zip(found, expected, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "typed", "before", "found"),
    [
        ("Paul Kagame", "kag", "Paul ", "Kag"),
        ("Paul Kagame", "paul", "", "Paul"),
        ("José Ramos-Horta", "horta", "José Ramos-", "Horta"),
        ("𝔘𝔫𝔦 𝔠𝔬𝔡𝔢 Kagame", "kagame", "𝔘𝔫𝔦 𝔠𝔬𝔡𝔢 ", "Kagame"),
        ("🕊🕊🕊 Macron", "macron", "🕊🕊🕊 ", "Macron"),
        ("e\u0301e\u0301 Łukasz", "lukasz", "e\u0301e\u0301 ", "Łukasz"),
    ],
)
def test_the_mark_covers_exactly_the_match(
    painted: Painted, text: str, typed: str, before: str, found: str
) -> None:
    painted.put(text)
    assert near(painted.mark(painted.image(typed)), painted.span(before, found))


@pytest.mark.parametrize("typed", ["", "xyz", "-kagame", "title:kagame"])
def test_text_without_a_match_is_not_marked(painted: Painted, typed: str) -> None:
    painted.put("Paul Kagame")
    assert painted.mark(painted.image(typed)) is None


BOTH = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("text", "typed"),
    [("Paul Kagame", "kagame"), ("كوت ديفوار", "ديفوار"), ("محمد Kagame", "محمد")],
)
def test_a_mark_does_not_move_the_text(
    painted: Painted, text: str, typed: str, direction: Qt.LayoutDirection
) -> None:
    painted.put(text)
    plain = painted.ink(painted.image("", direction=direction))
    marked = painted.ink(painted.image(typed, direction=direction))
    assert plain is not None
    assert near(marked, plain)


@pytest.mark.parametrize("text", ["Paul Kagame", "كوت Kagame", "中国 Kagame"])
def test_a_mark_does_not_lift_the_text(painted: Painted, text: str) -> None:
    painted.put(text)
    font = QFont(painted.view.font())
    for points in range(7, 16):
        font.setPointSizeF(points)
        painted.view.setFont(font)
        plain, marked = painted.image(""), painted.image("kag")
        mark = painted.mark(marked)
        assert mark is not None
        before = QRect(0, 0, mark[0], HEIGHT)
        if text.startswith("كوت"):  # it begins at the other side of the mark
            before = QRect(mark[1] + 1, 0, WIDTH - mark[1], HEIGHT)
        assert extent(plain.copy(before), lambda color: color != QColor("white")) is not None
        assert marked.copy(before) == plain.copy(before), points


@pytest.mark.parametrize("direction", BOTH)
def test_numbers_stay_at_their_side(painted: Painted, direction: Qt.LayoutDirection) -> None:
    painted.put("1931", "words")
    plain = painted.ink(painted.image("", direction=direction))
    marked = painted.ink(painted.image("1", direction=direction))
    assert plain is not None
    assert near(marked, plain)


def test_cut_text_is_marked_as_far_as_visible(painted: Painted) -> None:
    painted.put("Kagame " + "and many more words " * 5 + "Kagame")
    cut = painted.image("kagame", width=150)
    found = painted.mark(cut)
    assert near(found, painted.span("", "Kagame"))


def test_cut_in_the_middle_of_a_match_the_dots_are_not_marked(painted: Painted) -> None:
    painted.put("Kagame" * 20)
    ink = painted.ink(painted.image("kagame", width=150))
    mark = painted.mark(painted.image("kagame" * 20, width=150))
    assert ink is not None
    assert mark is not None
    assert mark[1] < ink[1]


def test_a_selected_cell_still_shows_its_mark(painted: Painted) -> None:
    painted.put("Paul Kagame")
    image = painted.image("kagame", selected=True)
    assert near(painted.mark(image), painted.span("Paul ", "Kagame"))
    assert image.pixelColor(WIDTH - 3, HEIGHT // 2) != QColor("white")


class TestTooltip:
    def tooltip(self, painted: Painted, width: int) -> str:
        painted.view.setColumnWidth(painted.column, width)
        painted.view.show()
        index = painted.model.index(0, painted.column)
        event = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
        option = QStyleOptionViewItem()
        painted.view.initViewItemOption(option)
        QToolTip.hideText()
        painted.view.delegate.helpEvent(event, painted.view, option, index)
        return QToolTip.text() if QToolTip.isVisible() else ""

    def test_cut_text_is_shown_whole_and_as_text(self, painted: Painted) -> None:
        painted.put("A <b>long</b> text & more of it, until it does not fit any more")
        assert "A &lt;b&gt;long&lt;/b&gt; text &amp; more" in self.tooltip(painted, 60)

    def test_text_that_fits_has_none(self, painted: Painted) -> None:
        painted.put("short")
        assert self.tooltip(painted, 300) == ""

    def test_an_unknown_cell_is_explained(self, painted: Painted) -> None:
        painted.put("", "summary")
        painted.view.setColumnHidden(painted.column, False)
        assert "no source seen says it" in self.tooltip(painted, 300)


@pytest.mark.parametrize("selected", [False, True])
def test_the_current_cell_has_no_frame_within_that_of_its_row(
    painted: Painted, selected: bool
) -> None:
    painted.put("Petro Poroshenko")
    plain = painted.image("", selected=selected)
    assert painted.image("", selected=selected, current=True) == plain


def test_the_cache_of_matches_is_limited(painted: Painted) -> None:
    painted.put("Person 1")
    assert painted.mark(painted.image("person")) is not None
    matches = painted.view.matches
    for number in range(2 * MOST_MARKED):
        assert matches.spans(f"Person {number}", painted.column) == ((0, 6),)
    assert matches.spans.cache_info().currsize == MOST_MARKED
    matches.look_for("nobody")
    assert matches.spans.cache_info().currsize == 0
