"""Catches uncaught errors of Python and warnings of Qt while the robot works."""

import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_IGNORED = "This plugin does not support"  # the offscreen platform warns at every box
_HARMLESS = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


@contextmanager
def complaints_to(report: Callable[[str], None]) -> Iterator[None]:
    """Pass every uncaught error and every warning of Qt in the block to `report`."""

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        report("".join(traceback.format_exception(kind, error, trace)).rstrip())

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    def unraisable(args: Any) -> None:
        report(f"not raised: {args.exc_value!r} in {args.object!r}")

    def message(kind: QtMsgType, _: QMessageLogContext, text: str) -> None:
        if kind not in _HARMLESS and not text.startswith(_IGNORED):
            report(f"Qt: {text}")

    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, in_thread, unraisable
    handler = qInstallMessageHandler(message)
    try:
        yield
    finally:
        qInstallMessageHandler(handler)
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
