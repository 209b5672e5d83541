"""The further columns of the statements in one records file: those that its makers filled."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema.columns import Column, IndexColumn, Kind
from a4p_desktop.records.schema.facets import FACETS, FREE
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES, Table

say = Speaker("Tables")

MOST_FURTHER = 50
"""The most free columns of a file."""
MOST_VALUES = 30
"""A column with more values has no facet: the list would be too long to use."""

SORT_KEY = "sort_key"
"""The SQL function of the key by which a name sorts; it exists only while a file is built."""

INDEX = "further"
"""The index column that holds the cells of all free columns."""

_DECLARED = {
    column.name: column
    for column in (
        Column("language", say.mark("Language"), "statement.language", width=10),
        Column("sequence", say.mark("Sequence"), "statement.sequence", Kind.NUMBER, 10),
    )
}


class FurtherColumn(NamedTuple):
    """A column that some records files have: its name, and its title where it is a free one."""

    name: str
    title: str


OPTIONAL = tuple(_DECLARED)
"""The names of the columns that are declared, but shown only where a cell is filled."""


def tables_of(further: Sequence[FurtherColumn], facets: Collection[str]) -> Mapping[str, Table]:
    """The tables of a file that has these further columns, of which `facets` have a facet."""
    known = [each for each in further if each.name in _DECLARED or FREE.fullmatch(each.name)]
    if not known:
        return TABLES
    headings = {each.name: _heading(each) for each in known}
    speakers = replace(
        SPEAKERS,
        columns=(*SPEAKERS.columns, *map(_column, known)),
        facets=(
            *SPEAKERS.facets,
            *(
                replace(FACETS[name], heading=heading)
                for name, heading in headings.items()
                if name in facets and name in FACETS
            ),
        ),
        index=tuple(_typed(column, headings) for column in SPEAKERS.index),
    )
    return {**TABLES, SPEAKERS.name: speakers}


def further_names(names: Collection[str]) -> set[str]:
    """Those of the names that may be further columns."""
    return {name for name in names if name in _DECLARED or FREE.fullmatch(name)}


def _column(further: FurtherColumn) -> Column:
    if further.name in _DECLARED:
        return _DECLARED[further.name]
    # The name is of letters, digits and low lines only.
    cell = f"json_extract(statement.further, '$.{further.name}')"
    sort = f"{SORT_KEY}({cell})"
    return Column(further.name, _heading(further), sort, width=20, value=cell)


def _heading(further: FurtherColumn) -> Message:
    if further.name in _DECLARED:
        return _DECLARED[further.name].heading
    # A bar would part the two forms of a plural.
    return Message("Further columns", further.title.replace("|", "/"))


def _typed(column: IndexColumn, names: Collection[str]) -> IndexColumn:
    free = tuple(name for name in names if name not in _DECLARED)
    return replace(column, fields=free) if column.name == INDEX else column
