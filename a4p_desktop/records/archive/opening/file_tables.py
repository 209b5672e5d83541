"""The tables of one records file, with the columns that only some files have."""

from collections.abc import Mapping

from a4p_desktop.records.archive.opening.own_schema import Execute, read_further
from a4p_desktop.records.schema.further import tables_of
from a4p_desktop.records.schema.origin import NAME as ORIGIN
from a4p_desktop.records.schema.origin import with_origin
from a4p_desktop.records.schema.tables import SPEAKERS, Table


def read_tables(execute: Execute) -> Mapping[str, Table]:
    """The tables of the file that `execute` reads; a further column with values has a facet, and
    where own records were merged into it, there is the origin of a row."""
    further = read_further(execute)
    found = execute(
        "SELECT DISTINCT facet FROM facet_value WHERE table_name = ? LIMIT 1000", (SPEAKERS.name,)
    )
    facets = {str(facet) for (facet,) in found}
    tables = tables_of(further, facets if further else set())
    return with_origin(tables) if ORIGIN in facets else tables
