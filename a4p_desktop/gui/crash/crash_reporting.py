"""The uncaught error: logged, and told to the user, whichever thread it came from."""

from __future__ import annotations

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
    QStandardPaths,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from a4p_desktop import NAME

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

    from a4p_desktop.gui.crash.crash_dialog import ErrorDialog

_MAX_TEXT = 20_000
_MOST_WAITING = 20  # errors on their way to the box; in a storm the others are only logged
_LOG_SIZE = 512_000
_LOGS_KEPT = 2  # beside the one being written: three in all
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
_MessageHandler = Callable[[QtMsgType, QMessageLogContext, str], object]


class ErrorHandling(QObject):
    """Between install() and remove(), every uncaught error goes to the log and to one dialog.

    Make it on the GUI thread. The hooks found at install() are still called, so that a terminal, or
    pytest-qt, sees the errors too.
    """

    _caught = Signal(str)

    def __init__(self, log_path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = logging.getLogger("a4p_desktop")
        self._handler = _LateFile(log_path)
        self._restore = contextlib.ExitStack()
        self._repetitions = _Repetitions()
        self._on_the_way = threading.BoundedSemaphore(_MOST_WAITING)
        self._dialog: ErrorDialog | None = None
        # Queued even from the GUI thread: an error while painting must not open a box meanwhile.
        self._caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def log_folder(self) -> Path | None:
        """Where the log is, if it can be written."""
        return self._handler.folder

    @property
    def dialog(self) -> ErrorDialog | None:
        """The box now open; a closed one may live on for a moment."""
        box = self._dialog
        return box if box is not None and isValid(box) and box.isVisible() else None

    def install(self) -> None:
        """Make the log ready and take over Python's and Qt's hooks."""
        self._open_log()
        self._hook_python()
        self._hook_qt()

    def remove(self) -> None:
        """Give the hooks back and close the log; to be called before the program ends."""
        self._restore.close()

    # The log --------------------------------------------------------------------------------------

    def _open_log(self) -> None:
        self._log.addHandler(self._handler)
        self._restore.callback(self._log.setLevel, self._log.level)
        self._log.setLevel(logging.INFO)
        self._restore.callback(self._close_log)

    def _close_log(self) -> None:
        self._log.removeHandler(self._handler)
        self._handler.close()

    # The hooks ------------------------------------------------------------------------------------

    def _hook_python(self) -> None:
        self._set_hook(sys, "excepthook", self._uncaught)
        self._set_hook(threading, "excepthook", self._uncaught_in_thread)
        self._set_hook(sys, "unraisablehook", self._unraisable)

    def _set_hook(self, module: object, name: str, hook: Callable[..., None]) -> None:
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
            QCoreApplication.exit(130)  # what a shell expects of a program stopped by Ctrl+C
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

    # typeshed's UnraisableHookArgs is there for checkers only, and not in every Python.
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
            elif kind != QtMsgType.QtDebugMsg:
                _print(text)

        before[0] = qInstallMessageHandler(message)
        self._restore.callback(qInstallMessageHandler, before[0])

    # The telling ----------------------------------------------------------------------------------

    def report(self, what: str, error: BaseException) -> None:
        """Log `error` and tell it on the GUI thread, from whichever thread this is called."""
        text = "".join(traceback.format_exception(error)).rstrip()[-_MAX_TEXT:]
        times = self._repetitions.count(text)
        if times & (times - 1) == 0:  # 1, 2, 4, 8 …: an endless storm must not fill the log
            self._log.error("%s (time %d)\n%s", what, times, text)
        if isValid(self) and self._on_the_way.acquire(blocking=False):
            self._caught.emit(text)

    @Slot(str)
    def _tell(self, text: str) -> None:
        self._on_the_way.release()
        if self.dialog is not None:
            self.dialog.add(text)
            return
        # Imported here so that the window opens sooner; most runs have no error to tell.
        from a4p_desktop.gui.crash.crash_dialog import ErrorDialog

        self._dialog = ErrorDialog(self.log_folder, _front_window())
        self._dialog.add(text)
        self._dialog.open()


class _LateFile(logging.Handler):
    """The log file, opened when there is something to write: most runs have nothing to say."""

    def __init__(self, path: Path | None) -> None:
        super().__init__()
        self._path = path
        self._tried = False
        self._file: RotatingFileHandler | None = None

    @property
    def folder(self) -> Path | None:
        """Where the log is, if it could be written."""
        return Path(self._file.baseFilename).parent if self._file else None

    def emit(self, record: logging.LogRecord) -> None:
        if not self._tried:
            self._tried = True
            self._file = _log_handler(self._path)
        if self._file is not None:
            self._file.handle(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file, self._tried = None, False
        super().close()


class _Repetitions:
    """How often the same error came in a row."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = ""
        self._times = 0

    def count(self, text: str) -> int:
        with self._lock:
            self._times = self._times + 1 if text == self._last else 1
            self._last = text
            return self._times


def tell_bug() -> None:
    """Hand the error being handled, which nobody expected, to whatever tells uncaught errors."""
    hook: Callable[..., object] = sys.excepthook
    hook(*sys.exc_info())


def default_log_path() -> Path | None:
    """The platform's place for the log, if it names one."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(folder, NAME, "log", "a4p-desktop.log") if folder else None


def _log_handler(path: Path | None) -> RotatingFileHandler | None:
    """What writes to `path`, or none where that cannot be done: the program goes on without."""
    if path is None:
        return None
    # Imported here because it brings sockets and more, and most runs do without.
    from logging.handlers import RotatingFileHandler

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_LOG_SIZE, backupCount=_LOGS_KEPT, encoding="utf-8", errors="replace"
        )
    except (OSError, ValueError):
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def _print(text: str) -> None:
    """To the terminal, if there is one, as Qt itself would have done."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):  # a closed pipe
            print(text, file=sys.stderr)


def _front_window() -> QWidget | None:
    """The window to stand before, so that no other box keeps this one from being closed."""
    shown = (window for window in QApplication.topLevelWidgets() if window.isVisible())
    return QApplication.activeModalWidget() or QApplication.activeWindow() or next(shown, None)
