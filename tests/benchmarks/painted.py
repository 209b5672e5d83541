"""Ends a program as soon as its window is painted, and tells the time of that."""

import os
from time import monotonic

from PySide6.QtCore import QTimer


def end_once_shown() -> None:
    """End the process once the window has handed the current painting to the screen."""
    QTimer.singleShot(0, _end)


def _end() -> None:
    """Print the time, on the clock that all processes share, and end without any ending."""
    print(monotonic(), flush=True)
    os._exit(0)
