"""The queries for the days of the rows of tables, with the type of their rows."""

from collections.abc import Mapping
from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class DaysOfRows(NamedTuple):
    """Consecutive rows with the same days: dates, which may be cut to their month or year."""

    first_row: int
    last_row: int
    date: str
    end_date: str


SPEAKERS_DAYS = Query("speakers_days", DaysOfRows)
ENDORSEMENTS_DAYS = Query("endorsements_days", DaysOfRows)
DAYS: Mapping[str, Query[DaysOfRows]] = {
    "speakers": SPEAKERS_DAYS,
    "endorsements": ENDORSEMENTS_DAYS,
}
"""By the names of the tables whose rows have days."""
