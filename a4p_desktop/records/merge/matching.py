"""Finds which rows of the base own rows fold into, and gives the others codes of their own."""

from collections.abc import Sequence

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.merge.fold import dates_agree
from a4p_desktop.records.merge.own_rows import OwnRows, Stored
from a4p_desktop.records.merge.references import References
from a4p_desktop.records.merge.same_fact import BY_CODE, about, judged_form, listed
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.tables.form_rows import filled_rows

_DATED = 99
"""The rank of rows of the base that date the endorsement of which an own row is evidence."""


class BaseMatcher:
    """Matches the own rows of a table, and its corrections, with the rows of the base."""

    def __init__(
        self, base: Archive, rows: OwnRows, references: References, reporter: ProgressReporter
    ) -> None:
        self._base = base
        self._rows = rows
        self._references = references
        self._reporter = reporter

    def match(self, form: Form) -> None:
        """Let the own rows and the corrections of a table fold into what says the same."""
        self._add_pairs(form)
        self._take_pairs(form)

    def leave_to(self, form: Form, number: int, other: Cells) -> None:
        """Leave those sources of an evidence to another row that has them too: two rows of one
        evidence share no source."""
        cells = self._rows.row(number).cells
        left = [code for code in listed(cells, "sources") if code not in listed(other, "sources")]
        self._rows.change(form, number, {"sources": "|".join(left)})

    def _add_pairs(self, form: Form) -> None:
        """Note which rows of the base say the same as own ones."""
        judged = judged_form(form)
        code = form.key[0] if len(form.key) == 1 else ""
        progress = Progress(Step.MERGING, form.name)
        for number, row in enumerate(
            self._reporter.rows(filled_rows(self._base, judged), progress)
        ):
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
                        self.leave_to(form, row.n, {"sources": told})
            elif surety == BY_CODE or not self._has_taken(form, number, base):
                self._rows.set_base(number, base)
                if len(form.key) == 1:
                    self._set_codes(form, number, told)
        for number, recorded in dates.items():
            self._tell_other_date(form, self._rows.row(number), recorded)
        if form.name == "endorsements":
            self._compare_own_dates(form)

    def _has_taken(self, form: Form, head: int, base: int) -> bool:
        """Whether an addition that is in `head` has a statement in that row of the base already:
        then it holds two of the same speaker."""
        if form.name != "statements":
            return False
        taken = self._rows.taken(form, base) & self._rows.additions_of(head)
        return bool(taken)

    def _compare_own_dates(self, form: Form) -> None:
        """Tell where an own evidence has another date than all earlier own ones."""
        for row in self._rows.own(form):
            if row.head == row.n and "endorsed_on" in row.cells:
                alike = self._rows.heads_with(form, about(row.cells))
                earlier = (other.cells.get("endorsed_on") for other in alike if other.n < row.n)
                if dates := list(filter(None, earlier)):
                    self._tell_other_date(form, row, dates)

    def _tell_other_date(self, form: Form, head: Stored, recorded: Sequence[str]) -> None:
        """Tell where an own evidence has another date than all recorded ones."""
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

    def settle_codes(self, form: Form) -> None:
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
