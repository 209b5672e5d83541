"""What a window needs of the records file that it shows, read when the file is opened."""

from pathlib import Path
from typing import NamedTuple

from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import Catalogue, read_catalogue
from a4p_desktop.records.errors import RecordsError


class OpenedRecords(NamedTuple):
    """One records file, opened twice: all that a window shows and writes comes from that file,
    whatever its path names later."""

    archive: Archive
    archive_for_exports: Archive
    catalogue: Catalogue
    wording: Wording

    def close(self) -> None:
        """Close the file."""
        self.archive.close()
        self.archive_for_exports.close()


def open_records(path: Path) -> OpenedRecords:
    """Open `path` and read what the window needs at once; raise RecordsError if it is refused."""
    archive = Archive(path)
    try:
        again = archive.again()
        return OpenedRecords(archive, again, read_catalogue(archive), Wording(archive))
    except RecordsError:
        archive.close()
        raise
