"""Reads the own rows of a merge, checks them as a build does, and finds what they fold into."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.cells import row_faults
from a4p_desktop.records.build.faults import cut
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Form, Holds
from a4p_desktop.records.merge.fold import dates_agree
from a4p_desktop.records.merge.own_rows import CORRECTION, ROW, OwnRows, Stored
from a4p_desktop.records.merge.references import Missing, References
from a4p_desktop.records.merge.same_fact import (
    BY_CODE,
    about,
    judged_form,
    listed,
)
from a4p_desktop.records.own.new_records import Cells, OwnRow
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.own.zipped_tables import Damaged
from a4p_desktop.records.tables.form_rows import form_rows
from a4p_desktop.records.text.spelling import spelled

_DATED = 99
"""The rank of rows of the base that date the endorsement of which an own row is evidence."""


class _Refused(NamedTuple):
    column: str
    value: str
    why: str
    """A code of schema.codes.REFUSAL."""


class OwnLoader:
    """Loads the own rows into the scratch tables, table by table, each after those that it refers
    to: so that a code which has changed is known when it is referred to."""

    def __init__(
        self,
        base: Archive,
        own: OwnFile,
        rows: OwnRows,
        reporter: ProgressReporter,
        *,
        forms: Sequence[Form],
        without: Collection[str],
    ) -> None:
        """`forms` are those of the tables that people fill in, with the free columns for which
        there is room; `without` names those whose own rows are left out."""
        self._base = base
        self._own = own
        self._rows = rows
        self._reporter = reporter
        self._forms = forms
        self._without = without
        self._references = References(base, rows)
        self._additions = {addition.addition for addition in own.additions}
        self._lost: set[int] = set()
        """The corrections of rows that are nowhere."""

    def load(self) -> None:
        """Load all of them. Raises RecordsError where a file cannot be read, or a row is of no
        addition."""
        for form in self._forms:
            if form.key:
                for cells in self._own.referred(form.name):
                    self._rows.add_copy(form.name, form.row_key(cells), cells)
        forms = {form.name: form for form in self._forms}
        for own_row in self._own_rows(CORRECTIONS):
            cells = {**own_row.cells, "addition": own_row.addition}
            if cells["table"] in forms:
                self._rows.add(forms[cells["table"]], CORRECTION, cells, own_row.addition)
        for form in self._forms:
            progress = Progress(Step.MERGING, form.name)
            for own_row in self._reporter.rows(self._own_rows(form), progress):
                self._load(form, own_row)
            self._join(form)
        for form in self._forms:
            for correction in self._rows.corrections(form):
                if correction.head is not None:
                    self._finish_correction(form, correction)
                elif correction.n in self._lost:
                    cells = correction.cells
                    cells = self._references.resolved(CORRECTIONS, cells, correction.addition)
                    self._rows.tell_correction(cells)

    def _own_rows(self, form: Form) -> Iterator[OwnRow]:
        for own_row in self._own.rows(form.name):
            if own_row.addition not in self._additions:
                raise Damaged(self._own.path)
            yield own_row

    # One own row ---------------------------------------------------------------------------------

    def _load(self, form: Form, own_row: OwnRow) -> None:
        cells = _spelled(form, own_row.cells)
        try:
            resolved = self._references.resolved(form, cells, own_row.addition)
        except Missing as missing:
            self._refuse(form, own_row, _Refused(missing.column, missing.code, "no_such_row"))
            return
        kept = self._kept(form, own_row, resolved)
        if refused := self._fault(form, kept):
            self._refuse(form, own_row, refused)
            return
        number = self._rows.add(form, ROW, kept, own_row.addition, own_row.file_row)
        self._find_head(form, number, kept, own_row.addition)

    def _fault(self, form: Form, cells: Cells) -> _Refused | None:
        if form.name in self._without:
            return _Refused("", "", "table")
        in_order = [cells.get(field.name, "") for field in form.fields]
        clean = not any("\0" in cell for cell in in_order)  # a zip of ours is UTF-8
        for fault in row_faults(0, form, in_order, clean=clean):
            return _Refused(fault.column, fault.value or "", "cell")
        return None

    def _refuse(self, form: Form, own_row: OwnRow, refused: _Refused) -> None:
        key = form.row_key(own_row.cells)
        self._rows.tell_difference(
            (form.name, key, own_row.addition),
            kind="refused",
            table=form.name,
            row=key,
            column=refused.column,
            own=cut(refused.value),
            why=refused.why,
            addition=own_row.addition,
        )

    def _kept(self, form: Form, own_row: OwnRow, cells: Cells) -> Cells:
        """The cells but for those of free columns for which there is no room; each is told once."""
        left_out = cells.keys() - {field.name for field in form.fields}
        for name, cell in cells.items() if left_out else ():
            if name in left_out:
                self._rows.tell_difference(
                    (form.name, name),
                    kind="refused",
                    table=form.name,
                    row=form.row_key(own_row.cells),
                    column=name,
                    own=cut(cell),
                    why="columns",
                    addition=own_row.addition,
                )
        return {name: cell for name, cell in cells.items() if name not in left_out}

    def _find_head(self, form: Form, number: int, cells: Cells, addition: str) -> None:
        """Let an own row fold into an earlier one that says the same, or stand for itself."""
        alike = self._rows.heads_like(form, cells)
        heads = [
            row
            for surety, row in alike
            if surety == BY_CODE or addition not in self._rows.additions_of(row.n)
        ]
        if not heads:
            self._rows.make_head(form, number, cells)
            return
        self._rows.fold(number, heads[0].n)
        for other in heads[1:] if form.name == "endorsements" else ():
            self._leave_to(form, number, other.cells)

    def _leave_to(self, form: Form, number: int, other: Cells) -> None:
        """Leave those sources of an evidence to another row that has them too: two rows of one
        evidence share no source."""
        cells = self._rows.row(number).cells
        left = [code for code in listed(cells, "sources") if code not in listed(other, "sources")]
        self._rows.change(form, number, {"sources": "|".join(left)})

    # All rows of a table -------------------------------------------------------------------------

    def _join(self, form: Form) -> None:
        """Find what the rows and corrections of a table fold into."""
        if not self._rows.has_any(form):
            return
        for correction in self._rows.corrections(form):
            self._begin_correction(form, correction)
        self._add_pairs(form)
        self._take_pairs(form)
        for correction in self._rows.corrections(form):
            if correction.head == correction.n and correction.base is None:
                self._find_lost(form, correction)
        self._settle_codes(form)

    def _add_pairs(self, form: Form) -> None:
        """Note which rows of the base say the same as own ones."""
        judged = judged_form(form)
        names = [field.name for field in judged.fields]
        rows = (
            {name: cell.decode() for name, cell in zip(names, row, strict=True) if cell is not None}
            for batch in form_rows(self._base, judged)
            for row in batch
        )
        code = form.key[0] if len(form.key) == 1 else ""
        progress = Progress(Step.MERGING, form.name)
        for number, row in enumerate(self._reporter.rows(rows, progress)):
            told = row.get("sources" if form.name == "endorsements" else code, "")
            for surety, head in self._rows.heads_like(form, row):
                self._rows.add_pair(surety, head.n, number, told)
            if form.name == "endorsements" and "endorsed_on" in row:
                for head in self._rows.heads_with(form, about(row)):
                    self._rows.add_pair(_DATED, head.n, number, row["endorsed_on"])

    def _take_pairs(self, form: Form) -> None:
        """Let own rows fold into rows of the base: the surest pairs first."""
        dates: dict[int, list[str]] = {}
        for surety, number, base, told in self._rows.take_pairs():
            head = self._rows.row(number)
            if surety == _DATED:
                dates.setdefault(number, []).append(told)
            elif head.base is not None:
                if head.base != base and form.name == "endorsements":
                    for row in self._rows.group(number):
                        self._leave_to(form, row.n, {"sources": told})
            elif surety == BY_CODE or not self._has_taken(form, number, base):
                self._rows.set_base(number, base)
                if len(form.key) == 1:
                    self._set_codes(form, number, told)
        for number, recorded in dates.items():
            self._tell_other_date(form, self._rows.row(number), recorded)

    def _has_taken(self, form: Form, head: int, base: int) -> bool:
        """Whether an addition that is in `head` has a statement in that row of the base already:
        then it holds two of the same speaker."""
        if form.name != "statements":
            return False
        taken = self._rows.taken(form, base) & self._rows.additions_of(head)
        return bool(taken)

    def _tell_other_date(self, form: Form, head: Stored, recorded: Sequence[str]) -> None:
        """Tell where an own evidence has another date than all evidences of the base."""
        own = head.cells.get("endorsed_on", "")
        if not own or head.base is not None or any(dates_agree(own, date) for date in recorded):
            return
        self._rows.tell_difference(
            (form.name, about(head.cells), own),
            kind="contradiction",
            table=form.name,
            row=form.row_key(head.cells),
            column="endorsed_on",
            base=recorded[0],
            own=own,
            addition=head.addition,
        )

    def _set_codes(self, form: Form, head: int, code: str) -> None:
        for row in self._rows.group(head):
            self._rows.set_code(form.name, row.cells[form.key[0]], row.addition, code)

    def _settle_codes(self, form: Form) -> None:
        """Give rows that are in no row of the base a code that nothing else has."""
        if len(form.key) != 1:
            return
        for row in self._rows.own(form):
            if row.head != row.n or row.base is not None:
                continue
            code = row.cells[form.key[0]]
            merged = code
            if self._references.is_in_base(form, code) or self._rows.is_code(form, code):
                merged = self._references.free_code(form, code)
            self._set_codes(form, row.n, merged)
            if merged != code:
                changed = {**row.cells, form.key[0]: merged}
                self._rows.change(form, row.n, changed)
                self._rows.make_head(form, row.n, changed)

    # Corrections ---------------------------------------------------------------------------------

    def _begin_correction(self, form: Form, correction: Stored) -> None:
        """Let a correction go with the own row that it corrects, or look for it in the base."""
        key = form.key_cells(correction.cells["row"])
        if form.name in self._without:
            self._refuse_correction(correction, _Refused("", "", "table"))
            return
        if not form.key or set(key) != set(form.key):
            self._refuse_correction(correction, _Refused("", "", "no_such_row"))
            return
        heads = [row for surety, row in self._rows.heads_like(form, key) if surety == BY_CODE]
        if heads:
            self._rows.fold(correction.n, heads[0].n)
        else:
            self._rows.make_head(form, correction.n, key)

    def _find_lost(self, form: Form, correction: Stored) -> None:
        """Let a copy stand in for a row that was corrected and is lost."""
        key = correction.cells["row"]
        copy = self._rows.copy(form.name, key)
        number = copy and self._references.add_copy(form, copy, correction.addition)
        self._rows.fold(correction.n, number or None)
        if not number:
            self._lost.add(correction.n)
            self._rows.tell_difference(
                (form.name, key),
                kind="lost",
                table=form.name,
                row=key,
                addition=correction.addition,
            )

    def _finish_correction(self, form: Form, correction: Stored) -> None:
        """Bring the codes in a correction up to date, and refuse what no build would take."""
        cells, column = correction.cells, correction.cells.get("column", "")
        field = next((field for field in form.fields if field.name == column), None)
        if field is None or column in form.key:
            self._refuse_correction(correction, _Refused(column, cells.get("is", ""), "cell"))
            return
        try:
            cells = self._references.resolved(CORRECTIONS, cells, correction.addition)
            if field.refers_to and "is" in cells:
                only = replace(form, fields=(field,))
                codes = self._references.resolved(only, {column: cells["is"]}, correction.addition)
                cells = {**cells, "is": codes.get(column, "")}
        except Missing as missing:
            refused = _Refused(column, missing.code, "no_such_row")
            self._refuse_correction(correction, refused)
            return
        self._rows.change_correction(correction.n, cells)

    def _refuse_correction(self, correction: Stored, refused: _Refused) -> None:
        cells = correction.cells
        self._rows.fold(correction.n, None)
        self._rows.tell_difference(
            (cells["table"], cells["row"], cells.get("column", ""), correction.addition),
            kind="refused",
            table=cells["table"],
            row=cells["row"],
            column=refused.column,
            own=cut(refused.value),
            why=refused.why,
            addition=correction.addition,
        )


def _spelled(form: Form, cells: Cells) -> dict[str, str]:
    """The cells as a build keeps them; blank ones are left out, and blanks have their meaning."""
    prose = {field.name for field in form.fields if field.holds is Holds.PROSE}
    found = {name: cell if name in prose else spelled(cell) for name, cell in cells.items() if cell}
    defaults = {field.name: field.default for field in form.fields if field.default}
    return {**defaults, **{name: cell for name, cell in found.items() if cell}}
