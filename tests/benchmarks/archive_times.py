"""Times of the archive without a window on one records file: the numbers of all facets."""

from pathlib import Path
from time import perf_counter

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Search
from tests.benchmarks.keystrokes import beginnings, phrases
from tests.benchmarks.measured import Measured

FACET_COUNTS = "facet counts"


def archive_times(records: Path, *, quick: bool) -> Measured:
    """Count all facets for each keystroke; the words are others each time, so none are known."""
    measured = Measured()
    archive = Archive(records)
    archive.facet_counts(Search("speakers", "a"))  # which rows have which value is read once
    for typed in beginnings(phrases(quick=quick)):
        begun = perf_counter()
        archive.facet_counts(Search("speakers", typed))
        measured.add(FACET_COUNTS, (perf_counter() - begun) * 1000, typed)
    archive.close()
    return measured
