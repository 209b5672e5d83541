"""How a widget sends requests to the records, and drops those that it no longer needs."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject

from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


class PendingRequest:
    """A request under way, held by the widget that sent it."""

    def __init__(self, on_drop: Callable[["PendingRequest"], None]) -> None:
        self.is_open = True
        """Whether an answer is still to come and still wanted; the worker thread reads it too."""
        self.has_failed = False
        """Whether it ended without an answer."""
        self._on_drop = on_drop

    def drop(self) -> None:
        """Cancel the request; does nothing once it is answered."""
        if self.is_open:
            self.is_open = False
            self._on_drop(self)


class Ask(Protocol):
    """The function by which widgets send requests: `ask` of the reading thread."""

    def __call__(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> PendingRequest:
        """Read `request`, and call `show` with its answer on the GUI thread.

        If the records cannot be read, `failed` is called instead; without it, the window shows the
        error.
        """


class Asker(QObject):
    """Sends the requests of one widget, and drops those pending when the widget is deleted."""

    def __init__(self, ask: Ask, owner: QObject) -> None:
        super().__init__(owner)
        self._ask = ask
        self._pending: list[PendingRequest] = []
        self._newest: tuple[Request[Any], PendingRequest] | None = None
        """What `ask_new` sent last."""
        owner.destroyed.connect(self.drop)

    def ask(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> None:
        """Send a request in place of all that are pending; see Ask."""
        self.drop()
        self.ask_also(request, show, failed)

    def ask_new(self, request: Request[T], show: Callable[[T], None]) -> bool:
        """Send a request in place of all that are pending, unless it is the one sent last and has
        not failed; return whether it is sent."""
        if self._newest is not None:
            before, pending = self._newest
            if before == request and not pending.has_failed:
                return False
        self.ask(request, show)
        self._newest = request, self._pending[-1]
        return True

    def ask_also(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> None:
        """Send a request beside those that are pending; see Ask."""
        self._pending = [pending for pending in self._pending if pending.is_open]
        self._pending.append(self._ask(request, show, failed))

    @property
    def is_waiting(self) -> bool:
        """Whether an answer is still to come."""
        return any(pending.is_open for pending in self._pending)

    def drop(self) -> None:
        """Cancel all pending requests."""
        for pending in self._pending:
            pending.drop()
        self._pending.clear()
        self._newest = None
