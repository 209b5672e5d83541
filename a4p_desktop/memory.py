"""When memory is given back: Python's garbage on the window's thread, the rest at once."""

import ctypes
import gc
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

_EVERY = 60_000
"""Milliseconds from one collection of garbage to the next."""
_LARGE = 128 * 1024
"""Bytes: what glibc begins with, before it raises it by and by to 32 MB."""
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3


def look_after_memory(app: QApplication) -> QTimer:
    """Collect garbage from time to time, as long as the timer that is returned runs.

    Left to itself, Python collects on whichever thread is running; a widget that dies on the
    reader's or an export's thread takes the program with it.
    """
    _return_large_pieces()
    gc.disable()
    timer = QTimer(app, interval=_EVERY)
    timer.timeout.connect(lambda: gc.collect())
    timer.start()
    return timer


def _return_large_pieces() -> None:
    """Let what is large go back to the system as soon as it is free.

    A set of a million rows goes through pieces of a megabyte. glibc takes from their size that it
    should keep as much at hand from then on, 13 MB in the end, which nobody needs again:
    https://man7.org/linux/man-pages/man3/mallopt.3.html
    """
    if sys.platform == "linux":
        libc = ctypes.CDLL(None)
        if hasattr(libc, "mallopt"):  # not in musl's library
            libc.mallopt(_M_MMAP_THRESHOLD, _LARGE)
            libc.mallopt(_M_TRIM_THRESHOLD, _LARGE)
