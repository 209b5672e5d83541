"""Frees memory: a timed `gc.collect()` on the GUI thread, and a small cache of pixmaps."""

import gc

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

_EVERY = 60_000
"""Milliseconds between two collections of garbage."""
_PIXMAPS = 4 * 1024
"""Kilobytes of pixmaps that Qt caches. Each dialog adds 20 that are not used again, up to this
limit, which Qt sets at 10 MB."""


def look_after_memory(app: QApplication) -> QTimer:
    """Collect garbage by the timer returned, and only so.

    Python by itself collects on whichever thread allocates; a widget that is deleted on another
    thread than the GUI's crashes the program.
    """
    gc.disable()
    QPixmapCache.setCacheLimit(_PIXMAPS)
    timer = QTimer(app)
    timer.setInterval(_EVERY)
    timer.timeout.connect(lambda: gc.collect())
    timer.start()
    return timer
