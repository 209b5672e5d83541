"""The first lines of an export, asked for before it is written."""

from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.export import preview
from a4p_desktop.records.export.formats import Format

ROWS = 5
"""So many rows are shown."""


@dataclass(frozen=True)
class PreviewRequest:
    """What would be written of the first rows of a selection."""

    selection: Selection
    format: Format

    def read(self, archive: Archive) -> str:
        """The heading and the first rows in this format.

        Raises RecordsError where they cannot be read.
        """
        return preview(archive, self.selection, self.format, ROWS)
