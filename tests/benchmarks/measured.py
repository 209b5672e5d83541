"""The results of a benchmark on one records file: times by name, and single numbers."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import NamedTuple


class Time(NamedTuple):
    """A time in milliseconds, and what was timed."""

    ms: float
    what: str = ""


@dataclass
class Measured:
    """Collected in one process and passed to another as one line of JSON."""

    times: dict[str, list[Time]] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, ms: float, what: str = "") -> None:
        """Add one time."""
        self.times.setdefault(name, []).append(Time(ms, what))

    def take(self, other: "Measured") -> None:
        """Add all times and numbers of `other`; its times replace those of a name."""
        self.times |= other.times
        self.numbers |= other.numbers

    def percentile(self, name: str, percent: int) -> float | None:
        """The percentile of the times with this name, in milliseconds; None without any."""
        return percentile([time.ms for time in self.times.get(name, ())], percent)

    def slowest(self, name: str, number: int) -> list[Time]:
        """The longest times, the longest first."""
        return sorted(self.times.get(name, ()), reverse=True)[:number]

    def line(self) -> str:
        """One line of JSON, for `read_measured`."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_measured(line: str) -> Measured:
    """Read the output of `Measured.line`."""
    measured = Measured(**json.loads(line))
    measured.times = {
        name: [Time(*time) for time in times] for name, times in measured.times.items()
    }
    return measured


def percentile(values: Sequence[float], percent: int) -> float | None:
    """The nearest-rank percentile of `values`; None without any."""
    if not values:
        return None
    return sorted(values)[max(0, -(-len(values) * percent // 100) - 1)]
