"""The error that the user can mend: what is wrong, and a remedy."""

from a4p_desktop.records.language import Message, said


class RecordsError(Exception):
    """Something about the records, or a file made from them, that the user can mend.

    `what` says in one sentence what is wrong; `remedy` in another what to do. Both are messages
    marked for translation; they are said, with `values` in their places, where they are shown.
    """

    def __init__(self, what: Message, remedy: Message | None = None, **values: object) -> None:
        super().__init__(what, remedy, values)
        self._what = what
        self._remedy = remedy
        self._values = values

    @property
    def what(self) -> str:
        """What is wrong, in the language of the program."""
        return said(self._what, **self._values)

    @property
    def remedy(self) -> str:
        """What to do about it, in the language of the program."""
        return said(self._remedy, **self._values) if self._remedy else ""

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".rstrip()


def reason(error: OSError) -> str:
    """The operating system's message for `error`, without its number and file name."""
    return error.strerror or type(error).__name__
