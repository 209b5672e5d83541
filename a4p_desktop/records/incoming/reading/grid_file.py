"""Reads a list from a file: a workbook or a text file, told apart by what is in it."""

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.csv_file import Encoding
from a4p_desktop.records.files.regular import open_regular
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.reading.delimited import DelimitedText
from a4p_desktop.records.incoming.reading.headings import made_grid
from a4p_desktop.records.incoming.reading.html_table import MOST_PASTED, html_rows
from a4p_desktop.records.incoming.reading.progress import Progress, Report, ignore
from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter
from a4p_desktop.records.incoming.reading.text_kind import TextKind, chosen_encoding, kind_of_text
from a4p_desktop.records.incoming.workbooks.opened import opened_workbook
from a4p_desktop.records.incoming.workbooks.workbook import (
    Workbook,
    hidden_sheets,
    wanted_sheets,
)
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

MOST_BYTES = 2**31
"""Of a file: four times 100,000 statements with texts. A larger one is none of a list."""

_UNREADABLE = say.mark("The file {file} cannot be read: {reason}.")
_TRY_ANOTHER = say.mark(
    "Check that it exists, that you may read it, and that no other program has it open."
)
_EMPTY = say.mark("There is nothing to add in {file}: no cell is filled.")
_OTHER_SHEET = say.mark("Choose another sheet or another file.")
_NO_TABLE = say.mark("The file is a web page without a table.")
_LARGE_PAGE = say.mark("The file is a web page of more than {most} MB.")
_SAVE_AS_XLSX = say.mark("Save it as .xlsx in a spreadsheet program and choose that file.")
_TOO_LARGE = say.mark("The file {file} has {size} MB; {most} MB are allowed.")
_DIVIDE = say.mark("Split the list into several files.")
_CHANGED = say.mark("The file {file} was changed while it was read.")
_AGAIN = say.mark("Wait until the other program has saved it and try again.")


def sheets(path: Path) -> tuple[str, ...]:
    """The names of the sheets of a workbook, in their order; ("",) for a text file.

    Raises RecordsError where the file cannot be read.
    """
    try:
        with open_regular(path) as file:
            workbook = opened_workbook(file)
            return tuple(sheet.name for sheet in workbook.sheets) if workbook else ("",)
    except OSError as error:
        raise _unreadable(path, error) from error


def read_grid(
    path: Path,
    *,
    sheet: str = "",
    heading_row: int | None = None,
    encoding: str = "",
    separator: str = "",
    report: Report = ignore,
) -> Grid:
    """The cells of a sheet; of the first that is neither hidden nor empty where `sheet` is blank.

    `heading_row` is the number of the row of headings, from 1; 0 where there is none, and None to
    find it. Encoding and separator of a text file are recognized where they are blank; the
    separator `delimited.WHOLE_LINES` makes one cell of each line.

    Raises RecordsError where the file cannot be read, and whatever `report` raises.
    """
    try:
        with open_regular(path) as file:
            before = _state(file)
            if before[0] > MOST_BYTES:
                size, most = before[0] // 10**6, MOST_BYTES // 10**6
                raise RecordsError(_TOO_LARGE, _DIVIDE, file=path.name, size=size, most=most)
            digest = _digest(file, before[0], report)
            grid = _read(file, sheet, heading_row, encoding, separator, report)
            if _state(file) != before:
                raise RecordsError(_CHANGED, _AGAIN, file=path.name)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not grid.headings:
        raise RecordsError(_EMPTY, _OTHER_SHEET, file=path.name)
    return replace(grid, file=path.name, sha256=digest)


def _read(
    file: BinaryIO,
    sheet: str,
    heading_row: int | None,
    encoding: str,
    separator: str,
    report: Report,
) -> Grid:
    workbook = opened_workbook(file)
    if workbook:
        return _of_workbook(workbook, sheet, heading_row, report)
    kind, recognized = kind_of_text(file)
    used = chosen_encoding(encoding) if encoding else recognized
    if kind is TextKind.PAGE:
        grid = made_grid(_page(file, used), heading_row)
        return replace(grid, encoding=_name(used))
    text = DelimitedText(file, used, separator)
    grid = made_grid(text.rows(Progress(report, _state(file)[0])), heading_row)
    return replace(grid, encoding=_name(used), separator=text.separator, notes=tuple(text.notes))


def _of_workbook(workbook: Workbook, name: str, heading_row: int | None, report: Report) -> Grid:
    """The first of the wanted sheets that has a filled cell; the last one where none has."""
    wanted = wanted_sheets(workbook.sheets, name)
    for sheet in wanted:
        rows = RowsWriter()
        notes = [*hidden_sheets(workbook.sheets, sheet), *workbook.read(sheet, rows, report)]
        if rows.last:
            break
    return replace(made_grid(rows, heading_row), sheet=sheet.name, notes=tuple(notes))


def _page(file: BinaryIO, encoding: Encoding) -> RowsWriter:
    """The largest table of a web page."""
    file.seek(0)
    content = file.read(MOST_PASTED + 1)
    if len(content) > MOST_PASTED:
        raise RecordsError(_LARGE_PAGE, _SAVE_AS_XLSX, most=MOST_PASTED // 10**6)
    rows = RowsWriter()
    if not html_rows(content.decode(encoding.codec, "replace"), rows):
        raise RecordsError(_NO_TABLE, _SAVE_AS_XLSX)
    return rows


def _name(encoding: Encoding) -> str:
    """The name of an encoding as it is chosen."""
    return encoding.codec.removesuffix("-sig")


def _digest(file: BinaryIO, size: int, report: Report) -> str:
    """SHA-256 of the file; so quick that the report is only asked whether to stop."""
    digest = hashlib.sha256()
    # No further, lest a file that grows is read without end.
    while size > 0 and (chunk := file.read(min(size, 2**20))):
        digest.update(chunk)
        size -= len(chunk)
        report(0.0)
    return digest.hexdigest()


def _state(file: BinaryIO) -> tuple[int, int]:
    """What changes when another program writes into the open file."""
    state = os.fstat(file.fileno())
    return state.st_size, state.st_mtime_ns


def _unreadable(path: Path, error: OSError) -> RecordsError:
    return RecordsError(_UNREADABLE, _TRY_ANOTHER, file=path.name, reason=reason(error))
