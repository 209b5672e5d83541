"""The buttons of boxes are words alone, in every style."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QMessageBox,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.crash.boxes import ButtonBox, FileBox, InputBox, MessageBox


class Signs(QProxyStyle):
    """A style that puts signs on buttons, as those of Linux desktops do."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture(autouse=True)
def signs(qapp: QApplication) -> Iterator[None]:
    before = qapp.style().name()
    qapp.setStyle(Signs(before))
    yield
    qapp.setStyle(before)


def test_the_style_of_these_tests_has_signs(qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert not box.buttons()[0].icon().isNull()


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
