"""The line on coverage: shown for a scope that has one, hidden for any other."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.asker import PendingRequest
from a4p_desktop.gui.window.coverage_line import CoverageLine
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


def test_it_is_hidden_where_nothing_is_reported(qtbot: QtBot, archive: Archive) -> None:
    def ask(
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> PendingRequest:
        show(request.read(archive))
        return PendingRequest(lambda _: None)

    line = CoverageLine(ask)
    qtbot.addWidget(line)
    line.show_scope("meeting", None)
    assert not line.isHidden()
    assert line.text()
    line.show_scope("themes", None)
    assert line.isHidden()
    line.show_scope("instrument", None)
    assert not line.isHidden()


def test_before_the_numbers_are_read_the_keyboard_passes_it(qtbot: QtBot) -> None:
    line = CoverageLine(lambda *_: PendingRequest(lambda _: None))
    qtbot.addWidget(line)
    line.show_scope("meeting", None)
    stops = [line, *line.findChildren(QWidget)]
    assert {each.focusPolicy() for each in stops} == {Qt.FocusPolicy.ClickFocus}
