"""The memory of this process over time, and whether it grows."""

import ctypes
import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from time import monotonic

from PySide6.QtWidgets import QApplication

from tests.benchmarks.machine import resident_mb

MB_AN_HOUR = 20.0
"""The growth allowed in an hour. The robot's hour has some 50,000 moves, as many as a user makes in
a month of working days with a move every ten seconds: the program would gain a megabyte a day."""
GRAIN_MB = 5.0
"""The growth allowed beside it, because no measurement is finer: a library that is imported at its
first use takes 4 MB, and the pages of a dialog, of SQLite's cache or of a font come and go."""
WARM_SECONDS = 300.0
"""Until then libraries are imported, and the caches of rows, facets and letters are filled."""
_FEWEST = 8
"""Measurements without which there is no verdict."""


@dataclass(frozen=True)
class Measured:
    """The memory at one moment."""

    seconds: float
    mb: float
    """Resident, as the system shows it."""
    trimmed_mb: float
    """Resident, once the C library has returned what is free: only this can show a leak."""
    objects: int
    """The objects that Python's garbage collector knows."""
    widgets: int

    def __str__(self) -> str:
        return (
            f"{self.seconds / 60:5.1f} min: {self.mb:.0f} MB, {self.trimmed_mb:.1f} MB in use,"
            f" {self.objects:,} objects, {self.widgets:,} widgets;"
        )


class MemoryCurve:
    """Measurements of memory, and the verdict on them."""

    def __init__(self, measured: Sequence[Measured] = ()) -> None:
        self.measured = list(measured)
        self._begun = monotonic()

    def measure(self) -> Measured | str:
        """The memory now, added to the curve; "" on systems that do not show it."""
        before = resident_mb()
        if before is None:
            return ""
        gc.collect()
        _return_free_memory()
        widgets = len(QApplication.allWidgets())
        seconds, trimmed = monotonic() - self._begun, resident_mb() or 0
        self.measured.append(Measured(seconds, before, trimmed, len(gc.get_objects()), widgets))
        return self.measured[-1]

    @property
    def is_flat(self) -> bool:
        """Whether the memory in use grew by no more than is allowed; True if it is not known.

        It is measured in the second half, and not before the program is warm.
        """
        half = self._second_half()
        if not half:
            return True
        hours = (half[-1].seconds - half[0].seconds) / 3600
        return slope(half) * hours <= GRAIN_MB + MB_AN_HOUR * hours

    @property
    def verdict(self) -> str:
        """The growth in one line."""
        half = self._second_half()
        if not half:
            return "too short a run to say whether it grows"
        minutes = (half[-1].seconds - half[0].seconds) / 60
        return (
            f"{half[0].trimmed_mb:.1f} to {half[-1].trimmed_mb:.1f} MB in use in the last"
            f" {minutes:.0f} minutes, a slope of {slope(half):+.1f} MB an hour; allowed:"
            f" {MB_AN_HOUR:.0f} MB an hour and {GRAIN_MB:.0f} MB"
        )

    def _second_half(self) -> list[Measured]:
        begin = max(WARM_SECONDS, self.measured[-1].seconds / 2) if self.measured else 0
        half = [measured for measured in self.measured if measured.seconds >= begin]
        return half if len(half) >= _FEWEST else []


def slope(measured: Sequence[Measured]) -> float:
    """MB an hour: the median of the slopes between any two measurements, which single peaks do not
    change (Theil and Sen, https://doi.org/10.1080/01621459.1968.10480934)."""
    return median(
        (late.trimmed_mb - early.trimmed_mb) / (late.seconds - early.seconds) * 3600
        for early, late in combinations(measured, 2)
    )


def _return_free_memory() -> None:
    """Let the C library of Linux return what is free: man 3 malloc_trim."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
