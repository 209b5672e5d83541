"""Tabs without boxes show which is in front, and lay out its page once."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.colours import accent
from a4p_desktop.gui.widgets.flat_tabs import FlatTabs


def tabs(qtbot: QtBot) -> FlatTabs:
    made = FlatTabs()
    for words in ("Overview", "Speakers", "Endorsements"):
        made.addTab(QWidget(), words)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def has_accent(made: FlatTabs, image: QImage, place: QRect) -> bool:
    colour = accent(made.palette()).rgb()
    return any(
        image.pixel(x, y) == colour
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    )


def test_the_tab_in_front_has_a_line_below_its_words(qtbot: QtBot) -> None:
    made = tabs(qtbot)
    bar = made.tabBar()
    for front in range(made.count()):
        made.setCurrentIndex(front)
        image = bar.grab().toImage()
        lined = [has_accent(made, image, bar.tabRect(number)) for number in range(made.count())]
        assert lined == [number == front for number in range(made.count())]


def test_an_ampersand_marks_the_key_and_is_not_written(qtbot: QtBot) -> None:
    plain, marked = tabs(qtbot), tabs(qtbot)
    for made, words in ((plain, "Overview"), (marked, "&Overview")):
        made.setTabText(0, words)
    rect = plain.tabBar().tabRect(0)
    assert marked.tabBar().tabRect(0) == rect
    letters = rect.adjusted(0, 0, 0, -rect.height() // 2)  # above the line below the key's letter
    pictures = [made.tabBar().grab(letters).toImage() for made in (plain, marked)]
    assert pictures[0] == pictures[1]


class Page(QWidget):
    """Notes the sizes that it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[tuple[int, int]] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sizes.append((event.size().width(), event.size().height()))


def test_a_page_has_its_size_when_it_is_first_seen(qtbot: QtBot) -> None:
    page, window = Page(), QWidget()
    made = FlatTabs()
    made.addTab(page, "Speakers")
    QVBoxLayout(window).addWidget(made)
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show()
    qtbot.waitExposed(window)
    assert page.sizes == [(page.width(), page.height())]
    window.resize(400, 300)
    qtbot.waitUntil(lambda: page.width() < 400)
    assert page.geometry().bottom() <= made.height()
