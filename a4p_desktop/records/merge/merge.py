"""Writes the tables of a records file and of own records as one folder of tables to build."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.cells import faults_by_name
from a4p_desktop.records.build.faults import cut
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Report, Step
from a4p_desktop.records.build.scratch import scratch_database
from a4p_desktop.records.export.csv_lines import LineJoiner, batches
from a4p_desktop.records.form.additions import ADDITIONS
from a4p_desktop.records.form.descriptor import NAME as DESCRIPTOR
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FILLED_IN, WRITTEN_BY_MERGE
from a4p_desktop.records.merge.fold import Row, corrected, fold_into
from a4p_desktop.records.merge.loading import OwnLoader
from a4p_desktop.records.merge.own_rows import CORRECTION, ROW, OwnRows, Stored
from a4p_desktop.records.own.new_records import Addition, Cells
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.own.own_tables import referred
from a4p_desktop.records.schema.further import MOST_FURTHER
from a4p_desktop.records.tables.form_rows import (
    filled,
    form_rows,
    free_field,
    row_count,
    with_free_fields,
)
from a4p_desktop.records.tables.package import package

Line = Sequence[bytes | None]


def merge_tables(
    base: Archive, own: OwnFile, folder: Path, report: Report, without: Collection[str] = ()
) -> None:
    """Write the tables of `base` and the own records to `folder`, which is there and empty.

    What becomes of an own row: it folds into the row of the base that says the same, and fills its
    blank cells; or it stands behind the rows of the base. What they contradict each other in, what
    the base has lost, and own rows that no build would take are told in the table of differences.
    The same files give the same bytes. Rows stream: memory does not grow with their number. The own
    rows of the tables `without` are left out.

    Raises RecordsError where a file cannot be read, OSError where the folder cannot be written, and
    whatever `report` raises to stop.
    """
    reporter = ProgressReporter(report)
    with scratch_database(reporter) as database:
        rows = OwnRows(database)
        forms = [_with_columns(base, own, form) for form in FILLED_IN]
        OwnLoader(base, own, rows, reporter, forms=forms, without=without).load()
        merger = _Merger(base, rows, reporter)
        written = [form for form in forms if _write(folder, form, merger.lines(form))]
        told = {**rows.told(), ADDITIONS.name: map(_addition, reversed(own.additions))}
        for form in WRITTEN_BY_MERGE:
            _write(folder, form, (_line(form, cells) for cells in told[form.name]))
        _write_descriptor(folder, base, own, written)


def _with_columns(base: Archive, own: OwnFile, form: Form) -> Form:
    """The form with the free columns of the base, and those of the own rows for which there is
    room."""
    if not form.takes_further:
        return form
    found = with_free_fields(base, form)
    names = [field.name for field in found.fields]
    others = (
        *own.free_columns(form.file),
        *own.free_columns(referred(form)),
    )
    new = [name for name in dict.fromkeys(others) if name not in names]
    room = MOST_FURTHER - (len(found.fields) - len(form.fields))
    return replace(found, fields=(*found.fields, *map(free_field, new[:room])))


class _Merger:
    """Makes the lines of each table from the rows of the base and the own ones."""

    def __init__(self, base: Archive, rows: OwnRows, reporter: ProgressReporter) -> None:
        self._base = base
        self._rows = rows
        self._reporter = reporter

    def lines(self, form: Form) -> Iterator[Line]:
        """The lines of a table: the rows of the base, then the own ones that are not among them."""
        progress = Progress(Step.MERGING, form.name, of_rows=row_count(self._base, form))
        base_rows = chain.from_iterable(form_rows(self._base, form))
        own_rows = self._rows.in_base(form)
        place, group = next(own_rows, (-1, []))
        for number, line in enumerate(self._reporter.rows(base_rows, progress)):
            if number != place:
                yield line
                continue
            yield _line(form, self._merged(form, filled(form, line), group, in_base=True))
            place, group = next(own_rows, (-1, []))
        others = Progress(Step.MERGING, form.name)
        for head, *rest in self._reporter.rows(self._rows.not_in_base(form), others):
            yield _line(form, self._merged(form, dict(head.cells), [head, *rest], in_base=False))

    def _merged(self, form: Form, row: Row, group: Sequence[Stored], *, in_base: bool) -> Row:
        """The row with what the own rows of its group say, and corrected."""
        own = [each for each in group if each.kind == ROW]
        others = own if in_base or group[0].kind != ROW else own[1:]
        contradictions = [
            (each, found) for each in others for found in fold_into(form, row, each.cells)
        ]
        key = form.row_key(row)
        for each, (column, kept, other) in contradictions:
            self._tell(form, key, "contradiction", column, kept, other, each.addition)
        for each in own:
            self._rows.tell_origin(form.name, key, each, in_base=in_base)
        self._correct(form, key, row, [each for each in group if each.kind == CORRECTION])
        return row

    def _correct(self, form: Form, key: str, row: Row, corrections: Sequence[Stored]) -> None:
        for column, value, overtaken, against in corrected(row, [it.cells for it in corrections]):
            for each in against:
                self._tell(
                    form, key, "contradiction", column, value, each.get("is", ""), each["addition"]
                )
            if overtaken is not None:
                is_now = overtaken.get("is", "")
                self._tell(form, key, "overtaken", column, value, is_now, overtaken["addition"])
                continue
            after = {**row, column: value}
            if any(fault.column == column for fault in faults_by_name(form, after)):
                addition = corrections[-1].addition
                self._tell(form, key, "refused", column, "", value, addition, why="cell")
            else:
                row[column] = value
        for correction in corrections:
            self._rows.tell_correction({**correction.cells, "row": key})

    def _tell(
        self,
        form: Form,
        key: str,
        kind: str,
        column: str,
        base: str,
        own: str,
        addition: str,
        why: str = "",
    ) -> None:
        self._rows.tell_difference(
            (form.name, key, column, own),
            kind=kind,
            table=form.name,
            row=key,
            column=column,
            base=cut(base),
            own=cut(own),
            why=why,
            addition=addition,
        )


def _line(form: Form, cells: Cells) -> Line:
    return [cells.get(field.name, "").encode() or None for field in form.fields]


def _addition(addition: Addition) -> Mapping[str, str]:
    cells = asdict(addition)
    return {name: str(cell) for name, cell in cells.items() if cell}


def _write(folder: Path, form: Form, lines: Iterator[Line]) -> bool:
    """Write a table; whether it was needed: one without rows mostly is not."""
    first = next(lines, None)
    if first is None and not form.needed:
        return False
    joiner = LineJoiner(b",", b"\n")
    rows: Iterator[Line] = iter(()) if first is None else chain([first], lines)
    with (folder / form.file).open("xb") as file:
        file.write(joiner.joined([[field.name.encode() for field in form.fields]]))
        for batch in batches(rows, _bytes):
            file.write(joiner.joined(batch))
    return True


def _bytes(line: Line) -> int:
    return sum(len(cell) for cell in line if cell)


def _write_descriptor(folder: Path, base: Archive, own: OwnFile, forms: Iterable[Form]) -> None:
    info = {
        **base.info,
        "base_title": base.info.get("title", ""),
        "base_name": base.path.name,
        "base_digest": base.info.get("digest", ""),
        "own_digest": own.digest,
    }
    text = json.dumps(package(info, list(forms)), ensure_ascii=False)
    (folder / DESCRIPTOR).write_bytes(text.encode("utf-8", "replace"))
