"""Writes the rows of a search in any format, with the same bytes from window and command line."""

import re
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from io import BufferedWriter
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.progress import Reporter, StoppableStream, Written
from a4p_desktop.records.files.atomic import replacing, temporary_trouble
from a4p_desktop.records.files.flowing import FlowingFile
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format
    from a4p_desktop.records.export.provenance import Provenance

say = Speaker("Export")

_LONGEST_PART = 60
"""In characters, of a proposed name."""


def proposed_name(search: Search, format: "Format", today: date) -> str:
    """A file name for an export: `a4p-speakers-hlm-2018-2026-11-23.csv`."""
    narrowed = "-".join(value for _, value, excluded in search.where if value and not excluded)
    kept = re.sub(r"[^\w.]+", "-", narrowed)[:_LONGEST_PART]
    name = "-".join(["a4p", search.table, *filter(None, [kept.strip("-")]), today.isoformat()])
    return f"{name}.{format.suffix}"


def write_whole(
    archive: Archive,
    selection: Selection,
    format: "Format",
    stream: BinaryIO,
    *,
    with_provenance: bool = True,
    when: datetime | None = None,
) -> Written:
    """Write all rows to `stream`, with their provenance if the format has room for it.

    The same selection and the same `when` (None means now) give the same bytes in one language.
    Raises RecordsError if the records cannot be read, or if the format does not hold that many
    rows.
    """
    # Imported late, as below, so that the window opens sooner.
    from a4p_desktop.records.export.formats import ProvenancePlace

    rows = SelectedRows(archive, selection)
    provenance = None
    if with_provenance and format.provenance_place is not ProvenancePlace.FILE_BESIDE:
        provenance = _provenance(archive, selection, rows, when)
    written = _write_rows(format, rows, provenance, stream)
    stream.flush()
    return written


def write_file(
    archive: Archive,
    selection: Selection,
    format: "Format",
    destination: Path,
    *,
    with_provenance: bool = True,
    report: Callable[[Written], None] = lambda written: None,
    when: datetime | None = None,
) -> Written:
    """Write the rows to the file `destination`, whole or not at all, and report the progress.

    The provenance goes into the file or, for CSV, into a descriptor beside it, which is written
    when the rows are in place. A descriptor that an earlier export left describes other rows, so it
    is removed just before the new rows take the place of the old: whatever happens, no descriptor
    ever stands beside rows that it does not describe.

    Raises RecordsError if something cannot be written, and whatever `report` raises to stop.
    """
    # Imported late, as above.
    from a4p_desktop.records.export.descriptor_file import remove_descriptor, write_descriptor
    from a4p_desktop.records.export.destination import require_destination
    from a4p_desktop.records.export.formats import ProvenancePlace

    require_destination(destination, format, with_provenance=with_provenance)
    rows = SelectedRows(archive, selection)
    provenance = None
    if with_provenance:
        provenance = _provenance(archive, selection, rows, when, lambda: report(Written(0)))
    with replacing(destination) as part:
        with BufferedWriter(FlowingFile(part)) as stream:
            written = _write_rows(format, rows, provenance, stream, report)
        size = part.stat().st_size
        remove_descriptor(destination)
    if provenance and format.provenance_place is ProvenancePlace.FILE_BESIDE:
        write_descriptor(destination, format, provenance, written, size)
    return written


def _provenance(
    archive: Archive,
    selection: Selection,
    rows: SelectedRows,
    when: datetime | None,
    check: Callable[[], None] = lambda: None,
) -> "Provenance":
    # Imported late, as above.
    from a4p_desktop.records.export.provenance import read_provenance

    return read_provenance(archive, selection, rows, when, check)


def _write_rows(
    format: "Format",
    rows: SelectedRows,
    provenance: "Provenance | None",
    stream: BinaryIO,
    report: Callable[[Written], None] = lambda written: None,
) -> Written:
    reporter = Reporter(report)
    stoppable = StoppableStream(stream, reporter.check_time)
    try:
        with closing(format.write(rows, provenance, cast("BinaryIO", stoppable))) as steps:
            for written in steps:
                reporter.advance(written)
    except OSError as error:
        if stoppable.has_failed:
            raise
        # A workbook keeps its rows in the temporary folder until it is packed.
        raise temporary_trouble(error) from error
    reporter.report()
    return reporter.written
