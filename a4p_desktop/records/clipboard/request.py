"""What is asked to be copied, and in which manner."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.cite.request import MOST_CITED
from a4p_desktop.records.clipboard.cited_text import cited_rows
from a4p_desktop.records.clipboard.rows import CellWords, Pasted, copied_rows
from a4p_desktop.records.clipboard.tsv_format import copied_table
from a4p_desktop.records.errors import RecordsError

Manner = Literal["rows", "headed", "cited", "table"]
"""In words, without headings or with them, or with their sources; or as recorded, for a
spreadsheet."""

MOST_COPIED = 100_000
"""So many rows are copied at once as recorded, and fewer in words: what takes about a second, in
which nothing else is read. More are exported."""
MOST: Mapping[Manner, int] = {
    "rows": 20_000,
    "headed": 20_000,
    "cited": MOST_CITED,
    "table": MOST_COPIED,
}


@dataclass(frozen=True)
class CopyRequest:
    """Rows to be copied."""

    selection: Selection
    manner: Manner
    words: CellWords

    def read(self, archive: Archive) -> Pasted:
        """What the clipboard is to be given.

        Raises RecordsError where it is too much for it, or cannot be read.
        """
        _require_few(SelectedRows(archive, self.selection).total, MOST[self.manner])
        if self.manner == "table":
            return copied_table(archive, self.selection)
        if self.manner == "cited":
            return cited_rows(archive, self.selection, self.words)
        headed = self.manner == "headed"
        return copied_rows(archive, self.selection, self.words, headings=headed)


def _require_few(rows: int, most: int) -> None:
    if rows > most:
        raise RecordsError(
            f"These are {rows:,} rows; at most {most:,} are copied at once.",
            "Copy fewer of them, or export them to a file, which holds any number.",
        )
