"""Which rows of the CSV tables a row of the window shows, so that their cells can be corrected."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop.records.added.row_names import key_of, row_name
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import ADDITION_ROWS
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FILLED_IN, FORM_BY_NAME
from a4p_desktop.records.form.instruments import ENDORSEMENTS as ENDORSEMENTS_FORM
from a4p_desktop.records.form.instruments import INSTRUMENTS
from a4p_desktop.records.form.meetings import MEETINGS, STATEMENTS
from a4p_desktop.records.form.meetings import THEMES as THEMES_FORM
from a4p_desktop.records.form.parties import DELEGATIONS
from a4p_desktop.records.language import Speaker
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

say = Speaker("Own records")

MOST = 500
"""The most rows of an addition among which one is chosen."""


@dataclass(frozen=True)
class Target:
    """A row of a CSV table whose cells can be corrected."""

    form: Form
    cells: Cells
    """All its cells, but for blank ones."""
    name: str
    """What it is called."""

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


@dataclass(frozen=True)
class AdditionTargetsRequest:
    """Requests the rows that an addition has brought or corrected: the first `MOST` of them."""

    addition: str

    def read(self, archive: Archive) -> Sequence[Target]:
        found = []
        for form in reversed(FILLED_IN):  # what is listed before what it refers to
            rows = archive.query(
                ADDITION_ROWS, addition=self.addition, table_name=form.name, most=MOST
            )
            keys = (key_of(form.name, row.row_key) for row in rows)
            found += [target for key in keys if (target := _target(archive, form, key)).cells]
        return found[:MOST]


@dataclass(frozen=True)
class TargetRequest:
    """Requests one row of the form `form`, in a list; none if it is gone."""

    form: str
    row_key: str

    def read(self, archive: Archive) -> Sequence[Target]:
        key = key_of(self.form, self.row_key)
        target = _target(archive, FORM_BY_NAME[self.form], key) if key else None
        return [target] if target and target.cells else []


def _target(archive: Archive, form: Form, key: Cells) -> Target:
    cells = form_row(archive, form, key) if key else None
    if cells is None:
        return Target(form, {}, "")
    name = row_name(archive, form.name, form.row_key(cells))
    if form is ENDORSEMENTS_FORM:
        grade = codes.words("evidence", cells["evidence"])
        name = say("{row}: {evidence}", row=name, evidence=grade)
    return Target(form, cells, name)


def _of_speaker(archive: Archive, record: Record) -> Iterator[Target]:
    assert isinstance(record, StatementRecord)
    yield _target(archive, STATEMENTS, {"statement": record.facts.statement})
    yield from _of_codes(archive, record)


def _of_endorsement(archive: Archive, record: Record) -> Iterator[Target]:
    """Each evidence, the strongest first."""
    assert isinstance(record, EndorsementRecord)
    evidences = [(record.facts.evidence, record.sources)]
    evidences += [(each.evidence.evidence, each.sources) for each in record.further]
    for evidence, sources in evidences:
        if evidence:
            key = {
                "instrument": record.facts.instrument,
                "delegation": record.facts.delegation,
                "evidence": evidence,
                "sources": "|".join(source.source for source in sources),
            }
            yield _target(archive, ENDORSEMENTS_FORM, key)
    yield from _of_codes(archive, record)


def _of_codes(archive: Archive, record: Record) -> Iterator[Target]:
    """The rows that the row of the window refers to."""
    for form in (THEMES_FORM, MEETINGS, INSTRUMENTS, DELEGATIONS):
        code = record.codes.get(form.key[0])
        if code:
            yield _target(archive, form, {form.key[0]: code})


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
