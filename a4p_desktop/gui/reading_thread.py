"""Reads requests from the archive on one worker thread, and answers whoever asked."""

from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from a4p_desktop.gui.asker import Asked
from a4p_desktop.gui.crash.crash_reporting import report_exception
from a4p_desktop.records.archive.archive import Archive, Interrupted
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


class ReadingThread(QObject):
    """Reads one request after the other, in the order in which they come, but none dropped."""

    failed = Signal(object)  # RecordsError of a request whose asker does not tell it

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        # The worker never holds these: the last to let go of a widget deletes it, and only the
        # window's thread may.
        self._callbacks: dict[
            Asked, tuple[Callable[[Any], None], Callable[[RecordsError], None] | None]
        ] = {}
        self._worker = _Worker(archive)
        self._worker.read.connect(self._answer)
        self._worker.failed.connect(self._fail)
        self._worker.start()
        # One for all, as each QTimer.singleShot with a method leaves a few bytes behind.
        self._again = QTimer(self, singleShot=True, interval=5)
        self._again.timeout.connect(self._interrupt_dropped)

    def ask(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> Asked:
        """Read `request` and call `show` with the answer, on this thread; see asker.Ask."""
        asked = Asked(self._forget)
        if self._worker.isRunning():
            self._callbacks[asked] = show, failed
            self._worker.submit(asked, request)
        return asked

    def close(self) -> None:
        """Drop what is asked, end the thread and let the records file go."""
        for asked in list(self._callbacks):
            asked.drop()
        self._again.stop()
        self._worker.close()
        self._archive.close()

    def _answer(self, asked: Asked, answer: object) -> None:
        if asked in self._callbacks:
            show, _ = self._callbacks.pop(asked)
            asked.is_open = False
            show(answer)

    def _fail(self, asked: Asked, trouble: RecordsError | None) -> None:
        if asked in self._callbacks:
            _, failed = self._callbacks.pop(asked)
            asked.is_open = False
            if trouble is not None:
                (failed or self.failed.emit)(trouble)

    def _forget(self, asked: Asked) -> None:
        self._callbacks.pop(asked, None)
        self._interrupt_dropped()

    def _interrupt_dropped(self) -> None:
        # Again and again: an interrupt that comes before SQLite has begun is lost.
        if self._worker.is_reading_dropped():
            self._archive.interrupt()
            self._again.start()


class _Worker(QThread):
    """Reads what is submitted, leaving out what was dropped in the meantime."""

    read = Signal(object, object)  # Asked, the answer
    failed = Signal(object, object)  # Asked, RecordsError; None for a bug, which is told already

    def __init__(self, archive: Archive) -> None:
        super().__init__()
        self._archive = archive
        self._queue: SimpleQueue[tuple[Asked, Request[object]] | None] = SimpleQueue()
        self._reading: Asked | None = None

    def submit(self, asked: Asked, request: Request[object]) -> None:
        self._queue.put((asked, request))

    def is_reading_dropped(self) -> bool:
        """Whether nobody waits any more for what is being read."""
        reading = self._reading
        return reading is not None and not reading.is_open

    def close(self) -> None:
        """Wait for the end; all that was submitted must have been dropped."""
        self._queue.put(None)
        while not self.wait(20):
            self._archive.interrupt()

    def run(self) -> None:
        while (item := self._queue.get()) is not None:
            self._read(*item)

    def _read(self, asked: Asked, request: Request[object]) -> None:
        self._reading = asked
        # An interrupt meant for the request before may hit this one: then it is read again.
        while asked.is_open:
            try:
                self.read.emit(asked, request.read(self._archive))
            except Interrupted:
                continue
            except RecordsError as trouble:
                self.failed.emit(asked, trouble)
            except Exception:  # a bug: told, and the thread lives on for the next request
                report_exception()
                self.failed.emit(asked, None)
            break
        self._reading = None
