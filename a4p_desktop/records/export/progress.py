"""The progress of an export: what is counted, how often it is reported, how the export stops."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any, BinaryIO

from a4p_desktop.records.language import Speaker

say = Speaker("Export")

GUARDED = say.mark(
    "{n} cell has an apostrophe in front so that it does not run as a formula."
    "|{n} cells have an apostrophe in front so that they do not run as formulas."
)
CUT = say.mark(
    "{n} cell is cut at 32,767 characters, the most that Excel holds; CSV for data and JSON have"
    " it whole."
    "|{n} cells are cut at 32,767 characters, the most that Excel holds; CSV for data and JSON have"
    " them whole."
)
_ROWS_BETWEEN = 1000
_SECONDS_BETWEEN = 0.1
"""Time counts as well, because a workbook is packed after its last row."""


@dataclass(frozen=True)
class Written:
    """How many rows are written, and how many of their cells differ from the records."""

    rows: int
    guarded: int = 0
    """The number of cells led by an apostrophe; `GUARDED` reports it."""
    cut: int = 0
    """The number of cells cut to the length that the format holds; `CUT` reports it."""


class Stopped(Exception):
    """The user stopped the export; nothing was written."""


class Reporter:
    """Reports the progress every thousand rows, and every tenth of a second while bytes flow."""

    def __init__(self, report: Callable[[Written], None]) -> None:
        self.written = Written(0)
        self._report = report
        self._due_rows = _ROWS_BETWEEN
        self._due_time = monotonic() + _SECONDS_BETWEEN

    def advance(self, written: Written) -> None:
        """Set the progress, and report it if enough rows were written since the last report."""
        self.written = written
        if written.rows >= self._due_rows:
            self.report()

    def check_time(self) -> None:
        """Report the progress again if enough time has passed since the last report."""
        if monotonic() >= self._due_time:
            self.report()

    def report(self) -> None:
        """Report the progress now."""
        self._due_rows = self.written.rows + _ROWS_BETWEEN
        self._due_time = monotonic() + _SECONDS_BETWEEN
        self._report(self.written)


class StoppableStream(io.RawIOBase):
    """Passes bytes on, but calls `check` before each write; what `check` raises stops the writer.

    After an error, and once the stream is closed, it accepts all bytes and passes none on: a
    ZipFile that is garbage-collected still writes the end of its file, and an error there could not
    be caught.
    """

    def __init__(self, stream: BinaryIO, check: Callable[[], None]) -> None:
        self._stream = stream
        self._check = check
        self.has_failed = False
        """Whether the stream could not be written, or `check` stopped the writer."""
        self._position = 0

    def write(self, data: Any) -> int:
        """Pass `data` on; returns its length."""
        if self._passes_on:
            with self._noting_failure():
                self._check()
                self._stream.write(data)
        self._position += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back here; a ZipFile flushes even when this is closed."""

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        # After an error only ZipFile seeks, and always from the beginning.
        with self._noting_failure():  # what a buffer holds is written first
            self._position = self._stream.seek(offset, whence) if self._passes_on else offset
        return self._position

    def tell(self) -> int:
        return self._stream.tell() if self._passes_on else self._position

    @property
    def _passes_on(self) -> bool:
        return not (self.has_failed or self._stream.closed)

    @contextmanager
    def _noting_failure(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self.has_failed = True
            raise
