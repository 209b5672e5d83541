"""The records that a form makes, checked as a build does, with all that they refer to."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from string import ascii_lowercase, digits

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.cells import faults_by_name, values
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.form.parties import SOURCES
from a4p_desktop.records.incoming.rows.references import code_for_source
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.own.new_records import Addition, Cells, NewRecords, OwnRow
from a4p_desktop.records.tables.form_rows import filled_rows, form_row
from a4p_desktop.records.text.spelling import spelled
from a4p_desktop.records.written.dates import read_date

say = Speaker("Own records")

_SIGNS = ascii_lowercase + digits
_CODE_LENGTH = 12
_IDENTITY = ("source", "title", "publisher", "dated", "url", "held")
"""The columns of a source by which it is recognized."""


@dataclass(frozen=True)
class GivenSource:
    """The source that a form names: one that is recorded already, or a new one."""

    code: str = ""
    """Of a recorded source."""
    cells: Cells = field(default_factory=dict)
    """Of a new source: title, publisher, dated, url, held."""


class FormFaults(RecordsError):
    """What was typed into a form cannot be added; nothing was changed."""

    def __init__(self, by_field: Mapping[str, str]) -> None:
        super().__init__(
            say.mark("{n} field needs correcting.|{n} fields need correcting."),
            say.mark("Nothing was added."),
            n=len(by_field),
        )
        self.by_field = by_field
        """What is wrong, in the language of the program, by the name of the field; those of a new
        source begin with `source.`, and "source" is the source as a whole."""


def new_code() -> str:
    """A random code for an addition: 12 small letters and digits."""
    return "".join(secrets.choice(_SIGNS) for _ in range(_CODE_LENGTH))


class Draft:
    """The records that a form makes, with what is wrong in them so far."""

    def __init__(
        self, archive: Archive, added_by: str, now: datetime, *, how: str = "form"
    ) -> None:
        self._archive = archive
        self.addition = Addition(
            new_code(),
            f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            spelled(added_by),
            how=how,
            rows=1,
        )
        self.about = ""
        """What the addition is about, for the list of additions."""
        self.faults: dict[str, str] = {}
        self._new_source: Cells = {}
        self._referred: dict[str, dict[str, Cells]] = {}

    def source(self, source: GivenSource) -> str:
        """The code of the source; a new one will be among the records."""
        if source.code:
            if self.refer(SOURCES, {"source": source.code}) is None:
                self.faults["source"] = say("This source is no longer in the records.")
            return source.code
        cells = _all_spelled(SOURCES, source.cells)
        if not cells:
            self.faults["source"] = say("Say where this comes from.")
            return ""
        code = code_for_source(cells, _sources(self._archive))
        if self.refer(SOURCES, {"source": code}) is None:
            self._new_source = {"source": code, **cells}
            faults = self.faults_of(SOURCES, self._new_source)
            self.faults |= {f"source.{name}": words for name, words in faults.items()}
        return code

    def row(self, form: Form, cells: Cells) -> Cells:
        """The row of a form, with its cells as a build keeps them; its faults are added."""
        row = _all_spelled(form, cells)
        self.faults |= {
            name: words
            for name, words in self.faults_of(form, row).items()
            if name not in ("sources", "statement")
        }
        for each in form.fields:
            if each.refers_to != SOURCES.name and each.name not in self.faults:
                self.faults |= self.unknown_in(each, row.get(each.name, ""))
        return row

    def faults_of(self, form: Form, cells: Cells) -> dict[str, str]:
        """What a build would refuse in a row, by the name of the field."""
        faults: dict[str, str] = {}
        for fault in faults_by_name(form, cells):
            if fault.value is None and not cells.get(fault.column):
                words = _blank_words(form, fault.column)
            else:
                value = say("“{text}”", text=fault.value or "")
                words = said(fault.what, values=value, **fault.details)
            faults.setdefault(fault.column, words)
        return faults

    def unknown_in(self, kept: Field, cell: str) -> dict[str, str]:
        """What a field refers to that is not in the records; what is there is referred to."""
        if not kept.refers_to or not cell:
            return {}
        form = FORM_BY_NAME[kept.refers_to]
        for value in values(kept, cell):
            if self.refer(form, {form.key[0]: value}) is None:
                return {kept.name: say("“{code}” is not in these records.", code=value)}
        return {}

    def refer(self, form: Form, key: Cells) -> Cells | None:
        """The row of the records with this key, kept with all that it refers to in its turn."""
        row = form_row(self._archive, form, key)
        known = self._referred.setdefault(form.name, {})
        if row is None or form.row_key(row) in known:
            return row
        known[form.row_key(row)] = row
        for each in form.fields:
            if each.refers_to:
                self.unknown_in(each, row.get(each.name, ""))
        return row

    def records(self, rows: Mapping[str, Sequence[Cells]]) -> NewRecords:
        """All of it; raises FormFaults if anything is wrong."""
        if self.faults:
            raise FormFaults(self.faults)
        if self._new_source:
            rows = {SOURCES.name: [self._new_source], **rows}
        return NewRecords(
            replace(self.addition, note=self.about),
            {name: [OwnRow(cells) for cells in those] for name, those in rows.items()},
            referred={
                name: list(those.values()) for name, those in self._referred.items() if those
            },
        )


def _blank_words(form: Form, column: str) -> str:
    names = next((names for names in form.one_of if column in names), (column,))
    others = [said(form.fields[form.place(name)].title) for name in names if name != column]
    if others:
        return say("Fill in this or {fields}.", fields=current().series(others))
    return say("Fill this in.")


def _all_spelled(form: Form, cells: Cells) -> dict[str, str]:
    """The cells as a build reads them, in the order of the form; blank ones are left out."""
    spelling = ((each.name, field_spelled(each, cells.get(each.name, ""))) for each in form.fields)
    return {name: cell for name, cell in spelling if cell}


def _sources(archive: Archive) -> Mapping[str, Cells]:
    """What tells the recorded sources apart, by their codes."""
    known = replace(SOURCES, fields=tuple(e for e in SOURCES.fields if e.name in _IDENTITY))
    return {row["source"]: row for row in filled_rows(archive, known)}


def field_spelled(kept: Field, cell: str) -> str:
    if kept.holds is Holds.PROSE:
        return cell.strip()
    plain = spelled(cell)
    return read_date(plain).iso or plain if kept.holds is Holds.DATE else plain
