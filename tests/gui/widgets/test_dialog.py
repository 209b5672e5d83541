"""Dialogs within the screen: the body scrolls, the buttons are in view, columns become fewer."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.flow_layout import FlowLayout


class Tall:
    """A dialog with many lines above a button."""

    def __init__(self, lines: int) -> None:
        self.dialog = FittingDialog("Many lines")
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.button = QPushButton("Close")
        self.add(lines)
        self.dialog.lay_out(self.body, self.button, letters=40)
        self.dialog.show()
        QApplication.processEvents()

    def add(self, lines: int) -> None:
        """Add lines to those of the body."""
        for number in range(lines):
            self.column.addWidget(QLabel(f"Line {number}"))

    @property
    def hidden(self) -> int:
        """The height of the body that is not in view."""
        QApplication.processEvents()
        area = self.dialog.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        return self.body.height() - area.viewport().height()

    @property
    def button_is_in_view(self) -> bool:
        place = QRect(self.button.mapTo(self.dialog, QPoint()), self.button.size())
        return self.dialog.rect().contains(place)


def test_a_short_dialog_is_as_high_as_its_body(qtbot: QtBot) -> None:
    short = Tall(3)
    qtbot.addWidget(short.dialog)
    assert short.hidden == 0
    assert short.dialog.height() < short.dialog.screen().availableSize().height() / 2


def test_a_high_one_fits_the_screen_and_scrolls(qtbot: QtBot) -> None:
    tall = Tall(200)
    qtbot.addWidget(tall.dialog)
    assert tall.dialog.height() < tall.dialog.screen().availableSize().height()
    assert tall.hidden > 0
    assert tall.button_is_in_view
    tall.dialog.resize(QSize(300, 150))
    assert tall.hidden > 0
    assert tall.button_is_in_view


def test_it_grows_with_its_body_and_never_shrinks(qtbot: QtBot) -> None:
    short = Tall(3)
    qtbot.addWidget(short.dialog)
    short.add(5)
    qtbot.waitUntil(lambda: short.hidden > 0)
    short.dialog.fit()
    assert short.hidden == 0
    short.dialog.resize(400, 500)
    short.dialog.fit()
    assert short.dialog.size() == QSize(400, 500)


class TestColumns:
    @pytest.fixture
    def parts(self, qtbot: QtBot) -> Iterator[list[QWidget]]:
        """Four of which the third is hidden, in at most three columns."""
        window = QWidget()
        qtbot.addWidget(window)
        flow = FlowLayout(window, 10, columns=3)
        flow.setContentsMargins(0, 0, 0, 0)
        parts = [QWidget() for _ in range(4)]
        for part in parts:
            part.setMinimumSize(90, 20)
            flow.addWidget(part)
        parts[1].setMinimumHeight(50)
        parts[2].hide()
        yield parts
        assert window.heightForWidth(100) == 20 + 10 + 50 + 10 + 20

    def places(self, parts: list[QWidget], width: int) -> list[tuple[int, int, int, int]]:
        window = parts[0].window()
        window.resize(width, 200)
        window.show()
        QApplication.processEvents()
        shown = [each.geometry() for each in parts if not each.isHidden()]
        return [(each.x(), each.y(), each.width(), each.height()) for each in shown]

    def test_they_share_the_width(self, parts: list[QWidget]) -> None:
        assert self.places(parts, 320) == [(0, 0, 100, 50), (110, 0, 100, 50), (220, 0, 100, 50)]

    def test_what_has_no_room_goes_below(self, parts: list[QWidget]) -> None:
        assert self.places(parts, 250) == [(0, 0, 120, 50), (130, 0, 120, 50), (0, 60, 120, 20)]
        assert self.places(parts, 100) == [(0, 0, 100, 20), (0, 30, 100, 50), (0, 90, 100, 20)]

    def test_mirrored(self, parts: list[QWidget]) -> None:
        parts[0].window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        assert self.places(parts, 250) == [(130, 0, 120, 50), (0, 0, 120, 50), (130, 60, 120, 20)]
