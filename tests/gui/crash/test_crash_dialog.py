"""The dialog for uncaught errors: its details, its buttons, its keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from a4p_desktop.gui.crash.crash_dialog import CrashDialog


@pytest.fixture
def box(qtbot: QtBot, tmp_path: Path) -> Iterator[CrashDialog]:
    box = CrashDialog(tmp_path)
    box.add("Traceback\nValueError: <b>bold</b> é中")
    box.open()
    yield box
    if isValid(box):
        box.close()


def button(box: CrashDialog, words: str) -> QPushButton:
    return next(b for b in box.findChildren(QPushButton) if words in b.text().replace("&", ""))


def test_details_are_copied_whole(box: CrashDialog) -> None:
    button(box, "Copy details").click()
    assert QGuiApplication.clipboard().text() == box.text()
    assert "ValueError: <b>bold</b> é中" in box.text()


def test_the_log_folder_is_shown(
    box: CrashDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    button(box, "Show log folder").click()
    assert [Path(url.toLocalFile()) for url in urls] == [tmp_path]


def test_details_can_be_read_but_not_changed(box: CrashDialog) -> None:
    details = box.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert details.isReadOnly()
    assert details.accessibleName()
    assert details.tabChangesFocus()


@pytest.mark.usefixtures("brackets")
def test_words_are_translated_and_details_are_not(box: CrashDialog) -> None:
    assert box.windowTitle() == "[Unexpected error]"
    assert {button.text() for button in box.findChildren(QPushButton)} >= {
        "[&Copy details]",
        "[Show &log folder]",
    }
    assert "[" not in box.text()


def test_close_is_the_default(box: CrashDialog, qtbot: QtBot) -> None:
    close = button(box, "Close")
    assert close.isDefault()
    assert box.focusWidget() is close
    with qtbot.waitSignal(box.destroyed):
        close.click()
