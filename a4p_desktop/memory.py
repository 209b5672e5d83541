"""Frees memory: a timed `gc.collect()` on the GUI thread, and a small cache of pixmaps."""

import gc

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

_EVERY = 60_000
"""Milliseconds from one collection of garbage to the next."""
_PIXMAPS = 4 * 1024
"""Kilobytes of pictures of buttons and signs that Qt keeps. Each box that opens leaves some, which
are not used again, up to this limit; by itself Qt sets it at 10 MB."""


def look_after_memory(app: QApplication) -> QTimer:
    """Collect garbage from time to time, as long as the timer that is returned runs.

    Left to itself, Python collects on whichever thread is running; a widget that dies on the
    reader's or an export's thread takes the program with it.
    """
    gc.disable()
    QPixmapCache.setCacheLimit(_PIXMAPS)
    timer = QTimer(app, interval=_EVERY)
    timer.timeout.connect(lambda: gc.collect())
    timer.start()
    return timer
