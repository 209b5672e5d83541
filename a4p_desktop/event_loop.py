"""Runs Qt's event loop, and lets a signal such as TERM end it."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from a4p_desktop.ending import SIGNALS, ended_by_signals


def run_event_loop() -> int:
    """Run the event loop until it is left; return its exit status (128 + that of a signal)."""
    # Ctrl+C too: a KeyboardInterrupt in a method that Qt calls, as for painting, crashes.
    signals = [*SIGNALS, signal.SIGINT]
    with _woken_by_signals(), ended_by_signals(QCoreApplication.exit, signals):
        return QCoreApplication.exec()


@contextmanager
def _woken_by_signals() -> Iterator[None]:
    """Let Python handle a signal at once, also Ctrl+C: while Qt waits, no Python runs that could.

    See “Notes on signals” in Python's module `signal`, at `set_wakeup_fd`.
    """
    if sys.platform == "win32":  # which sends none of them
        yield
        return
    reading, writing = os.pipe()
    for end in (reading, writing):
        os.set_blocking(end, False)
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: os.read(reading, 100))  # any Python will do
    before = signal.set_wakeup_fd(writing)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)
        notifier.setEnabled(False)
        os.close(reading)
        os.close(writing)
