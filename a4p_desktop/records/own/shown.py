"""The own records of a window: whether they are shown, why not, and whether they have changed."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from a4p_desktop.records.archive.open_file import Change
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.schema.file_identity import FileIdentity

if TYPE_CHECKING:
    from a4p_desktop.records.own.own_file import OwnFile


class Join(Enum):
    """When own records are to be shown together with those of a records file."""

    NEVER = auto()
    IF_QUICK = auto()
    """Where that takes about two seconds at most; a start should not take longer."""
    ALWAYS = auto()


class OwnRecords:
    """The own records of a records file, as a window found them."""

    def __init__(
        self,
        path: Path,
        identity: FileIdentity,
        file: OwnFile | None = None,
        *,
        shown: bool = False,
        is_late: bool = False,
        trouble: RecordsError | None = None,
    ) -> None:
        self.path = path
        """Of their file; there need be none."""
        self.file = file
        """None where there is none, or it cannot be read."""
        self.shown = shown
        """Whether the window shows them."""
        self.is_late = is_late
        """Whether it does not yet, because joining them takes long."""
        self.trouble = trouble
        """Why it cannot show them."""
        self._identity = identity

    @property
    def rows(self) -> int:
        """The number of rows that the user added, as counted in the lists they come from."""
        return sum(addition.rows for addition in self.file.additions) if self.file else 0

    @property
    def paths(self) -> Collection[Path]:
        return {self.path}

    def change(self) -> Change:
        """Whether the file holds other records now; one written anew with the same does not."""
        now = FileIdentity.at(self.path)
        if now == self._identity:
            return Change.NONE
        # Imported here because the window opens sooner without what reads the file.
        from a4p_desktop.records.own.own_file import read_own

        try:
            digest = read_own(self.path).digest
        except RecordsError:
            return Change.REPLACED
        if digest != (self.file.digest if self.file else ""):
            return Change.REPLACED
        self._identity = now
        return Change.NONE
