"""The changes of own records made since the program began, undone and made again in turn."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from a4p_desktop.records.own.new_records import Addition

say = Speaker("Own records")


class Step(NamedTuple):
    """The additions that came by one action, and those that went, each in their order."""

    came: tuple[Addition, ...] = ()
    went: tuple[Addition, ...] = ()

    @property
    def undoing(self) -> Step:
        """The step that undoes this one."""
        return Step(self.went[::-1], self.came[::-1])

    def apply(self, path: Path) -> int:
        """Take this step in the own file `path`; return how many rows stayed in it all the same,
        because what came later rests on them.

        Raises RecordsError where the file cannot be changed, or an addition is not where it was.
        """
        # Imported here because the window opens sooner without.
        from a4p_desktop.records.own.removal import remove, restore

        spared = sum(len(remove(path, each.addition).spared) for each in self.went)
        for each in self.came:
            restore(path, each.addition)
        return spared

    def words(self, spared: int = 0) -> str:
        """What this step does, `spared` rows apart, in the language of the program."""
        lines = []
        if self.came:
            rows = sum(each.rows for each in self.came)
            added = say("{n} row added again.|{n} rows added again.", n=rows)
            lines.append(added if rows else say("Correction made again."))
        if self.went:
            rows = sum(each.rows for each in self.went)
            removed = say("{n} row removed again.|{n} rows removed again.", n=rows)
            lines.append(removed if rows else say("Correction undone."))
        if spared:
            lines.append(
                say(
                    "{n} row stays, because what was added later depends on it."
                    "|{n} rows stay, because what was added later depends on them.",
                    n=spared,
                )
            )
        return " ".join(lines)


class Steps:
    """The steps that can be undone, and those that can be taken again."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def to_undo(self) -> Step | None:
        """The step that undoes the last one."""
        return self._done[-1].undoing if self._done else None

    @property
    def to_redo(self) -> Step | None:
        """The step that was undone last."""
        return self._undone[-1] if self._undone else None

    def add(self, step: Step) -> None:
        """Remember a step that was taken; what was undone before can no longer be taken again."""
        self._done.append(step)
        self._undone.clear()

    def undo(self) -> None:
        """Remember that the last step was undone."""
        self._undone.append(self._done.pop())

    def redo(self) -> None:
        """Remember that the step undone last was taken again."""
        self._done.append(self._undone.pop())
