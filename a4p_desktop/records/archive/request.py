"""A question that is no search: a frozen value that knows how it is read."""

from typing import Protocol

from a4p_desktop.records.archive.archive import Archive


class Inquiry(Protocol):
    """What a page asks; two that are equal ask the same, and of a class the newest counts."""

    def read(self, archive: Archive) -> object:
        """The answer, a frozen value.

        Raises RecordsError where the file cannot be read, Interrupted where nobody waits any more.
        """
