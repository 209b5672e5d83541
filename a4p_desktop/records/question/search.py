"""A search: what is asked of one table, as a frozen value."""

from dataclasses import dataclass
from typing import NamedTuple


class Condition(NamedTuple):
    """One value of a facet, or of a column, that rows must have or must not have."""

    facet: str
    value: str
    """"" for what is not recorded."""
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """The whole question put to one of the declared tables."""

    table: str
    text: str = ""
    """As typed."""
    where: tuple[Condition, ...] = ()
    """Of the values of one facet any must hold; every facet must; what is excluded must not."""
    order: str = ""
    """A column, "-column" for descending, or "" for the best match or the natural order."""

    def of(self, facet: str) -> tuple[Condition, ...]:
        """What is asked of one facet."""
        return tuple(condition for condition in self.where if condition.facet == facet)

    def only(self, facet: str) -> str | None:
        """The one value that `facet` is narrowed to, or None where it is not one."""
        asked = self.of(facet)
        return asked[0].value if len(asked) == 1 and not asked[0].excluded else None
