"""In which order the values of a facet are shown, and which facets say nothing."""

from collections.abc import Callable, Collection, Mapping, Sequence
from heapq import nlargest

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

    def __init__(self, values: FacetValues, name: Callable[[int], str] | None) -> None:
        """`name` returns the key by which the name of the value at a position sorts; None where
        the file has the values in the order of their names."""
        self._values = values
        self._name = name
        self._last = values.position(NOT_RECORDED)
        self._recorded: Sequence[int] = [
            place for place in range(len(values)) if place != self._last
        ]
        self._named: Sequence[int] | None = None
        self.is_long = len(self._recorded) > FEW

    def few(self, counts: Sequence[int]) -> tuple[int, ...]:
        """The first FEW values, by the numbers found of them; equal ones as in the file."""
        places = nlargest(FEW, self._recorded, key=counts.__getitem__)
        return tuple(sorted(places, key=lambda place: self._values.texts[place] in _SILENT))

    def whole(self, counts: Sequence[int], chosen: Collection[int]) -> tuple[int, ...]:
        """All values of a long facet."""
        named = self._by_name()
        rest = [place for place in named if place not in chosen]
        if len(rest) <= _MOST_PARTED:
            rest.sort(key=lambda place: counts[place] == 0)
        return self.with_last([*(place for place in named if place in chosen), *rest])

    def with_last(self, places: Sequence[int]) -> tuple[int, ...]:
        """`places` with that of NOT_RECORDED at the end, if the facet has it."""
        return (*places, *([] if self._last is None else [self._last]))

    def _by_name(self) -> Sequence[int]:
        if self._named is None:
            self._named = sorted(self._recorded, key=self._name) if self._name else self._recorded
        return self._named


def says_something(table: Table, facet: Facet, values: Mapping[str, FacetValues]) -> bool:
    """Whether a tick on `facet` can tell rows apart that stand apart in the list of rows anyway;
    `values` are those of all facets of the table.

    Decided by all rows, not by those found: facets that come and go with each letter would move
    others under the mouse.
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
