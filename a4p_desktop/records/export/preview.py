"""The first rows of an export, cell by cell, as they will be written."""

import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.cells.cutter import CellCutter
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard
from a4p_desktop.records.export.cells.words import headings, words_of_columns

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format

PREVIEW_ROWS = 5


@dataclass(frozen=True)
class Preview:
    """A heading for each column, and rows of as many cells."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PreviewRequest:
    """A request for the first rows of an export as it would be written."""

    selection: Selection
    format: "Format"

    def read(self, archive: Archive) -> Preview:
        """See preview."""
        return preview(archive, self.selection, self.format)


def preview(
    archive: Archive, selection: Selection, format: "Format", most: int = PREVIEW_ROWS
) -> Preview:
    """The headings and at most `most` rows in this format.

    Raises RecordsError if they cannot be read.
    """
    rows = SelectedRows(archive, selection).head(most)
    return _of_json(format, rows) if format.name == "json" else _of_cells(format, rows)


def _of_cells(format: "Format", rows: SelectedRows) -> Preview:
    guard = FormulaGuard() if format.dialect and format.dialect.guarded else None
    cutter, worders = CellCutter(format.most_characters), words_of_columns(format, rows)

    def written(cell: object, place: int) -> str:
        text, worder = "" if cell is None else str(cell), worders[place]
        text = worder(text) if worder and text else text
        return cutter.text(guard.text(text) if guard else text)

    return Preview(
        tuple(headings(format, rows)),
        tuple(
            tuple(written(cell, place) for place, cell in enumerate(row))
            for batch in rows.cells(addresses=format.in_words)
            for row in batch
        ),
    )


def _of_json(format: "Format", rows: SelectedRows) -> Preview:
    """The members of each row: a text as it is, anything else as JSON, and nothing for null."""
    stream = io.BytesIO()
    for _ in format.write(rows, None, stream):
        pass
    members = json.loads(stream.getvalue())["rows"]
    return Preview(
        tuple(members[0]) if members else tuple(headings(format, rows)),
        tuple(tuple(map(_of_value, row.values())) for row in members),
    )


def _of_value(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
