"""Which rows of the CSV tables a row of the window shows, so that their cells can be corrected."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.instruments import ENDORSEMENTS as ENDORSEMENTS_FORM
from a4p_desktop.records.form.instruments import INSTRUMENTS
from a4p_desktop.records.form.meetings import MEETINGS, STATEMENTS
from a4p_desktop.records.form.meetings import THEMES as THEMES_FORM
from a4p_desktop.records.form.parties import DELEGATIONS
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.pages.record import (
    EndorsementRecord,
    Record,
    StatementRecord,
    read_record,
)
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.tables import ENDORSEMENTS, SPEAKERS, THEMES
from a4p_desktop.records.tables.form_rows import form_row


@dataclass(frozen=True)
class Target:
    """A row of a CSV table whose cells can be corrected."""

    form: Form
    cells: Cells
    """All its cells, but for blank ones."""
    name: str = ""
    """What it is called beside others of the same table; blank for the only one."""

    @property
    def key(self) -> Cells:
        """The cells that name it."""
        return {name: self.cells[name] for name in self.form.key}


@dataclass(frozen=True)
class TargetsRequest:
    """Requests the rows behind one row of the window, the nearest first: none if it is gone."""

    table: str
    id: int

    def read(self, archive: Archive) -> Sequence[Target]:
        record = read_record(archive, self.table, self.id)
        found = _FOUND[self.table](archive, record) if record and self.table in _FOUND else ()
        return [target for target in found if target.cells]


def _row(archive: Archive, form: Form, name: str = "", **key: str) -> Target:
    return Target(form, form_row(archive, form, key) or {}, name)


def _of_speaker(archive: Archive, record: Record) -> Iterator[Target]:
    assert isinstance(record, StatementRecord)
    yield _row(archive, STATEMENTS, statement=record.facts.statement)
    yield from _of_codes(archive, record)


def _of_endorsement(archive: Archive, record: Record) -> Iterator[Target]:
    """Each evidence, the strongest first."""
    assert isinstance(record, EndorsementRecord)
    evidences = [(record.facts.evidence, record.sources)]
    evidences += [(each.evidence.evidence, each.sources) for each in record.further]
    grades = [evidence for evidence, _ in evidences]
    for evidence, sources in evidences:
        if evidence:
            yield _row(
                archive,
                ENDORSEMENTS_FORM,
                codes.words("evidence", evidence) if len(grades) > 1 else "",
                instrument=record.facts.instrument,
                delegation=record.facts.delegation,
                evidence=evidence,
                sources="|".join(source.source for source in sources),
            )
    yield from _of_codes(archive, record)


def _of_codes(archive: Archive, record: Record) -> Iterator[Target]:
    """The rows that the row of the window refers to."""
    for form in (THEMES_FORM, MEETINGS, INSTRUMENTS, DELEGATIONS):
        code = record.codes.get(form.key[0])
        if code:
            yield _row(archive, form, **{form.key[0]: code})


_FOUND: Mapping[str, Callable[[Archive, Record], Iterator[Target]]] = {
    SPEAKERS.name: _of_speaker,
    ENDORSEMENTS.name: _of_endorsement,
    THEMES.name: _of_codes,
}

_FIELDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    SPEAKERS.name: {
        "meeting": (STATEMENTS.name, "meeting"),
        "date": (MEETINGS.name, "date"),
        "delegation_code": (STATEMENTS.name, "delegation"),
        "regional_group": (DELEGATIONS.name, "regional_group"),
    },
    ENDORSEMENTS.name: {
        "instrument": (INSTRUMENTS.name, "title"),
        "delegation": (DELEGATIONS.name, "name"),
        "regional_group": (DELEGATIONS.name, "regional_group"),
    },
}
"""Columns of the window that show the cell of another table, or of another name."""
_FORM_OF = {
    SPEAKERS.name: STATEMENTS.name,
    ENDORSEMENTS.name: ENDORSEMENTS_FORM.name,
    THEMES.name: THEMES_FORM.name,
}


def field_shown(table: str, column: str) -> tuple[str, str]:
    """The form and the field that a column of the window shows; the field need not exist, where
    the column is counted or derived."""
    return _FIELDS.get(table, {}).get(column, (_FORM_OF.get(table, ""), column))
