"""Combo boxes with entries that are longer than their room."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolTip
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.widgets.elided_label import ElidedComboBox

LONG = "Delegation: Democratic Republic of the Congo"


@pytest.fixture
def box(qtbot: QtBot) -> ElidedComboBox:
    box = ElidedComboBox()
    qtbot.addWidget(box)
    box.addItems([LONG, "A4"])
    box.show()
    return box


def hovered(qtbot: QtBot, box: ElidedComboBox) -> str:
    """The tip that the pointer brings."""
    place = box.rect().center()
    QApplication.sendEvent(
        box, QHelpEvent(QHelpEvent.Type.ToolTip, place, box.mapToGlobal(QPoint()))
    )
    text = QToolTip.text() if QToolTip.isVisible() else ""  # Qt keeps that of a tip that is gone
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    return text


def painted(box: ElidedComboBox) -> str:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    return option.currentText


def test_with_room_it_shows_all_and_needs_no_tip(qtbot: QtBot, box: ElidedComboBox) -> None:
    assert painted(box) == box.shown() == LONG
    assert hovered(qtbot, box) == ""


def test_a_cut_one_ends_in_dots_and_its_tip_says_the_whole(
    qtbot: QtBot, box: ElidedComboBox
) -> None:
    box.setFixedWidth(160)
    assert painted(box) == box.shown()
    assert box.shown().startswith("Delegation: ")
    assert box.shown().endswith("…")
    assert box.fontMetrics().horizontalAdvance(box.shown()) < 160
    assert LONG in hovered(qtbot, box)
    box.setCurrentIndex(1)
    assert painted(box) == "A4"
    assert hovered(qtbot, box) == ""


def test_its_own_tip_follows(qtbot: QtBot, box: ElidedComboBox) -> None:
    box.setToolTip("The subject")
    assert hovered(qtbot, box) == "The subject"
    box.setFixedWidth(160)
    assert hovered(qtbot, box).endswith("The subject")
    assert LONG in hovered(qtbot, box)


def test_its_list_has_room_for_the_whole(box: ElidedComboBox) -> None:
    box.setFixedWidth(120)
    box.showPopup()
    entries = box.view()
    assert entries.viewport().width() >= entries.sizeHintForColumn(0)
    box.hidePopup()


def test_mirrored_the_words_keep_their_direction(box: ElidedComboBox) -> None:
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.setFixedWidth(160)
    assert painted(box) == f"\u2068{box.shown()}\u2069"
