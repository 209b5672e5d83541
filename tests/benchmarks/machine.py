"""The machine of a measurement: its hardware and software, and whether it is busy otherwise."""

import os
import platform
import sqlite3
from pathlib import Path
from time import monotonic, thread_time

from PySide6.QtCore import qVersion

_BUSY_BEFORE = 0.5
"""The load per core above which times are not reliable."""
_ADDITIONS = 1_000_000
_OTHERS = 0.05
"""The share of all cores that other processes may use during a measurement."""


def described() -> str:
    """The cores, system and versions on which the times depend."""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()},"
        f" Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Qt {qVersion()}"
    )


def load() -> float | None:
    """The load average of the last minute; None on systems without one."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def additions_ms() -> float:
    """Milliseconds of the processor for a million additions in Python, the least of three.

    The clock of a shared machine changes within minutes; times compare only beside this one.
    """
    taken = []
    for _ in range(3):
        begun, total = thread_time(), 0
        for number in range(_ADDITIONS):
            total += number
        taken.append((thread_time() - begun) * 1000)
    return min(taken)


def is_loaded(load: float | None) -> bool:
    """Whether the load is too high for a measurement."""
    return load is not None and load > _BUSY_BEFORE * (os.cpu_count() or 1)


def resident_mb() -> float | None:
    """The resident memory of this process in MB; None on systems without /proc."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Others:
    """The processor time that other processes use from now on."""

    def __init__(self) -> None:
        self._begun = monotonic(), _own_seconds(), _all_seconds()

    def share(self) -> float | None:
        """Their share of all cores since the start; None on systems without /proc."""
        begun, own_before, all_before = self._begun
        now = _all_seconds()
        if all_before is None or now is None:
            return None
        theirs = (now - all_before) - (_own_seconds() - own_before)
        return max(0.0, theirs / ((monotonic() - begun) * (os.cpu_count() or 1)))

    def are_many(self) -> bool:
        """Whether they used so much that the times are not reliable."""
        return (self.share() or 0) > _OTHERS


def _own_seconds() -> float:
    """The processor time of this process and its ended children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _all_seconds() -> float | None:
    """The processor time of all processes; None on systems without /proc."""
    path = Path("/proc/stat")
    if not path.exists():
        return None
    user, nice, system, *_ = map(int, path.read_text().split("\n", 1)[0].split()[1:])
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")
