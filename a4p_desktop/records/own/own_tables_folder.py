"""Writes the own records as a folder of CSV tables, in the form in which a build reads them."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

from a4p_desktop import NAME as PROGRAM
from a4p_desktop import __version__
from a4p_desktop.records.export.progress import Reporter, Written
from a4p_desktop.records.files.whole_folder import replacing_folder
from a4p_desktop.records.form.additions import ADDITIONS, PROVENANCE
from a4p_desktop.records.form.descriptor import NAME as DESCRIPTOR
from a4p_desktop.records.form.descriptor import descriptor
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.form.readme import NAME as README
from a4p_desktop.records.form.readme import readme
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.own_tables import own_forms
from a4p_desktop.records.own.writing import Report, unheard
from a4p_desktop.records.own.zip_writer import csv_lines
from a4p_desktop.records.schema.facets import free_title
from a4p_desktop.records.tables.place import require_place, signed

say = Speaker("Own records")


def export_tables(path: Path, folder: Path, report: Report = unheard) -> Written:
    """Write the own records in the file `path` to `folder` as CSV tables, whole or not at all: the
    rows of each table once, the additions, and which addition brought which row.

    `folder` must be new or empty, or hold what this program wrote there before, and no more.
    Raises RecordsError where something cannot be read or written, and whatever `report` raises to
    stop.
    """
    reporter = Reporter(report)
    own = read_own(path)
    with replacing_folder(folder, require_place) as part:
        forms = [form for form, rows in _tables(own) if _write_table(part, form, rows, reporter)]
        _write(part / README, readme(say("Added records"), _introduction(), forms))
        described = descriptor("own-records", "Added records", forms)
        about = {"about": {"program": f"{PROGRAM} {__version__}"}}
        _write(part / DESCRIPTOR, signed({**described, **about}, part))
        reporter.report()
    return reporter.written


def _tables(own: OwnFile) -> Iterator[tuple[Form, Iterator[Cells]]]:
    for form in own_forms():
        free = map(_free_field, own.free_columns(form.file))
        yield replace(form, fields=(*form.fields, *free)), _once(own, form)
    yield ADDITIONS, ({**asdict(each), "rows": str(each.rows)} for each in reversed(own.additions))
    yield PROVENANCE, _provenance(own)


def _free_field(name: str) -> Field:
    title = Message("Further columns", free_title(name))
    return Field(name, title, title, example="")


def _once(own: OwnFile, form: Form) -> Iterator[Cells]:
    """The rows of a form, those with the same key once."""
    seen = set()
    for row in own.rows(form.name):
        key = form.row_key(row.cells)
        if key not in seen:
            seen.add(key)
            yield row.cells


def _provenance(own: OwnFile) -> Iterator[Cells]:
    for form in own_forms():
        for row in own.rows(form.name):
            yield {
                "table": form.name,
                "row": form.row_key(row.cells),
                "addition": row.addition,
                "file_row": "" if row.file_row is None else str(row.file_row),
                "in_base": "0",
            }


def _introduction() -> Iterator[str]:
    yield say(
        "Records added to others, written by A4P Desktop as CSV in UTF-8, with commas. They refer "
        "to rows of the records to which they were added."
    )


def _write_table(folder: Path, form: Form, rows: Iterable[Cells], reporter: Reporter) -> bool:
    """Write a table; whether it has rows: it is not written where it has none."""
    columns = [field.name for field in form.fields]
    for lines in csv_lines(columns, rows, reporter):
        with (folder / form.file).open("xb") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        return True
    return False


def _write(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode("utf-8", "replace"))
        file.flush()
        os.fsync(file.fileno())
