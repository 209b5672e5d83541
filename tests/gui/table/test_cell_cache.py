"""A cell painted from the cache equals that of the style, pixel by pixel, but for the direction:
its text runs in its own."""

import pytest
from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.table.rows.cell_cache import CellCache
from a4p_desktop.records.text.direction import isolated

TEXTS = (
    "Rwanda", "—", "", "12,345", "Côte d’Ivoire", "Россия", "中国代表", "كوت ديفوار",
    "رواندا (2018) S/PV.8218", "25 Sep 2018", "<b>&amp;</b>", "a" * 300, "Statement " * 20,
    "🕊 peace", "A\u0301 combining",
)  # fmt: skip
POINTS = [size / 2 for size in range(13, 41)]


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    view = QTableView()
    view.setWordWrap(False)
    qtbot.addWidget(view)
    return view


def cell(
    view: QTableView, text: str, letters: int, *, trailing: bool = False, more: int = 20
) -> QStyleOptionViewItem:
    """A cell as wide as `letters`, and higher than its font by `more` pixels."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    width = view.fontMetrics().averageCharWidth() * letters
    option.rect = QRect(3, 2, width, view.fontMetrics().height() + more)
    option.text = text
    side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
    option.displayAlignment = side | Qt.AlignmentFlag.AlignVCenter
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
    return option


def painted(
    cells: CellCache | None, option: QStyleOptionViewItem, *, trailing: bool = False
) -> QImage:
    """The cell as painted by `cells`, or by the style."""
    image = QImage(option.rect.size().grownBy(QMargins(5, 5, 5, 5)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    if cells is None:
        control = QStyle.ControlElement.CE_ItemViewItem
        option.widget.style().drawControl(control, option, painter, option.widget)
    else:
        cells.draw(painter, option, option.text, trailing=trailing)
    painter.end()
    return image


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("trailing", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_a_cell_looks_as_painted_by_the_style(
    view: QTableView, text: str, trailing: bool, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    font = QFont(view.font())
    for points in POINTS:
        font.setPointSizeF(points)
        view.setFont(font)
        cells = CellCache()
        for letters, more in ((60, 20), (8, 21), (20, 20), (60, 21), (1, 20), (60, -5)):
            option = cell(view, text, letters, trailing=trailing, more=more)
            assert option.font.pointSizeF() == points
            ours = painted(cells, option, trailing=trailing)
            if any(map(str.isalnum, text)):
                option.text = isolated(text)  # which tells the style to do the same
            theirs = painted(None, option, trailing=trailing)
            assert ours == theirs, (points, letters, more)


def test_it_follows_font_and_colours(view: QTableView) -> None:
    cells = CellCache()
    before = painted(cells, cell(view, "Rwanda", 20))
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 1.4)
    palette = QPalette(view.palette())
    palette.setColor(QPalette.ColorRole.Text, QColor("darkred"))
    view.setFont(font)
    view.setPalette(palette)
    cells.clear()
    option = cell(view, "Rwanda", 20)
    assert option.font == font
    ours = painted(cells, option)
    assert ours == painted(None, option)
    assert ours != before


SNIPPETS = (
    "…two Member States have said that security is the task of all",
    "…сказал, что безопасность — задача всех государств — членов",
    "…a dit : « la sécurité est l’affaire de tous », et l’a répété",
    "…قال إن الأمن مهمة جميع الدول الأعضاء في الأمم المتحدة",
    "…安全是所有会员国的任务，这是我们在联合国所说的话，也是我们所做的事",
    "AVAVAVAVAV WAWAWAWA fififi ffi ffl To Ty Ye",
    "",
)


@pytest.mark.parametrize("text", SNIPPETS)
def test_a_snippet_is_cut_about_where_the_style_would_cut_it(view: QTableView, text: str) -> None:
    look = CellCache().look(cell(view, text, 60))
    width = look.metrics.horizontalAdvance(text)
    for share in (0.2, 0.5, 0.9, 0.99, 1.1, 2):
        room = round(width * share)
        shown = look.cut(text, room)
        assert look.metrics.horizontalAdvance(shown) <= max(room * 1.02, look.metrics.height())
        assert abs(len(shown) - len(look.elided(text, room))) <= max(2, len(text) // 10)
        # Qt joins an Arabic letter to the one that it cuts off.
        assert shown == text or text.startswith(shown.removesuffix("…").removesuffix("\u200d"))
    assert look.cut(text, round(width * 1.1) + 1) == text


@pytest.mark.parametrize("text", SNIPPETS)
def test_the_last_words_are_whole_and_have_room(view: QTableView, text: str) -> None:
    look = CellCache().look(cell(view, text, 60))
    width = look.metrics.horizontalAdvance(text)
    for share in (0.3, 0.5, 0.9):
        words = look.last_words(text, round(width * share))
        assert text.endswith(words)
        assert look.metrics.horizontalAdvance(words) <= width * share * 1.02
        assert " " not in words or text == words or text[: -len(words)].endswith(" ")
    assert look.last_words(text, round(width * 1.1) + 1) == text
