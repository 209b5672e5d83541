"""The queries for what own records have brought, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class DifferenceRow(NamedTuple):
    """One point in which the own records differ from those with which they were merged."""

    kind: str
    table_name: str
    row_key: str
    column_name: str | None
    base: str | None
    own: str | None
    why: str | None
    addition: str


DIFFERENCES = Query("differences", DifferenceRow)


class AdditionRow(NamedTuple):
    """The key of a row that an addition brought or corrected."""

    row_key: str


ADDITION_ROWS = Query("addition_rows", AdditionRow)
