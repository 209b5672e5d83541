"""The history of the places visited, with back and forward as in a browser."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from a4p_desktop.gui.window.spot import Spot
from a4p_desktop.records.question.question import Question

_MOST_PLACES = 200
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """A table or a page, the question asked there, and where the user was in it."""

    tab: str
    """The name of the table or page."""
    question: Question
    order: str = ""
    """The order of the rows of a table."""
    subject: str = ""
    """What a page shows, such as the code of a delegation; in a table, the code of the statement
    that is read."""
    spot: Spot | None = field(default=None, compare=False)
    """Where the user was when he left; None of a place that he has not left yet."""


class History(Generic[T]):
    """The places visited, at most 200; letters typed one after the other are one place."""

    def __init__(self, first: T) -> None:
        self._visited = [first]
        self._index = 0
        self._typing = False

    @property
    def current(self) -> T:
        """The place that is shown."""
        return self._visited[self._index]

    @property
    def can_go_back(self) -> bool:
        """Whether a place was visited before this one."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a place was visited after this one."""
        return self._index + 1 < len(self._visited)

    def keep(self, current: T) -> None:
        """Replace the current place by an equal one that says where the user is in it."""
        self._visited[self._index] = current

    def visit(self, new: T, *, typing: bool = False, anew: bool = False) -> None:
        """Add `new` behind the current place; the places ahead are dropped.

        The current place itself is not added, unless `anew`.
        """
        if new == self.current and not anew:
            return
        continues = typing and self._typing
        del self._visited[self._index + (0 if continues else 1) :]
        self._visited.append(new)
        del self._visited[:-_MOST_PLACES]
        self._index = len(self._visited) - 1
        self._typing = typing

    def pause(self) -> None:
        """Let what is typed from now on be a place of its own."""
        self._typing = False

    def back(self) -> T:
        """Go to the place before, if any, and return it."""
        return self._go(-1)

    def forward(self) -> T:
        """Go to the place after, if any, and return it."""
        return self._go(1)

    def _go(self, step: int) -> T:
        self._index = min(max(self._index + step, 0), len(self._visited) - 1)
        self._typing = False
        return self.current
