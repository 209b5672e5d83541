"""A search: the text, conditions and order of one table, as a frozen value."""

from dataclasses import dataclass, replace
from typing import NamedTuple


class Condition(NamedTuple):
    """A value of a facet or column that rows must have, or with `excluded` must not have."""

    facet: str
    value: str
    """"" for *not recorded*."""
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """A question put to one of the declared tables."""

    table: str
    text: str = ""
    """As typed."""
    where: tuple[Condition, ...] = ()
    """Values of one facet are alternatives; all facets apply; excluded values must not occur."""
    order: str = ""
    """A column, "-column" for descending, or "" for relevance or the natural order."""

    @property
    def widest(self) -> "Search":
        """The search with no condition."""
        return replace(self, where=())

    def of(self, facet: str) -> tuple[Condition, ...]:
        """The conditions on one facet."""
        return tuple(condition for condition in self.where if condition.facet == facet)

    def only(self, facet: str) -> str | None:
        """The value of `facet` where exactly one is ticked and none excluded, or else None."""
        conditions = self.of(facet)
        if len(conditions) == 1 and not conditions[0].excluded:
            return conditions[0].value
        return None
