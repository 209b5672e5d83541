"""Rows of a search -> a file, in any format: the same bytes from the window and a script."""

import re
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, BinaryIO, cast

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.formats import Format
from a4p_desktop.records.export.result import Stopped, Written
from a4p_desktop.records.export.watched_stream import WatchedStream
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.question.search import Search

if TYPE_CHECKING:
    from a4p_desktop.records.export.provenance import About

__all__ = [
    "Selection",
    "Stopped",
    "Written",
    "preview",
    "proposed_name",
    "write_file",
    "write_whole",
]

_TOLD = 1000
"""It is told how far an export is after so many rows, or some more."""
_SECONDS = 0.1
"""And after so long, since a workbook is still packed when all its rows are done."""
_LONGEST_PART = 60


def proposed_name(search: Search, format: Format, today: date) -> str:
    """A file name for an export: `a4p-speakers-hlm-2018-2026-11-23.csv`."""
    narrowed = "-".join(value for _, value, excluded in search.where if value and not excluded)
    kept = re.sub(r"[^\w.]+", "-", narrowed)[:_LONGEST_PART]
    name = "-".join(["a4p", search.table, *filter(None, [kept.strip("-")]), today.isoformat()])
    return f"{name}.{format.suffix}"


def write_whole(
    archive: Archive,
    selection: Selection,
    format: Format,
    stream: BinaryIO,
    *,
    about: bool = True,
    when: datetime | None = None,
) -> Written:
    """Write all the rows to `stream`, with what is told about them if the format has room for it.

    The same selection and the same `when` (now, if it is None) give the same bytes. Raises
    RecordsError where the records cannot be read.
    """
    rows = SelectedRows(archive, selection)
    told = _about(archive, selection, rows, when) if about and not format.about_beside else None
    written = _write_rows(format, rows, told, stream)
    stream.flush()
    return written


def preview(archive: Archive, selection: Selection, format: Format, rows: int = 5) -> str:
    """The heading and the first rows, just as they would be written; those of a workbook with
    their cells parted by tabs."""
    return format.preview(SelectedRows(archive, selection).head(rows))


def write_file(
    archive: Archive,
    selection: Selection,
    format: Format,
    target: Path,
    *,
    about: bool = True,
    told: Callable[[Written], None] = lambda written: None,
    when: datetime | None = None,
) -> Written:
    """Write the rows to the file `target`, whole or not at all, telling how far it is.

    With `about`, what is told of the export goes into the file, or, for CSV, into a file of its
    own beside it. Then both are there or none: the descriptor, written whole, takes its place just
    before the rows take theirs, and is taken back where these cannot. Who pulls the plug between
    the two finds a descriptor whose `bytes` are not those of the file. Without `about`, a
    descriptor that an earlier export left beside the file goes, for it would tell of other rows.

    Raises RecordsError where it cannot be written, and whatever `told` raises, to stop.
    """
    # Imported here, as below, so that the window opens sooner.
    from a4p_desktop.records.export.descriptor_file import kept_beside, tell_beside
    from a4p_desktop.records.export.destination import require_target

    require_target(target, format, about=about)
    rows = SelectedRows(archive, selection)
    facts = None
    if about:
        facts = _about(archive, selection, rows, when, lambda: told(Written(0)))
    with kept_beside(target, format), replacing(target) as part:
        with part.open("wb") as stream:
            written = _write_rows(format, rows, facts, stream, told)
        tell_beside(target, part, format, facts, written)
    return written


def _about(
    archive: Archive,
    selection: Selection,
    rows: SelectedRows,
    when: datetime | None,
    alive: Callable[[], None] = lambda: None,
) -> "About":
    # Imported here so that the window opens sooner.
    from a4p_desktop.records.export.provenance import read_about

    return read_about(archive, selection, rows, when, alive)


def _write_rows(
    format: Format,
    rows: SelectedRows,
    about: "About | None",
    stream: BinaryIO,
    told: Callable[[Written], None] = lambda written: None,
) -> Written:
    telling = _Telling(told)
    watched = cast("BinaryIO", WatchedStream(stream, telling.go_on))
    with closing(format.write(rows, about, watched)) as steps:
        for written in steps:
            telling.advance(written)
    telling.tell()
    return telling.written


class _Telling:
    """Tells how far an export is, from time to time."""

    def __init__(self, told: Callable[[Written], None]) -> None:
        self.written = Written(0)
        self._told = told
        self._due = _TOLD
        self._due_at = monotonic() + _SECONDS

    def advance(self, written: Written) -> None:
        """Learn that more rows are written."""
        self.written = written
        if written.rows >= self._due:
            self.tell()

    def go_on(self) -> None:
        """Tell again what is known, if that was long ago."""
        if monotonic() >= self._due_at:
            self.tell()

    def tell(self) -> None:
        """Tell it now."""
        self._due = self.written.rows + _TOLD
        self._due_at = monotonic() + _SECONDS
        self._told(self.written)
