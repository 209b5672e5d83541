"""The file of the user's own records, opened: its additions, their rows, and what was decided."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from a4p_desktop.records.files.json_file import Newer, parse_json
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Addition, Cells, Decision, OwnRow, Waiting
from a4p_desktop.records.own.own_tables import (
    ADDITION,
    ADDITION_COLUMNS,
    ADDITIONS,
    DECISION_COLUMNS,
    DECISIONS,
    FILE_ROW,
    FORMAT,
    HEADER,
    WAITING,
    WAITING_COLUMNS,
    Kept,
    all_entries,
    form_cells,
    form_named,
    form_of,
    kept_addition,
    own_forms,
    own_row,
    referred,
    row_columns,
    row_entries,
)
from a4p_desktop.records.own.zipped_tables import ABSENT, Damaged, ZippedTables
from a4p_desktop.records.written.names import written_key

say = Speaker("Own records")

_MOST_HEADER = 10_000
_ROW_NUMBER = re.compile(r"\d{0,9}", re.ASCII)
_MOST_LISTED = 2**26
"""Bytes of a table that is read into memory as a whole: additions, decisions."""

_ADDITION = say.mark("additions.csv: row {row} is not an addition")
_ROW = say.mark("{name}: a row is not one of A4P Desktop’s")
_TOO_LONG = say.mark("{name}: it is too long")


@dataclass(frozen=True)
class OwnFile:
    """The own records as they were when the file was read.

    Its rows are read anew each time; RecordsError is raised where the file has changed since, or
    cannot be read.
    """

    path: Path
    history: tuple[Kept, ...] = ()
    """All additions in the order in which they came, also those that were removed."""
    decided: tuple[tuple[Decision, str], ...] = ()
    """The decisions that hold, one for each written name, each with its addition."""
    sender: str = ""
    """The name that the sender of a shared file typed."""
    tables: ZippedTables | None = None
    """None where there is no file."""

    @property
    def additions(self) -> tuple[Addition, ...]:
        """Those that have rows, the newest first."""
        return tuple(kept.addition for kept in reversed(self.history) if kept.has_rows)

    @property
    def removed_additions(self) -> tuple[Addition, ...]:
        """Those in the bin, the last removed first; some of their rows may have been spared."""
        removed = [kept for kept in self.history if kept.removed_on]
        removed.sort(key=lambda kept: kept.removed_on)
        return tuple(kept.addition for kept in reversed(removed))

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Those that hold, one for each written name."""
        return tuple(decision for decision, _ in self.decided)

    @property
    def digest(self) -> str:
        """A digest of the rows that count, and not of their history; blank where there are none.

        SHA-256 of the sizes and CRCs by which the zip names its tables: so that it costs nothing,
        also of a large file.
        """
        entries = self.tables.entries if self.tables else {}
        lines = [
            f"{name} {entries[name].size} {entries[name].crc:08x}\n"
            for name in row_entries()
            if name in entries
        ]
        return hashlib.sha256("".join(lines).encode()).hexdigest() if lines else ""

    def rows(self, form_name: str) -> Iterator[OwnRow]:
        """The own rows of a form, in the order in which they were added."""
        form = form_named(form_name)
        codes = {each.addition for each in self.additions}
        for stored in self.stored(form.file):
            row = own_row(form, stored)
            if row.addition not in codes:
                raise Damaged(self.path, _ROW, name=form.file)
            yield row

    def referred(self, form_name: str) -> Iterator[Cells]:
        """The copies of rows of the base to which own rows refer: of each row the newest copy."""
        form = form_named(form_name)
        newest: dict[tuple[str, ...], int] = {}
        for number, stored in enumerate(self.stored(referred(form))):
            newest[_key(form, stored)] = number
        for number, stored in enumerate(self.stored(referred(form))):
            if newest[_key(form, stored)] == number:
                yield form_cells(form, stored)

    def waiting(self) -> Iterator[Waiting]:
        """The rows that wait for a decision: those of additions that were not removed."""
        counting = {kept.addition.addition for kept in self.history if not kept.removed_on}
        for stored in self.listed(WAITING, WAITING_COLUMNS):
            settled = stored.get("settled", "")
            if stored.get(ADDITION) in counting and settled not in (DROPPED, *counting):
                yield self._waiting(stored)

    def waited(self, addition: str) -> Iterator[Waiting]:
        """The rows of an addition that waited when it was added."""
        for stored in self.listed(WAITING, WAITING_COLUMNS):
            if stored.get(ADDITION) == addition:
                yield self._waiting(stored)

    def count(self, addition: str) -> int:
        """The number of own rows of an addition, of all forms."""
        return self.counts()[addition]

    def counts(self) -> Counter[str]:
        """The number of own rows of each addition, by its code."""
        return Counter(
            stored.get(ADDITION, "") for form in own_forms() for stored in self.stored(form.file)
        )

    def moved(self, path: Path) -> "OwnFile":
        """The same file, after it was renamed to `path`."""
        if self.tables:
            self.tables.path = path
        return replace(self, path=path)

    def stored(self, entry: str) -> Iterator[dict[str, str]]:
        """The rows of a table as they lie in the file; see `own_tables`."""
        if self.tables:
            form = form_of(entry)
            for row in self.tables.rows(entry, row_columns(form, ()), free=form.takes_further):
                if not _ROW_NUMBER.fullmatch(row.get(FILE_ROW, "")):
                    raise Damaged(self.path, _ROW, name=entry)
                yield row

    def mentions(self, entry: str, addition: str) -> bool:
        """Whether a table may have rows of an addition, as its bytes say."""
        return self.tables is not None and self.tables.mentions(entry, addition)

    def free_columns(self, entry: str) -> list[str]:
        """The free columns of a table."""
        columns = row_columns(form_of(entry), ())
        return self.tables.free_columns(entry, columns) if self.tables else []

    def listed(self, entry: str, columns: Sequence[str]) -> Iterator[dict[str, str]]:
        """The rows of a table that is of no form, as they lie in the file."""
        if self.tables:
            yield from self.tables.rows(entry, columns)

    def _waiting(self, stored: Mapping[str, str]) -> Waiting:
        try:
            number = int(stored.get(FILE_ROW, ""))
            cells, said = (_texts(stored.get(name) or "{}") for name in ("cells", "said"))
        except ValueError as error:
            raise Damaged(self.path, _ROW, name=WAITING) from error
        return Waiting(number, cells, stored.get("why", ""), stored.get(ADDITION, ""), said)


def _texts(text: str) -> Cells:
    """The texts of a JSON object; ValueError where it holds anything else."""
    texts = parse_json(text)
    if not isinstance(texts, dict) or not all(isinstance(each, str) for each in texts.values()):
        raise ValueError(text)
    return texts


DROPPED = "dropped"
"""What stands in place of an addition where a waiting row was dropped."""


def read_own(path: Path) -> OwnFile:
    """The own records in the file `path`; none where there is no file.

    Raises Newer where only a newer program reads them, and another RecordsError where they cannot
    be read; the file is left as it is.
    """
    try:
        tables = ZippedTables(path)
    except FileNotFoundError:
        return OwnFile(path)
    said_of_file = _header(tables)
    tables.require_only(all_entries())
    bare = OwnFile(path, tables=tables)
    history = tuple(_history(bare))
    sender = said_of_file.get("sender", "")
    if not isinstance(sender, str):
        raise Damaged(path)
    return OwnFile(path, history, _decided(bare, history), sender, tables)


def header(sender: str = "") -> tuple[str, bytes]:
    """The first part of an own file, and its content."""
    said_of_file = {"format": FORMAT, **({"sender": sender} if sender else {})}
    return HEADER, f"{json.dumps(said_of_file)}\n".encode()


def _header(tables: ZippedTables) -> Mapping[str, object]:
    try:
        value = parse_json(tables.content(HEADER, _MOST_HEADER).decode())
    except ValueError as error:
        raise Damaged(tables.path) from error
    found = value.get("format") if isinstance(value, dict) else None
    if type(found) is not int or found < 1:
        raise Damaged(tables.path)
    if found > FORMAT:
        raise Newer(
            say.mark("“{path}” has format {found}; this program reads format {newest}."),
            say.mark("Open it with a newer A4P Desktop; the file is unchanged."),
            path=tables.path,
            found=str(found),
            newest=str(FORMAT),
        )
    assert isinstance(value, dict)
    return value


def _history(own: OwnFile) -> Iterator[Kept]:
    _require_short(own, ADDITIONS)
    if own.digest and not (own.tables and ADDITIONS in own.tables.entries):
        raise Damaged(own.path, ABSENT, name=ADDITIONS)
    seen = set()
    for number, stored in enumerate(own.listed(ADDITIONS, ADDITION_COLUMNS), start=1):
        try:
            kept = kept_addition(stored)
        except ValueError as error:
            raise Damaged(own.path, _ADDITION, row=str(number)) from error
        if kept.addition.addition in seen:
            raise Damaged(own.path, _ADDITION, row=str(number))
        seen.add(kept.addition.addition)
        yield kept


def _decided(own: OwnFile, history: Sequence[Kept]) -> tuple[tuple[Decision, str], ...]:
    """Of each written name the last decision that came with an addition that counts."""
    _require_short(own, DECISIONS)
    counting = {kept.addition.addition for kept in history if not kept.removed_on}
    found: dict[str, tuple[Decision, str]] = {}
    for stored in own.listed(DECISIONS, DECISION_COLUMNS):
        if stored.get(ADDITION) in counting:
            decision = Decision(*(stored.get(name, "") for name in Decision._fields))
            found.pop(written_key(decision.written), None)
            found[written_key(decision.written)] = decision, stored[ADDITION]
    return tuple(found.values())


def _key(form: Form, stored: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(stored.get(name, "") for name in form.key or row_columns(form, ()))


def _require_short(own: OwnFile, entry: str) -> None:
    entries = own.tables.entries if own.tables else {}
    if entry in entries and entries[entry].size > _MOST_LISTED:
        raise Damaged(own.path, _TOO_LONG, name=entry)
