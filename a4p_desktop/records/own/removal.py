"""Removes an addition from the own records, to a bin in their file, and brings it back."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import Reporter
from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import OwnRow
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.own.own_tables import (
    ADDITION,
    DECISION_COLUMNS,
    DECISIONS,
    WAITING,
    WAITING_COLUMNS,
    Kept,
    form_named,
    form_of,
    is_copy,
    own_forms,
    removed,
    row_entries,
)
from a4p_desktop.records.own.references import (
    Place,
    corrected,
    corrected_cell,
    is_referred_to,
    place,
    references,
)
from a4p_desktop.records.own.writing import (
    Again,
    Report,
    Stored,
    changing,
    in_order,
    lists,
    now,
    rearranged,
    unheard,
    write_own,
)
from a4p_desktop.records.own.zip_writer import TableRows, Unchanged

say = Speaker("Own records")


class Spared(NamedTuple):
    """An own row that was not removed with its addition."""

    form: str
    row: OwnRow
    by: str
    """The addition that corrects it, or refers to it."""
    is_corrected: bool
    """Else a row of `by` refers to it."""


class Removal(NamedTuple):
    """What came of the removal of an addition."""

    own: OwnFile
    """The own records as they are then."""
    removed: int
    """The number of own rows that lie in the bin now."""
    spared: tuple[Spared, ...]


def remove(path: Path, addition: str, report: Report = unheard) -> Removal:
    """Move the rows of an addition to the bin, whole or not at all.

    Rows that another addition has corrected since, or refers to, stay and count.

    Raises RecordsError where there is no such addition, or the file cannot be written, and
    whatever `report` raises to stop.
    """
    reporter = Reporter(report)
    with changing(path) as own:
        if addition not in {each.addition for each in own.additions}:
            raise _gone()
        total, spared = _spared(own, addition, reporter)
        if len(spared) < total or not total:  # it may have brought decisions only
            keeps = {place(form_named(each.form), each.row.cells) for each in spared}
            history = _marked(own, addition, now(), len(spared))
            goes = partial(_goes, addition, keeps)
            own = write_own(path, _moved(own, history, addition, goes, back=False), reporter)
        return Removal(own, total - len(spared), tuple(spared))


def restore(path: Path, addition: str, report: Report = unheard) -> OwnFile:
    """Bring the rows of an addition back from the bin, whole or not at all.

    Raises RecordsError where it is not in the bin, or the file cannot be written, and whatever
    `report` raises to stop.
    """
    reporter = Reporter(report)
    with changing(path) as own:
        if addition not in {each.addition for each in own.removed_additions}:
            raise _gone()
        history = _marked(own, addition, "", 0)
        goes = partial(_goes, addition, set())
        return write_own(path, _moved(own, history, addition, goes, back=True), reporter)


def _gone() -> RecordsError:
    return RecordsError(
        say.mark("Your records have changed: this addition has moved."),
        say.mark("Check the list of additions; nothing was changed."),
    )


def _marked(own: OwnFile, addition: str, removed_on: str, spared: int) -> list[Kept]:
    return [
        Kept(kept.addition, removed_on, spared) if kept.addition.addition == addition else kept
        for kept in own.history
    ]


def _goes(addition: str, keeps: set[Place], entry: str, row: Stored) -> bool:
    """Whether a row of the table `entry` is to be moved.

    Where some rows stay, so do all copies that they may refer to.
    """
    if row.get(ADDITION) != addition:
        return False
    if is_copy(entry):
        return not keeps
    return place(form_of(entry), row) not in keeps


def _moved(
    own: OwnFile,
    history: list[Kept],
    addition: str,
    goes: Callable[[str, Stored], bool],
    *,
    back: bool,
) -> Iterator[TableRows | Unchanged]:
    """The tables of `own` with some rows moved to the bin, or back from it."""
    decisions = own.listed(DECISIONS, DECISION_COLUMNS)
    yield from lists(history, decisions, own.listed(WAITING, WAITING_COLUMNS))
    moving = {
        entry
        for entry in row_entries()
        if own.mentions(removed(entry) if back else entry, addition)
    }
    for in_bin in (False, True):
        for entry in row_entries():
            here, there = (removed(entry), entry) if in_bin else (entry, removed(entry))
            if entry not in moving:
                yield Unchanged(here, own.tables)
                continue
            free = list(dict.fromkeys([*own.free_columns(here), *own.free_columns(there)]))
            loses = in_bin == back
            read = (
                partial(_losing, own, goes, entry, here)
                if loses
                else partial(_gaining, own, history, goes, entry, here, there)
            )
            yield rearranged(here, free, Again(read))


def _losing(
    own: OwnFile, goes: Callable[[str, Stored], bool], entry: str, here: str
) -> Iterator[Stored]:
    return (row for row in own.stored(here) if not goes(entry, row))


def _gaining(
    own: OwnFile,
    history: list[Kept],
    goes: Callable[[str, Stored], bool],
    entry: str,
    here: str,
    there: str,
) -> Iterator[Stored]:
    coming = (row for row in own.stored(there) if goes(entry, row))
    return in_order(history, own.stored(here), coming)


def _spared(own: OwnFile, addition: str, reporter: Reporter) -> tuple[int, list[Spared]]:
    """The number of rows of an addition, and those that other additions need."""
    forms = [form for form in own_forms() if own.mentions(form.file, addition)]
    # No other form can need a row that no code names.
    others = own_forms() if any(is_referred_to(form.name) for form in forms) else (CORRECTIONS,)
    needed, corrections, provided = _needs_of_others(own, addition, others, reporter)
    spared: dict[Place, Spared] = {}
    while True:
        total, before = 0, len(spared)
        for form in forms:
            for row in own.rows(form.name):
                reporter.check_time()
                if row.addition != addition:
                    continue
                total += 1
                at = place(form, row.cells)
                corrects = corrections.get(corrected_cell(form, row.cells) or at)
                by = corrects or (at not in provided and needed.get(at))
                if by and at not in spared:
                    spared[at] = Spared(form.name, row, by, bool(corrects))
                    needed.update(dict.fromkeys(references(form, row.cells), by))
        # What stays may need rows of the addition itself, such as its source.
        if len(spared) == before:
            return total, list(spared.values())


def _needs_of_others(
    own: OwnFile, addition: str, forms: Iterable[Form], reporter: Reporter
) -> tuple[dict[Place, str], dict[Place, str], set[Place]]:
    """What the rows of other additions in `forms` refer to, what they correct, each with the
    addition, and which rows that can be referred to they have themselves."""
    needed: dict[Place, str] = {}
    corrections: dict[Place, str] = {}
    provided = set()
    newest_first = [each.addition for each in own.additions]
    later = set(newest_first[: newest_first.index(addition)])
    for form in forms:
        for row in own.rows(form.name):
            reporter.check_time()
            if row.addition == addition:
                continue
            needed.update(dict.fromkeys(references(form, row.cells), row.addition))
            if row.addition in later:
                corrections.update(dict.fromkeys(corrected(form, row.cells), row.addition))
            if is_referred_to(form.name):
                provided.add(place(form, row.cells))
    return needed, corrections, provided
