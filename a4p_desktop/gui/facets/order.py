"""In which order the values of a facet are shown, and which facets say nothing."""

from collections.abc import Callable, Collection, Mapping, Sequence
from heapq import nlargest

from a4p_desktop.records.schema.codes import is_decade
from a4p_desktop.records.schema.facets import NOT_RECORDED, Facet, FacetValues
from a4p_desktop.records.schema.tables import Table

_SILENT = frozenset({"not_recorded", "unknown"})
"""Codes for what is not known, which come behind what is."""

FEW = 8
"""Number of values shown at first; a facet with more is long."""
_MOST_PARTED = 1_000
"""In a longer list those with rows stay among the others: to move thousands of rows at each letter
typed would take too long."""


class FacetOrder:
    """The positions of the values of one facet in the order to show them.

    A short facet, and the first few values of a long one, stand by what is found. All values of a
    long one stand by name: those chosen, those with rows, those without. What is not known is last.
    """

    has_groups = False
    """Whether some values hold others."""

    def __init__(self, values: FacetValues, name: Callable[[int], str] | None) -> None:
        """`name` returns the key by which the name of the value at a position sorts; None where
        the file has the values in the order of their names."""
        self._values = values
        self._name = name
        self._last = values.position(NOT_RECORDED)
        self._recorded: Sequence[int] = [
            place for place in range(len(values)) if place != self._last
        ]
        self._named: tuple[int, ...] = ()
        """All values by name, once they are needed."""
        self.is_long = len(self._recorded) > FEW

    @property
    def size(self) -> int:
        """The number of values that can be shown."""
        return len(self.with_last(self._recorded))

    def few(self, counts: Sequence[int]) -> tuple[int, ...]:
        """The first FEW values, by the numbers found of them; equal ones as in the file."""
        places = nlargest(FEW, self._recorded, key=counts.__getitem__)
        return tuple(sorted(places, key=lambda place: self._values.texts[place] in _SILENT))

    def whole(self, counts: Sequence[int], chosen: Collection[int]) -> tuple[int, ...]:
        """All values of a long facet."""
        if not self._named:
            named = sorted(self._recorded, key=self._name) if self._name else self._recorded
            self._named = self.with_last(named)
        parted = len(self._recorded) <= _MOST_PARTED
        if not parted and not chosen:
            return self._named

        def rank(place: int) -> int:
            if place == self._last:
                return 3
            return 0 if place in chosen else 2 if parted and not counts[place] else 1

        return tuple(sorted(self._named, key=rank))

    def members(self, place: int) -> Sequence[int]:
        """The positions of the values that the one at `place` holds, as a decade its years."""
        return ()

    def with_more(self, first: Sequence[int], more: Collection[int]) -> tuple[int, ...]:
        """The `first` values and `more`, those behind them as in the file."""
        behind = sorted(place for place in more if place not in first and place != self._last)
        return self.with_last((*first, *behind))

    def with_last(self, places: Sequence[int]) -> tuple[int, ...]:
        """`places` with that of NOT_RECORDED at the end, if the facet has it."""
        return (*places, *([] if self._last is None else [self._last]))


class DecadeOrder(FacetOrder):
    """The same of years: decades, and below them their years, both newest first as in the file.

    At first the decades alone are shown. Where there is but one, there are its years instead.
    """

    def __init__(self, values: FacetValues) -> None:
        super().__init__(values, None)
        decades = [place for place in self._recorded if is_decade(values.texts[place])]
        if len(decades) < 2:
            self._recorded = [place for place in self._recorded if place not in decades]
            decades = []
        self._decades = decades
        self.has_groups = bool(decades)
        self.is_long = len(self._recorded) > FEW

    def few(self, counts: Sequence[int]) -> tuple[int, ...]:
        return tuple(self._decades or self._recorded)

    def whole(self, counts: Sequence[int], chosen: Collection[int]) -> tuple[int, ...]:
        return self.with_last(self._recorded)

    def members(self, place: int) -> Sequence[int]:
        if place not in self._decades:
            return ()
        later = (decade for decade in self._decades if decade > place)
        end = next(later, self._recorded[-1] + 1)
        return [year for year in self._recorded if place < year < end]

    def with_more(self, first: Sequence[int], more: Collection[int]) -> tuple[int, ...]:
        return self.with_last(sorted({*first, *more} - {self._last}))


def says_something(table: Table, facet: Facet, values: Mapping[str, FacetValues]) -> bool:
    """Whether ticking a value of `facet` says more than the rows themselves: not if all rows have
    it, nor if each row has its own. `values` are those of all facets of the table.

    By all rows, not by those found: facets that come and go with each letter would move others
    under the mouse.
    """
    numbers = [number for number in values[facet.name].rows if number]
    if len(numbers) < 2:
        return False
    scopes = [number for number in values.get(table.scope, FacetValues()).rows if number]
    if facet.name == table.scope or not scopes:
        return True
    whole = sum(scopes)
    has_value_for_each_row = len(numbers) * len(scopes) == whole and set(numbers) == {len(scopes)}
    return set(numbers) != {whole} and not has_value_for_each_row
