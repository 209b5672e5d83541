"""Standard output of the commands: written whole, or refused with a RecordsError."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.language import Speaker

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
