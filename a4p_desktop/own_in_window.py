"""What one window says and offers of the own records: the bar, menu entries, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_bar import Menus
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.shown import OwnRecords
from a4p_desktop.records.own.steps import Step
from a4p_desktop.records.text.plain_text import terminal_line

if TYPE_CHECKING:
    from a4p_desktop.gui.incoming.flow import AddFlow
    from a4p_desktop.records.own.own_file import OwnFile

say = Speaker("Window")


class OwnInWindow(QObject):
    """Says which own records the window shows; leads to the dialogs, made when first wanted."""

    wanted = Signal()  # to be shown
    again_wanted = Signal()
    changed = Signal(object, str)  # Step, and what the bar says of it

    def __init__(
        self, window: MainWindow, menus: Menus, settings: Settings, ask: Ask, own: OwnRecords
    ) -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        self._settings = settings
        self._ask = ask
        self.records = own
        self._adding: AddFlow | None = None
        menus.file.add_wanted.connect(lambda: self.adding.start())

    @property
    def adding(self) -> AddFlow:
        """The way from a list to own records."""
        if self._adding is None:
            # Imported here so that the window opens sooner.
            from a4p_desktop.gui.incoming.flow import AddFlow

            self._adding = AddFlow(self._window, self._settings, self._ask, self.records.path)
            self._adding.added.connect(self._tell_added)
        return self._adding

    def takes(self, path: Path) -> bool:
        """Open `path` if it is something to be added to the own records; return whether it is."""
        # Imported here as above.
        from a4p_desktop.gui.incoming.brought import SUFFIXES, ListFile

        if path.suffix.lower() in SUFFIXES:
            self.adding.start(ListFile(path))
            return True
        return False

    def close(self) -> None:
        """Stop what is being written, and wait until it has left nothing."""
        if self._adding is not None:
            self._adding.close()

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

    # What happened -------------------------------------------------------------------------------

    def _tell_added(self, own: OwnFile) -> None:
        added = own.additions[0]
        words = say("Added {n} row.|Added {n} rows.", n=added.rows)
        if added.file:
            words = say(
                "Added {n} row from {file}.|Added {n} rows from {file}.",
                n=added.rows,
                file=terminal_line(added.file),
            )
        self.changed.emit(Step(came=(added,)), words)
