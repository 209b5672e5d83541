"""How a widget asks the records, and why no answer reaches it that it no longer wants."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from a4p_desktop.records.archive.request import Request
from a4p_desktop.records.errors import RecordsError

T = TypeVar("T")


class Asked:
    """A request under way, as whoever asked holds it."""

    def __init__(self, on_drop: Callable[["Asked"], None]) -> None:
        self.is_open = True
        """Whether the answer is still to come and still wanted; read from the worker thread too."""
        self._on_drop = on_drop

    def drop(self) -> None:
        """Want no answer any more; nothing happens where it has come."""
        if self.is_open:
            self.is_open = False
            self._on_drop(self)


class Ask(Protocol):
    """What a widget is given to ask the records with: the reading thread's `ask`."""

    def __call__(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> Asked:
        """Read `request`, and call `show` with its answer on the thread of the window.

        Where the records cannot be read `failed` is called instead; without it the window tells.
        """


class Asker(QObject):
    """The open requests of one asker; they are dropped when it is deleted."""

    def __init__(self, ask: Ask, owner: QObject) -> None:
        super().__init__(owner)
        self._ask = ask
        self._open: list[Asked] = []
        owner.destroyed.connect(self.drop)

    def ask(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> None:
        """Ask in place of all that is open; see Ask."""
        self.drop()
        self.ask_also(request, show, failed)

    def ask_also(
        self,
        request: Request[T],
        show: Callable[[T], None],
        failed: Callable[[RecordsError], None] | None = None,
    ) -> None:
        """Ask beside what is open; see Ask."""
        self._open = [one for one in self._open if one.is_open]
        self._open.append(self._ask(request, show, failed))

    def drop(self) -> None:
        """Want none of the answers that are still to come."""
        for asked in self._open:
            asked.drop()
        self._open.clear()
