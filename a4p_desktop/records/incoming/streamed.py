"""A sequence whose items are made whenever it is read, and never lie in memory together."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TypeVar, overload

T = TypeVar("T")


class Streamed(Sequence[T]):
    """A sequence that is made anew whenever it is read: a long list with texts fills no memory."""

    def __init__(self, length: int, items: Callable[[], Iterator[T]]) -> None:
        self._length = length
        self._items = items

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return self._items()

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        places = range(self._length)[place]
        if isinstance(places, int):
            return next(islice(self._items(), places, None))
        items = list(islice(self._items(), max(places, default=-1) + 1))
        return [items[each] for each in places]
