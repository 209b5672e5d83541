"""The further columns of the statements in one records file: those that its makers filled."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema.columns import Column, IndexColumn, Kind
from a4p_desktop.records.schema.facets import FACETS, FREE, Facet
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES, Table
from a4p_desktop.records.text.folding import fold

say = Speaker("Tables")

MOST_FURTHER = 50
"""The most free columns of a file."""
MOST_VALUES = 200
"""A column with more values has no facet: its sets of rows would make the file too large."""

SORT_KEY = "sort_key"
"""The SQL function of the key by which a name sorts; it exists only while a file is built."""

_DECLARED = {
    column.name: column
    for column in (
        Column("language", say.mark("Language"), "statement.language", Kind.CODE, 10),
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
                _facet(name, heading)
                for name, heading in headings.items()
                if name in facets and name in FACETS and not FACETS[name].is_number
            ),
        ),
        numbers=tuple(
            FACETS[name] for name in headings if name in FACETS and FACETS[name].is_number
        ),
        index=tuple(_index(headings)),
        prose=(*SPEAKERS.prose, *(name for name in headings if name not in _DECLARED)),
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


def _facet(name: str, heading: Message) -> Facet:
    facet = FACETS[name]
    if name in _DECLARED:
        return facet
    return replace(facet, heading=heading, typed=(name, *_typed(name, heading)))


def _index(headings: Mapping[str, Message]) -> Iterator[IndexColumn]:
    """The index columns of the speakers, with one for each free column."""
    *declared, facet_words = SPEAKERS.index
    yield from declared
    taken = {fold(name) for name in (*SPEAKERS.fields, *headings)}
    for name, heading in headings.items():
        if name not in _DECLARED:
            fields = tuple(each for each in _typed(name, heading) if fold(each) not in taken)
            taken.update(map(fold, fields))
            yield IndexColumn(name, 3, fields)
    yield facet_words


def _typed(name: str, heading: Message) -> Iterator[str]:
    """What may be typed for a free column beside its name: its name without x_, and its title."""
    yield name.removeprefix("x_")
    yield heading.english.replace(" ", "_")
