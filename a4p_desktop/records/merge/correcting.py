"""Finds what corrections correct: an own row, a row of the base, or one that the base has lost."""

from collections.abc import Collection
from dataclasses import replace

from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.merge.own_rows import OwnRows, Stored
from a4p_desktop.records.merge.references import Missing, References
from a4p_desktop.records.merge.refused import Refused, tell_refused
from a4p_desktop.records.merge.same_fact import BY_CODE


class CorrectionLoader:
    """Brings the corrections of a merge to the rows that they correct."""

    def __init__(self, rows: OwnRows, references: References, without: Collection[str]) -> None:
        self._rows = rows
        self._references = references
        self._without = without
        self._lost: set[int] = set()
        """Those of rows that are nowhere."""

    def begin(self, form: Form) -> None:
        """Let each correction of a table go with the own row that it corrects; those of the base
        are looked for there."""
        for correction in self._rows.corrections(form):
            self._begin(form, correction)

    def keep_lost(self, form: Form) -> None:
        """Let copies stand in for the rows of a table that were corrected and are nowhere."""
        for correction in self._rows.corrections(form):
            if correction.head == correction.n and correction.base is None:
                self._find_lost(form, correction)

    def finish(self, form: Form) -> None:
        """Bring the codes in the corrections of a table up to date, once all tables are loaded."""
        for correction in self._rows.corrections(form):
            if correction.head is not None:
                self._finish(form, correction)
            elif correction.n in self._lost:
                cells, addition = correction.cells, correction.addition
                cells = self._references.resolved(CORRECTIONS, cells, addition)
                self._rows.tell_correction(cells)

    def _begin(self, form: Form, correction: Stored) -> None:
        key, column = form.key_cells(correction.cells["row"]), correction.cells["column"]
        if form.name in self._without:
            self._refuse(correction, Refused("table", column))
            return
        if not form.key or set(key) != set(form.key):
            self._refuse(correction, Refused("no_such_row", column))
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

    def _finish(self, form: Form, correction: Stored) -> None:
        """Bring the codes in a correction up to date, and refuse what no build would take."""
        cells, column = correction.cells, correction.cells.get("column", "")
        field = next((field for field in form.fields if field.name == column), None)
        if field is None or column in form.key:
            self._refuse(correction, Refused("cell", column, cells.get("is", "")))
            return
        try:
            cells = self._references.resolved(CORRECTIONS, cells, correction.addition)
            if field.refers_to and "is" in cells:
                only = replace(form, fields=(field,))
                codes = self._references.resolved(only, {column: cells["is"]}, correction.addition)
                cells = {**cells, "is": codes.get(column, "")}
        except Missing as missing:
            refused = Refused("no_such_row", column, missing.code)
            self._refuse(correction, refused)
            return
        self._rows.change_correction(correction.n, cells)

    def _refuse(self, correction: Stored, refused: Refused) -> None:
        self._rows.fold(correction.n, None)
        table, row = correction.cells["table"], correction.cells["row"]
        tell_refused(self._rows, table, row, correction.addition, refused)
