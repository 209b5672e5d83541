"""The machine that measures: what it is, and whether it has something else to do."""

import os
import platform
import sqlite3
from pathlib import Path
from time import monotonic

from PySide6.QtCore import qVersion

_BUSY_BEFORE = 0.5
"""The load a core above which times are not to be trusted."""
_OTHERS = 0.05
"""The share of the whole machine that others may take while it is measured."""


def described() -> str:
    """What the times depend on."""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()},"
        f" Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Qt {qVersion()}"
    )


def load() -> float | None:
    """How many processes wanted to run, in the last minute; None where nobody counts."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def is_loaded(load: float | None) -> bool:
    """Whether that is too much to measure."""
    return load is not None and load > _BUSY_BEFORE * (os.cpu_count() or 1)


def resident_mb() -> float | None:
    """The memory that this process holds, in MB; None where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Others:
    """How much of the machine other processes take from now on."""

    def __init__(self) -> None:
        self._begun = monotonic(), _own_seconds(), _all_seconds()

    def share(self) -> float | None:
        """Their share of all cores since the beginning; None where the system does not say."""
        begun, own, everyone = self._begun
        now = _all_seconds()
        if everyone is None or now is None:
            return None
        theirs = (now - everyone) - (_own_seconds() - own)
        return max(0.0, theirs / ((monotonic() - begun) * (os.cpu_count() or 1)))

    def are_many(self) -> bool:
        """Whether they took so much that the times are not to be trusted."""
        return (self.share() or 0) > _OTHERS


def _own_seconds() -> float:
    """What this process took, and its children that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _all_seconds() -> float | None:
    """What all processes took."""
    path = Path("/proc/stat")
    if not path.exists():
        return None
    user, nice, system, *_ = map(int, path.read_text().split("\n", 1)[0].split()[1:])
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")
