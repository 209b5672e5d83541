"""What is being opened for the window: one file at a time, the one that was wanted last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from a4p_desktop.opening import OpenedRecords, Opening
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.own_path import SUFFIX
from a4p_desktop.records.own.shown import Join

if TYPE_CHECKING:
    from a4p_desktop.open_window import OpenWindow

say = Speaker("Window")

_TURN = 200
"""Milliseconds from one look to the next whether the open window can be closed."""


def is_for_own(path: Path) -> bool:
    """Whether the name of `path` is that of a list, or of own records that somebody has sent."""
    # Imported here so that the window opens sooner.
    from a4p_desktop.gui.incoming.brought import may_be_list

    return may_be_list(path) or path.suffix.lower() == SUFFIX


def _nothing() -> None:
    pass


class Reopening(NamedTuple):
    """How the file of the window is opened again, and the window goes on with it."""

    join: Join
    change: Callable[[], object] | None = None
    """Called before, on the thread that opens; it may raise RecordsError."""
    shown: Callable[[], object] = _nothing
    """Called when the window shows it."""
    message: str = ""
    """What the status line says then."""
    is_patient: bool = False
    """Whether it waits until no box is open over the window."""


class Openings(QObject):
    """Opens files while the open window is used, and emits them when that one can be closed."""

    opened = Signal(object)  # OpenedRecords
    opened_again = Signal(object, object)  # OpenedRecords, Reopening
    refused = Signal(object, object)  # Path, RecordsError

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.current: Opening | None = None
        """The file that is being opened."""
        self._waiting: tuple[OpenedRecords, Reopening, OpenWindow] | None = None
        """What is shown as soon as the open window can be closed."""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_TURN)
        self._turn.timeout.connect(self._take_turn)

    def begin(self, path: Path, join: Join, front: OpenWindow | None) -> None:
        """Open `path`; a box over the window `front` can stop it if that takes long."""
        opening = self._started(Opening(path, self, join)) if self._may_begin(front) else None
        if opening is not None:
            if front is not None:
                front.reopen_ends()  # it may have been under way
            opening.opened.connect(self.opened)
            opening.watch(front.window if front else None)

    def first(self, path: Path, join: Join) -> Opening:
        """Open the first file; whoever asks waits for it, or watches it."""
        self.current = Opening(path, self, join)
        return self.current

    def again(self, front: OpenWindow, how: Reopening) -> None:
        """Open the file of the window `front` anew; if that takes long, its bar says so."""
        if not self._may_begin(front):
            return
        opening = self._started(Opening(front.path, self, how.join, how.change))
        opening.opened.connect(lambda records: self._wait(records, how, front))
        tell = partial(front.parts.own.tell_opening, front.path, opening.stop_by_user)
        opening.advanced.connect(tell)
        front.reopen_begins()
        for ended in (opening.stopped, opening.failed):
            ended.connect(front.parts.own.tell_stopped)
            ended.connect(front.reopen_ends)
        opening.watch_without_box()

    def close(self) -> None:
        """Open nothing more, and wait until nothing is left of what was begun."""
        current = self.current
        self.stop()
        if current is not None and isValid(current):
            current.wait_for_end()

    def stop(self) -> None:
        """Open nothing more."""
        if self.current is not None and isValid(self.current):
            self.current.stop()
        self.current = None
        if self._waiting is not None:
            self._waiting[0].close()
            self._waiting = None

    def _may_begin(self, front: OpenWindow | None) -> bool:
        """Whether no change of own records is under way, which is never stopped."""
        current = self.current
        if current is None or not isValid(current) or not current.is_changing:
            return True
        if front is not None:
            front.window.show_message(say("Your records are still being saved."))
        return False

    def _started(self, opening: Opening) -> Opening:
        self.stop()
        self.current = opening
        opening.failed.connect(partial(self.refused.emit, opening.path))
        return opening

    def _wait(self, records: OpenedRecords, how: Reopening, front: OpenWindow) -> None:
        self._waiting = records, how, front
        if front.parts.exports.job is not None:
            front.window.show_message(say("The window goes on as soon as the export is written."))
        self._take_turn()

    def _take_turn(self) -> None:
        """Emit what waits, unless something would end with the window that should not."""
        if self._waiting is None:
            return
        records, how, front = self._waiting
        box = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if front.parts.exports.job is not None or (how.is_patient and box is not None):
            self._turn.start()
            return
        self._waiting = None
        self.opened_again.emit(records, how)
