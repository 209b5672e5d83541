"""A trouble told in words fit for the user, with a way out."""


class RecordsError(Exception):
    """Something about the records, or a file made from them, that the user can mend.

    `what` says in one sentence what is wrong; `remedy` in another what to do.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".rstrip()


def reason(error: OSError) -> str:
    """What the system says of `error`, without its number and file name."""
    return error.strerror or type(error).__name__
