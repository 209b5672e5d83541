"""Made-up meetings: briefings, debates and the like, in the order of their dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

YEARS = range(1970, 2026)
_FIRST = 20_000
"""A number above that of any real meeting."""

_TOPICS = (
    "United Nations peacekeeping operations",
    "Collective action to improve United Nations peacekeeping operations",
    "The situation in the Central African Republic",
    "The situation concerning the Democratic Republic of the Congo",
    "Reports of the Secretary-General on the Sudan and South Sudan",
    "The situation in Mali",
    "The situation in Côte d’Ivoire",
    "The situation in Cyprus",
    "The situation in the Middle East",
    "The question concerning Haiti",
    "Protection of civilians in armed conflict",
    "Women and peace and security",
    "Children and armed conflict",
    "Maintenance of international peace and security",
    "Peacebuilding and sustaining peace",
    "Cooperation between the United Nations and regional organizations",
    "Strengthening peacekeeping operations in Africa",
    "Financing of the United Nations peacekeeping operations",
)


@dataclass(frozen=True)
class _Kind:
    """A kind of meeting: its body and venue, and the range of its number of speakers."""

    body: str
    venue: str
    form: str
    fewest: int
    most: int
    prefix: str


_COUNCIL = ("Security Council", "Security Council Chamber, United Nations Headquarters, New York")
_ASSEMBLY = ("General Assembly", "General Assembly Hall, United Nations Headquarters, New York")
_KINDS = {
    _Kind(*_COUNCIL, "briefing", 8, 22, "sc"): 45,
    _Kind(*_COUNCIL, "open debate", 45, 90, "sc"): 30,
    _Kind(*_ASSEMBLY, "plenary debate", 40, 120, "ga"): 17,
    _Kind(*_ASSEMBLY, "high-level meeting", 90, 196, "ga"): 8,
}


@dataclass(frozen=True)
class Meeting:
    """A meeting and its number of statements."""

    key: str
    symbol: str
    kind: _Kind
    day: date
    size: int


def meetings(random: Random, statements: int, years: range = YEARS) -> Iterator[Meeting]:
    """Meetings in the order of their dates, with this number of statements in all."""
    number_of_meetings = max(6, statements // 50)
    kinds = random.choices(list(_KINDS), list(_KINDS.values()), k=number_of_meetings)
    wanted = [random.randint(kind.fewest, kind.most) for kind in kinds]
    ends = [end * statements // sum(wanted) for end in accumulate(wanted)]
    days = (date(years[-1], 12, 31) - date(years[0], 1, 1)).days / number_of_meetings
    for at, kind in enumerate(kinds):
        day = date(years[0], 1, 1) + timedelta(days=int((at + random.random()) * days))
        number = _FIRST + at
        records = "S/PV" if kind.prefix == "sc" else f"A/{day.year - 1945}/PV"
        size = ends[at] - (ends[at - 1] if at else 0)
        yield Meeting(f"{kind.prefix}-{number}", f"{records}.{number}", kind, day, size)


def meeting_row(random: Random, meeting: Meeting) -> list[str]:
    """A row of meetings.csv."""
    complete = random.random() < 0.4
    reported = meeting.size if complete else meeting.size + random.randint(1, 40)
    long = meeting.kind.form == "high-level meeting"
    return [
        meeting.key,
        meeting.symbol,
        f"{random.choice(_TOPICS)} ({meeting.kind.form})",
        # Some meetings are dated by month only.
        meeting.day.isoformat()[: 7 if random.random() < 0.02 else 10],
        (meeting.day + timedelta(days=2)).isoformat() if long else "",
        meeting.kind.body,
        meeting.kind.venue,
        "Secretary-General" if long else "",
        "complete" if complete else "partial",
        str(reported) if random.random() < 0.5 else "",
        "Made up for benchmarks.",
        f"made-{meeting.day.year}-record" if random.random() < 0.9 else "",
        "",  # no short title
    ]
