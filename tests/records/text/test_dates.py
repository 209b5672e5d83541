"""Dates and periods, as recorded and in words."""

import pytest
from hypothesis import given

from a4p_desktop.records.text.dates import date_parts, date_words, period_words, shared_parts
from a4p_desktop.records.text.plain_text import clean
from tests.records.cite.cited_rows import dates


@pytest.mark.parametrize(
    ("date", "parts", "words"),
    [
        ("2018-09-25", (2018, 9, 25), "25 September 2018"),
        ("2018-09-05", (2018, 9, 5), "5 September 2018"),
        ("2018-11", (2018, 11), "November 2018"),
        ("2018", (2018,), "2018"),
        ("0099", (99,), "0099"),
        ("", (), ""),
        ("2018-13", (), "2018-13"),
        ("2018-02-30", (), "2018-02-30"),
        ("about 2018", (), "about 2018"),
        ("١٢٣٤", (), "١٢٣٤"),
    ],
)
def test_dates_have_the_parts_recorded(date: str, parts: tuple[int, ...], words: str) -> None:
    assert date_parts(date) == parts
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("start", "end", "words", "shared"),
    [
        ("2018-09-25", "", "25 September 2018", (2018, 9, 25)),
        ("2018-09-25", "2018-09-25", "25 September 2018", (2018, 9, 25)),
        ("2018-09-25", "2018-09-27", "25 to 27 September 2018", (2018, 9)),
        ("2018-09-25", "2018-10-01", "25 September to 1 October 2018", (2018,)),
        ("2018-12-31", "2019-01-02", "31 December 2018 to 2 January 2019", ()),
        ("2018-09", "2018-10", "September 2018 to October 2018", (2018,)),
        ("2018", "2018-10-01", "2018 to 1 October 2018", (2018,)),
        ("2018-09-25", "2018-09-01", "25 September 2018", (2018, 9)),
        ("2018-09-25", "soon", "25 September 2018", (2018, 9, 25)),
        ("soon", "2018-09-25", "soon", ()),
        ("", "2018-09-25", "", ()),
    ],
)
def test_periods(start: str, end: str, words: str, shared: tuple[int, ...]) -> None:
    assert period_words(start, end) == words
    assert shared_parts(start, end) == shared


@given(dates, dates)
def test_any_text_is_accepted(start: str, end: str) -> None:
    assert date_parts(start)[: len(shared_parts(start, end))] == shared_parts(start, end)
    assert period_words(start, end).startswith(clean(start)) or date_parts(start)
