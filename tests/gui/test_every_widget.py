"""Each widget of each window is told, reached, seen and whole: by Tab, and with large text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from tests.desk import Desk
from tests.gui import every_widget as every
from tests.gui.every_window import tabs, windows

SCREEN = QSize(1280, 800)
LARGE = 200
SMALL_SCREEN = QSize(1024, 700)
"""With text of LARGE percent."""
FINE_SCREEN = QSize(640, 400)
"""1280 by 800 pixels, each point of which is two of the screen."""
FRAME = 0.95
"""The share of the screen that the frame of a window leaves."""


def test_each_widget_is_told_reached_and_seen(desk: Desk, tmp_path: Path) -> None:
    faults = [
        f"{name}: {fault}"
        for opened in (windows(desk, tmp_path), tabs(desk))
        for name, window in opened
        for fault in by_tab(window)
    ]
    assert not faults, "\n".join(["", *faults])


@pytest.mark.parametrize(
    ("percent", "screen"), [(LARGE, SMALL_SCREEN), (100, FINE_SCREEN)], ids=["large", "fine"]
)
def test_nothing_is_cut(percent: int, screen: QSize, desk: Desk, tmp_path: Path) -> None:
    faults = [
        f"{name}: {fault}"
        for opened in (windows(desk, tmp_path), tabs(desk))
        for name, window in opened
        for fault in within(window, screen * FRAME)
    ]
    assert not faults, "\n".join(["", *faults])


@pytest.fixture
def settings(settings: Settings, request: pytest.FixtureRequest) -> Settings:
    """With the size of text of the test."""
    callspec = getattr(request.node, "callspec", None)
    settings.zoom = callspec.params["percent"] if callspec else 100
    return settings


def by_tab(window: QWidget) -> Iterator[str]:
    """What is wrong with the widgets that take the keyboard."""
    if isinstance(window, MainWindow):
        window.resize(SCREEN)
        QApplication.processEvents()
    order = every.stops(window)
    widgets = list(dict.fromkeys(order))
    if len(widgets) < len(order):
        yield f"Tab does not leave {every.place_of(order[-1])}"
    yield from every.untold(widgets)
    yield from every.nameless_buttons(window)
    yield from every.ungrouped(window)
    yield from every.shared_letters(window)
    yield from every.shared_letters_of_menus(window)
    yield from every.wayward(window, widgets)
    yield from every.unseen_focus(window, widgets)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(window.width() + 1, window.height())  # a splitter turns round only then
    QApplication.processEvents()
    yield from (f"mirrored, {fault}" for fault in every.wayward(window, widgets))
    window.unsetLayoutDirection()
    window.resize(window.width() - 1, window.height())
    QApplication.processEvents()


def within(window: QWidget, room: QSize) -> Iterator[str]:
    """What is wrong with a window in this room."""
    window.resize(room if isinstance(window, MainWindow) else window.size().boundedTo(room))
    for _ in range(3):  # layouts within layouts
        QApplication.processEvents()
    if window.size() != window.size().boundedTo(room):
        yield f"is {window.width()} by {window.height()}"
    yield from every.cut(window)
