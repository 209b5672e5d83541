"""Records that are asked by widgets under test, and answer when they are told to."""

from collections.abc import Callable
from typing import Any, TypeVar

from a4p_desktop.gui.asker import Asked
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


class AskedRecords:
    """Stands in for the reading thread; its `ask` is what a widget is given."""

    def __init__(self, archive: Archive | None = None) -> None:
        self.requests: list[Request[Any]] = []
        """All that was asked, in order."""
        self._archive = archive
        self._open: dict[Asked, Callable[[], None]] = {}

    def ask(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> Asked:
        def answer() -> None:
            assert self._archive is not None
            try:
                show(request.read(self._archive))
            except RecordsError as trouble:
                assert failed is not None
                failed(trouble)

        asked = Asked(self._forget)
        self.requests.append(request)
        self._open[asked] = answer
        return asked

    def answer(self) -> None:
        """Answer all that is open, in order."""
        while self._open:
            asked = next(iter(self._open))
            answer = self._open.pop(asked)
            asked.is_open = False
            answer()

    def _forget(self, asked: Asked) -> None:
        del self._open[asked]
