"""The limits of time and memory of a step, and how a process stands to them."""

import os
from pathlib import Path

LIMIT_SECONDS = 10.0
"""Seconds of the processor that a step may use; more is a hang."""
LONGEST_SECONDS = 90.0
"""Seconds by the clock: a hang that waits uses no processor. Generous, for busy machines."""
LIMIT_MB = 1_000.0
"""Memory that a step may use, at its peak."""


def processor_seconds(pid: int) -> float:
    """The seconds of the processor that process `pid` has used; 0 if it has ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def peak_mb(pid: int | str = "self") -> float:
    """The peak of the resident memory of a process, in MB; 0 if it has ended."""
    return _status_mb(pid, "VmHWM")


def resident_mb(pid: int | str = "self") -> float:
    """The resident memory of a process, in MB; 0 if it has ended."""
    return _status_mb(pid, "VmRSS")


def forget_peak() -> None:
    """Let the peak of this process begin anew: man 5 proc, clear_refs."""
    Path("/proc/self/clear_refs").write_text("5")


def _status_mb(pid: int | str, name: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)
