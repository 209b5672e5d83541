"""A case, what came of each of its steps, and what must never happen."""

import re
from dataclasses import dataclass, field

TRACEBACK, COMPLAINT, HANG, MEMORY, DIED, BROKEN = (
    *("traceback", "complaint of Qt", "hang", "memory", "died", "broken promise"),
)
"""The kinds of failures; a broken promise is what a step itself finds wrong."""
_PLACE = re.compile(r'File "[^"]*/(a4p_desktop/[^"]+)", line \d+,? in (\w+)')
_CURRENT = "most recent call first"
"""How Python begins the calls of a thread of a process that hangs or dies."""


@dataclass(frozen=True)
class Case:
    """A kind of input, and the seed that makes one of it."""

    kind: str
    seed: int

    def __str__(self) -> str:
        return f"{self.kind}-{self.seed}"


@dataclass(frozen=True)
class Failure:
    """What must never happen, in which step."""

    kind: str
    step: str
    text: str

    @property
    def signature(self) -> str:
        """Its kind, its place in the program or its step, and its last line: one fault has one."""
        thread = self.text.rpartition("Current thread")[2]
        places = _PLACE.findall(thread)
        if _CURRENT in thread:
            places.reverse()
        place = f" at {':'.join(places[-1])}" if places else f" in {self.step}"
        line = (self.text.strip().splitlines() or [""])[-1]
        return f"{self.kind}{place}: {re.sub(r'[0-9]+', '#', line)[:160]}"


@dataclass
class Result:
    """What came of one case."""

    case: Case
    endings: dict[str, str] = field(default_factory=dict)
    """How each step ended, by its name: of steps with the same name, the last."""
    failures: list[Failure] = field(default_factory=list)
    seconds: float = 0.0
    """Of the processor."""
    peak_mb: float = 0.0
