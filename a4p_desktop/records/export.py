"""Rows of a search -> CSV: for Excel or for data, the same bytes from the window and a script."""

import codecs
import csv
import io
import locale
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from a4p_desktop.records.archive import Archive, Cell, Row
from a4p_desktop.records.atomic import replacing
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.search import Search
from a4p_desktop.records.tables import TABLES


@dataclass(frozen=True)
class Preset:
    """A form of CSV."""

    name: str
    encoding: str
    separator: str
    guarded: bool
    """Whether cells that a spreadsheet would run as a formula are led by an apostrophe."""


@dataclass(frozen=True)
class Selection:
    """What is written: rows of a search (by number, both ends within; None for all), columns."""

    search: Search
    columns: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...] | None = None


@dataclass(frozen=True)
class Written:
    """How many rows were written, and how many cells led by an apostrophe to make them safe."""

    rows: int
    guarded: int


class Stopped(Exception):
    """The export was stopped on the user's word; nothing was written."""


def data_preset() -> Preset:
    """UTF-8, comma, RFC 4180, values untouched."""
    return Preset("data", "utf-8", ",", guarded=False)


def excel_preset() -> Preset:
    """UTF-8 with byte-order mark, the list separator of this place, formulas made harmless."""
    return Preset("excel", "utf-8-sig", list_separator(), guarded=True)


PRESETS: dict[str, Callable[[], Preset]] = {"data": data_preset, "excel": excel_preset}


def list_separator() -> str:
    """What Excel splits cells at here: a semicolon where the comma marks the decimals.

    https://support.microsoft.com/office/import-or-export-text-txt-or-csv-files-5250ac4c
    """
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        return ";" if locale.localeconv()["decimal_point"] == "," else ","
    except locale.Error:
        return ","
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def proposed_name(search: Search, today: date) -> str:
    """A file name for an export: `a4p-speakers-hlm-2018-2026-11-23.csv`."""
    narrowed = [value for _, value, excluded in search.where if value and not excluded]
    name = "-".join(["a4p", search.table, *narrowed, today.isoformat()])
    return re.sub(r"[^\w.]+", "-", name) + ".csv"


def write(
    archive: Archive, selection: Selection, preset: Preset, stream: BinaryIO
) -> Iterator[Written]:
    """Write the heading and the rows to `stream`, telling from time to time how far it is.

    Yields a Written after each 1,000 rows or so, and a last one when all is written.
    """
    table = TABLES[selection.search.table]
    places = [table.position(name) for name in selection.columns]
    ranges = selection.ranges
    if ranges is None:
        ranges = ((0, archive.count(selection.search) - 1),)
    text = _Encoded(stream, preset.encoding)
    writer = csv.writer(text, delimiter=preset.separator, lineterminator="\r\n")
    guard = _Guard() if preset.guarded else None
    writer.writerow(selection.columns)
    rows = 0
    for chunk in _chunks(archive.stream(selection.search, ranges), 1000):
        writer.writerows(_cells(row, places, guard) for row in chunk)
        rows += len(chunk)
        yield Written(rows, guard.cells if guard else 0)
    stream.flush()
    yield Written(rows, guard.cells if guard else 0)


def write_whole(
    archive: Archive, selection: Selection, preset: Preset, stream: BinaryIO
) -> Written:
    """Write the heading and all the rows to `stream`."""
    *_, written = write(archive, selection, preset, stream)
    return written


def preview(archive: Archive, selection: Selection, preset: Preset, rows: int = 5) -> str:
    """The heading and the first rows, just as they would be written."""
    ranges = selection.ranges
    if ranges is None:
        ranges = ((0, archive.count(selection.search) - 1),)
    stream = io.BytesIO()
    write_whole(archive, replace(selection, ranges=_first(ranges, rows)), preset, stream)
    return stream.getvalue().decode(preset.encoding)


def _first(ranges: Iterable[tuple[int, int]], rows: int) -> tuple[tuple[int, int], ...]:
    numbers = (number for first, last in ranges for number in range(first, last + 1))
    return tuple((number, number) for number in islice(numbers, rows))


def write_file(
    archive: Archive,
    selection: Selection,
    preset: Preset,
    target: Path,
    told: Callable[[Written], None] = lambda written: None,
) -> Written:
    """Write the rows to the file `target`, whole or not at all, telling how far it is.

    Raises RecordsError where it cannot be written, and whatever `told` raises, to stop.
    """
    if Path(os.path.realpath(target)) == archive.path:
        raise RecordsError(
            f"“{target}” is the records file itself.", "Choose another name for the export."
        )
    written = Written(0, 0)
    with replacing(target) as part, part.open("wb") as stream:
        for written in write(archive, selection, preset, stream):
            told(written)
    return written


def _chunks(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _cells(row: Row, places: Sequence[int], guard: "_Guard | None") -> list[Cell]:
    cells = [row.cells[place] for place in places]
    return [guard(cell) for cell in cells] if guard else cells


class _Encoded:
    """Writes text to a stream of bytes, which, unlike io.TextIOWrapper, it never owns nor closes:
    an export may be stopped, and standard output goes on."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._encode = codecs.getincrementalencoder(encoding)().encode

    def write(self, text: str) -> None:
        self._stream.write(self._encode(text))


class _Guard:
    """Leads cells that a spreadsheet would run by an apostrophe, and counts them.

    What is run: https://owasp.org/www-community/attacks/CSV_Injection
    """

    _RUNS = re.compile(r"[=+\-@\t\r]")
    _NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?", re.ASCII)

    def __init__(self) -> None:
        self.cells = 0

    def __call__(self, cell: Cell) -> Cell:
        if isinstance(cell, str) and self._RUNS.match(cell) and not self._NUMBER.fullmatch(cell):
            self.cells += 1
            return "'" + cell
        return cell
