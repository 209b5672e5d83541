"""Dates as recorded (ISO 8601, or only a month or year of it), and in English words."""

import re
from datetime import date as day

from a4p_desktop.records.text.plain_text import clean

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

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


def date_words(date: str) -> str:
    """A date in United Nations style, “25 September 2018”; other text as recorded.

    Source: United Nations Editorial Manual Online, “Dates, time, and currency”.
    """
    parts = date_parts(date)
    if not parts:
        return clean(date)
    return " ".join(_named(parts))


def period_words(start: str, end: str) -> str:
    """A day, or a period: “25 September to 1 October 2018”."""
    first, last = date_parts(start), date_parts(end)
    if not first or not last or last <= first:
        return date_words(start)
    words, shared = _named(first), len(shared_parts(start, end))
    # Shared parts are written once, after the second day; with months or years it reads badly.
    if len(first) == len(last) == 3 and shared:
        words = words[: 3 - shared]
    return f"{' '.join(words)} to {date_words(end)}"


def _named(parts: tuple[int, ...]) -> list[str]:
    year, month, number = (*parts, None, None)[:3]
    words = [str(number) if number else "", MONTHS[month - 1] if month else "", f"{year:04}"]
    return [word for word in words if word]
