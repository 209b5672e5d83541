"""What each column of the list fills: its words, the menu of the choices, and what is left over."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from a4p_desktop.gui.incoming.draft import Draft
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.uses import free_use, uses_for
from a4p_desktop.records.language import Speaker, current, said

say = Speaker("Plan", on_screen=True)

_FREE = (Kind.SPEAKERS, Kind.STATEMENTS)
"""The kinds of lists whose rows may have free columns."""
_MOST_NAMED = 6


class ColumnUses:
    """Words and choices for the columns of a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def words(self, use: str) -> str:
        """The words for what a column fills; "" where it fills nothing."""
        assert self._draft.intake is not None
        if not use:
            return ""
        title = uses_for(self._draft.intake.kind).get(use)
        return said(title) if title else say("A column of its own")

    def sentence(self, heading: str, use: str) -> str:
        """What a column fills, in a sentence."""
        if not use:
            return say("“{heading}” is not used", heading=heading)
        return say("“{heading}” fills: {use}", heading=heading, use=self.words(use))

    def menu(self, column: int, owner: QWidget) -> QMenu:
        """The choices for a column; it deletes itself when it is closed."""
        grid, intake = self._draft.grid, self._draft.intake
        assert grid is not None
        assert intake is not None
        menu = QMenu(owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        uses = [*uses_for(intake.kind), ""]
        if intake.kind in _FREE:
            uses.insert(-1, free_use(grid.headings[column], column))
        for use in uses:
            words = self.words(use) or say("Not used")
            action = QAction(words.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(use == intake.uses[column])
            action.triggered.connect(partial(self._choose, column, use))
            menu.addAction(action)
            if action.isChecked():
                menu.setActiveAction(action)
        return menu

    def unused(self, headings: Sequence[str]) -> str:
        """A sentence that names the columns that fill nothing; "" if there is none."""
        assert self._draft.intake is not None
        pairs = zip(headings, self._draft.intake.uses, strict=True)
        names = [say("“{name}”", name=heading) for heading, use in pairs if not use]
        if not names:
            return ""
        if len(names) <= _MOST_NAMED:
            return say("Columns not used: {names}.", names=current().series(names))
        some = current().series(names[:_MOST_NAMED])
        return say(
            "Columns not used: {names} and {n} other.|Columns not used: {names} and {n} others.",
            names=some,
            n=len(names) - _MOST_NAMED,
        )

    def _choose(self, column: int, use: str, _: bool = False) -> None:
        self._draft.use(column, use)
