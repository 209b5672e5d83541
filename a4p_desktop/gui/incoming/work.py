"""What takes long in the dialog, done on a thread of its own: the newest task, none before it."""

from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from a4p_desktop.gui.crash.crash_reporting import report_exception
from a4p_desktop.gui.short_turns import short_turns
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")
_AT_FIRST, _BETWEEN = 0.4, 0.1
"""The least time before the first report of the progress, and between two, in seconds."""


class TaskStopped(Exception):
    """The task is no longer wanted; what it has begun is undone."""


class Task:
    """A task under way, as the thread sees it."""

    def __init__(self, run: Callable[["Task"], object], advanced: Callable[[float], None]) -> None:
        self.run = run
        # Not Qt's requestInterruption(), which is lost if the thread has not begun yet.
        self.is_stopped = False
        self._advanced = advanced
        self._due = monotonic() + _AT_FIRST

    def stopped(self) -> bool:
        """Whether the task is no longer wanted."""
        return self.is_stopped

    def report(self, share: float) -> None:
        """Tell which share is done, from 0 to 1.

        Raises TaskStopped where the task is no longer wanted.
        """
        if self.is_stopped:
            raise TaskStopped
        if monotonic() >= self._due:
            self._due = monotonic() + _BETWEEN
            self._advanced(share)


class Work(QObject):
    """Runs the task that was given last; the one before is stopped, and never answers."""

    advanced = Signal(float)  # the share of the task that is done, from 0 to 1
    idle = Signal()  # the task has ended, or was stopped

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._task: Task | None = None
        # Never referenced by the thread: only the GUI thread may delete a widget.
        self._show: Callable[[Any], None] | None = None
        self._failed: Callable[[RecordsError], None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a task is under way that is still wanted."""
        return self._task is not None

    def run(
        self,
        task: Callable[[Task], T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None],
    ) -> None:
        """Run `task` on the thread, and call `show` or `failed` on this one with how it ended."""
        self._drop()
        if self._thread is None:
            self._thread = _Thread()
            self._thread.done.connect(self._answer)
            self._thread.failed.connect(self._fail)
            self._thread.advanced.connect(self.advanced)
            self._thread.start()
        self._show, self._failed = show, failed
        self._task = Task(task, self._thread.advanced.emit)
        self._thread.queue.put(self._task)

    def stop(self) -> None:
        """Stop the task; it undoes what it has begun."""
        if self._drop():
            self.idle.emit()

    def close(self) -> None:
        """Stop the task, and wait for the end of the thread."""
        self._drop()
        if self._thread is not None:
            self._thread.queue.put(None)
            self._thread.wait()
            self._thread = None

    def _drop(self) -> bool:
        task, self._task = self._task, None
        self._show = self._failed = None
        if task is not None:
            task.is_stopped = True
        return task is not None

    def _answer(self, task: Task, answer: object) -> None:
        if task is self._task:
            show = self._show
            self._drop()
            if show is not None:
                show(answer)
            self.idle.emit()

    def _fail(self, task: Task, trouble: RecordsError | None) -> None:
        if task is self._task:
            failed = self._failed
            self._drop()
            if failed is not None and trouble is not None:
                failed(trouble)
            self.idle.emit()


class _Thread(QThread):
    """Runs the tasks of its queue one after the other, except those stopped meanwhile."""

    done = Signal(object, object)  # Task, the answer
    failed = Signal(object, object)  # Task, RecordsError; None for a bug, reported before
    advanced = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.queue: SimpleQueue[Task | None] = SimpleQueue()

    def run(self) -> None:
        while (task := self.queue.get()) is not None:
            if task.is_stopped:
                continue
            try:
                with short_turns():
                    answer = task.run(task)
                self.done.emit(task, answer)
            except (TaskStopped, Interrupted):
                continue
            except RecordsError as trouble:
                self.failed.emit(task, trouble)
            except Exception:  # a bug: reported, and the thread goes on with the next task
                report_exception()
                self.failed.emit(task, None)
