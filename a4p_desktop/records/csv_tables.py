"""A folder of CSV tables, read and checked: its rows, or every fault by file, line and column."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.forms import FORMS, Field, Form, Holds

if TYPE_CHECKING:
    from _csv import Reader

# A cell may hold the full text of a statement; 2 GiB is the most that SQLite keeps in one.
csv.field_size_limit(2**31 - 1)

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in a table: `file:line: column: what`; line 0 means the file as a whole."""

    file: str
    line: int
    column: str
    what: str

    @property
    def hides_rows(self) -> bool:
        """Whether rows of the file were not read because of it."""
        return self.line <= 1 or not self.column

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.column, self.what) if part)


@dataclass(frozen=True)
class Row:
    """One record of a CSV table: the line it begins on, and its cells by field."""

    line: int
    cells: dict[str, str]


class TableFaults(RecordsError):
    """The tables cannot be built from; `faults` holds every fault found, in order."""

    def __init__(self, folder: Path, faults: Iterable[Fault]) -> None:
        self.faults = sorted(faults)
        count = len(self.faults)
        super().__init__(
            f"“{folder}” has {count} fault{'' if count == 1 else 's'}.",
            "Nothing was written. Mend them and build again.",
        )


def read_tables(folder: Path, found: Iterable[Fault] = ()) -> dict[str, list[Row]]:
    """The rows of every table in `folder`, by the forms' names.

    Raises TableFaults with all that is wrong, also what was `found` before, and RecordsError where
    there is no such folder.
    """
    if not folder.is_dir():
        raise RecordsError(
            f"There is no folder “{folder}”.", "Give the folder that holds the CSV tables."
        )
    faults = [*found, *_stray_files(folder)]
    tables = {form.name: list(_read(folder, form, faults)) for form in FORMS}
    # Rows that were not read may be those that others refer to: nothing is said of these.
    hidden = {fault.file for fault in faults if fault.hides_rows}
    for form in FORMS:
        faults.extend(_faulty_keys(form, tables[form.name]))
        for field in form.fields:
            if field.refers_to and f"{field.refers_to}.csv" not in hidden:
                faults.extend(_dangling(form, field, tables))
    if faults:
        raise TableFaults(folder, faults)
    return tables


def _stray_files(folder: Path) -> Iterator[Fault]:
    known = {f"{form.name}.csv" for form in FORMS}
    for path in folder.glob("*.csv"):
        if path.name not in known:
            names = ", ".join(sorted(known))
            yield Fault(path.name, 0, "", f"is not a table of the records; they are {names}")


def _read(folder: Path, form: Form, faults: list[Fault]) -> Iterator[Row]:
    path = folder / f"{form.name}.csv"
    if not path.exists():
        if form.needed:
            faults.append(Fault(path.name, 0, "", "the file is missing"))
        return
    try:
        # Bytes that are not UTF-8 come through as lone surrogates, to be told by line and column.
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            yield from _read_rows(csv.reader(file, strict=True), path.name, form, faults)
    except OSError as error:
        faults.append(Fault(path.name, 0, "", f"cannot be read: {reason(error)}"))


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


def _read_rows(reader: "Reader", file: str, form: Form, faults: list[Fault]) -> Iterator[Row]:
    lines = _Lines(reader)
    records = iter(lines)
    try:
        heading = next(records, [])
        wrong = list(_heading_faults(file, form, heading))
        faults.extend(wrong)
        if wrong:
            return
        fields = {field.name: field for field in form.fields}
        for record in records:
            if len(record) != len(heading):
                what = f"has {len(record)} cells where the heading has {len(heading)}"
                faults.append(Fault(file, lines.line, "", what))
                continue
            row = Row(lines.line, dict(zip(heading, record, strict=True)))
            faults.extend(
                Fault(file, row.line, name, what)
                for name, cell in row.cells.items()
                for what in _cell_faults(fields[name], cell)
            )
            yield row
    except csv.Error as error:
        faults.append(Fault(file, lines.line, "", f"is not CSV: {error}"))


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


def _cell_faults(field: Field, cell: str) -> Iterator[str]:
    if any("\ud800" <= char <= "\udfff" for char in cell):
        yield "is not UTF-8"
    elif "\0" in cell:
        yield "holds a NUL character"
    elif not cell:
        if field.required:
            yield "is blank"
    elif field.codes is not None and cell not in field.codes:
        yield f"unknown code “{cell}”; it is one of {', '.join(field.codes)}"
    elif field.holds is Holds.DATE and not _is_date(cell):
        yield f"bad date “{cell}”; write 2018, 2018-09 or 2018-09-25"
    elif field.holds is Holds.NUMBER and not _NUMBER.fullmatch(cell):
        yield f"“{cell}” is not a whole number"
    elif field.holds is Holds.FLAG and cell not in ("0", "1"):
        yield f"“{cell}” is neither 0 nor 1"


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


def _faulty_keys(form: Form, rows: list[Row]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row.cells[name] for name in form.key)
        if key and first.setdefault(key, row.line) != row.line:
            what = f"duplicate key “{' '.join(key)}”, first on line {first[key]}"
            yield Fault(f"{form.name}.csv", row.line, form.key[-1], what)


def _dangling(form: Form, field: Field, tables: dict[str, list[Row]]) -> Iterator[Fault]:
    (target,) = (other for other in FORMS if other.name == field.refers_to)
    known = {row.cells[target.key[0]] for row in tables[target.name]}
    for row in tables[form.name]:
        seen: set[str] = set()
        for value in values(field, row.cells[field.name]):
            if value not in known:
                what = f"unknown {target.table} “{value}”; {target.name}.csv has no such row"
                yield Fault(f"{form.name}.csv", row.line, field.name, what)
            if value in seen:
                yield Fault(f"{form.name}.csv", row.line, field.name, f"“{value}” stands twice")
            seen.add(value)
