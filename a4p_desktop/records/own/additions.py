"""Adds to the own records, and takes off the list what waited there."""

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, zip_longest
from pathlib import Path

from a4p_desktop.records.export.progress import Reporter
from a4p_desktop.records.own.checked import checked_addition
from a4p_desktop.records.own.new_records import Addition, Cells, NewRecords, OwnRow, Waiting
from a4p_desktop.records.own.own_file import DROPPED, OwnFile
from a4p_desktop.records.own.own_tables import (
    ADDITION,
    DECISION_COLUMNS,
    DECISIONS,
    FILE_ROW,
    WAITING,
    WAITING_COLUMNS,
    Kept,
    form_of,
    is_copy,
    own_forms,
    removed,
    row_entries,
    stored_row,
)
from a4p_desktop.records.own.writing import (
    Again,
    Report,
    Stored,
    changing,
    lists,
    unheard,
    with_behind,
    write_own,
)
from a4p_desktop.records.own.zip_writer import TableRows, Unchanged
from a4p_desktop.records.written.names import written_key


def add(path: Path, new: NewRecords, report: Report = unheard) -> OwnFile:
    """Add `new` to the own records in the file `path`, whole or not at all; the records as they
    are then.

    What was added before, the same rows of the same file, is not added again. Rows of that file
    that waited, and are among those of `new`, wait no longer.

    Raises RecordsError where a row does not fit the form of its table or the file cannot be
    written, and whatever `report` raises to stop.
    """
    return _add(path, new, set(), report)


def settle(
    path: Path,
    addition: str,
    file_rows: Collection[int],
    new: NewRecords | None = None,
    report: Report = unheard,
) -> OwnFile:
    """Take rows that wait off the list, by the addition that they came with and their numbers in
    its file, and add at once the records that they became; without `new` they are dropped.

    They wait again when `new` is removed. Raises what `add` raises.
    """
    return _add(path, new, {(addition, str(number)) for number in file_rows}, report)


_Waits = tuple[str, str]
"""A row that waits: its addition, and its number in the file, as they lie in the own file."""


def _add(path: Path, new: NewRecords | None, settled: set[_Waits], report: Report) -> OwnFile:
    reporter = Reporter(report)
    with changing(path) as own:
        by, history = (_there_already(own, new) if new else "") or DROPPED, own.history
        new = _still_new(own, new) if new and by == DROPPED else None
        if new:
            by = new.addition.addition
            history = (*own.history, Kept(checked_addition(new.addition)))
            settled = settled | _waited(own, new, reporter)
        if not new and not settled:
            return own
        return write_own(path, _tables(own, new, history, (settled, by), reporter), reporter)


def _tables(
    own: OwnFile,
    new: NewRecords | None,
    history: Collection[Kept],
    settled: tuple[Collection[_Waits], str],
    reporter: Reporter,
) -> Iterator[TableRows | Unchanged]:
    """The tables of `own` with `new` behind. `settled` are the rows that wait no longer, and by
    which addition, or DROPPED."""
    code = new.addition.addition if new else ""
    decided = ({**each._asdict(), ADDITION: code} for each in (new.decisions if new else ()))
    waiting = (_waiting(each, code) for each in (new.waiting if new else ()))
    yield from lists(
        history,
        chain(own.listed(DECISIONS, DECISION_COLUMNS), decided),
        chain(_settled(own, *settled), waiting),
    )
    for entry in row_entries():
        yield with_behind(own, entry, Again(partial(_added, entry, new, reporter)))
    for entry in map(removed, row_entries()):
        yield Unchanged(entry, own.tables)


def _added(entry: str, new: NewRecords | None, reporter: Reporter) -> Iterator[Stored]:
    if new is None:
        return
    form, code = form_of(entry), new.addition.addition
    if is_copy(entry):
        for cells in new.referred.get(form.name, ()):
            yield {**cells, ADDITION: code}
    else:
        for row in new.rows.get(form.name, ()):
            reporter.check_time()
            yield stored_row(row, code)


def _settled(own: OwnFile, rows: Collection[_Waits], by: str) -> Iterator[Stored]:
    for stored in own.listed(WAITING, WAITING_COLUMNS):
        if (stored.get(ADDITION), stored.get(FILE_ROW)) in rows:
            stored["settled"] = by
        yield stored


def _there_already(own: OwnFile, new: NewRecords) -> str:
    """The addition by which all of `new` was added, from the same file; else blank."""
    codes = [kept.addition.addition for kept in own.history]
    if new.addition.addition in codes:
        return new.addition.addition
    if not _are_decided(own, new):
        return ""
    waits = [(row.file_row, row.cells) for row in new.waiting]
    for old in own.additions:
        if (old.sha256, old.rows) == (new.addition.sha256, new.addition.rows):
            same = (_are_same(own, old.addition, new, form.name) for form in own_forms())
            code = old.addition
            if all(same) and waits == [(row.file_row, row.cells) for row in own.waited(code)]:
                return code
    return ""


def _are_decided(own: OwnFile, new: NewRecords) -> bool:
    """Whether the decisions of `new` hold already."""
    decided = {written_key(each.written): each.delegation for each in own.decisions}
    return all(decided.get(written_key(e.written)) == e.delegation for e in new.decisions)


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


def _still_new(own: OwnFile, new: NewRecords) -> NewRecords | None:
    """`new` without rows that wait already, from the same file; None where it says nothing else
    that is not there."""
    waits = {row.file_row: row.cells for row in _waiting_of_file(own, new.addition)}
    waiting = [row for row in new.waiting if waits.get(row.file_row) != row.cells]
    if not waiting and not any(new.rows.values()) and _are_decided(own, new):
        return None
    return replace(new, waiting=waiting)


def _waited(own: OwnFile, new: NewRecords, reporter: Reporter) -> set[_Waits]:
    """The rows that wait and are among `new`, from the same file."""
    waits = {(row.addition, str(row.file_row)) for row in _waiting_of_file(own, new.addition)}
    numbers = set()
    for rows in new.rows.values() if waits else ():
        for row in rows:
            reporter.check_time()
            numbers.add(str(row.file_row))
    return {each for each in waits if each[1] in numbers}


def _waiting_of_file(own: OwnFile, addition: Addition) -> Iterator[Waiting]:
    """The rows that wait of the file, and the sheet of it, of an addition."""
    file = addition.sha256, addition.sheet
    same = {each.addition for each in own.additions if (each.sha256, each.sheet) == file}
    return (row for row in own.waiting() if addition.sha256 and row.addition in same)


def _waiting(row: Waiting, addition: str) -> Stored:
    return {
        FILE_ROW: str(row.file_row),
        "cells": _json(row.cells),
        "why": row.why,
        ADDITION: addition,
        "said": _json(row.said),
    }


def _json(cells: Cells) -> str:
    # A lone surrogate, which UTF-8 cannot encode, becomes JSON's own escape.
    text = json.dumps(dict(cells), ensure_ascii=False).encode("utf-8", "backslashreplace")
    return text.decode()
