"""Scales that place numbers and dates along a line, and choose their ticks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

_STEPS = (1, 2, 5)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
"""The distances of ticks on a date scale."""


@dataclass(frozen=True)
class NumberScale:
    """Numbers from 0 to `most` on a line from `start` to `end`; `end` may be the smaller."""

    most: float
    start: float
    end: float

    def place(self, number: float) -> float:
        """The coordinate of a number."""
        return self.start + (self.end - self.start) * number / max(self.most, 1)

    def ticks(self, at_most: int) -> Sequence[int]:
        """Round numbers from 0 to `most`, no more than `at_most` of them."""
        size = 1
        while True:
            for step in _STEPS:
                if self.most / (step * size) <= at_most - 1:
                    return range(0, int(self.most) + 1, step * size)
            size *= 10


@dataclass(frozen=True)
class DateScale:
    """Days from `first` to `last` on a line from `start` to `end`."""

    first: date
    last: date
    start: float
    end: float

    def place(self, day: date) -> float:
        """The coordinate of a day; the middle, if the scale has only one."""
        days = (self.last - self.first).days
        if days == 0:
            return (self.start + self.end) / 2
        return self.start + (self.end - self.start) * (day - self.first).days / days

    def ticks(self, at_most: int) -> Sequence[date]:
        """First days of months at even distances, no more than `at_most` of them."""
        years = (self.last.year - self.first.year) // max(at_most, 1)
        for step in (*_MONTHS, 12 * (years + 1)):
            days = [day for day in _first_days(self.first, self.last, step) if day >= self.first]
            if len(days) <= at_most:
                return days
        return []


def day_of(text: str) -> date:
    """The day of an ISO date, or the first day of an ISO month or year."""
    year, month, day = [*(int(part) for part in text.split("-")), 1, 1][:3]
    return date(year, month, day)


def _first_days(first: date, last: date, step: int) -> Iterator[date]:
    month = -(-(first.year * 12 + first.month - 1) // step) * step
    while (day := date(month // 12, month % 12 + 1, 1)) <= last:
        yield day
        month += step
