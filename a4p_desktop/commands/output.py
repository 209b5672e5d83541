"""What commands print: output written whole or refused, and nothing that steers a terminal."""

import codecs
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from shutil import get_terminal_size
from typing import Any, BinaryIO, TextIO, cast

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.plain_text import terminal_line, terminal_text

say = Speaker("Command line")


def keep_standard_streams() -> None:
    """Open the null device for each standard stream that is closed.

    Otherwise the next file opened would take its number, and what a library prints would go into
    that file.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


@contextmanager
def output() -> Iterator[BinaryIO]:
    """Standard output for the bytes of a file, flushed at the end.

    A terminal gets them as text, without what would steer it. Raises RecordsError where standard
    output is closed or full.
    """
    with _printing() as stream:
        if stream.isatty():
            yield cast("BinaryIO", _TerminalStream(stream))
        else:
            yield stream.buffer


def print_bytes(content: bytes) -> None:
    """Print the content of a file; raises RecordsError as `output`."""
    with output() as stream:
        stream.write(content)


def print_text(text: str) -> None:
    """Print `text` and a line end; raises RecordsError as `output`."""
    with _printing() as stream:
        print(terminal_text(text), file=stream)


def print_error(*lines: str) -> None:
    """Print each line to standard error, made safe for a terminal; nothing where that is closed.

    Every error and warning of the command line goes this way: it may quote a cell, a heading or
    a file name.
    """
    if sys.stderr is None:  # `print` would write to standard output
        return
    try:
        for line in lines:
            print(terminal_line(line), file=sys.stderr)
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)  # full, or a closed pipe; there is nowhere to report it


@contextmanager
def progress_line() -> Iterator[Callable[[object], None]]:
    """A function that shows progress in one line, overwritten; on a terminal only."""
    width = get_terminal_size().columns - 1

    def write(line: str) -> None:
        print(f"\r{terminal_line(line, width):<{width}}\r", end="", file=sys.stderr, flush=True)

    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda progress: None
        return
    try:
        yield lambda progress: write(str(progress))
    finally:
        write("")


def drop_output() -> None:
    """Discard what standard output still holds, or Python would fail on it again at exit."""
    _drop(sys.stdout)


@contextmanager
def _printing() -> Iterator[TextIO]:
    """Standard output, flushed at the end; its errors but for a closed pipe as RecordsError."""
    if sys.stdout is None:  # closed, or a windowed program on Windows
        raise RecordsError(
            say.mark("There is no standard output."),
            say.mark("Start it from a console, or give a file by --output."),
        )
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise RecordsError(
            say.mark("Standard output could not be written: {reason}."),
            say.mark("Write to a file elsewhere."),
            reason=reason(error),
        ) from error


def _drop(stream: TextIO) -> None:
    with suppress(OSError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)


class _TerminalStream(io.RawIOBase):
    """Writes bytes to a terminal, as text that does not steer it."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self._decoder = codecs.getincrementaldecoder("utf-8")("backslashreplace")

    def write(self, data: Any) -> int:
        content = bytes(data)
        text = self._decoder.decode(content).replace("\r", "")
        self._terminal.write(terminal_text(text))
        return len(content)
