"""Logs each uncaught error, of whichever thread, and shows it to the user."""

import contextlib
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from a4p_desktop.gui.crash.crash_log import CrashLog

if TYPE_CHECKING:
    from a4p_desktop.gui.crash.crash_dialog import CrashDialog

MOST_SHOWN = 20
"""Different errors in one dialog; more are only logged."""
_MAX_TEXT = 20_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
_MessageHandler = Callable[[QtMsgType, QMessageLogContext, str], object]


class CrashReporter(QObject):
    """Between install() and remove(), every uncaught error goes to the log and to one dialog.

    Create it on the GUI thread. The hooks found by install() are still called, so that errors
    reach the terminal, and pytest-qt, as well.
    """

    _caught = Signal(str)

    def __init__(self, log_path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = logging.getLogger("a4p_desktop")
        self._file = CrashLog(log_path) if log_path else None
        self._restore = contextlib.ExitStack()
        self._reported: set[str] = set()
        """The texts shown in the dialog or queued for it; cleared when the dialog closes."""
        self._dialog: CrashDialog | None = None
        # Queued on the GUI thread too: an error while painting must not open a dialog there.
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def log_folder(self) -> Path | None:
        """The folder of the log; None where no log could be written."""
        return self._file.folder if self._file else None

    @property
    def dialog(self) -> "CrashDialog | None":
        """The open dialog; a closed one may not be deleted yet."""
        dialog = self._dialog
        shown = dialog is not None and isValid(dialog) and dialog.isVisible()
        return dialog if shown else None

    def install(self) -> None:
        """Open the log and install the hooks of Python and Qt."""
        self._restore.callback(self._log.setLevel, self._log.level)
        self._log.setLevel(logging.INFO)
        if self._file is not None:
            self._log.addHandler(self._file)
            self._restore.callback(self._file.close)
            self._restore.callback(self._log.removeHandler, self._file)
        self._hook(sys, "excepthook", self._uncaught)
        self._hook(threading, "excepthook", self._uncaught_in_thread)
        self._hook(sys, "unraisablehook", self._unraisable)
        self._hook_qt()

    def remove(self) -> None:
        """Restore the hooks and close the log; call it before the program ends."""
        self._restore.close()

    def report(self, what: str, error: BaseException) -> None:
        """Log `error` and show it; any thread may call this.

        An error that is shown already is neither logged nor shown again.
        """
        text = "".join(traceback.format_exception(error)).rstrip()[-_MAX_TEXT:]
        if text in self._reported:
            return
        self._log.error("%s\n%s", what, text)
        if isValid(self) and len(self._reported) < MOST_SHOWN:
            self._reported.add(text)
            self._caught.emit(text)

    # The hooks ------------------------------------------------------------------------------------

    def _hook(self, module: object, name: str, hook: Callable[..., None]) -> None:
        before = getattr(module, name)
        setattr(module, name, partial(hook, before))
        self._restore.callback(setattr, module, name, before)

    def _uncaught(
        self,
        before: _ExceptHook,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)  # 128 + SIGINT, as shells expect after Ctrl+C
            return
        self.report("Uncaught error", error)
        before(kind, error, trace)

    def _uncaught_in_thread(
        self, before: Callable[[threading.ExceptHookArgs], object], args: threading.ExceptHookArgs
    ) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            name = args.thread.name if args.thread else "unknown"
            self.report(f"Uncaught error in thread {name}", args.exc_value)
        before(args)

    # UnraisableHookArgs exists at run time only in newer Pythons: hence Any.
    def _unraisable(self, before: Callable[[Any], object], args: Any) -> None:
        if args.exc_value is not None:
            self.report(args.err_msg or "Error that could not be raised", args.exc_value)
        before(args)

    def _hook_qt(self) -> None:
        before: list[_MessageHandler | None] = [None]

        def message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
            self._log.getChild("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)
            if before[0] is not None:
                before[0](kind, context, text)
            elif kind != QtMsgType.QtDebugMsg and sys.stderr is not None:
                with contextlib.suppress(OSError, ValueError):  # a closed pipe
                    print(text, file=sys.stderr)  # as Qt does by default

        before[0] = qInstallMessageHandler(message)
        self._restore.callback(qInstallMessageHandler, before[0])

    # The dialog -----------------------------------------------------------------------------------

    @Slot(str)
    def _show(self, text: str) -> None:
        if self.dialog is None:
            # Imported here for a quicker start; most runs show no error.
            from a4p_desktop.gui.crash.crash_dialog import CrashDialog

            self._dialog = CrashDialog(self.log_folder, _front_window())
            self._dialog.finished.connect(lambda _: self._reported.clear())
            self._dialog.destroyed.connect(lambda: self._reported.clear())
            self._dialog.open()
        if self.dialog is not None:
            self.dialog.add(text)


def report_exception() -> None:
    """Report the current exception as a bug."""
    hook: Callable[..., object] = sys.excepthook
    hook(*sys.exc_info())


def _front_window() -> QWidget | None:
    """The parent of the dialog; a modal box that is open would block any other."""
    shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    return QApplication.activeModalWidget() or QApplication.activeWindow() or next(shown, None)
