"""Threads of Qt, measured too: coverage by itself follows only those that Python starts."""

import sys
import threading

from PySide6 import QtCore


class TracedThread(QtCore.QThread):
    """A thread that is traced as Python's own threads are."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        run = cls.run

        def traced(self: QtCore.QThread) -> None:
            sys.settrace(threading.gettrace())
            run(self)

        cls.run = traced  # type: ignore[method-assign]  # Qt calls it as it would call the other


def trace_threads() -> None:
    """Let all classes of threads that are declared from now on be traced."""
    QtCore.QThread = TracedThread  # type: ignore[misc]  # those who import it get this one
