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


class RowAddition(NamedTuple):
    """An addition that brought a row: who added it when, from which row of which file, and whether
    the records have the row without it too."""

    table_name: str
    row_key: str
    file_row: int | None
    in_base: int
    file: str | None
    how: str
    added_on: str
    added_by: str | None
    received_on: str | None


ROW_ADDITIONS = Query("row_additions", RowAddition)


class RowCorrection(NamedTuple):
    """A cell of a row that an addition corrected; `sources` are codes in a JSON array."""

    table_name: str
    row_key: str
    column_name: str
    was: str | None
    became: str | None
    why: str | None
    sources: str
    added_on: str
    added_by: str | None
    received_on: str | None


ROW_CORRECTIONS = Query("row_corrections", RowCorrection)


class RowDifference(NamedTuple):
    """A point in which the base of a row and an addition differ."""

    table_name: str
    row_key: str
    kind: str
    column_name: str | None
    base: str | None
    own: str | None
    added_on: str
    added_by: str | None
    received_on: str | None


ROW_DIFFERENCES = Query("row_differences", RowDifference)


class OwnRow(NamedTuple):
    """A row of a tab that rests on own records, or was corrected by them."""

    id: int
    added_on: str | None
    """When what it says was first added; None if the base says it too."""
    received: int | None
    """Whether only colleagues added it."""
    evidence_on: str | None
    """When the evidence that is shown was first added; None if the base has it."""
    corrected_on: str | None
    """When a cell was last corrected; None if none was."""
    sources: str
    """The codes of the sources of the corrections, in a JSON array."""


OWN_ENDORSEMENTS = Query("own_endorsements", OwnRow)
OWN_STATEMENTS = Query("own_statements", OwnRow)


class AdditionFacts(NamedTuple):
    """Everything recorded of an addition."""

    addition: str
    added_on: str
    added_by: str | None
    how: str
    file: str | None
    sheet: str | None
    sha256: str | None
    rows: int | None
    note: str | None
    received_on: str | None


ADDITIONS = Query("additions", AdditionFacts)


class AdditionOfRow(NamedTuple):
    """An addition that brought or corrected a row of a tab, or its evidence."""

    id: int
    addition: str


ADDITIONS_OF_STATEMENTS = Query("additions_of_statements", AdditionOfRow)
ADDITIONS_OF_ENDORSEMENTS = Query("additions_of_endorsements", AdditionOfRow)
