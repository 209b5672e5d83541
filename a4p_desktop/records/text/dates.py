"""Dates as recorded (ISO 8601, perhaps cut to a month or a year) and in English words."""

import re
from datetime import date as day

from a4p_desktop.records.text.plain_text import clean

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def date_parts(date: str) -> tuple[int, ...]:
    """Year, month and day of an ISO date, as many as are recorded; none where it is no date."""
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
    """What the two ends of a period share: its year, or its year and month, or the day."""
    first, last = date_parts(start), date_parts(end)
    if not last:
        return first
    shared: list[int] = []
    for one, other in zip(first, last, strict=False):
        if one != other:
            break
        shared.append(one)
    return tuple(shared)


def date_words(date: str) -> str:
    """A date as the United Nations write it, “25 September 2018”; what is no date as recorded.

    Source: United Nations Editorial Manual Online, “Dates, time, and currency”.
    """
    parts = date_parts(date)
    if not parts:
        return clean(date)
    return " ".join(_named(parts))


def period_words(start: str, end: str) -> str:
    """A day, or the days from one to another: “25 September to 1 October 2018”."""
    first, last = date_parts(start), date_parts(end)
    if not first or not last or last <= first:
        return date_words(start)
    said, shared = _named(first), len(shared_parts(start, end))
    # What both share is said once, behind the second; only whole days read well so.
    if len(first) == len(last) == 3 and shared:
        said = said[: 3 - shared]
    return f"{' '.join(said)} to {date_words(end)}"


def _named(parts: tuple[int, ...]) -> list[str]:
    year, month, number = (*parts, None, None)[:3]
    words = [str(number) if number else "", MONTHS[month - 1] if month else "", f"{year:04}"]
    return [word for word in words if word]
