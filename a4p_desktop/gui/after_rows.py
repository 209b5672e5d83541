"""What can wait until the window has painted its first rows."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class AfterRows(QObject):
    """Does steps in their order, one each turn of the event loop, so that none holds up a key.

    A start is as long as what is done before its rows; whatever is not seen with them, and takes
    milliseconds to import or to make, belongs here.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque()
        self.has_begun = False
        """Whether the rows are painted."""
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take_step)

    @property
    def is_done(self) -> bool:
        """Whether no step waits."""
        return not self._steps

    def add(self, step: Callable[[], object]) -> None:
        """Do `step` after the rows and the steps before."""
        self._steps.append(step)
        if self.has_begun:
            self._turn.start()

    def begin(self) -> None:
        """Begin with the steps; called when the rows are painted, and harmless when repeated."""
        self.has_begun = True
        if self._steps:
            self._turn.start()

    def drop(self) -> None:
        """Do none of the steps that wait: the window closes."""
        self._steps.clear()
        self._turn.stop()

    def _take_step(self) -> None:
        step = self._steps.popleft()
        if not self._steps:
            self._turn.stop()
        step()
