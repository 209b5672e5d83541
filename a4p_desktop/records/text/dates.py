"""Dates as recorded: ISO 8601, or only a month or year of it."""

import re
from datetime import date as day
from datetime import datetime

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def date_parts(date: str) -> tuple[int, ...]:
    """Year, month and day of an ISO date, as far as recorded; () where it is no date."""
    match = _DATE.fullmatch(date)
    if match is None:
        return ()
    parts = tuple(int(part) for part in match.groups() if part)
    try:
        day(*parts, *[1] * (3 - len(parts)))
    except ValueError:
        return ()
    return parts


def shared_parts(start: str, end: str) -> tuple[int, ...]:
    """The leading parts that both ends of a period share: the year, the month, the day."""
    first, last = date_parts(start), date_parts(end)
    if not last:
        return first
    shared: list[int] = []
    for part, other in zip(first, last, strict=False):
        if part != other:
            break
        shared.append(part)
    return tuple(shared)


def local_day(stamp: str) -> str:
    """The ISO date, where the program runs, of a date and time in UTC: `2026-11-26T14:05:00Z`.

    What is no date and time stays as it is.
    """
    try:
        return datetime.fromisoformat(stamp).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return stamp
