"""Dates as recorded, and what two of them share."""

import pytest
from hypothesis import given

from a4p_desktop.records.text.dates import date_parts, shared_parts
from tests.records.cite.cited_rows import dates


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("2018-09-25", (2018, 9, 25)),
        ("2018-09-05", (2018, 9, 5)),
        ("2018-11", (2018, 11)),
        ("2018", (2018,)),
        ("0099", (99,)),
        ("", ()),
        ("2018-13", ()),
        ("2018-02-30", ()),
        ("about 2018", ()),
        ("١٢٣٤", ()),
    ],
)
def test_dates_have_the_parts_recorded(date: str, parts: tuple[int, ...]) -> None:
    assert date_parts(date) == parts


@pytest.mark.parametrize(
    ("start", "end", "shared"),
    [
        ("2018-09-25", "", (2018, 9, 25)),
        ("2018-09-25", "2018-09-25", (2018, 9, 25)),
        ("2018-09-25", "2018-09-27", (2018, 9)),
        ("2018-09-25", "2018-10-01", (2018,)),
        ("2018-12-31", "2019-01-02", ()),
        ("2018-09", "2018-10", (2018,)),
        ("2018", "2018-10-01", (2018,)),
        ("2018-09-25", "2018-09-01", (2018, 9)),
        ("2018-09-25", "soon", (2018, 9, 25)),
        ("soon", "2018-09-25", ()),
        ("", "2018-09-25", ()),
    ],
)
def test_periods(start: str, end: str, shared: tuple[int, ...]) -> None:
    assert shared_parts(start, end) == shared


@given(dates, dates)
def test_any_text_is_accepted(start: str, end: str) -> None:
    assert date_parts(start)[: len(shared_parts(start, end))] == shared_parts(start, end)
