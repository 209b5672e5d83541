"""Writes the own file anew, whole or not at all, its rows in the order of their additions."""

import heapq
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from a4p_desktop.records.export.progress import Reporter, Written
from a4p_desktop.records.files.atomic import replacing, write_trouble
from a4p_desktop.records.files.lock import locked
from a4p_desktop.records.own.checked import free_columns, require_few
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
    form_of,
    is_removed,
    row_columns,
    stored_addition,
)
from a4p_desktop.records.own.zip_writer import TableRows, Unchanged, write_zip

Report = Callable[[Written], None]
Stored = dict[str, str]
"""A row as it lies in the own file."""


def unheard(written: Written) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True)
class Again:
    """Rows that can be read more than once."""

    read: Callable[[], Iterator[Stored]]

    def __iter__(self) -> Iterator[Stored]:
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
    path: Path, tables: Iterable[TableRows | Unchanged], reporter: Reporter, sender: str = ""
) -> OwnFile:
    """Write an own file with these tables, which replaces the one at `path` once it is whole and
    has been read; what is in it."""
    with replacing(path) as part:
        with part.open("wb") as file:
            write_zip(file, header(sender), tables, reporter)
            reporter.report()
        own = read_own(part)
    return own.moved(path)


def lists(
    history: Iterable[Kept], decisions: Iterable[Stored], waiting: Iterable[Stored] = ()
) -> Iterator[TableRows]:
    """The tables that are no rows of forms: the additions, what was decided, and what waits."""
    yield TableRows(ADDITIONS, ADDITION_COLUMNS, map(stored_addition, history))
    yield TableRows(DECISIONS, DECISION_COLUMNS, decisions)
    yield TableRows(WAITING, WAITING_COLUMNS, waiting)


def with_behind(own: OwnFile, entry: str, added: Again) -> TableRows | Unchanged:
    """A table of `own` with rows behind, each of which is checked first."""
    if not any(True for _ in added):
        return Unchanged(entry, own.tables)
    form = form_of(entry)
    free = dict.fromkeys([*own.free_columns(entry), *free_columns(form, added)])
    require_few(free)
    return TableRows(entry, row_columns(form, free), chain(own.stored(entry), added))


def rearranged(entry: str, free: Sequence[str], rows: Again) -> TableRows:
    """A table of these rows; of the free columns it keeps those in which a cell is filled."""
    filled = _filled(free, rows)
    if not is_removed(entry):
        require_few(filled)
    return TableRows(entry, row_columns(form_of(entry), filled), rows)


def in_order(history: Iterable[Kept], *rows: Iterable[Stored]) -> Iterator[Stored]:
    """Rows of several tables, each in the order of the additions and of the rows in their files, as
    one in that order."""
    return heapq.merge(*rows, key=_place(history))


def sorted_rows(history: Iterable[Kept], rows: Iterable[Stored]) -> list[Stored]:
    """Rows in the order of the additions and of the rows in their files."""
    return sorted(rows, key=_place(history))


def _place(history: Iterable[Kept]) -> Callable[[Mapping[str, str]], tuple[int, int]]:
    places = {kept.addition.addition: place for place, kept in enumerate(history)}

    def place(row: Mapping[str, str]) -> tuple[int, int]:
        number = row.get(FILE_ROW, "")
        return places.get(row.get(ADDITION, ""), -1), int(number or "0")

    return place


def now() -> str:
    """Date and time in UTC, to the millionth of a second: two changes have their order."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _filled(free: Sequence[str], rows: Iterable[Stored]) -> Collection[str]:
    """Those of the columns that are filled, in the order in which they first are: so that adding
    rows and removing them leaves the same heading."""
    found: dict[str, None] = {}
    if free:
        for row in rows:
            found.update(dict.fromkeys(name for name in row if name in free))
            if len(found) == len(free):
                break
    return found
