"""Sends additions to a colleague in one file, and takes a colleague's into the own records."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Reporter
from a4p_desktop.records.files.real_path import real_path
from a4p_desktop.records.form.parties import SOURCES
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.checked import checked_addition, free_columns
from a4p_desktop.records.own.new_records import Addition
from a4p_desktop.records.own.own_file import OwnFile, read_own
from a4p_desktop.records.own.own_tables import (
    ADDITION,
    DECISION_COLUMNS,
    DECISIONS,
    WAITING,
    WAITING_COLUMNS,
    Kept,
    form_of,
    is_copy,
    own_forms,
    removed,
    row_entries,
)
from a4p_desktop.records.own.references import Place, is_referred_to, place, references
from a4p_desktop.records.own.writing import (
    Again,
    Report,
    Stored,
    changing,
    in_order,
    lists,
    now,
    rearranged,
    sorted_rows,
    unheard,
    write_own,
)
from a4p_desktop.records.own.zip_writer import TableRows, Unchanged
from a4p_desktop.records.text.spelling import spelled
from a4p_desktop.records.written.names import written_key

say = Speaker("Own records")


def send(
    path: Path, target: Path, additions: Collection[str], sender: str, report: Report = unheard
) -> OwnFile:
    """Write additions of the own records in the file `path` to the file `target`, for a colleague:
    their rows, the sources and other own rows that these need, and the decisions made with them.

    `sender` is the name under which they arrive; it may be blank. Additions that were received
    keep the names of those who sent them. Raises RecordsError where one of the additions is not
    there, or a file cannot be read or written, and whatever `report` raises to stop.
    """
    reporter = Reporter(report)
    _require_outside(target, path)
    own = read_own(path)
    if not additions or not set(additions) <= {each.addition for each in own.additions}:
        raise RecordsError(
            say.mark("Your records have changed: an addition is gone."),
            say.mark("Check the list of additions; nothing was sent."),
        )
    history = [
        Kept(_signed(kept.addition, spelled(sender)))
        for kept in own.history
        if kept.addition.addition in additions
    ]
    parcel = _parcel(own, set(additions), reporter)
    return write_own(target, _sent(own, history, parcel), reporter, spelled(sender))


def receive(
    path: Path,
    shared: OwnFile,
    additions: Collection[str] | None = None,
    report: Report = unheard,
) -> OwnFile:
    """Take additions of `shared`, a colleague's file, into the own records in the file `path`: all
    of them, or those named; the own records as they are then.

    They keep their codes and names, and say when they were received. Those that are there already
    are left as they are, and those in the bin come back. The colleague's decisions are taken for
    names about which the user has decided nothing.

    Raises RecordsError where a row does not fit the form of its table, or a file cannot be read or
    written, and whatever `report` raises to stop.
    """
    reporter = Reporter(report)
    with changing(path) as own:
        wanted = [
            kept.addition
            for kept in shared.history
            if kept.has_rows and (additions is None or kept.addition.addition in additions)
        ]
        codes = {each.addition for each in wanted}
        back = {each.addition for each in own.removed_additions} & codes
        there = {kept.addition.addition for kept in own.history}
        new = [_arrived(each) for each in wanted if each.addition not in there]
        if not new and not back:
            return own
        history = [
            *(Kept(k.addition) if k.addition.addition in back else k for k in own.history),
            *new,
        ]
        tables = _received(own, shared, history, back, codes - there)
        return write_own(path, tables, reporter)


@dataclass(frozen=True)
class _Parcel:
    """What is sent of the own records."""

    codes: set[str]
    needed: dict[Place, str]
    """The rows to which those of the additions refer, with the addition that does."""
    extra: dict[Place, str]
    """Those of them that are own rows of other additions."""


def _parcel(own: OwnFile, codes: set[str], reporter: Reporter) -> _Parcel:
    parcel = _Parcel(codes, {}, {})
    provided = set()
    for form in own_forms():
        for row in own.rows(form.name):
            reporter.check_time()
            if row.addition in codes:
                if is_referred_to(form.name):
                    provided.add(place(form, row.cells))
                refers = references(form, row.cells)
                parcel.needed.update(dict.fromkeys(refers, row.addition))
    while True:  # what is needed may itself need others
        before = len(parcel.extra)
        for form in own_forms():
            for row in own.rows(form.name):
                reporter.check_time()
                at = place(form, row.cells)
                if at in parcel.needed and at not in provided and at not in parcel.extra:
                    code = parcel.extra[at] = parcel.needed[at]
                    for each in references(form, row.cells):
                        parcel.needed.setdefault(each, code)
        if len(parcel.extra) == before:
            return parcel


def _sent(own: OwnFile, history: list[Kept], parcel: _Parcel) -> Iterator[TableRows]:
    decided = [
        {**decision._asdict(), ADDITION: code}
        for decision, code in own.decided
        if code in parcel.codes
    ]
    yield from lists(history, decided)
    for entry in row_entries():
        read = partial(_copied if is_copy(entry) else _packed, own, history, parcel, entry)
        yield rearranged(entry, own.free_columns(entry), Again(read))


def _packed(own: OwnFile, history: list[Kept], parcel: _Parcel, entry: str) -> Iterator[Stored]:
    """The own rows that are sent: of the sources only those that are used."""
    form = form_of(entry)
    chosen = (
        row
        for row in own.stored(entry)
        if row.get(ADDITION) in parcel.codes
        and (form.name != SOURCES.name or place(form, row) in parcel.needed)
    )
    extra: dict[Place, Stored] = {}
    for row in own.stored(entry):
        at = place(form, row)
        if at in parcel.extra:
            extra[at] = {**row, ADDITION: parcel.extra[at]}
    return in_order(history, chosen, sorted_rows(history, extra.values()))


def _copied(own: OwnFile, history: list[Kept], parcel: _Parcel, entry: str) -> Iterator[Stored]:
    """The copies of rows of the base that are sent."""
    form = form_of(entry)
    seen = set()
    chosen = []
    for row in own.stored(entry):
        if row.get(ADDITION) in parcel.codes:
            seen.add(place(form, row))
            chosen.append(row)
    for cells in own.referred(form.name):
        at = place(form, cells)
        if at in parcel.needed and at not in seen:
            chosen.append({**cells, ADDITION: parcel.needed[at]})
    return iter(sorted_rows(history, chosen))


def _received(
    own: OwnFile, shared: OwnFile, history: list[Kept], back: set[str], new: set[str]
) -> Iterator[TableRows | Unchanged]:
    known = {written_key(decision.written) for decision in own.decisions}
    decided = (
        {**decision._asdict(), ADDITION: code}
        for decision, code in shared.decided
        if code in new and written_key(decision.written) not in known
    )
    waiting = own.listed(WAITING, WAITING_COLUMNS)
    yield from lists(history, chain(own.listed(DECISIONS, DECISION_COLUMNS), decided), waiting)
    touched = set()
    for entry in row_entries():
        coming = [removed(entry) for code in back if own.mentions(removed(entry), code)]
        if not coming and not any(shared.mentions(entry, code) for code in new):
            yield Unchanged(entry, own.tables)
            continue
        touched.update(coming)
        arriving = Again(partial(_of, shared, entry, new))
        free = [
            *own.free_columns(entry),
            *own.free_columns(removed(entry)),
            *free_columns(form_of(entry), arriving),
        ]
        read = partial(_joined, own, history, back, entry, arriving)
        yield rearranged(entry, list(dict.fromkeys(free)), Again(read))
    for entry in map(removed, row_entries()):
        if entry not in touched:
            yield Unchanged(entry, own.tables)
            continue
        yield rearranged(entry, own.free_columns(entry), Again(partial(_others, own, entry, back)))


def _of(own: OwnFile, entry: str, codes: set[str]) -> Iterator[Stored]:
    return (row for row in own.stored(entry) if row.get(ADDITION) in codes)


def _others(own: OwnFile, entry: str, codes: set[str]) -> Iterator[Stored]:
    return (row for row in own.stored(entry) if row.get(ADDITION) not in codes)


def _joined(
    own: OwnFile, history: list[Kept], back: set[str], entry: str, arriving: Again
) -> Iterator[Stored]:
    return in_order(history, own.stored(entry), _of(own, removed(entry), back), arriving)


def _signed(addition: Addition, sender: str) -> Addition:
    """An addition as it is sent: the user's own under the name of the sender."""
    by = addition.added_by if addition.received_on else sender
    return checked_addition(replace(addition, added_by=by, received_on=""))


def _arrived(addition: Addition) -> Kept:
    return Kept(checked_addition(replace(addition, received_on=f"{now()[:19]}Z")))


def _require_outside(target: Path, path: Path) -> None:
    """Raise RecordsError where `target` is one of the own files: it would be lost."""
    found, own = real_path(target), real_path(path)
    if found == own or found.parent == real_path(paths.user_folder()):
        raise RecordsError(
            say.mark("“{folder}” is where the program keeps your records."),
            say.mark("Choose another folder; nothing was sent."),
            folder=found.parent,
        )
