"""Where one has been, one place after the other, to go back to and forward again."""

from typing import Generic, NamedTuple, TypeVar

from a4p_desktop.records.question.question import Question

_MOST = 200
T = TypeVar("T")


class Place(NamedTuple):
    """A table or a page, by its name, and what is asked there."""

    tab: str
    question: Question
    order: str = ""
    """That of the rows of a table."""
    subject: str = ""
    """Whom or what a page shows."""


class History(Generic[T]):
    """Where one has been; what is typed letter by letter counts as one step."""

    def __init__(self, first: T) -> None:
        self._visited = [first]
        self._place = 0
        self._typing = False

    @property
    def current(self) -> T:
        """Where one is."""
        return self._visited[self._place]

    @property
    def can_go_back(self) -> bool:
        """Whether a place was visited before this one."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back to this place."""
        return self._place + 1 < len(self._visited)

    def visit(self, new: T, *, typing: bool = False) -> None:
        """Go to `new`; what was ahead is forgotten."""
        if new == self.current:
            return
        goes_on = typing and self._typing
        del self._visited[self._place + (0 if goes_on else 1) :]
        self._visited.append(new)
        del self._visited[:-_MOST]
        self._place = len(self._visited) - 1
        self._typing = typing

    def pause(self) -> None:
        """What is typed from now on is a step of its own."""
        self._typing = False

    def back(self) -> T:
        """Go to the one before, if there is one."""
        return self._go(-1)

    def forward(self) -> T:
        """Go to the one after, if there is one."""
        return self._go(1)

    def _go(self, step: int) -> T:
        self._place = min(max(self._place + step, 0), len(self._visited) - 1)
        self._typing = False
        return self.current
