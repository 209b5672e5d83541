"""What takes long in the dialog, done on a thread of its own: the newest task, none before it."""

from collections.abc import Callable
from queue import SimpleQueue
from time import monotonic
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.crash.crash_reporting import report_exception
from a4p_desktop.gui.short_turns import short_turns
from a4p_desktop.gui.worker_thread import WorkerThread
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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._task: Task | None = None
        # Never referenced by the thread: only the GUI thread may delete a widget.
        self._ends: _Ends | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a task is under way that still answers."""
        return self._task is not None

    def run(
        self,
        task: Callable[[Task], T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None],
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Run `task` on the thread, and call `show` or `failed` on this one with how it ended;
        `stopped` where `stop`, or a fault of ours, has ended it."""
        self.drop()
        if self._thread is None:
            self._thread = _Thread()
            self._thread.done.connect(self._answer)
            self._thread.failed.connect(self._fail)
            self._thread.stopped.connect(self._tell_stop)
            self._thread.advanced.connect(self.advanced)
            self._thread.start()
        self._ends = _Ends(show, failed, stopped)
        self._task = Task(task, self._thread.advanced.emit)
        self._thread.queue.put(self._task)

    def stop(self) -> None:
        """Ask the task to end, and to undo what it has begun. It may come too late: then the task
        answers as if nobody had asked."""
        if self._task is not None:
            self._task.is_stopped = True

    def drop(self) -> None:
        """Stop the task, whose answer is no longer wanted."""
        self.stop()
        self._task = self._ends = None

    def close(self) -> None:
        """Stop the task, and wait for the end of the thread."""
        self.drop()
        if self._thread is not None:
            self._thread.queue.put(None)
            self._thread.wait()
            self._thread = None

    def _ended(self, task: Task) -> "_Ends | None":
        """What to call, now that `task` has ended; None if it is no longer wanted."""
        if task is not self._task:
            return None
        ends = self._ends
        self.drop()
        return ends

    def _answer(self, task: Task, answer: object) -> None:
        if ends := self._ended(task):
            ends.show(answer)

    def _fail(self, task: Task, trouble: RecordsError) -> None:
        if ends := self._ended(task):
            ends.failed(trouble)

    def _tell_stop(self, task: Task) -> None:
        if (ends := self._ended(task)) and ends.stopped:
            ends.stopped()


class _Ends(NamedTuple):
    """What to call when a task has ended."""

    show: Callable[[Any], None]
    failed: Callable[[RecordsError], None]
    stopped: Callable[[], None] | None


class _Thread(WorkerThread):
    """Runs the tasks of its queue one after the other, except those stopped meanwhile."""

    done = Signal(object, object)  # Task, the answer
    failed = Signal(object, object)  # Task, RecordsError
    stopped = Signal(object)  # Task that was stopped, or ended by a bug, reported before
    advanced = Signal(float)

    def __init__(self) -> None:
        super().__init__("incoming")
        self.queue: SimpleQueue[Task | None] = SimpleQueue()

    def run(self) -> None:
        while (task := self.queue.get()) is not None:
            try:
                if task.is_stopped:
                    raise TaskStopped
                with short_turns():
                    answer = task.run(task)
                self.done.emit(task, answer)
            except (TaskStopped, Interrupted):
                self.stopped.emit(task)
            except RecordsError as trouble:
                self.failed.emit(task, trouble)
            except Exception:  # a bug: reported, and the thread goes on with the next task
                report_exception()
                self.stopped.emit(task)
