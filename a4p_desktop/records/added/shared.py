"""What becomes of the rows that a colleague has sent, before they are added."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, partial

from a4p_desktop.records.added.differences import cell_words
from a4p_desktop.records.added.row_names import row_name
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.additions import ADDITIONS, CORRECTIONS, PROVENANCE
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.instruments import ENDORSEMENTS
from a4p_desktop.records.form.meetings import STATEMENTS
from a4p_desktop.records.form.parties import SOURCES
from a4p_desktop.records.language import current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.own.own_tables import own_forms
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.tables.form_rows import form_row
from a4p_desktop.records.text.folding import fold

MOST = 2_000
"""The most rows that are listed; all are counted."""
_MOST_HELD = 1_000


class SharedFate(Enum):
    """What becomes of a row that a colleague has sent."""

    NEW = "new"
    EVIDENCE = "evidence"  # adds evidence, or a source, to what is recorded
    KNOWN = "known"


@dataclass(frozen=True)
class SharedRow:
    """One row of a colleague's file."""

    fate: SharedFate
    form: Form
    name: str
    """The row in words."""


@dataclass(frozen=True)
class SharedPlan:
    """What becomes of all rows of a colleague's file; its sources are not counted."""

    own: OwnFile
    counts: Mapping[SharedFate, int]
    rows: Sequence[SharedRow]
    """The first `MOST`, those that are new first."""
    known_from: str
    """When all of its additions were added before: date and time of the newest; else blank."""

    @property
    def total(self) -> int:
        """The number of rows."""
        return sum(self.counts.values())

    @property
    def is_known(self) -> bool:
        """Whether nothing of it is new."""
        return self.counts.get(SharedFate.KNOWN, 0) == self.total


@dataclass(frozen=True)
class SharedPlanRequest:
    """Requests what becomes of the rows of `own`, a colleague's file."""

    own: OwnFile

    def read(self, archive: Archive) -> SharedPlan:
        judge = _Judge(archive)
        counts: Counter[SharedFate] = Counter()
        rows: dict[SharedFate, list[SharedRow]] = {fate: [] for fate in SharedFate}
        for form in own_forms():
            if form is SOURCES:
                continue
            for row in self.own.rows(form.name):
                cells = {**row.cells, "addition": row.addition}
                fate = judge.fate(form, cells)
                counts[fate] += 1
                if len(rows[fate]) < MOST:
                    rows[fate].append(SharedRow(fate, form, judge.name(form, cells)))
        listed = [row for some in rows.values() for row in some][:MOST]
        return SharedPlan(self.own, counts, listed, self._known_from(archive))

    def _known_from(self, archive: Archive) -> str:
        known = [
            form_row(archive, ADDITIONS, {"addition": each.addition}) for each in self.own.additions
        ]
        moments = [row.get("received_on") or row["added_on"] for row in known if row]
        return max(moments, default="") if len(moments) == len(known) else ""


class _Judge:
    """Says what becomes of rows, and what they are called."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        # Rows of one list share their meeting, and often their delegation.
        self._speakers = cache(self._read_speakers)
        self._title = cache(partial(row_name, archive))

    def fate(self, form: Form, cells: Cells) -> SharedFate:
        recorded = form_row(self._archive, form, {name: cells.get(name, "") for name in form.key})
        if recorded:
            return (
                SharedFate.KNOWN if self._says_all(form, recorded, cells) else SharedFate.EVIDENCE
            )
        if form is ENDORSEMENTS:
            joined = {name: cells.get(name, "") for name in ("instrument", "delegation")}
            is_joined = form_row(self._archive, form, joined)
            return SharedFate.EVIDENCE if is_joined else SharedFate.NEW
        if form is not STATEMENTS:
            return SharedFate.NEW
        speakers = self._speakers(cells.get("meeting", ""), cells.get("delegation", ""))
        known = speakers.get(fold(cells.get("person", "")))
        if known is None:
            return SharedFate.NEW
        sent = set(filter(None, cells.get("sources", "").split("|")))
        return SharedFate.KNOWN if sent <= known else SharedFate.EVIDENCE

    def _says_all(self, form: Form, recorded: Cells, cells: Cells) -> bool:
        """Whether a recorded row says what a row of the same key says, or came from it."""
        fields = (field.name for field in form.fields)
        if all(recorded.get(name) == cells[name] for name in fields if cells.get(name)):
            return True
        origin = {"table": form.name, "row": form.row_key(cells), "addition": cells["addition"]}
        return form_row(self._archive, PROVENANCE, origin) is not None

    def name(self, form: Form, cells: Cells) -> str:
        if form is STATEMENTS:
            return current().series(
                [
                    cells.get("person", ""),
                    self._title("delegations", cells.get("delegation", "")),
                    self._title("meetings", cells.get("meeting", "")),
                ]
            )
        if form is CORRECTIONS:
            table, column = cells.get("table", ""), cells.get("column", "")
            row = self._title(table, cells.get("row", ""))
            return current().series([row, cell_words(table, column, cells.get("is", ""))])
        named = next((cells[name] for name in ("title", "name", "alias") if cells.get(name)), "")
        return named or row_name(self._archive, form.name, form.row_key(cells))

    def _read_speakers(self, meeting: str, delegation: str) -> Mapping[str, set[str]]:
        """The sources of each speaker of a delegation at a meeting, by the folded name."""
        where = (Condition("meeting", meeting), Condition("delegation_code", delegation))
        ids = self._archive.ids(Search(SPEAKERS.name, where=where), 0, _MOST_HELD)
        person, sources = SPEAKERS.position("person"), SPEAKERS.position("sources")
        return {
            fold(str(row.cells[person] or "")): set(str(row.cells[sources] or "").split("|"))
            for row in self._archive.rows(SPEAKERS.name, ids)
        }
