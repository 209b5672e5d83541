"""Turns a plan into the rows that are added to the own records, with all that they refer to."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime

from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.incoming.fate import Fate, PlannedRow
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.kept_intake import said_of
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.plan import Plan
from a4p_desktop.records.incoming.rows.reader import RowReader, never
from a4p_desktop.records.incoming.rows.references import (
    new_organizations,
    new_target_row,
    source_cells,
    source_code,
    target_code,
)
from a4p_desktop.records.incoming.streamed import Streamed
from a4p_desktop.records.incoming.typed.draft import new_code
from a4p_desktop.records.incoming.uses import FORMS, TARGETS, Target
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.own.new_records import (
    Addition,
    Cells,
    Decision,
    NewRecords,
    OwnRow,
    Waiting,
)
from a4p_desktop.records.own.references import references
from a4p_desktop.records.written.dates import read_date

say = Speaker("New records")

_ADDED = (Fate.NEW, Fate.EVIDENCE)
_WAITING = (Fate.TO_DECIDE, Fate.FAULTY)


def new_records(
    plan: Plan,
    grid: Grid,
    intake: Intake,
    known: Known,
    *,
    added_by: str,
    now: datetime,
    stop: Callable[[], bool] = never,
) -> NewRecords:
    """What carrying out `plan` adds; it was made of the same grid, intake and known records, and
    has no troubles. `now` has a time zone.

    `stop` is asked all the while; raises Interrupted once it answers True.
    """
    made = _Made(plan, grid, intake, known)
    code = new_code()
    decided = made.read_references(stop)
    return NewRecords(
        Addition(
            addition=code,
            added_on=now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            added_by=added_by,
            file=grid.file,
            sheet=grid.sheet,
            sha256=grid.sha256,
            rows=plan.added,
            note=say("The list counts as complete.") if plan.completes else "",
        ),
        rows=made.rows(code),
        decisions=[
            Decision(written, delegation, now.date().isoformat()) for written, delegation in decided
        ],
        waiting=Streamed(plan.waiting, made.waiting),
        referred=made.referred(),
    )


class _Made:
    """The rows that a plan adds, and what they refer to."""

    def __init__(self, plan: Plan, grid: Grid, intake: Intake, known: Known) -> None:
        self._plan, self._grid, self._intake, self._known = plan, grid, intake, known
        self._source = source_code(intake, known)
        self._target = target_code(intake, known)
        self._of = TARGETS.get(intake.kind)
        self._refers: defaultdict[str, set[str]] = defaultdict(set)
        """The codes that the added rows refer to, by the name of the form."""

    def read_references(self, stop: Callable[[], bool]) -> Collection[tuple[str, str]]:
        """Reads all rows once, for what they refer to; the names that were decided."""
        reader = RowReader(self._grid, self._intake, self._known, stop)
        for planned, cells in self._read(reader):
            if planned.fate in _ADDED:
                self._refers["delegations"].add(planned.delegation)
                self._refers["themes"].update(filter(None, cells.get("themes", "").split("|")))
                if self._of:
                    self._refers[self._of.form].add(cells[self._of.field])
        if self._plan.added or self._plan.is_whole:
            self._refers["sources"].add(self._source)
        if self._of and self._plan.is_whole:
            self._refers[self._of.form].add(self._target)
        return reader.decided

    def rows(self, addition: str) -> Mapping[str, Sequence[OwnRow]]:
        """The rows to add, by the name of their form."""
        new = new_organizations(self._intake, self._known)
        rows: dict[str, Sequence[OwnRow]] = {
            "delegations": [
                OwnRow({"delegation": code, "name": new[code], "kind": "organization"})
                for code in sorted(self._refers["delegations"] & new.keys())
            ],
            "sources": [
                OwnRow({"source": self._source, **source_cells(self._intake)})
                for _ in self._refers["sources"] - self._known.sources.keys()
            ],
        }
        if self._of and self._plan.added:
            rows[self._of.form] = self._new_target()
        rows[FORMS[self._intake.kind].name] = Streamed(self._plan.added, self._added)
        if self._of and self._plan.is_whole:
            rows |= self._complete(self._of, addition)
        return {form: own for form, own in rows.items() if own}

    def waiting(self) -> Iterator[Waiting]:
        """The rows that wait, as they were written."""
        reader = RowReader(self._grid, self._intake, self._known)
        headings = _distinct(self._grid.headings)
        said = said_of(self._intake, headings)
        planned = enumerate(zip(self._plan.rows, reader.written(), strict=True))
        for number, (row, written) in planned:
            if row.fate in _WAITING:
                cells = {name: cell for name, cell in zip(headings, written, strict=True) if cell}
                yield Waiting(self._grid.first_row + number, cells, row.why, said=said)

    def referred(self) -> Mapping[str, Sequence[Cells]]:
        """Copies of the recorded rows that the new ones refer to, and of those that these refer to
        in their turn."""
        found: dict[str, dict[str, Cells]] = {}
        open_codes = [(form, code) for form, codes in self._refers.items() for code in codes]
        while open_codes:
            form, code = open_codes.pop()
            row = self._known.rows(form).get(code)
            if row and code not in found.setdefault(form, {}):
                found[form][code] = row
                open_codes += references(FORM_BY_NAME[form], row)
        return {form: [rows[code] for code in sorted(rows)] for form, rows in found.items() if rows}

    def _read(self, reader: RowReader) -> Iterator[tuple[PlannedRow, Cells]]:
        for planned, read in zip(self._plan.rows, reader.rows(), strict=True):
            yield planned, read.cells

    def _added(self) -> Iterator[OwnRow]:
        reader = RowReader(self._grid, self._intake, self._known)
        for number, (planned, cells) in enumerate(self._read(reader), self._grid.first_row):
            if planned.fate in _ADDED:
                yield OwnRow(cells, number)

    def _new_target(self) -> Sequence[OwnRow]:
        """The row of a new instrument or meeting."""
        row = new_target_row(self._intake, self._known)
        if not row or not self._of or self._target in self._known.rows(self._of.form):
            return ()
        complete = "complete" if self._plan.is_whole else "partial"
        return [OwnRow({**row, "completeness": complete, "sources": self._source})]

    def _complete(self, target: Target, addition: str) -> Mapping[str, Sequence[OwnRow]]:
        """That the list of the target is complete now, and the total, where none is recorded; of
        the rest of a list no total is known."""
        date = read_date(self._intake.complete_as_of).iso
        rows: dict[str, Sequence[OwnRow]] = {}
        if self._plan.completes:
            why = say("All are on a list as of {date}.", date=current().date(date))
            cells = {
                "table": target.form, "row": self._target, "column": "completeness",
                "was": "partial", "is": "complete", "why": why, "sources": self._source,
                "addition": addition,
            }  # fmt: skip
            rows["corrections"] = [OwnRow(cells)]
        if self._intake.kind is Kind.ENDORSEMENTS and not self._intake.is_rest:
            rows["endorsement_totals"] = self._totals(date)
        return rows

    def _totals(self, date: str) -> Sequence[OwnRow]:
        known = self._known.instruments.get(self._target)
        if known and any(total.date == date for total in known.totals):
            return ()
        kinds = [
            self._known.delegations.get(code, {}).get("kind", "organization")
            for code in self._plan.listed
        ]
        states = sum(kind.endswith("_state") for kind in kinds)
        cells = {
            "instrument": self._target,
            "date": date,
            "member_states": str(states),
            "organizations": str(len(kinds) - states),
            "sources": self._source,
        }
        return [OwnRow(cells)]


def _distinct(headings: Sequence[str]) -> list[str]:
    """The headings, each once: blank and repeated ones get the number of their column."""
    found: list[str] = []
    for number, heading in enumerate(headings, 1):
        is_free = heading and heading not in found
        found.append(
            heading
            if is_free
            else say("{heading} (column {column})", heading=heading, column=str(number)).strip()
        )
    return found
