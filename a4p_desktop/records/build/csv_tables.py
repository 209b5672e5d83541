"""Reads a folder of CSV tables row by row, and reports each fault of a file or cell."""

import csv
import os
import re
from collections.abc import Iterator
from datetime import date
from io import TextIOWrapper
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from a4p_desktop.records.build.faults import Fault, Faults, cut
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.errors import reason
from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from _csv import Reader

say = Speaker("Build")

# A cell may hold the full text of a statement. SQLite stores up to 10**9 bytes in a cell, and a
# character takes up to four.
csv.field_size_limit(2**27)

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


class Row(NamedTuple):
    """One record of a CSV table: the line it begins on, and its cells in the order of the form."""

    line: int
    cells: tuple[str, ...]
    clean: bool
    """Whether all cells are UTF-8, without NUL."""


def is_special(path: Path) -> bool:
    """Whether `path` is a named pipe or the like, which can be read at most once."""
    return path.exists() and not (path.is_file() or path.is_dir())


def stray_files(folder: Path) -> Iterator[Fault]:
    """A fault for each CSV file in `folder` that is not a table of the records."""
    known = {f"{form.name}.csv" for form in FORMS}
    for path in folder.glob("*.csv"):
        if path.name not in known:
            names = ", ".join(sorted(known))
            what = say("is not a table of the records; they are {names}", names=names)
            yield Fault(path.name, 0, "", what)


def read_table(
    folder: Path, form: Form, faults: Faults, reporter: ProgressReporter
) -> Iterator[Row]:
    """The rows of the table `form` in `folder`, read lazily, faulty ones included.

    Faults of cells, rows and the file go to `faults`.
    """
    path = folder / f"{form.name}.csv"
    if not path.exists():
        if form.needed:
            faults.add([Fault(path.name, 0, "", say("the file is missing"))])
        return
    if is_special(path):
        faults.add([Fault(path.name, 0, "", say("is not a regular file"))])
        return
    try:
        # Bytes that are not UTF-8 become lone surrogates, reported by line and column.
        with (
            path.open("rb") as file,
            TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline="") as text,
        ):
            rows = _read_rows(csv.reader(text, strict=True), path.name, form, faults)
            size = os.fstat(file.fileno()).st_size or None
            progress = Progress(Step.READING, form.name, of_bytes=size)
            yield from reporter.rows(rows, progress, file.tell)
    except OSError as error:
        what = say("cannot be read: {reason}", reason=reason(error))
        faults.add([Fault(path.name, 0, "", what)])


class _Records:
    """The records of a csv reader; `line` is the line on which the last one begins."""

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
    records = _Records(reader)
    following = iter(records)
    try:
        heading = next(following, [])
        wrong = list(_heading_faults(file, form, heading))
        faults.add(wrong)
        if wrong:
            return
        in_order = itemgetter(*_positions(form, heading))
        for record in following:
            if len(record) != len(heading):
                what = say(
                    "has {n} cell where the heading has {expected}"
                    "|has {n} cells where the heading has {expected}",
                    n=len(record),
                    expected=len(heading),
                )
                faults.add([Fault(file, records.line, "", what)])
                continue
            record.append("")
            cells = in_order(record)
            row = Row(records.line, cells, _is_clean("".join(cells)))
            faults.add(_cell_faults(file, form, row))
            yield row
    except csv.Error as error:
        faults.add([Fault(file, records.line, "", say("is not CSV: {reason}", reason=error))])


def _positions(form: Form, heading: list[str]) -> list[int]:
    """The position of each field in a record; past its end for a column that is left out."""
    places = {name: place for place, name in enumerate(heading)}
    return [places.get(field.name, len(heading)) for field in form.fields]


def _heading_faults(file: str, form: Form, heading: list[str]) -> Iterator[Fault]:
    fields = {field.name: field for field in form.fields}
    if not heading:
        what = say("the heading is missing: {heading}", heading=",".join(fields))
        yield Fault(file, 1, "", what)
    for name, field in fields.items():
        if heading and name not in heading and not field.may_lack:
            yield Fault(file, 1, name, say("the column is missing"))
    for name in sorted(set(heading)):
        if name not in fields:
            yield Fault(file, 1, name, say("is not a column of this table"))
        if heading.count(name) > 1:
            yield Fault(file, 1, name, say("the column stands twice"))


def _cell_faults(file: str, form: Form, row: Row) -> Iterator[Fault]:
    check = _cell_fault if row.clean else _fault_of_any_cell
    for field, cell in zip(form.fields, row.cells, strict=True):
        if what := check(field, cell):
            yield Fault(file, row.line, field.name, what)


def _is_clean(text: str) -> bool:
    return "\0" not in text and not is_undecoded(text)


def is_undecoded(text: str) -> bool:
    """Whether `text` holds lone surrogates, as which bytes that are not UTF-8 are read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _fault_of_any_cell(field: Field, cell: str) -> str:
    if is_undecoded(cell):
        return say("is not UTF-8")
    if "\0" in cell:
        return say("holds a NUL character")
    return _cell_fault(field, cell)


def _cell_fault(field: Field, cell: str) -> str:
    if not cell:
        return say("is blank") if field.required else ""
    if field.codes is not None and cell not in field.codes:
        codes = ", ".join(field.codes)
        return say("unknown code “{code}”; it is one of {codes}", code=cut(cell), codes=codes)
    if field.holds is Holds.DATE and not _is_date(cell):
        return say("bad date “{text}”; write 2018, 2018-09 or 2018-09-25", text=cut(cell))
    if field.holds is Holds.NUMBER and not _NUMBER.fullmatch(cell):
        return say("“{text}” is not a whole number", text=cut(cell))
    if field.holds is Holds.FLAG and cell not in ("0", "1"):
        return say("“{text}” is neither 0 nor 1", text=cut(cell))
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
    """The values in a cell: several if the field is a list, none if the cell is blank."""
    if not cell:
        return []
    return cell.split("|") if field.link else [cell]
