"""Scales that place numbers and dates along a line, and choose their ticks.

A records file may hold any number and any text for a date: what lies outside a scale is placed at
its nearer end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from a4p_desktop.records.text.dates import date_parts

_STEPS = (1, 2, 5)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)
"""The distances of ticks on a date scale."""
NO_DAY = date(1, 1, 2)
"""Both ends of a date scale without days; it has no ticks."""


@dataclass(frozen=True)
class NumberScale:
    """Numbers from 0 to `most` on a line from `start` to `end`; `end` may be the smaller."""

    most: float
    start: float
    end: float

    def place(self, number: float) -> float:
        """The coordinate of a number."""
        return _between(self.start, self.end, number / max(self.most, 1))

    def ticks(self, at_most: int) -> Sequence[int]:
        """Round numbers from 0 to `most`, no more than `at_most` of them."""
        most, spaces, size = max(int(self.most), 0), max(at_most - 1, 1), 1
        while True:
            for step in _STEPS:
                if most // (step * size) <= spaces:
                    return range(0, most + 1, step * size)
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
        share = (day - self.first).days / days if days > 0 else 0.5
        return _between(self.start, self.end, share)

    def ticks(self, at_most: int) -> Sequence[date]:
        """First days of months at even distances, no more than `at_most` of them."""
        years = (self.last.year - self.first.year) // max(at_most, 1)
        for step in (*_MONTHS, 12 * (years + 1)):
            # No more than tell that they are too many; the first may be before the scale.
            found = islice(_first_days(self.first, self.last, step), max(at_most, 0) + 2)
            days = [day for day in found if day >= self.first]
            if len(days) <= at_most:
                return days
        return []


def day_of(text: str) -> date | None:
    """The day of an ISO date, or the first day of an ISO month or year; None for other text."""
    parts = date_parts(text)
    return date(*parts, *[1] * (3 - len(parts))) if parts else None


def _first_days(first: date, last: date, step: int) -> Iterator[date]:
    month = -(-(first.year * 12 + first.month - 1) // step) * step
    while month < last.year * 12 + last.month:
        yield date(month // 12, month % 12 + 1, 1)
        month += step


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * min(max(share, 0.0), 1.0)
