"""What a records file holds, in short: its title, its meetings, its instruments, its sizes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.archive import Archive, Facts
from a4p_desktop.records.search import Search
from a4p_desktop.records.tables import TABLES

NARROWED_BY = {"speakers": "meeting", "endorsements": "instrument", "themes": "meeting"}
"""For each table, the column that the window narrows it by."""


@dataclass(frozen=True)
class Catalogue:
    """The contents of one records file, read once when it is opened."""

    path: Path
    info: Mapping[str, str]
    meetings: Sequence[Facts]
    instruments: Sequence[Facts]
    sizes: Mapping[tuple[str, str], int]
    """The rows of a table narrowed to a meeting or an instrument; "" where it is not."""


def read_catalogue(archive: Archive) -> Catalogue:
    """What `archive` holds."""
    meetings, instruments = archive.ask("meetings"), archive.ask("instruments")
    sizes = {(name, ""): archive.count(Search(name)) for name in TABLES}
    for meeting in meetings:
        code = str(meeting["meeting"])
        sizes["speakers", code] = int(meeting["recorded"] or 0)
        sizes["themes", code] = sizes["themes", ""]
    for instrument in instruments:
        sizes["endorsements", str(instrument["instrument"])] = int(instrument["delegations"] or 0)
    return Catalogue(archive.path, archive.info, meetings, instruments, sizes)
