"""Qt's application: its settings for Windows and macOS, files opened while it runs, and its end."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSocketNotifier, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from a4p_desktop import IDENTIFIER
from a4p_desktop.ending import SIGNALS, ended_by_signals


class Application(QApplication):
    """Emits what the desktop wants opened while the program runs."""

    file_wanted = Signal(object)  # Path

    def __init__(self, arguments: Sequence[str]) -> None:
        name_for_taskbar()  # before there is a window
        super().__init__(list(arguments))
        if sys.platform == "darwin":
            # Icons are for the buttons of the head; in menus macOS is used to none.
            self.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)

    def event(self, event: QEvent) -> bool:
        """Take a file that was opened with the program, which macOS tells by an event: another
        process, as elsewhere, is not started. https://doc.qt.io/qt-6/qfileopenevent.html"""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def name_for_taskbar() -> None:
    """Give the windows a button of their own in the taskbar of Windows, with our icon; from source
    they would share that of Python. The shortcut of the installer has the same name.

    https://learn.microsoft.com/windows/win32/shell/appids
    """
    if sys.platform == "win32":
        import ctypes  # here, so that others start sooner

        with suppress(AttributeError, OSError):  # it is not worth a start that fails
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTIFIER)


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
