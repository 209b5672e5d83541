"""Adds to the own records, whole or not at all."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain, zip_longest
from pathlib import Path

from a4p_desktop.records.export.progress import Reporter, Written
from a4p_desktop.records.files.atomic import replacing, write_trouble
from a4p_desktop.records.files.lock import locked
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.checked import free_columns
from a4p_desktop.records.own.new_records import NewRecords, OwnRow, Waiting
from a4p_desktop.records.own.own_file import OwnFile, header, read_own
from a4p_desktop.records.own.own_tables import (
    ADDITION,
    ADDITION_COLUMNS,
    ADDITIONS,
    DECISION_COLUMNS,
    DECISIONS,
    FILE_ROW,
    WAITING,
    WAITING_COLUMNS,
    Kept,
    own_forms,
    referred,
    removed,
    row_columns,
    stored_addition,
    stored_row,
)
from a4p_desktop.records.own.zipped_tables import TableRows, write_zip

say = Speaker("Own records")

Report = Callable[[Written], None]


def _unheard(written: Written) -> None:
    """Tell nobody how far it is."""


def add(path: Path, new: NewRecords, report: Report = _unheard) -> OwnFile:
    """Add `new` to the own records in the file `path`, whole or not at all; the records as they
    are then.

    What was added before, the same rows of the same file, is not added again. Raises RecordsError
    where a row does not fit the form of its table or the file cannot be written, and whatever
    `report` raises to stop.
    """
    reporter = Reporter(report)
    with changing(path) as own:
        if _is_added(own, new):
            return own
        kept = Kept(new.addition)
        write_own(path, _with_new(own, new, [*own.history, kept], reporter), reporter)
        return read_own(path)


@dataclass(frozen=True)
class Again:
    """Rows that can be read more than once."""

    read: Callable[[], Iterator[dict[str, str]]]

    def __iter__(self) -> Iterator[dict[str, str]]:
        return self.read()


@contextmanager
def changing(path: Path) -> Iterator[OwnFile]:
    """The own records in the file `path`, which nobody else changes during the block.

    Raises RecordsError where they cannot be read, or another program holds them.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_trouble(error, path) from error
    with locked(path):
        yield read_own(path)


def write_own(
    path: Path, tables: Iterable[TableRows], reporter: Reporter, sender: str = ""
) -> None:
    """Write an own file with these tables, which replaces the one at `path` once it is whole."""
    with replacing(path) as part, part.open("wb") as file:
        write_zip(file, header(sender), tables, reporter)
        reporter.report()


def additions_table(history: Iterable[Kept]) -> TableRows:
    """The table of all additions."""
    return TableRows(ADDITIONS, ADDITION_COLUMNS, map(stored_addition, history))


def _is_added(own: OwnFile, new: NewRecords) -> bool:
    """Whether the rows of `new` are there already, from the same file."""
    for kept in own.history:
        old = kept.addition
        if old.addition == new.addition.addition:
            return True
        if kept.removed_on or (old.sha256, old.rows) != (new.addition.sha256, new.addition.rows):
            continue
        if all(_are_same(own, old.addition, new, form.name) for form in own_forms()):
            waits = [row for row in own.waiting() if row.addition == old.addition]
            if [row[:3] for row in waits] == [row[:3] for row in new.waiting]:
                return True
    return False


def _are_same(own: OwnFile, addition: str, new: NewRecords, form_name: str) -> bool:
    """Whether `addition` has the same rows of a form as `new`."""
    there = (row for row in own.rows(form_name) if row.addition == addition)
    return all(
        old is not None and added is not None and _plain(old) == _plain(added)
        for old, added in zip_longest(there, new.rows.get(form_name, ()))
    )


def _plain(row: OwnRow) -> tuple[object, ...]:
    cells = {name: cell for name, cell in row.cells.items() if cell and name != ADDITION}
    return cells, row.file_row


def _with_new(
    own: OwnFile, new: NewRecords, history: Sequence[Kept], reporter: Reporter
) -> Iterator[TableRows]:
    """The tables of `own` with `new` behind; those that are checked come first."""
    code = new.addition.addition
    yield additions_table(history)
    decided = ({**decision._asdict(), ADDITION: code} for decision in new.decisions)
    yield TableRows(
        DECISIONS, DECISION_COLUMNS, chain(own.listed(DECISIONS, DECISION_COLUMNS), decided)
    )
    yield TableRows(
        WAITING,
        WAITING_COLUMNS,
        chain(own.listed(WAITING, WAITING_COLUMNS), (_waiting(row, code) for row in new.waiting)),
    )
    for form in own_forms():
        yield joined(own, form.file, form, Again(partial(_added, form, new, reporter)))
    for form in own_forms():
        yield joined(own, referred(form), form, Again(partial(_copies, form, new, reporter)))
    yield from bin_tables(own)


def joined(
    own: OwnFile, entry: str, form: Form, added: Iterable[Mapping[str, str]] = ()
) -> TableRows:
    """A table of `own` with rows behind, which are read twice: each is checked first."""
    free = dict.fromkeys([*own.free_columns(entry, form), *free_columns(form, added)])
    return TableRows(entry, row_columns(form, free), chain(own.stored(entry, form), added))


def bin_tables(own: OwnFile) -> Iterator[TableRows]:
    """The tables of what was removed, as they are."""
    for entry_of in (lambda form: form.file, referred):
        for form in own_forms():
            yield joined(own, removed(entry_of(form)), form)


def _added(form: Form, new: NewRecords, reporter: Reporter) -> Iterator[dict[str, str]]:
    for row in new.rows.get(form.name, ()):
        reporter.check_time()
        yield stored_row(row, new.addition.addition)


def _copies(form: Form, new: NewRecords, reporter: Reporter) -> Iterator[dict[str, str]]:
    for cells in new.referred.get(form.name, ()):
        reporter.check_time()
        yield {**cells, ADDITION: new.addition.addition}


def _waiting(row: Waiting, addition: str) -> dict[str, str]:
    # A lone surrogate, which UTF-8 cannot encode, becomes JSON's own escape.
    text = json.dumps(dict(row.cells), ensure_ascii=False).encode("utf-8", "backslashreplace")
    cells = text.decode()
    return {FILE_ROW: str(row.file_row), "cells": cells, "why": row.why, ADDITION: addition}
