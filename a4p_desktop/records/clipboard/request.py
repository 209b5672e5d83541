"""A request to copy rows: which rows, and how they look when pasted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.cite.request import MOST_CITED
from a4p_desktop.records.clipboard.cited import cited_rows
from a4p_desktop.records.clipboard.rows import (
    TSV,
    CopiedRows,
    copied_rows,
    copied_table,
)
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Clipboard")

Manner = Literal["rows", "headed", "cited", "table"]
"""As on the screen without headings, with headings or with sources, or for a spreadsheet."""

_MOST_IN_WORDS = 20_000
"""They take about a second, in which the reading thread does nothing else."""
MOST: Mapping[Manner, int | None] = {
    "rows": _MOST_IN_WORDS,
    "headed": _MOST_IN_WORDS,
    "cited": MOST_CITED,
    "table": TSV.most_rows,
}
"""The most rows copied at once in each manner; an export has no such limit."""


@dataclass(frozen=True)
class CopyRequest:
    """A request for rows in the form in which they are pasted."""

    selection: Selection
    manner: Manner

    def read(self, archive: Archive) -> CopiedRows:
        """The rows for the clipboard.

        Raises RecordsError if they are too many, or cannot be read.
        """
        _require_few(SelectedRows(archive, self.selection).total, MOST[self.manner])
        if self.manner == "table":
            return copied_table(archive, self.selection)
        if self.manner == "cited":
            return cited_rows(archive, self.selection)
        headings = self.manner == "headed"
        return copied_rows(archive, self.selection, headings=headings)


def _require_few(rows: int, most: int | None) -> None:
    if most is not None and rows > most:
        raise RecordsError(
            say.mark(
                "At most {most} rows can be copied at once; this is {n}."
                "|At most {most} rows can be copied at once; these are {n}."
            ),
            say.mark("Copy fewer rows, or export them to a file."),
            n=rows,
            most=most,
        )
