"""Times of the archive without a window: how long the counts of all facets take."""

from pathlib import Path
from time import perf_counter

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Search
from tests.benchmarks.keystrokes import beginnings, phrases
from tests.benchmarks.measured import Measured

FACET_COUNTS = "facet counts"


def archive_times(records: Path, *, quick: bool) -> Measured:
    """Count all facets after each keystroke; no text repeats, so no answer is cached."""
    measured = Measured()
    archive = Archive(records)
    archive.facet_counts(Search("speakers", "a"))  # fills the index of values by row
    for typed in beginnings(phrases(quick=quick)):
        begun = perf_counter()
        archive.facet_counts(Search("speakers", typed))
        measured.add(FACET_COUNTS, (perf_counter() - begun) * 1000, typed)
    archive.close()
    return measured
