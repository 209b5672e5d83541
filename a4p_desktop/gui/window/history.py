"""The history of the places visited, with back and forward as in a browser."""

from typing import Generic, NamedTuple, TypeVar

from a4p_desktop.records.question.question import Question

_MOST_PLACES = 200
T = TypeVar("T")


class Place(NamedTuple):
    """A table or a page, and the question asked there."""

    tab: str
    """The name of the table or page."""
    question: Question
    order: str = ""
    """The order of the rows of a table."""
    subject: str = ""
    """What a page shows, such as the code of a delegation."""


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

    def visit(self, new: T, *, typing: bool = False) -> None:
        """Add `new` behind the current place; the places ahead are dropped."""
        if new == self.current:
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
