"""What the plans of the tests are held against."""

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.known import Known, ReadKnown


@pytest.fixture(name="known", scope="module")
def _known(archive: Archive) -> Known:
    """What the records file of the tests holds."""
    return ReadKnown().read(archive)
