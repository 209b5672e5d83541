"""Scales: the coordinates of numbers and dates, and their ticks."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.gui.pictures.scales import DateScale, NumberScale, day_of


def test_numbers_run_from_start_to_end() -> None:
    scale = NumberScale(200, 10, 110)
    assert [scale.place(number) for number in (0, 100, 200)] == [10, 60, 110]
    upward = NumberScale(10, 100, 0)
    assert upward.place(4) == 60


def test_a_scale_of_one_value_has_one_place() -> None:
    assert NumberScale(0, 5, 50).place(0) == 5
    day = date(2018, 9, 25)
    assert DateScale(day, day, 0, 10).place(day) == 5


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (154, [0, 50, 100, 150]),
        (19, [0, 5, 10, 15]),
        (4, [0, 1, 2, 3, 4]),
        (0, [0]),
        (1_000_000, [0, 500_000, 1_000_000]),
    ],
)
def test_ticks_are_round_numbers(most: int, expected: list[int]) -> None:
    assert list(NumberScale(most, 0, 1).ticks(5)) == expected


@given(st.integers(-(2**63), 2**63 - 1), st.integers(-1, 12))
def test_ticks_are_few_even_and_within_the_scale(most: int, at_most: int) -> None:
    ticks = NumberScale(most, 0, 1).ticks(at_most)
    assert 1 <= len(ticks) <= max(at_most, 2)
    assert ticks[0] == 0
    assert ticks[-1] <= max(most, 0)
    assert len({after - before for before, after in pairwise(ticks)}) <= 1


@given(st.integers(-(2**63), 2**63), st.integers(-(2**63), 2**63), st.integers(-99, 99))
def test_any_number_has_a_place_on_any_scale(most: int, number: int, end: int) -> None:
    place = NumberScale(most, 5, end).place(number)
    assert min(5, end) - 1e-9 <= place <= max(5, end) + 1e-9


@given(st.dates(), st.dates(), st.dates(), st.integers(-99, 99))
def test_any_day_has_a_place_on_any_scale(first: date, last: date, day: date, end: int) -> None:
    place = DateScale(first, last, 5, end).place(day)
    assert min(5, end) - 1e-9 <= place <= max(5, end) + 1e-9


def test_days_are_placed_in_proportion() -> None:
    scale = DateScale(date(2018, 1, 1), date(2018, 1, 11), 0, 100)
    assert scale.place(date(2018, 1, 1)) == 0
    assert scale.place(date(2018, 1, 6)) == 50


@pytest.mark.parametrize(
    ("at_most", "expected"),
    [
        (9, [f"2018-{month:02}-01" for month in range(4, 12)]),
        (4, ["2018-05-01", "2018-07-01", "2018-09-01", "2018-11-01"]),
        (3, ["2018-04-01", "2018-07-01", "2018-10-01"]),
        (1, ["2018-07-01"]),
    ],
)
def test_ticks_are_first_days_of_months(at_most: int, expected: list[str]) -> None:
    scale = DateScale(date(2018, 3, 28), date(2018, 11, 20), 0, 1)
    assert [str(day) for day in scale.ticks(at_most)] == expected


@given(st.dates(), st.dates(), st.integers(-1, 12))
def test_date_ticks_are_few_and_within_the_scale(first: date, last: date, at_most: int) -> None:
    ticks = DateScale(first, last, 0, 1).ticks(at_most)
    assert len(ticks) <= max(at_most, 0)
    assert all(first <= day <= last and day.day == 1 for day in ticks)
    assert list(ticks) == sorted(set(ticks))


def test_a_scale_to_the_last_year_there_is_has_ticks() -> None:
    scale = DateScale(date(2018, 9, 25), date(9999, 12, 31), 0, 1)
    assert [str(day) for day in scale.ticks(4)] == [
        f"{year}-01-01" for year in (3992, 5988, 7984, 9980)
    ]


@pytest.mark.parametrize("text", ["", "2018-02-30", "2018-13", "0000", "25 September", "2018-9"])
def test_what_is_no_date_has_no_day(text: str) -> None:
    assert day_of(text) is None


def test_a_month_or_year_means_its_first_day() -> None:
    assert [day_of(text) for text in ("2018", "2018-09", "2018-09-25")] == [
        date(2018, 1, 1),
        date(2018, 9, 1),
        date(2018, 9, 25),
    ]
