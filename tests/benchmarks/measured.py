"""What was measured on one records file: times by name, and single numbers."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import NamedTuple


class Time(NamedTuple):
    """How long one thing took, in milliseconds, and what it was."""

    ms: float
    what: str = ""


@dataclass
class Measured:
    """Gathered in one process, and handed to the next as one line of text."""

    times: dict[str, list[Time]] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, ms: float, what: str = "") -> None:
        """Keep one time."""
        self.times.setdefault(name, []).append(Time(ms, what))

    def take(self, other: "Measured") -> None:
        """Keep all that another has."""
        self.times |= other.times
        self.numbers |= other.numbers
        self.notes += other.notes

    def percentile(self, name: str, percent: int) -> float | None:
        """The time below which so many of them lie; None where there are none."""
        return percentile([time.ms for time in self.times.get(name, ())], percent)

    def slowest(self, name: str, number: int) -> list[Time]:
        """The longest times, the longest first."""
        return sorted(self.times.get(name, ()), reverse=True)[:number]

    def line(self) -> str:
        """All of it as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_measured(line: str) -> Measured:
    """What `Measured.line` gave."""
    read = Measured(**json.loads(line))
    read.times = {name: [Time(*time) for time in times] for name, times in read.times.items()}
    return read


def percentile(values: Sequence[float], percent: int) -> float | None:
    """The value at or below which so many percent of them lie; None where there are none."""
    if not values:
        return None
    return sorted(values)[max(0, -(-len(values) * percent // 100) - 1)]
