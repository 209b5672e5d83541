"""The keyboard is seen on every kind of widget, measured on pictures before and after."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.export.choice_card import ChoiceCard
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.colours import focus_colour
from a4p_desktop.gui.look.focus_sign import FocusSign
from a4p_desktop.gui.look.link_label import LinkLabel
from a4p_desktop.gui.look.palettes import Appearance, own_palette
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.overview.door import Door
from a4p_desktop.gui.pictures.picture import Picture
from a4p_desktop.gui.question.chip import Chip
from a4p_desktop.gui.widgets.flat_tabs import FlatTabs
from a4p_desktop.gui.widgets.icon_button import IconButton
from a4p_desktop.gui.widgets.section_heading import SectionHeading
from a4p_desktop.gui.widgets.text_button import TextButton
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk
from tests.gui.painted import VISIBLE, Sign, picture, sign_between
from tests.gui.pictures.drawings import Squares

_AROUND = 4
"""The room for the frame outside of a widget, in pixels."""


@pytest.fixture(autouse=True)
def _sign(qapp: QApplication) -> Iterator[None]:
    sign = FocusSign()
    yield
    sign.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    set_appearance(qapp, "system")


def selectable_label() -> QLabel:
    label = QLabel("Nothing is recorded.")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return label


def label_with_link() -> QLabel:
    label = LinkLabel()
    label.setText('57 recorded. <a href="x">About these numbers</a>')
    return label


def page() -> QWidget:
    shown = TextPage()
    shown.setHtml("<p>Called for firm action.</p>")
    return shown


def flat_tabs() -> QWidget:
    tabs = FlatTabs()
    for words in ("Overview", "Speakers"):
        tabs.addTab(QWidget(), words)
    tabs.setCurrentIndex(1)
    return tabs


def items(*, selected: bool) -> QWidget:
    made = QListWidget()
    made.addItems(["Rwanda", "Nepal", "Italy"])
    if not selected:
        made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    made.setCurrentRow(1)
    return made


def tree() -> QWidget:
    made = QTreeWidget()
    made.setColumnCount(2)
    made.setAllColumnsShowFocus(True)
    item = QTreeWidgetItem(["Search", "Ctrl+F"])
    made.addTopLevelItem(item)
    made.setCurrentItem(item)
    return made


def cells() -> QWidget:
    made = QTableWidget(3, 3)
    made.setCurrentCell(1, 1)
    return made


def combo() -> QWidget:
    made = QComboBox()
    made.addItems(["English", "Français"])
    return made


def marks() -> QWidget:
    made = Picture(Squares(6), "Squares")
    made.setFixedSize(200, 120)
    return made


KINDS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("Save"),
    "button like a link": lambda: TextButton("Clear all"),
    "icon": lambda: IconButton("close", "Close"),
    "field": lambda: QLineEdit("rwanda"),
    "text": lambda: QPlainTextEdit("Several lines"),
    "combo box": combo,
    "check box": lambda: QCheckBox("All columns"),
    "radio button": lambda: QRadioButton("All rows"),
    "card to choose": lambda: ChoiceCard("Excel workbook", "Real dates and links."),
    "heading that folds": lambda: SectionHeading("Level"),
    "door": lambda: Door("speakers", "Who spoke?", "Speakers and their words"),
    "label": selectable_label,
    "label with a link": label_with_link,
    "page": page,
    "tabs": flat_tabs,
    "mark of a picture": marks,
    "chip": lambda: Chip(Condition("level", "ministerial")),
    "item": lambda: items(selected=False),
    "selected item": lambda: items(selected=True),
    "no item": QListWidget,
    "row of a tree": tree,
    "cell": cells,
}


SELECTED = {"selected item", "row of a tree", "cell"}
"""Kinds in which the sign lies on the ground of the selection."""


def shown(qtbot: QtBot, widget: QWidget) -> tuple[QWidget, QLineEdit]:
    """A window with a field that has the keyboard, and below it `widget`."""
    window, other = QWidget(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(other)
    layout.addSpacing(20)
    layout.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(360, 260)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    return window, other


def sign_of(window: QWidget, widget: QWidget, take: Callable[[], None]) -> Sign | None:
    """What is seen around `widget` once `take` has given it the keyboard."""
    corner = widget.mapTo(window, widget.rect().topLeft())
    area = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    before = picture(window)
    take()
    return sign_between(before, picture(window), area)


def is_seen(sign: Sign | None) -> bool:
    """Whether a sign is a whole frame, but for its round corners, which stands out."""
    return sign is not None and sign.whole >= 0.8 and sign.beside >= VISIBLE


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_frame_shows_the_keyboard(
    qapp: QApplication, qtbot: QtBot, appearance: Appearance, kind: str
) -> None:
    set_appearance(qapp, appearance)
    widget = KINDS[kind]()
    window, _ = shown(qtbot, widget)
    sign = sign_of(window, widget, widget.setFocus)
    assert is_seen(sign), sign
    ink = qapp.palette().color(QPalette.ColorRole.HighlightedText)
    assert sign is not None
    own = ink if kind in SELECTED else focus_colour(qapp.palette())
    assert sign.colour.name() == own.name()


@pytest.mark.parametrize("selection", ["#ffd75e", "#d0e4f7", "#e95420", "#303030"])
@pytest.mark.parametrize("kind", ["button", "item"])
def test_the_frame_stands_out_whatever_colour_selections_have(
    qtbot: QtBot, selection: str, kind: str
) -> None:
    widget = KINDS[kind]()
    window, _ = shown(qtbot, widget)
    palette = own_palette("light")
    palette.setColor(QPalette.ColorRole.Highlight, QColor(selection))
    window.setPalette(palette)
    assert is_seen(sign_of(window, widget, widget.setFocus))


def test_the_frame_stands_out_on_the_ground_around_pages(qtbot: QtBot) -> None:
    area, inner = QScrollArea(), QWidget()
    area.setBackgroundRole(QPalette.ColorRole.Mid)
    inner.setParent(area.viewport())
    inner.resize(300, 150)
    inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window, _ = shown(qtbot, area)
    assert is_seen(sign_of(window, inner, inner.setFocus))


def test_the_frame_follows_the_keyboard_the_item_and_the_tab(qtbot: QtBot) -> None:
    listed = QListWidget()
    listed.addItems(["Rwanda", "Nepal", "Italy"])
    listed.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    window, other = shown(qtbot, listed)
    places = []
    for row in range(3):
        other.setFocus()
        assert sign_of(window, listed, lambda: None) is None
        listed.setCurrentRow(row)
        sign = sign_of(window, listed, listed.setFocus)
        assert sign is not None
        places.append(sign.place.top())
    assert places == sorted(set(places))


def test_the_frame_moves_with_what_it_surrounds_and_hides_with_it(qtbot: QtBot) -> None:
    button = QPushButton("Save")
    window, other = shown(qtbot, button)
    button.setFocus()
    window.resize(500, 300)
    moved = picture(window)
    other.setFocus()
    area = button.geometry().adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    assert is_seen(sign_between(picture(window), moved, area))
    button.setFocus()
    button.hide()
    hidden = picture(window)
    button.clearFocus()
    assert sign_between(picture(window), hidden, area) is None


def test_the_frame_scrolls_with_its_widget(qtbot: QtBot) -> None:
    area, content = QScrollArea(), QWidget()
    layout = QVBoxLayout(content)
    buttons = [QPushButton(f"Button {number}") for number in range(20)]
    for button in buttons:
        layout.addWidget(button)
    area.setWidget(content)
    window, other = shown(qtbot, area)
    buttons[2].setFocus()
    area.verticalScrollBar().setValue(20)
    framed = picture(window)
    other.setFocus()
    place = QRect(buttons[2].mapTo(window, buttons[2].rect().topLeft()), buttons[2].size())
    around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    assert is_seen(sign_between(picture(window), framed, around))


@pytest.mark.parametrize("kind", KINDS)
def test_a_window_may_be_deleted_while_it_has_the_keyboard(qtbot: QtBot, kind: str) -> None:
    widget = KINDS[kind]()
    window, _ = shown(qtbot, widget)
    widget.setFocus()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_frame_goes_with_the_sign(qtbot: QtBot) -> None:
    button = QPushButton("Save")
    window, _ = shown(qtbot, button)

    def frames() -> int:
        return sum(not frame.isHidden() for frame in window.findChildren(QFocusFrame))

    button.setFocus()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # of the test before
    before = frames()
    sign = FocusSign()
    assert frames() == before + 1
    sign.deleteLater()
    qtbot.waitUntil(lambda: frames() == before)


def test_a_screen_reader_passes_over_the_frame(qtbot: QtBot) -> None:
    button = QPushButton("Save")
    window, _ = shown(qtbot, button)
    before = QAccessible.queryAccessibleInterface(window).childCount()
    button.setFocus()
    assert QAccessible.queryAccessibleInterface(window).childCount() == before


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("selected", [False, True])
def test_a_frame_shows_the_row_that_has_the_keyboard(
    desk: Desk, qapp: QApplication, appearance: Appearance, selected: bool
) -> None:
    set_appearance(qapp, appearance)
    view = desk.tab.view
    view.selectRow(2)
    if not selected:
        view.clearSelection()
    desk.window.line.setFocus()
    sign = sign_of(desk.window, view, view.setFocus)
    assert is_seen(sign)
    assert sign is not None
    assert abs(sign.place.height() - view.rowHeight(2)) <= 2
