"""What the tasks stand on: other processes, waited for, and whether they hold."""

import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 60.0
"""Seconds to wait for an answer. A busy machine needs many; only a hang needs them all."""


class Disturbed(Exception):
    """The screen, a bus or the program is gone: nothing is proven, whatever is tested."""


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str], pass_fds: Sequence[int] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the end of the block.

    Raises Disturbed if it is not installed.
    """
    try:
        process = subprocess.Popen(
            command,
            env=environment,
            pass_fds=pass_fds,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        remedy = "run .ci/system-packages access"
        raise Disturbed(f"{command[0]} is not installed: {remedy}") from error
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def check(process: subprocess.Popen[bytes]) -> None:
    """Raise Disturbed if a program ended."""
    if process.poll() is not None:
        raise Disturbed(f"it ended with status {process.returncode}: {process.args!r}")


def wait_until(found: Callable[[], T | None], expected: Callable[[], str]) -> T:
    """Call `found` until it returns something true, and return that.

    Raises AssertionError, which says what was expected, after PATIENCE.
    """
    end = time.monotonic() + PATIENCE
    while not (result := found()):
        assert time.monotonic() < end, f"expected within {PATIENCE:.0f} s: {expected()}"
        time.sleep(0.02)
    return result
