"""Notes the faults while a block runs: uncaught errors of any thread, and warnings of Qt."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import qInstallMessageHandler

from a4p_desktop.gui.crash.crash_reporting import CrashReporter

_HARMLESS = re.compile(
    r"This plugin does not support propagateSizeHints"  # the platform without a screen, each window
    r"|Detected locale "  # not UTF-8, so Qt takes C.UTF-8
    r"|QFontDatabase: Cannot find font directory"  # then our own font is used
    r"|QStandardPaths: "  # of a machine without a folder for its session
)


@contextmanager
def noted_faults() -> Iterator[list[str]]:
    """The faults in the block so far, each in one line; in it, Qt's messages are not printed."""
    notes = _Notes(logging.WARNING)
    log = logging.getLogger("a4p_desktop")
    before = qInstallMessageHandler(lambda *_: None)
    reporter = CrashReporter()
    reporter.install()
    log.addHandler(notes)
    try:
        yield notes.faults
    finally:
        log.removeHandler(notes)
        reporter.remove()
        qInstallMessageHandler(before)


class _Notes(logging.Handler):
    """Keeps the last line of each warning and error, where Python names the error."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().strip()
        if not _HARMLESS.match(text):
            self.faults.append(text.rpartition("\n")[2])
