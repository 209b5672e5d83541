"""A stand-in for the reading thread that answers when a test calls it."""

from collections.abc import Callable
from typing import Any, TypeVar

from a4p_desktop.gui.asker import PendingRequest
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


class FakeReadingThread:
    """Stands in for the reading thread: widgets under test get its `ask`."""

    def __init__(self, archive: Archive | None = None) -> None:
        self.requests: list[Request[Any]] = []
        """All requests sent, in order."""
        self._archive = archive
        self._pending: dict[PendingRequest, Callable[[], None]] = {}

    def ask(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> PendingRequest:
        def answer() -> None:
            assert self._archive is not None
            try:
                show(request.read(self._archive))
            except RecordsError as trouble:
                assert failed is not None
                failed(trouble)

        pending = PendingRequest(self._forget)
        self.requests.append(request)
        self._pending[pending] = answer
        return pending

    def answer(self) -> None:
        """Answer all pending requests, in order."""
        while self._pending:
            pending = next(iter(self._pending))
            answer = self._pending.pop(pending)
            pending.is_open = False
            answer()

    def _forget(self, pending: PendingRequest) -> None:
        del self._pending[pending]
