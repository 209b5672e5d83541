"""Reads requests from the archive on one worker thread, and answers the sender of each."""

from collections.abc import Callable
from queue import SimpleQueue
from traceback import clear_frames
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from a4p_desktop.gui.asker import PendingRequest
from a4p_desktop.gui.crash.crash_reporting import report_exception
from a4p_desktop.gui.worker_thread import WorkerThread
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


class ReadingThread(QObject):
    """Reads requests one after the other, in the order of their arrival, except dropped ones."""

    failed = Signal(object)  # RecordsError of a request sent without a `failed` callback

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        # Never referenced by the worker: whichever thread drops the last reference to a widget
        # deletes it, and only the GUI thread may.
        self._callbacks: dict[
            PendingRequest, tuple[Callable[[Any], None], Callable[[RecordsError], None] | None]
        ] = {}
        self._worker = _Worker(archive)
        self._worker.read.connect(self._answer)
        self._worker.failed.connect(self._fail)
        self._worker.start()
        # One timer for all: each QTimer.singleShot with a method leaks a few bytes.
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(1)
        self._retry.timeout.connect(self._interrupt_dropped)

    def ask(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> PendingRequest:
        """Read `request` and call `show` with the answer on the GUI thread; see asker.Ask."""
        pending = PendingRequest(self._forget)
        if self._worker.isRunning():
            self._callbacks[pending] = show, failed
            self._worker.submit(pending, request)
        return pending

    def close(self) -> None:
        """Drop all pending requests, end the thread and close the records file."""
        for pending in list(self._callbacks):
            pending.drop()
        self._retry.stop()
        self._worker.close()
        self._archive.close()

    def _answer(self, pending: PendingRequest, answer: object) -> None:
        if pending in self._callbacks:
            show, _ = self._callbacks.pop(pending)
            pending.is_open = False
            show(answer)

    def _fail(self, pending: PendingRequest, trouble: RecordsError | None) -> None:
        if pending in self._callbacks:
            _, failed = self._callbacks.pop(pending)
            pending.is_open = False
            pending.has_failed = True
            if trouble is not None:
                (failed or self.failed.emit)(trouble)

    def _forget(self, pending: PendingRequest) -> None:
        self._callbacks.pop(pending, None)
        self._interrupt_dropped()

    def _interrupt_dropped(self) -> None:
        # Repeated by the timer: an interrupt has no effect before SQLite has begun to read.
        if self._worker.is_reading_dropped():
            self._archive.interrupt()
            self._retry.start()


class _Worker(WorkerThread):
    """Reads the requests submitted, and skips those dropped in the meantime."""

    read = Signal(object, object)  # PendingRequest, the answer
    failed = Signal(object, object)  # PendingRequest, RecordsError; None for a bug, reported before

    def __init__(self, archive: Archive) -> None:
        super().__init__("reading")
        self._archive = archive
        self._queue: SimpleQueue[tuple[PendingRequest, Request[object]] | None] = SimpleQueue()
        self._reading: PendingRequest | None = None

    def submit(self, pending: PendingRequest, request: Request[object]) -> None:
        self._queue.put((pending, request))

    def is_reading_dropped(self) -> bool:
        """Whether the request being read is dropped."""
        reading = self._reading
        return reading is not None and not reading.is_open

    def close(self) -> None:
        """Wait for the end of the thread; all requests must have been dropped before."""
        self._queue.put(None)
        while not self.wait(20):
            self._archive.interrupt()

    def run(self) -> None:
        while (item := self._queue.get()) is not None:
            self._read(*item)

    def _read(self, pending: PendingRequest, request: Request[object]) -> None:
        self._reading = pending
        # An interrupt meant for the request before may hit this one, which is then read again.
        while pending.is_open:
            try:
                with self._archive.telling_damage():
                    answer = request.read(self._archive)
                self.read.emit(pending, answer)
            except Interrupted as interrupt:
                _end_statements(interrupt)
                continue
            except RecordsError as trouble:
                _end_statements(trouble)
                self.failed.emit(pending, trouble)
            except Exception as bug:  # reported, and the thread goes on with the next request
                report_exception()
                _end_statements(bug)
                self.failed.emit(pending, None)
            break
        self._reading = None


def _end_statements(error: BaseException) -> None:
    """End the statements that the frames of an error hold, however long the error is kept.

    After an interrupt SQLite interrupts whatever begins until the statements open at that moment
    have ended: https://www.sqlite.org/c3ref/interrupt.html
    """
    behind: BaseException | None = error
    while behind is not None:
        clear_frames(behind.__traceback__)
        behind = behind.__cause__ or behind.__context__
