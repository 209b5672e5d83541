"""What one window says and offers of the own records: the bar, menu entries, and the dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.gui.window.menus.menu_bar import Menus
from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.own_path import SUFFIX
from a4p_desktop.records.own.shown import OwnRecords
from a4p_desktop.records.text.plain_text import terminal_line

if TYPE_CHECKING:
    from a4p_desktop.gui.incoming.flow import AddFlow
    from a4p_desktop.gui.own.change import OwnChange
    from a4p_desktop.gui.own.flow import KeptOwn, OwnFlow
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
        self._keeping: OwnFlow | None = None
        menus.file.add_wanted.connect(lambda: self.adding.start())
        menus.file.own_wanted.connect(lambda: self.keeping.start())
        menus.edit.evidence_wanted.connect(lambda: self.keeping.forms.add_evidence())
        menus.edit.speaker_wanted.connect(lambda: self.keeping.forms.add_speaker())
        menus.edit.correction_wanted.connect(lambda: self.keeping.forms.correct())
        window.form_followed.connect(lambda form: self.keeping.forms.open_form(form))

    @property
    def adding(self) -> AddFlow:
        """The way from a list to own records."""
        if self._adding is None:
            # Imported here, as below, so that the window opens sooner.
            from a4p_desktop.gui.incoming.flow import AddFlow

            self._adding = AddFlow(self._window, self._settings, self._ask, self.records.path)
            self._adding.added.connect(self._tell_added)
        return self._adding

    @property
    def keeping(self) -> OwnFlow:
        """The ways to look at own records, to add a single one, to send and to receive them."""
        if self._keeping is None:
            # Imported here as above.
            from a4p_desktop.gui.own.flow import OwnFlow

            self._keeping = OwnFlow(self._window, self._settings, self._ask, self.records.path)
            self._keeping.changed.connect(self._tell_change)
            self._keeping.undo_wanted.connect(self._menus.edit.undo_wanted)
            self._keeping.redo_wanted.connect(self._menus.edit.redo_wanted)
        return self._keeping

    def take(self, path: Path) -> None:
        """Show what becomes of `path`, which `is_for_own`, if it is added."""
        # Imported here as above.
        from a4p_desktop.gui.incoming.brought import ListFile

        if path.suffix.lower() == SUFFIX:
            self.keeping.sharing.open_shared(path)
        else:
            self.adding.start(ListFile(path))

    def close(self) -> None:
        """Stop what is being written, and wait until it has left nothing."""
        for flow in (self._adding, self._keeping):
            if flow is not None:
                flow.close()

    def kept(self) -> KeptOwn | None:
        """Where the user is in the window of own records; None if it is not open."""
        return self._keeping.kept() if self._keeping is not None else None

    def return_to(self, kept: KeptOwn | None) -> None:
        """Open the window of own records where it was, if it was open."""
        if kept is not None:
            self.keeping.return_to(kept)

    def tell_done(self, words: str) -> None:
        """Say what was done in the window of own records too, if it is open: it covers the bar,
        which has told a screen reader."""
        if self._keeping is not None and self._keeping.dialog is not None:
            self._keeping.dialog.message.setText(words)

    # What the bar says ---------------------------------------------------------------------------

    def tell(self) -> None:
        """Say whether own records are shown, and what can be done where they are not."""
        own, notice = self.records, self._window.notice
        if own.trouble is None and (own.file is None or not own.file.additions):
            return
        is_hidden = not (own.shown or own.is_late or own.trouble)
        self._menus.view.show_own(hidden=is_hidden)
        if own.trouble is not None:
            words = f"{say('Your records are not shown.')} {own.trouble}"
            # Where the file cannot be read, nothing can be added to it either.
            link = say("&Start afresh…") if own.file is None and own.path.is_file() else ""
            notice.show_state(
                words,
                say("Try &again"),
                self.again_wanted.emit,
                link=link,
                follow=self._ask_to_begin_anew,
            )
        elif is_hidden:
            words = say("{n} row of yours is hidden.|{n} rows of yours are hidden.", n=own.rows)
            notice.show_state(words, say("Sho&w"), self.wanted.emit)

    def tell_opening(self, path: Path, stop: Callable[[], object], progress: str) -> None:
        """Say that `path` is opened again, and how far its own records are joined; a button calls
        `stop`."""
        words = say("Opening {name}…", name=terminal_line(path.name))
        if progress:
            words = say("Joining your records to the others…")
        self._window.notice.show_state(words, say("S&top"), stop, progress)

    def tell_stopped(self) -> None:
        """Say what this window shows, since no other takes its place."""
        self._window.notice.show_state("")
        self.tell()
        if self.records.is_late:
            words = say("Your records are not shown yet: joining them takes long.")
            self._window.notice.show_state(words, say("Sho&w"), self.wanted.emit)

    def _ask_to_begin_anew(self) -> None:
        # Imported here as above.
        from a4p_desktop.gui.widgets.prompts import ask_first

        question = say(
            "Start afresh without your records? The file “{name}” is kept under another name.",
            name=terminal_line(self.records.path.name),
        )
        ask_first(
            self._window, say("Your records"), question, say("&Start afresh"), self._begin_anew
        )

    def _begin_anew(self) -> None:
        """Put the file of the own records aside, and open the window without it."""
        # Imported here as above.
        from a4p_desktop.records.files.json_file import put_aside

        try:
            put_aside(self.records.path, "unreadable")
        except OSError as error:
            show_trouble(
                RecordsError(
                    say.mark("“{path}” cannot be renamed: {reason}."),
                    say.mark("Rename it yourself and try again."),
                    path=terminal_line(str(self.records.path)),
                    reason=reason(error),
                ),
                self._window,
            )
            return
        self.again_wanted.emit()

    # What happened -------------------------------------------------------------------------------

    def _tell_added(self, own: OwnFile) -> None:
        # Imported here as above.
        from a4p_desktop.gui.own.change import addition_made

        known = self.records.file.additions if self.records.file else ()
        change = addition_made(own)
        if change.step.came[0] in known:
            self._window.show_message(say("Nothing new: all these rows were added before."))
            return
        code = change.step.came[0].addition
        waiting = sum(row.addition == code for row in own.waiting())
        waits = say(
            "{n} row awaits your decision in File ▸ Your records…"
            "|{n} rows await your decision in File ▸ Your records…",
            n=waiting,
        )
        words = f"{change.words} {waits}" if waiting else change.words
        self.changed.emit(change.step, words)

    def _tell_change(self, change: OwnChange) -> None:
        self.changed.emit(change.step, change.words)
