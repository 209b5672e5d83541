"""Measures coverage on threads of Qt; coverage.py follows only those that Python starts."""

import sys
import threading

from PySide6 import QtCore


class TracedThread(QtCore.QThread):
    """A thread that is traced like Python's own threads."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        run = cls.run

        def traced(self: QtCore.QThread) -> None:
            sys.settrace(threading.gettrace())
            run(self)

        cls.run = traced  # type: ignore[method-assign]  # Qt calls it in place of `run`


def trace_threads() -> None:
    """Trace all classes of threads that are declared from now on."""
    QtCore.QThread = TracedThread  # type: ignore[misc]  # later imports get this class
