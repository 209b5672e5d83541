"""Which columns have the same cell in all rows of a search, as far as its facets tell."""

from collections.abc import Iterator

from a4p_desktop.records.archive.facet_index import FacetNumbers
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.schema.tables import Table

_SEVERAL = 2
"""The fewest rows that can be alike: one alone says it all."""


def ticked_alike(table: Table, search: Search) -> frozenset[str]:
    """The columns of whose facet one value alone is ticked."""
    return frozenset(
        column.name
        for column, facet in _decided(table)
        # A row may have other codes beside the one that is ticked.
        if column.kind is not Kind.CODES and search.only(facet) is not None
    )


def found_alike(table: Table, numbers: FacetNumbers, found: int) -> frozenset[str]:
    """The columns of whose facet all rows that a search finds have one value, and no other."""
    if found < _SEVERAL:
        return frozenset()
    return frozenset(
        column.name
        for column, facet in _decided(table)
        if [number for number in numbers.get(facet, ()) if number] == [found]
    )


def _decided(table: Table) -> Iterator[tuple[Column, str]]:
    """The columns that a facet decides, with its name."""
    for column in table.columns:
        facet = column.decided_by or column.name
        if table.facet(facet) is not None:
            yield column, facet
