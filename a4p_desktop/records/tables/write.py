"""A records file -> the folder of CSV tables that builds it, with a descriptor and a README."""

import os
from collections.abc import Callable
from pathlib import Path

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.csv_lines import LineJoiner
from a4p_desktop.records.export.progress import Reporter, Written
from a4p_desktop.records.files.whole_folder import replacing_folder
from a4p_desktop.records.form.descriptor import NAME as DESCRIPTOR
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.readme import NAME as README
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.file_format import damaged
from a4p_desktop.records.tables.form_rows import filled_forms, form_rows
from a4p_desktop.records.tables.package import package, readme_text
from a4p_desktop.records.tables.place import require_place, signed
from a4p_desktop.records.text.utf8 import is_utf8

say = Speaker("Tables of a records file")


def write_tables(
    archive: Archive, folder: Path, report: Callable[[Written], None] = lambda written: None
) -> Written:
    """Write all tables of `archive` to `folder`, whole or not at all, and report the progress.

    A build from them has the digest of the file. The same file gives the same bytes in one
    language. `folder` must be new or empty, or hold what this program wrote there before, and
    no more.

    Raises RecordsError if something cannot be read or written, or if a CSV table cannot hold a
    text; and whatever `report` raises to stop.
    """
    reporter = Reporter(report)
    reporter.report()
    with replacing_folder(folder, require_place) as part:
        forms = filled_forms(archive)
        rows = {form.file: _write_table(archive, form, part, reporter) for form in forms}
        _write(part / README, readme_text(archive.info, rows, forms))
        _write(part / DESCRIPTOR, signed(package(archive.info, forms), part))
        reporter.report()
    return reporter.written


def _write_table(archive: Archive, form: Form, folder: Path, reporter: Reporter) -> int:
    """Write a table; its number of rows."""
    lines, rows = LineJoiner(b",", b"\n"), 0
    with (folder / form.file).open("xb") as file:
        file.write(lines.joined([[field.name.encode() for field in form.fields]]))
        for batch in form_rows(archive, form):
            data = lines.joined(batch)
            _require_text(archive, form, data)
            file.write(data)
            rows += len(batch)
            reporter.advance(Written(reporter.written.rows + len(batch)))
            reporter.check_time()
        file.flush()
        os.fsync(file.fileno())
    return rows


def _require_text(archive: Archive, form: Form, data: bytes) -> None:
    """Raise RecordsError if a build would refuse what is in `data`."""
    if b"\0" in data:
        raise RecordsError(
            say.mark("“{path}” has a NUL character in a text, which {table} cannot store."),
            say.mark(
                "Correct it where it was made, since A4P Desktop did not build this file; nothing "
                "was written."
            ),
            path=archive.path,
            table=form.file,
        )
    if not is_utf8(data):
        raise damaged(archive.path)


def _write(path: Path, text: str) -> None:
    with path.open("xb") as file:
        file.write(text.encode("utf-8", "replace"))
        file.flush()
        os.fsync(file.fileno())
