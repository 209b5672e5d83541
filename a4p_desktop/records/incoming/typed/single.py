"""One record typed into a form: an evidence, a speaker or a correction, as own records."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from a4p_desktop.records.added.row_names import row_name
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.form.instruments import ENDORSEMENTS
from a4p_desktop.records.form.meetings import STATEMENTS
from a4p_desktop.records.form.parties import SOURCES
from a4p_desktop.records.incoming.typed.draft import Draft, GivenSource, field_spelled
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.own.new_records import Cells, NewRecords
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.tables.form_rows import form_row
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Own records")

_MOST_HELD = 1_000
"""The most statements of a delegation at a meeting among which a speaker is looked for."""


def add_evidence(
    archive: Archive, cells: Cells, source: GivenSource, *, added_by: str, now: datetime
) -> NewRecords:
    """One evidence that a delegation joined an instrument.

    `cells` are those of the form endorsements, but for its sources.

    Raises FormFaults where they cannot be added, or are recorded already.
    """
    draft = Draft(archive, added_by, now)
    row = draft.row(ENDORSEMENTS, {**cells, "sources": draft.source(source)})
    key = {name: row.get(name, "") for name in ENDORSEMENTS.key}
    if not draft.faults and form_row(archive, ENDORSEMENTS, key):
        draft.faults["evidence"] = say("Already recorded, from the same source.")
    if not draft.faults:
        draft.about = row_name(archive, ENDORSEMENTS.name, ENDORSEMENTS.row_key(row))
    return draft.records({ENDORSEMENTS.name: [row]})


def add_speaker(
    archive: Archive, cells: Cells, source: GivenSource, *, added_by: str, now: datetime
) -> NewRecords:
    """One speaker at a meeting.

    `cells` are those of the form statements, but for its code and its sources.

    Raises FormFaults where they cannot be added, or the speaker is recorded already.
    """
    draft = Draft(archive, added_by, now)
    code = f"own-{draft.addition.addition}"
    row = draft.row(STATEMENTS, {**cells, "statement": code, "sources": draft.source(source)})
    if not draft.faults and _is_recorded(archive, row):
        draft.faults["person"] = say(
            "This speaker is already recorded at this meeting; correct that row instead."
        )
    if not draft.faults:
        draft.about = current().series(
            [
                row.get("person", ""),
                row_name(archive, "delegations", row["delegation"]),
                row_name(archive, "meetings", row["meeting"]),
            ]
        )
    return draft.records({STATEMENTS.name: [row]})


def correction(
    archive: Archive,
    table: str,
    key: Cells,
    column: str,
    value: str,
    why: str,
    source: GivenSource | None = None,
    *,
    added_by: str,
    now: datetime,
) -> NewRecords:
    """What one cell is, in place of what is recorded: a row of its own, which overwrites nothing.

    `key` are the cells of the key of the row in the form `table`; "" as `value` says that nothing
    is recorded.

    Raises FormFaults where `value` cannot be in this column, is what is recorded already, or no
    reason is given.
    """
    form = FORM_BY_NAME[table]
    draft = Draft(archive, added_by, now, how="correction")
    before = draft.refer(form, key)
    if before is None:
        raise RecordsError(
            say.mark("The row is no longer in these records."),
            say.mark("Reload the records and choose the row again."),
        )
    kept = form.fields[form.place(column)]
    new = field_spelled(kept, value)
    after = {**before, column: new}
    faults = {**draft.faults_of(form, after), **draft.unknown_in(kept, new)}
    if column in faults:
        draft.faults["is"] = faults[column]
    elif new == before.get(column, ""):
        draft.faults["is"] = say("This is already recorded.")
    if not why.strip():
        draft.faults["why"] = say("Say in a sentence why it is corrected.")
    draft.about = current().series(
        [said(kept.title), row_name(archive, form.name, form.row_key(before))]
    )
    row = {
        "table": table,
        "row": form.row_key(before),
        "column": column,
        "was": before.get(column, ""),
        "is": new,
        "why": spelled(why),
        "sources": draft.source(source) if source else "",
    }
    return draft.records({CORRECTIONS.name: [row]})


@dataclass(frozen=True)
class SingleRequest:
    """Requests the own records that a form makes, by one of the functions above.

    Its answer may be FormFaults, which is raised as any RecordsError is.
    """

    make: Callable[[Archive], NewRecords]

    def read(self, archive: Archive) -> NewRecords:
        return self.make(archive)


def correctable(form: Form) -> list[Field]:
    """The fields of a form that a correction may change: not its key, which names the row, nor its
    sources."""
    return [
        each
        for each in form.fields
        if each.name not in form.key and each.refers_to != SOURCES.name and each.name != "text"
    ]


def _is_recorded(archive: Archive, row: Cells) -> bool:
    """Whether a delegation has a speaker of the same name at the same meeting."""
    where = (Condition("meeting", row["meeting"]), Condition("delegation_code", row["delegation"]))
    ids = archive.ids(Search(SPEAKERS.name, where=where), 0, _MOST_HELD)
    person, place = fold(row.get("person", "")), SPEAKERS.position("person")
    found = archive.rows(SPEAKERS.name, ids)
    return any(fold(str(other.cells[place] or "")) == person for other in found)
