"""Texts in a temporary file, found by their number: a long list fills no memory."""

import weakref
from array import array
from contextlib import suppress
from tempfile import SpooledTemporaryFile
from threading import Lock

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

MOST_BYTES = 2**30
"""Of all texts together: 100,000 statements with texts take half of that."""
_IN_MEMORY = 2**22
"""Bytes that are kept in memory before there is a file: most lists are much shorter."""

_TOO_MUCH = say.mark("The cells have more than {most} MB of text.")
_DIVIDE = say.mark("Split the list into several files.")
_NO_SPACE = say.mark("The list cannot be kept in the temporary folder: {reason}.")
_MAKE_SPACE = say.mark("Free some space and try again.")


class StoredTexts:
    """Texts that are added once, and may then be asked for from several threads."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - it lives as long as we do
        self._ends = array("Q", [0])
        self._lock = Lock()
        weakref.finalize(self, _close, self._file)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, text: str) -> None:
        """Add a text without lone surrogates.

        Raises RecordsError where all would be more than MOST_BYTES, or the disk is full.
        """
        content = text.encode()
        end = self._ends[-1] + len(content)
        if end > MOST_BYTES:
            raise RecordsError(_TOO_MUCH, _DIVIDE, most=MOST_BYTES // 10**6)
        try:
            self._file.write(content)
        except OSError as error:
            raise _no_space(error) from error
        self._ends.append(end)

    def get(self, first: int, last: int) -> list[str]:
        """The texts `first` to `last`, counted from 0 and included; there are so many.

        Raises RecordsError where the disk is full.
        """
        start = self._ends[first]
        try:
            with self._lock:
                self._file.seek(start)  # which writes what is still to be written
                content = self._file.read(self._ends[last + 1] - start)
                self._file.seek(0, 2)
        except OSError as error:
            raise _no_space(error) from error
        return [
            content[self._ends[place] - start : self._ends[place + 1] - start].decode()
            for place in range(first, last + 1)
        ]


def _no_space(error: OSError) -> RecordsError:
    return RecordsError(_NO_SPACE, _MAKE_SPACE, reason=reason(error))


def _close(file: "SpooledTemporaryFile[bytes]") -> None:
    """Close the file, which is gone then; what could not be written is not wanted any more."""
    with suppress(OSError):
        file.close()
