"""From where a row is: the records to which own ones were added, the user, or a colleague.

Only files that own records were merged into have the column and its facet.
"""

from collections.abc import Mapping
from dataclasses import replace

from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.schema.facets import FACETS
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, Table

say = Speaker("Tables")

NAME = "origin"

# A row without provenance is in the base, and so is one that an addition has brought once more, or
# corrected.
# CROSS JOIN keeps the order of the tables: SQLite would begin with all additions, for each row.
_TOUCHED = """
    SELECT received_on IS NOT NULL, CASE WHEN received_on IS NULL THEN 'own'
        ELSE '{sender}' || replace(coalesce(added_by, ''), '|', '/') END
    FROM {rows}
    CROSS JOIN {touched} AS touched ON touched."table" = '{form}' AND touched."row" = {key}
    CROSS JOIN addition ON addition.addition = touched.addition
    WHERE {of_row}
"""
_ORIGINS = """(
    SELECT group_concat(origin, '|') FROM (
        SELECT 0 AS rank, 'bundled' AS origin FROM {rows} WHERE {of_row} AND NOT EXISTS (
            SELECT 1 FROM provenance
            WHERE provenance."table" = '{form}' AND provenance."row" = {key} AND in_base = 0
        )
        UNION {brought}
        UNION {corrected}
        ORDER BY rank, origin
    )
)"""


def _origins(form: str, rows: str, of_row: str, key: str) -> str:
    """The SQL expression of the origins of a row: of the `rows` of a form, named `it`, that are
    those `of_row`, each known by its `key`."""
    values = {"form": form, "rows": rows, "of_row": of_row, "key": key, "sender": codes.FROM}
    brought = _TOUCHED.format(touched="provenance", **values)
    corrected = _TOUCHED.format(touched="correction", **values)
    return _ORIGINS.format(brought=brought, corrected=corrected, **values)


_CELLS = {
    SPEAKERS.name: _origins(
        form="statements",
        rows="(SELECT statement.statement AS known_by) AS it",
        of_row="1",
        key="it.known_by",
    ),
    # A row of this table is all evidence of one endorsement.
    ENDORSEMENTS.name: _origins(
        form="endorsements",
        rows="endorsement AS it",
        of_row="it.instrument = standing.instrument AND it.delegation = standing.delegation",
        key="(it.instrument || '|' || it.delegation || '|' || it.evidence || '|' || coalesce(("
        "SELECT group_concat(source, '|') FROM (SELECT source FROM endorsement_source"
        " WHERE endorsement_source.endorsement = it.id ORDER BY position)), ''))",
    ),
}
"""For each table that has the column, the SQL expression of its cells: several joined by |."""


def with_origin(tables: Mapping[str, Table]) -> Mapping[str, Table]:
    """The tables, those of speakers and endorsements with the column and the facet of origin."""
    return {**tables, **{name: _with_column(tables[name], cell) for name, cell in _CELLS.items()}}


def _with_column(table: Table, cell: str) -> Table:
    column = Column(NAME, say.mark("Origin"), cell, Kind.CODES, 18)
    return replace(
        table,
        columns=(*table.columns, column),
        shown=(*table.shown, NAME),
        facets=(*table.facets, FACETS[NAME]),
    )
