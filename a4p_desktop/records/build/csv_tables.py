"""A folder of CSV tables, read row by row; what is wrong in a file or cell is told by its place."""

import csv
import os
import re
from collections.abc import Iterator
from datetime import date
from io import TextIOWrapper
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from a4p_desktop.records.build.csv_forms import FORMS, Field, Form, Holds
from a4p_desktop.records.build.faults import Fault, Faults, quoted
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.errors import reason

if TYPE_CHECKING:
    from _csv import Reader

# A cell may hold the full text of a statement. SQLite keeps 10**9 bytes in one, and a character
# takes up to four.
csv.field_size_limit(2**27)

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


class Row(NamedTuple):
    """One record of a CSV table: the line it begins on, and its cells in the order of the form."""

    line: int
    cells: tuple[str, ...]
    clean: bool
    """Whether all is UTF-8, and nothing NUL."""


def is_special(path: Path) -> bool:
    """Whether `path` is a named pipe or the like, which can be read once only, if at all."""
    return path.exists() and not (path.is_file() or path.is_dir())


def stray_files(folder: Path) -> Iterator[Fault]:
    """The CSV files in `folder` that are no table of the records."""
    known = {f"{form.name}.csv" for form in FORMS}
    for path in folder.glob("*.csv"):
        if path.name not in known:
            names = ", ".join(sorted(known))
            yield Fault(path.name, 0, "", f"is not a table of the records; they are {names}")


def read_table(
    folder: Path, form: Form, faults: Faults, reporter: ProgressReporter
) -> Iterator[Row]:
    """The rows of the table `form` in `folder`, read as they are asked for, also faulty ones.

    What is wrong goes to `faults`, whether a cell, a row, or the whole file.
    """
    path = folder / f"{form.name}.csv"
    if not path.exists():
        if form.needed:
            faults.add([Fault(path.name, 0, "", "the file is missing")])
        return
    if is_special(path):
        faults.add([Fault(path.name, 0, "", "is not a regular file")])
        return
    try:
        # Bytes that are not UTF-8 come through as lone surrogates, to be told by line and column.
        with (
            path.open("rb") as file,
            TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline="") as text,
        ):
            rows = _read_rows(csv.reader(text, strict=True), path.name, form, faults)
            size = os.fstat(file.fileno()).st_size or None
            progress = Progress(Step.READING, form.name, of_bytes=size)
            yield from reporter.rows(rows, progress, file.tell)
    except OSError as error:
        faults.add([Fault(path.name, 0, "", f"cannot be read: {reason(error)}")])


class _Lines:
    """A csv reader's records, each with the line that it begins on."""

    def __init__(self, reader: "Reader") -> None:
        self.line = 0
        self._reader = reader

    def __iter__(self) -> Iterator[list[str]]:
        while True:
            self.line = self._reader.line_num + 1
            try:
                yield next(self._reader)
            except StopIteration:
                return


def _read_rows(reader: "Reader", file: str, form: Form, faults: Faults) -> Iterator[Row]:
    lines = _Lines(reader)
    records = iter(lines)
    try:
        heading = next(records, [])
        wrong = list(_heading_faults(file, form, heading))
        faults.add(wrong)
        if wrong:
            return
        in_order = itemgetter(*_positions(form, heading))
        for record in records:
            if len(record) != len(heading):
                what = f"has {len(record)} cells where the heading has {len(heading)}"
                faults.add([Fault(file, lines.line, "", what)])
                continue
            record.append("")
            cells = in_order(record)
            row = Row(lines.line, cells, _is_clean("".join(cells)))
            faults.add(_cell_faults(file, form, row))
            yield row
    except csv.Error as error:
        faults.add([Fault(file, lines.line, "", f"is not CSV: {error}")])


def _positions(form: Form, heading: list[str]) -> list[int]:
    """Where each field stands in a record; a column left out, behind its end."""
    places = {name: place for place, name in enumerate(heading)}
    return [places.get(field.name, len(heading)) for field in form.fields]


def _heading_faults(file: str, form: Form, heading: list[str]) -> Iterator[Fault]:
    fields = {field.name: field for field in form.fields}
    if not heading:
        yield Fault(file, 1, "", "the heading is missing: " + ",".join(fields))
    for name, field in fields.items():
        if heading and name not in heading and not field.may_lack:
            yield Fault(file, 1, name, "the column is missing")
    for name in sorted(set(heading)):
        if name not in fields:
            yield Fault(file, 1, name, "is not a column of this table")
        if heading.count(name) > 1:
            yield Fault(file, 1, name, "the column stands twice")


def _cell_faults(file: str, form: Form, row: Row) -> Iterator[Fault]:
    check = _cell_fault if row.clean else _fault_of_any_cell
    for field, cell in zip(form.fields, row.cells, strict=True):
        if what := check(field, cell):
            yield Fault(file, row.line, field.name, what)


def _is_clean(text: str) -> bool:
    return "\0" not in text and not is_undecoded(text)


def is_undecoded(text: str) -> bool:
    """Whether bytes that are not UTF-8 stand in `text`, as the lone surrogates they are read as."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _fault_of_any_cell(field: Field, cell: str) -> str:
    if is_undecoded(cell):
        return "is not UTF-8"
    if "\0" in cell:
        return "holds a NUL character"
    return _cell_fault(field, cell)


def _cell_fault(field: Field, cell: str) -> str:
    if not cell:
        return "is blank" if field.required else ""
    if field.codes is not None and cell not in field.codes:
        return f"unknown code {quoted(cell)}; it is one of {', '.join(field.codes)}"
    if field.holds is Holds.DATE and not _is_date(cell):
        return f"bad date {quoted(cell)}; write 2018, 2018-09 or 2018-09-25"
    if field.holds is Holds.NUMBER and not _NUMBER.fullmatch(cell):
        return f"{quoted(cell)} is not a whole number"
    if field.holds is Holds.FLAG and cell not in ("0", "1"):
        return f"{quoted(cell)} is neither 0 nor 1"
    return ""


def _is_date(cell: str) -> bool:
    match = _DATE.fullmatch(cell)
    if not match:
        return False
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def values(field: Field, cell: str) -> list[str]:
    """The values in a cell: several where the field is a list, none where it is blank."""
    if not cell:
        return []
    return cell.split("|") if field.link else [cell]
