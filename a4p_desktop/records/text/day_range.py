"""Ranges of days: as somebody types them, as they are kept, and the days that they hold."""

import re
from typing import NamedTuple

from a4p_desktop.records.text.dates import date_parts

_DATE = r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?"
_RANGE = re.compile(rf"({_DATE})?(?:\.{{2,3}}|…|/)({_DATE})?", re.ASCII)
_YEARS = re.compile(r"(\d{4})[-–—](\d{4})", re.ASCII)
_UNFINISHED = re.compile(r"(.+?)(?:-0?|\.|(?<=[./…])\d{1,3})", re.ASCII)


class Days(NamedTuple):
    """The days from one to another, both included, each as a number: 20180925."""

    first: int
    last: int

    def meet(self, other: "Days") -> bool:
        """Whether both have a day in common."""
        return self.first <= other.last and other.first <= self.last


class DayRange(NamedTuple):
    """A range of days, each end an ISO date, which may be cut to its month or year."""

    start: str
    end: str
    """"" where the range is open; the same as `start` for one day, month or year."""

    @property
    def text(self) -> str:
        """The range as it is kept, and may be typed: 2018-09, 2010..2019, ..2015."""
        return self.start if self.start == self.end else f"{self.start}..{self.end}"

    @property
    def days(self) -> Days:
        """All days from the first to the last."""
        return Days(days_of(self.start).first if self.start else 0,
                    days_of(self.end).last if self.end else 9999_99_99)  # fmt: skip

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it begins, and so holds no day."""
        return self.days.last < self.days.first


def days_of(date: str) -> Days:
    """The days of an ISO date, which may be cut to its month or year; raises ValueError where it is
    none."""
    year, month, day = (*date_parts(date), 0, 0, 0)[:3]
    if not year:
        raise ValueError(f"no date: {date}")
    return Days(
        year * 10_000 + month * 100 + day,
        year * 10_000 + (month or 99) * 100 + (day or 99),
    )


def read_range(typed: str) -> DayRange | None:
    """The range that `typed` writes: 2018, 2018-09, 2018-9-5, 2010..2019, 2010-2019, 2015.. or
    ..2015; None where it writes none. It may be backwards."""
    if match := _RANGE.fullmatch(typed):
        start, end = (_padded(part or "") for part in match.groups())
        is_one = bool(match[1] or match[2])
    else:
        years = _YEARS.fullmatch(typed)
        start, end = years.groups() if years else (_padded(typed), _padded(typed))
        is_one = bool(start)
    known = all(date_parts(part) for part in (start, end) if part)
    return DayRange(start, end) if is_one and known else None


def begun_range(typed: str) -> DayRange | None:
    """The same, without what is not yet written of its last part: 2010.. of “2010..20”."""
    unfinished = _UNFINISHED.fullmatch(typed)
    return read_range(typed) or (read_range(unfinished[1]) if unfinished else None)


def _padded(date: str) -> str:
    """A date with its month and day in two digits."""
    return "-".join(part.zfill(2) for part in date.split("-")) if date else ""
