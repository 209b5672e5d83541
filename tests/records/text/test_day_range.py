"""Ranges of days: what is read as one, how it is kept, and which days it holds."""

import pytest

from a4p_desktop.records.text.day_range import begun_range, days_of, read_range


@pytest.mark.parametrize(
    ("typed", "kept", "days"),
    [
        ("2018", "2018", (20180000, 20189999)),
        ("2018-09", "2018-09", (20180900, 20180999)),
        ("2018-9", "2018-09", (20180900, 20180999)),
        ("2018-09-25", "2018-09-25", (20180925, 20180925)),
        ("2018-9-5", "2018-09-05", (20180905, 20180905)),
        ("2010..2019", "2010..2019", (20100000, 20199999)),
        ("2010...2019", "2010..2019", (20100000, 20199999)),
        ("2010…2019", "2010..2019", (20100000, 20199999)),
        ("2010-2019", "2010..2019", (20100000, 20199999)),
        ("2010–2019", "2010..2019", (20100000, 20199999)),
        ("2018-09-25/2018-10-01", "2018-09-25..2018-10-01", (20180925, 20181001)),
        ("2018-9..2019", "2018-09..2019", (20180900, 20199999)),
        ("..2015", "..2015", (0, 20159999)),
        ("2015..", "2015..", (20150000, 99999999)),
        ("2018..2018", "2018", (20180000, 20189999)),
    ],
)
def test_a_range_is_read_and_kept_in_one_way(typed: str, kept: str, days: tuple[int, int]) -> None:
    found = read_range(typed)
    assert found is not None
    assert (found.text, tuple(found.days)) == (kept, days)
    assert read_range(found.text) == found
    assert not found.is_backwards


@pytest.mark.parametrize(
    "typed",
    ["", "..", "…", "20", "201", "2018-13", "2018-02-30", "0000", "2018-", "2018-0", "2010..20",
     "x..2010", "2010..2019..2020", "25.9.2018", "2018 ", "٢٠١٨", "2018-009"],
)  # fmt: skip
def test_anything_else_is_none(typed: str) -> None:
    assert read_range(typed) is None


def test_a_range_that_ends_before_it_begins_is_backwards() -> None:
    for typed in ("2019..2010", "2018-10..2018-09", "2018-09-02..2018-09-01"):
        found = read_range(typed)
        assert found
        assert found.is_backwards, typed


@pytest.mark.parametrize(
    ("begun", "kept"),
    [
        ("2010.", "2010"),
        ("2010..", "2010.."),
        ("2010..2", "2010.."),
        ("2010..201", "2010.."),
        ("2010..2019-", "2010..2019"),
        ("2018-", "2018"),
        ("2018-0", "2018"),
        ("2018-09-", "2018-09"),
        ("2018-09-0", "2018-09"),
        ("..201", None),
        ("201", None),
        ("2018-13", None),
        ("2010..x", None),
    ],
)
def test_while_it_is_written_a_range_counts_as_far_as_it_stands(
    begun: str, kept: str | None
) -> None:
    found = begun_range(begun)
    assert (found and found.text) == kept


def test_days_of_what_is_no_date_are_an_error() -> None:
    with pytest.raises(ValueError, match="no date"):
        days_of("soon")
