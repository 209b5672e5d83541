"""The edges of fields and of boxes to tick are seen, measured on what is painted."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look import appearance
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.palettes import own_palette
from tests.gui.painted import VISIBLE, most_contrast, picture

Role = QPalette.ColorRole


def theme(paper: str, ink: str) -> QPalette:
    """The palette of a system with more contrast, such as a contrast theme of Windows."""
    palette = own_palette("light")
    for role in (Role.Window, Role.Base, Role.Button, Role.AlternateBase):
        palette.setColor(role, QColor(paper))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(role, QColor(ink))
    return palette


THEMES = {"desert": theme("#fffaef", "#3d3d3d"), "night": theme("#000000", "#ffffff")}


@pytest.fixture(params=["light", "dark", *THEMES])
def look(
    request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A look of the windows, by its name."""
    name = str(request.param)
    if name in THEMES:
        monkeypatch.setattr(appearance, "wants_contrast", lambda: True)
        monkeypatch.setattr(appearance, "own_palette", lambda _: THEMES[name])
    set_appearance(qapp, "dark" if name == "dark" else "light")
    yield name
    monkeypatch.undo()
    set_appearance(qapp, "system")


def item_to_tick() -> QWidget:
    listed, item = QListWidget(), QListWidgetItem(" ")
    item.setCheckState(Qt.CheckState.Unchecked)
    listed.addItem(item)
    return listed


def pressed_toggle() -> QWidget:
    toggle = QToolButton()
    toggle.setText("Board")
    toggle.setAutoRaise(True)
    toggle.setCheckable(True)
    toggle.setChecked(True)
    return toggle


KINDS: dict[str, Callable[[], QWidget]] = {
    "field": QLineEdit,
    "combo box": QComboBox,
    "number": QSpinBox,
    "date": QDateEdit,
    "text": QPlainTextEdit,
    "page": QTextEdit,
    "list": QListWidget,
    "check box": QCheckBox,
    "radio button": QRadioButton,
    "item to tick": item_to_tick,
    "button": lambda: QPushButton("Save"),
    "pressed toggle": pressed_toggle,
}


@pytest.mark.parametrize("kind", KINDS)
def test_edges_are_seen(qtbot: QtBot, look: str, kind: str) -> None:
    window, widget = QWidget(), KINDS[kind]()
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())  # has the keyboard
    layout.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(200, 200)
    window.show()
    qtbot.waitExposed(window)
    place = widget.geometry()
    edge = QRect(place.left(), place.center().y(), 3, 1)
    if kind == "item to tick":
        edge = QRect(place.left() + 4, place.top() + 4, 16, 12)
    painted = picture(window)
    for ground in (Role.Window, Role.Base):
        assert most_contrast(painted, window.palette().color(ground), edge) >= VISIBLE


def test_the_ground_of_what_has_visible_edges_stays(qtbot: QtBot, look: str) -> None:
    """Their palettes differ in a colour that paints nothing but edges."""
    box = QComboBox()
    box.addItems(["English", "Français"])
    qtbot.addWidget(box)
    box.show()
    box.showPopup()
    for inner in (box.view(), box.view().viewport()):
        inside = picture(inner).pixelColor(inner.width() - 3, inner.height() - 1)
        grounds = (Role.Base, Role.Window, Role.Highlight)
        assert inside in [QApplication.palette().color(ground) for ground in grounds]
    box.hidePopup()
