"""When memory is given back: Python's garbage on the window's thread, what is large at once."""

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    import ctypes

_EVERY = 60_000
"""Milliseconds from one collection of garbage to the next."""
_LARGE = 128 * 1024
"""Bytes: what glibc begins with, before it raises it by and by to 32 MB."""
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
_PIXMAPS = 4 * 1024
"""Kilobytes of pictures of buttons and signs that Qt keeps. Each box that opens leaves some, which
are not used again, up to this limit; by itself Qt sets it at 10 MB."""


def look_after_memory(app: QApplication) -> QTimer:
    """Give back garbage from time to time, as long as the timer that is returned runs.

    Left to itself, Python collects on whichever thread is running; a widget that dies on the
    reader's or an export's thread takes the program with it.
    """
    gc.disable()
    QPixmapCache.setCacheLimit(_PIXMAPS)
    timer = QTimer(app, interval=_EVERY)
    timer.timeout.connect(_collect)
    timer.start()
    QTimer.singleShot(0, timer, _return_large_pieces)  # nothing is large before the first rows
    return timer


def _collect() -> None:
    gc.collect()
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


def _glibc() -> "ctypes.CDLL | None":
    """The C library, where it is that of GNU."""
    # Imported here so that the window opens sooner.
    import ctypes

    libc = ctypes.CDLL(None) if sys.platform == "linux" else None
    return libc if hasattr(libc, "mallopt") and hasattr(libc, "malloc_trim") else None


def _return_large_pieces() -> None:
    """Let what is large go back to the system as soon as it is free.

    A set of a million rows goes through pieces of a megabyte. glibc takes from their size that it
    should keep as much at hand from then on, 13 MB in the end, which nobody needs again:
    https://man7.org/linux/man-pages/man3/mallopt.3.html
    """
    libc = _glibc()
    if libc is not None:
        libc.mallopt(_M_MMAP_THRESHOLD, _LARGE)
        libc.mallopt(_M_TRIM_THRESHOLD, _LARGE)
