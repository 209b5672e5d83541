"""Collects the text of an XML element that comes in pieces, within bounds."""

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.reading.stored_rows import MOST_CHARACTERS
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

_TOO_LONG = say.mark("A cell has more than {most} characters.")
_SHORTEN = say.mark("Shorten or split the cell and try again.")


class Collected:
    """The text of the element that is open, if it is wanted."""

    def __init__(self) -> None:
        self._pieces: list[str] | None = None
        self._left = 0

    def begin(self) -> None:
        """Collect from here on."""
        self._pieces = []
        self._left = MOST_CHARACTERS

    def add(self, piece: str) -> None:
        """Add a piece; nothing happens where no text is wanted.

        Raises RecordsError where the text would become too long.
        """
        if self._pieces is None:
            return
        self._left -= len(piece)
        if self._left < 0:
            raise RecordsError(_TOO_LONG, _SHORTEN, most=MOST_CHARACTERS)
        self._pieces.append(piece)

    def end(self) -> str:
        """The text since `begin`; "" where that was not called."""
        pieces, self._pieces = self._pieces or [], None
        return "".join(pieces)
