"""What the commands print: whole, or a trouble."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from a4p_desktop.records.errors import RecordsError, reason


@contextmanager
def printing() -> Iterator[None]:
    """Write what is printed in the block; RecordsError where it cannot be written."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_output()
        raise RecordsError(
            f"Standard output could not be written: {reason(error)}.", "Write to a file elsewhere."
        ) from error


def print_bytes(text: bytes) -> None:
    """Write `text` to standard output; RecordsError where there is none, or it is full."""
    if sys.stdout is None:  # closed, or a windowed program on Windows
        raise RecordsError("There is no standard output.", "Start it from a console.")
    with printing():
        sys.stdout.buffer.write(text)


def drop_output() -> None:
    """Let what is left to print go nowhere, so that nothing fails on it again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
