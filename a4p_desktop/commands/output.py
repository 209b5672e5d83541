"""What commands print: output written whole or refused, and errors made safe for a terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Command line")


@contextmanager
def printing() -> Iterator[None]:
    """Flush what the block prints. Raises RecordsError where it cannot be written."""
    try:
        yield
        if sys.stdout is not None:
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


def print_bytes(content: bytes) -> None:
    """Write `content` to standard output. Raises RecordsError where that is closed or full."""
    if sys.stdout is None:  # closed, or a windowed program on Windows
        raise RecordsError(
            say.mark("There is no standard output."), say.mark("Start it from a console.")
        )
    with printing():
        sys.stdout.buffer.write(content)


def drop_output() -> None:
    """Discard what is still buffered, or Python would fail on it again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_error(*lines: str) -> None:
    """Print each line to standard error, made safe for a terminal; nothing where that is closed.

    Every error and warning of the command line goes this way: it may quote a cell, a heading or
    a file name.
    """
    if sys.stderr is not None:  # else `print` would write to standard output
        for line in lines:
            print(terminal_line(line), file=sys.stderr)
