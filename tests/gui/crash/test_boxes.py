"""The buttons of boxes are words alone, in every style."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.crash.boxes import ButtonBox, FileBox, InputBox, MessageBox


def with_buttons() -> QWidget:
    standard = QDialogButtonBox.StandardButton
    return ButtonBox(standard.Ok | standard.Cancel | standard.Close)


def message() -> QWidget:
    box = MessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    return box


def file() -> QWidget:
    box = FileBox()
    box.setOption(FileBox.Option.DontUseNativeDialog)
    return box


@pytest.mark.parametrize("made", [with_buttons, message, file, InputBox])
def test_no_button_has_a_sign(qtbot: QtBot, made: Callable[[], QWidget]) -> None:
    box = made()
    qtbot.addWidget(box)
    buttons = box.findChildren(QPushButton)
    box.show()
    qtbot.waitExposed(box)
    shown = box.findChildren(QPushButton)
    assert [button.text() for button in shown if button.isVisible()]
    assert all(button.icon().isNull() for button in (*buttons, *shown))
