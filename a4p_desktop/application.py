"""Qt's application: its settings for Windows and macOS, and files opened while it runs."""

import ctypes
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from a4p_desktop import IDENTIFIER


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
        with suppress(AttributeError, OSError):  # it is not worth a start that fails
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(IDENTIFIER)
