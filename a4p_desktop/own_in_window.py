"""What one window says of the own records, and offers to do about them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_bar import Menus
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.shown import OwnRecords
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Window")


class OwnInWindow(QObject):
    """Says which own records the window shows."""

    wanted = Signal()  # to be shown
    again_wanted = Signal()
    changed = Signal(object, str)  # Step, and what the bar says of it

    def __init__(self, window: MainWindow, menus: Menus, own: OwnRecords) -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        self.records = own

    # What the bar says ---------------------------------------------------------------------------

    def tell(self) -> None:
        """Say whether own records are shown, and what can be done where they are not."""
        own, notice = self.records, self._window.notice
        if own.trouble is None and (own.file is None or not own.file.additions):
            return
        is_hidden = not (own.shown or own.is_late or own.trouble)
        self._menus.view.show_own(hidden=is_hidden)
        if own.trouble is not None:
            words = f"{say('Your own records are not shown.')} {own.trouble}"
            notice.show_state(words, say("Try &again"), self.again_wanted.emit)
        elif is_hidden:
            words = say("{n} own row is hidden.|{n} own rows are hidden.", n=own.rows)
            notice.show_state(words, say("&Show"), self.wanted.emit)

    def tell_opening(self, path: Path, stop: Callable[[], object], progress: str) -> None:
        """Say that `path` is opened again, and how far its own records are joined; a button calls
        `stop`."""
        words = say("Opening {name}…", name=terminal_line(path.name))
        if progress:
            words = say("Your own records are being joined to the others.")
        self._window.notice.show_state(words, say("&Stop"), stop, progress)

    def tell_stopped(self) -> None:
        """Say what this window shows, since no other takes its place."""
        self._window.notice.show_state("")
        self.tell()
        if self.records.is_late:
            words = say("Your own records are not shown yet: joining them takes long.")
            self._window.notice.show_state(words, say("&Show"), self.wanted.emit)
