"""The own records while the program runs: joined, hidden, changed, and the changes undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from a4p_desktop.open_window import OpenWindow
from a4p_desktop.openings import Reopening
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.shown import Join
from a4p_desktop.records.own.steps import Step, Steps

say = Speaker("Window")


class OwnSession(QObject):
    """Follows the own records from window to window, and emits how the window is opened again."""

    again_wanted = Signal(object)  # Reopening

    def __init__(self, parent: QObject, *, hidden: bool) -> None:
        super().__init__(parent)
        self._hidden = hidden
        self._opened: OpenWindow | None = None
        self._steps = Steps()

    @property
    def join(self) -> Join:
        """How own records are joined to a file that is opened."""
        return Join.NEVER if self._hidden else Join.IF_QUICK

    def attach(self, opened: OpenWindow) -> None:
        """Follow the window that is open from now on."""
        own, menus = opened.parts.own, opened.parts.menus
        if self._opened is None or self._opened.parts.own.records.path != own.records.path:
            self._steps = Steps()
        self._opened = opened
        own.changed.connect(self._on_change)
        own.wanted.connect(partial(self.hide, False))
        menus.view.own_toggled.connect(self.hide)
        menus.edit.undo_wanted.connect(self.undo)
        menus.edit.redo_wanted.connect(self.redo)
        self._offer_steps()

    def join_late(self) -> None:
        """Join the own records to the open window in the background, if that takes long."""
        if self._opened is not None and self._opened.parts.own.records.is_late:
            message = say("Your records are shown.")
            self.again_wanted.emit(Reopening(Join.ALWAYS, message=message, is_patient=True))

    def hide(self, hidden: bool) -> None:
        """Show the records without the own ones until the program ends, or with them again."""
        self._hidden = hidden
        self.again_wanted.emit(Reopening(Join.NEVER if hidden else Join.ALWAYS))

    def undo(self) -> None:
        """Undo the last change of the own records."""
        self._take(self._steps.to_undo, self._steps.undo, say("&Redo"), self.redo)

    def redo(self) -> None:
        """Make the change that was undone last once more."""
        self._take(self._steps.to_redo, self._steps.redo, say("&Undo"), self.undo)

    def _on_change(self, step: Step, words: str) -> None:
        """Show the own records as they are now, and offer to undo what was done to them."""
        self._hidden = False
        if any(step):
            self._steps.add(step)
        shown = partial(self._tell, words, step, say("&Undo"), self.undo if any(step) else None)
        self.again_wanted.emit(Reopening(Join.ALWAYS, shown=shown))

    def _take(
        self,
        step: Step | None,
        remember: Callable[[], None],
        button: str,
        back: Callable[[], None],
    ) -> None:
        """Take a step, `remember` that, and offer the way `back` by a button."""
        if step is None or self._opened is None:
            return
        path, spared = self._opened.parts.own.records.path, [0]

        def change() -> None:
            spared[:] = [step.apply(path)]

        def shown() -> None:
            remember()
            self._offer_steps()
            self._tell(step.words(*spared), step, button, back)

        self._hidden = False
        self.again_wanted.emit(Reopening(Join.ALWAYS, change, shown))

    def _tell(self, words: str, step: Step, button: str, run: Callable[[], None] | None) -> None:
        """Say what was done in a step, and offer what `run` does, and to see the rows that came."""
        assert self._opened is not None
        self._opened.parts.own.tell_done(words)
        if run is None:
            self._opened.window.show_message(words)
            return
        show = None
        if len(step.came) == 1:
            show = partial(self._opened.parts.own.keeping.show_rows, step.came[0].addition)
        self._opened.window.notice.show_message(words, button, run, show)

    def _offer_steps(self) -> None:
        if self._opened is not None:
            undo, redo = self._steps.to_undo, self._steps.to_redo
            self._opened.parts.menus.edit.show_steps(
                undo.words() if undo else "", redo.words() if redo else ""
            )
