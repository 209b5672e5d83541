"""JSON: an object with the provenance of the export and its rows, each an object by column names.

A row has a member for each column, named like the column. Columns of several codes are lists,
numbers are numbers, and null means not known. Where Popolo (https://www.popoloproject.com/)
has another name for what a column holds, the row has that member too, beside the column's: `role`
for the title that the person held, `organization` for the delegation, `event` for the meeting.
`person`, `on_behalf_of` and `sources` have the same name in both. The sources of a row are codes;
the objects with `url` and `note` that Popolo has in their place are in `about`, once for all rows.
"""

import json
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.schema.columns import Kind

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format
    from a4p_desktop.records.export.provenance import Provenance


def write_json(
    format: "Format", rows: SelectedRows, provenance: "Provenance | None", stream: BinaryIO
) -> Generator[Written, None, None]:
    """Write one JSON document in UTF-8, a row on each line, and yield the progress.

    Raises RecordsError if the records cannot be read.
    """
    stream.write(b"{\n")
    if provenance is not None:
        facts = json.dumps(provenance.facts(Written(provenance.rows)), ensure_ascii=False, indent=1)
        stream.write(f'"about": {facts},\n'.encode())
    stream.write(b'"rows": [')
    line = _Line(rows)
    written = 0
    for batch in rows.cells():
        comma = "," if written else ""
        stream.write((comma + "\n" + ",\n".join(map(line, batch))).encode())
        written += len(batch)
        yield Written(written)
    stream.write(b"\n]\n}\n")
    yield Written(written)


class _Line:
    """Turns a row into a JSON object."""

    def __init__(self, rows: SelectedRows) -> None:
        names = [column.name for column in rows.columns]
        # A name of Popolo that is also the name of another column stays with that column.
        also = [
            (column.popolo, place)
            for place, column in enumerate(rows.columns)
            if column.popolo and column.popolo not in names
        ]
        self._names = [*names, *(name for name, _ in also)]
        self._places = [*range(len(names)), *(place for _, place in also)]
        kinds = [column.kind for column in rows.columns]
        self._lists = [place for place, kind in enumerate(kinds) if kind is Kind.CODES]
        self._json: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False).encode

    def __call__(self, row: Sequence[Cell]) -> str:
        values: list[object] = list(row)
        for place in self._lists:
            values[place] = _codes(row[place])
        cells = (values[place] for place in self._places)
        return self._json(dict(zip(self._names, cells, strict=True)))


def _codes(cell: Cell) -> list[str] | None:
    return None if cell is None else str(cell).split("|")
