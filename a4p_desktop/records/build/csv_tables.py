"""Reads a folder of CSV tables row by row, and reports each fault of a file, heading or cell."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from a4p_desktop.records.build.cells import further_faults, is_undecoded, row_faults
from a4p_desktop.records.build.faults import Fault, Faults
from a4p_desktop.records.build.likely import Likely
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached
from a4p_desktop.records.errors import reason
from a4p_desktop.records.files.csv_file import CsvFile, FileFault, open_csv
from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FILLED_IN, FORMS
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.schema.further import MOST_FURTHER
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Build")

MOST_COLUMNS = 1_000

_STRAY = say.mark("is not a table of the records; they are {names}")
_MISSING_FILE = say.mark("the file is missing")
_UNREADABLE = say.mark("cannot be read: {reason}")
_NO_HEADING = say.mark("the heading is missing: {heading}")
_NOT_THIS_TABLE = say.mark("has none of the columns of this table: {heading}")
_TOO_WIDE = say.mark("has {columns} columns; {most} are allowed")
_TOO_FREE = say.mark("has more than {most} columns that begin with x_")
_MISSING = say.mark("the column is missing")
_UNKNOWN = say.mark("not a column of this table: {values}")
_TWICE = say.mark("the column appears twice")
_CELLS = say.mark(
    "has {n} cell where the heading has {expected}|has {n} cells where the heading has {expected}"
)
_NAMELESS = say.mark("has cells but no heading: {values}")


class Row(NamedTuple):
    """One record of a CSV table: the line it begins on, and its cells in the order of the form."""

    line: int
    cells: Sequence[str]
    clean: bool
    """Whether all cells are UTF-8, without NUL."""
    further: str = ""
    """The cells of the free columns that are not blank, as a JSON object."""


def stray_files(folder: Path) -> Iterator[Fault]:
    """A fault for each CSV file in `folder` that is not a table of the records."""
    known = {form.file for form in FORMS}
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known:
            yield Fault(
                path.name,
                0,
                "",
                _STRAY,
                hides_rows=True,
                details={"names": ", ".join(sorted(form.file for form in FILLED_IN))},
            )


def read_table(
    folder: Path, form: Form, faults: Faults, further: list[str], reporter: ProgressReporter
) -> Iterator[Row]:
    """The rows of the table `form` in `folder`, read lazily, faulty ones included.

    Faults of cells, rows and the file go to `faults`, the names of free columns to `further`.
    """
    path = folder / form.file
    if not path.exists():
        if form.needed:
            faults.add([Fault(form.file, 0, "", _MISSING_FILE, hides_rows=True)])
        return
    try:
        with open_csv(path, [field.name for field in form.fields]) as file:
            if file.encoding.assumed:
                faults.notes.append(
                    say(
                        "{file}: is not UTF-8, and was read as Windows-1252.",
                        file=form.file,
                    )
                )
            progress = Progress(Step.READING, form.name, of_bytes=path.stat().st_size or None)
            yield from reporter.rows(
                _read_rows(file, form, faults, further), progress, file.position
            )
    except FileFault as fault:
        found = Fault(form.file, fault.line, "", fault.what, hides_rows=True, details=fault.values)
        faults.add([found])
    except OSError as error:
        why = reason(error)
        faults.add([Fault(form.file, 0, "", _UNREADABLE, hides_rows=True, details={"reason": why})])


def _read_rows(file: CsvFile, form: Form, faults: Faults, further: list[str]) -> Iterator[Row]:
    following = file.records()
    line, cells = next(following, (1, []))
    heading = [spelled(name) for name in cells]
    if fault := _unusable(form, max(line, 1), heading):
        faults.add([fault])
        return
    faults.add(_heading_faults(form, line, heading))
    places = {name: place for place, name in enumerate(heading) if heading.count(name) == 1}
    # One fault is enough for a column that is missing, or stands twice.
    judged = replace(
        form,
        fields=tuple(
            replace(field, required=field.required and field.name in places)
            for field in form.fields
        ),
    )
    in_order = itemgetter(*(places.get(field.name, len(heading)) for field in form.fields))
    free = {name: place for name, place in places.items() if _is_free(form, name)}
    further.extend(free)
    spell = _Spelling(form)
    for line, cells in _full_records(following, judged, heading, faults):
        row = spell.row(line, in_order(cells))
        faults.add(row_faults(line, judged, row.cells, clean=row.clean))
        if free:
            others = {name: cells[place] for name, place in free.items()}
            faults.add(further_faults(form.file, line, others))
            row = row._replace(further=spell.json(others))
        yield row


def _full_records(
    records: Iterable[tuple[int, list[str]]], form: Form, heading: list[str], faults: Faults
) -> Iterator[tuple[int, list[str]]]:
    """The records that are not blank, as wide as the heading, and with a blank cell behind."""
    width = len(heading)
    spare = [place for place, name in enumerate(heading) if not name]
    for line, cells in records:
        if not "".join(cells).strip():
            continue
        if len(cells) < width or "".join(cells[width:]).strip():
            faults.add(
                [
                    Fault(
                        form.file,
                        line,
                        "",
                        _CELLS,
                        hides_rows=True,
                        details={"n": len(cells), "expected": width},
                    )
                ]
            )
            continue
        full = [*cells[:width], ""]
        for place in spare:
            if full[place].strip():
                faults.add([Fault(form.file, line, "", _NAMELESS, value=full[place])])
        yield line, full


def _unusable(form: Form, line: int, heading: list[str]) -> Fault | None:
    """The fault of a heading under which no row can be read, if there is one."""
    place = (form.file, line, "")
    names = ",".join(field.name for field in form.fields)
    if not any(heading):
        return Fault(*place, _NO_HEADING, hides_rows=True, details={"heading": names})
    if len(heading) > MOST_COLUMNS:
        return Fault(
            *place,
            _TOO_WIDE,
            hides_rows=True,
            details={"columns": len(heading), "most": MOST_COLUMNS},
        )
    if not {field.name for field in form.fields} & set(heading):
        return Fault(*place, _NOT_THIS_TABLE, hides_rows=True, details={"heading": names})
    return None


def _heading_faults(form: Form, line: int, heading: list[str]) -> Iterator[Fault]:
    names = Counter(name for name in heading if name)
    fields = {field.name: field for field in form.fields}
    likely = Likely((name, known) for name, field in fields.items() for known in _names(field))
    if sum(_is_free(form, name) for name in names) > MOST_FURTHER:
        yield Fault(form.file, line, "", _TOO_FREE, details={"most": MOST_FURTHER})
    for name, field in fields.items():
        if field.required and name not in names:
            yield Fault(form.file, line, name, _MISSING, hides_rows=name in form.key)
    for name, count in names.items():
        if name not in fields and not _is_free(form, name):
            yield Fault(form.file, line, "", _UNKNOWN, value=name, note=likely.note)
        if count > 1:
            yield Fault(form.file, line, name, _TWICE, hides_rows=name in form.key)


def _is_free(form: Form, name: str) -> bool:
    return form.takes_further and FREE.fullmatch(name) is not None


def _names(field: Field) -> Iterator[str]:
    yield from (field.name, field.title.english, said(field.title))


class _Spelling:
    """Brings the cells of a table into their one spelling, and fills in what a blank means."""

    def __init__(self, form: Form) -> None:
        self._kept = [field.holds is Holds.PROSE for field in form.fields]
        self._defaults = [
            (place, field.default) for place, field in enumerate(form.fields) if field.default
        ]
        self._spelled = cached(spelled)

    def row(self, line: int, cells: Sequence[str]) -> Row:
        """The row of these cells."""
        # Most rows are spelt so already; "~" is any sign but a blank.
        text = f"~{'~'.join(cells)}~"
        plain = text.isascii() and text.isprintable()
        clean = plain or not ("\0" in text or is_undecoded(text))
        if clean and not (plain and not any(blank in text for blank in ("  ", " ~", "~ "))):
            cells = [
                cell if kept else self._spelled(cell)
                for cell, kept in zip(cells, self._kept, strict=True)
            ]
        if any(not cells[place] for place, _ in self._defaults):
            cells = list(cells)
            for place, default in self._defaults:
                cells[place] = cells[place] or default
        return Row(line, cells, clean)

    def json(self, cells: Mapping[str, str]) -> str:
        """The cells that are not blank as a JSON object; "" where all are."""
        filled = {name: cell for name, text in cells.items() if (cell := self._spelled(text))}
        # Lone surrogates, which are faults, must be stored until these are told.
        escaped = any(map(is_undecoded, filled.values()))
        return json.dumps(filled, ensure_ascii=escaped) if filled else ""
