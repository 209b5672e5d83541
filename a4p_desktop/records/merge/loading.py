"""Reads the own rows of a merge, checks them as a build does, and finds what they fold into."""

from collections.abc import Collection, Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.cells import row_faults
from a4p_desktop.records.build.faults import cut
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Form, Holds
from a4p_desktop.records.merge.correcting import CorrectionLoader
from a4p_desktop.records.merge.matching import BaseMatcher
from a4p_desktop.records.merge.own_rows import CORRECTION, ROW, OwnRows
from a4p_desktop.records.merge.references import Missing, References
from a4p_desktop.records.merge.refused import Refused, tell_refused
from a4p_desktop.records.merge.same_fact import BY_CODE
from a4p_desktop.records.own.new_records import Cells, OwnRow
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.text.spelling import spelled


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
        self._corrections = CorrectionLoader(rows, self._references, without)
        self._matcher = BaseMatcher(base, rows, self._references, reporter)

    def load(self) -> None:
        """Load all of them. Raises RecordsError where a file cannot be read, or a row is of no
        addition."""
        for form in self._forms:
            if form.key:
                for cells in self._own.referred(form.name):
                    self._rows.add_copy(form.name, form.row_key(cells), cells)
        forms = {form.name: form for form in self._forms}
        for own_row in self._own.rows(CORRECTIONS.name):
            cells = {**own_row.cells, "addition": own_row.addition}
            if cells["table"] in forms:
                self._rows.add(forms[cells["table"]], CORRECTION, cells, own_row.addition)
        for form in self._forms:
            progress = Progress(Step.MERGING, form.name)
            for own_row in self._reporter.rows(self._own.rows(form.name), progress):
                self._load(form, own_row)
            self._join(form)
        for form in self._forms:
            self._corrections.finish(form)

    # One own row ---------------------------------------------------------------------------------

    def _load(self, form: Form, own_row: OwnRow) -> None:
        cells = _spelled(form, own_row.cells)
        try:
            resolved = self._references.resolved(form, cells, own_row.addition)
        except Missing as missing:
            self._refuse(form, own_row, Refused("no_such_row", missing.column, missing.code))
            return
        kept = self._kept(form, own_row, resolved)
        if refused := self._fault(form, kept):
            self._refuse(form, own_row, refused)
            return
        number = self._rows.add(form, ROW, kept, own_row.addition, own_row.file_row)
        self._find_head(form, number, kept, own_row.addition)

    def _fault(self, form: Form, cells: Cells) -> Refused | None:
        if form.name in self._without:
            return Refused("table")
        in_order = [cells.get(field.name, "") for field in form.fields]
        clean = not any("\0" in cell for cell in in_order)  # a zip of ours is UTF-8
        for fault in row_faults(0, form, in_order, clean=clean):
            return Refused("cell", fault.column, fault.value or "")
        return None

    def _refuse(self, form: Form, own_row: OwnRow, refused: Refused) -> None:
        key = form.row_key(own_row.cells)
        tell_refused(self._rows, form.name, key, own_row.addition, refused)

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
            self._matcher.leave_to(form, number, other.cells)

    # All rows of a table -------------------------------------------------------------------------

    def _join(self, form: Form) -> None:
        """Find what the rows and corrections of a table fold into."""
        if not self._rows.has_any(form):
            return
        self._corrections.begin(form)
        self._matcher.match(form)
        self._corrections.keep_lost(form)
        self._matcher.settle_codes(form)


def _spelled(form: Form, cells: Cells) -> dict[str, str]:
    """The cells as a build keeps them; blank ones are left out, and blanks have their meaning."""
    prose = {field.name for field in form.fields if field.holds is Holds.PROSE}
    found = {name: cell if name in prose else spelled(cell) for name, cell in cells.items() if cell}
    defaults = {field.name: field.default for field in form.fields if field.default}
    return {**defaults, **{name: cell for name, cell in found.items() if cell}}
