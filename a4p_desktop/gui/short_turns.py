"""Python's switch interval while a thread works: short, so that the window paints meanwhile."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = 0.0005
"""In seconds: Python's switch interval meanwhile. To paint a table the window takes the GIL
hundreds of times; at the usual 5 ms for each that takes a second."""
_lock = Lock()
_inside: list[float] = []
"""For each thread inside `short_turns` the interval before; two end in any order."""


@contextmanager
def short_turns() -> Iterator[None]:
    """Let other threads have their turn often until the block ends."""
    with _lock:
        _inside.append(sys.getswitchinterval())
        sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        with _lock:
            before = _inside[0]
            _inside.pop()
            if not _inside:
                sys.setswitchinterval(before)
