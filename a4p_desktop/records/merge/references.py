"""Finds what own rows refer to: a row of the base, an own row, or the copy of a lost row."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.cells import faults_by_name, values
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FILLED_IN
from a4p_desktop.records.merge.own_rows import COPY, OwnRows
from a4p_desktop.records.merge.same_fact import is_same
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.tables.form_rows import form_row

_FORMS = {form.name: form for form in FILLED_IN}
_MOST_KEPT = 2_000
_NEW_CODE = {"sources": "url", "meetings": "symbol"}
"""Columns by which a row is found that the base has given another code."""


class Missing(Exception):
    """A row refers to one that is nowhere: its column, and the code."""

    def __init__(self, column: str, code: str) -> None:
        super().__init__(column, code)
        self.column = column
        self.code = code


class References:
    """Finds the rows that own rows refer to, and lets copies stand in for those that are lost."""

    def __init__(self, base: Archive, rows: OwnRows) -> None:
        self._base = base
        self._rows = rows
        self.base_row = lru_cache(_MOST_KEPT)(self._base_row)

    def resolved(self, form: Form, cells: Cells, addition: str) -> dict[str, str]:
        """The cells with the codes that the rows they refer to have now.

        Of several codes, those that are nowhere are left out, and told as lost. Raises Missing
        where nothing is left of a cell that must be filled, or a single code is nowhere.
        """
        found = dict(cells)
        for field in (field for field in form.fields if field.refers_to in _FORMS):
            cell = cells.get(field.name, "")
            if not cell:
                continue
            known: dict[str, None] = {}
            lost = []
            for code in values(field, cell):
                now = self.code(field.refers_to, code, addition)
                known.update({now: None} if now else {})
                lost += [] if now else [code]
            if not known and (field.required or not field.link):
                raise Missing(field.name, cell)
            for code in lost:
                self._tell_lost(field.refers_to, code, code, addition)
            found[field.name] = "|".join(known)
        return {name: cell for name, cell in found.items() if cell}

    def code(self, name: str, code: str, addition: str) -> str:
        """The code by which a row of the table `name` is known now; "" if it is nowhere."""
        if merged := self._rows.code(name, code, addition):
            return merged
        form = _FORMS[name]
        in_base, copy = self.base_row(name, code), self._rows.copy(name, code)
        if in_base is not None and (copy is None or is_same(form, copy, in_base)):
            return code
        return self._stand_in(form, code, copy, addition) if copy else ""

    def free_code(self, form: Form, code: str) -> str:
        """A code for a row whose own code means another row by now."""
        number = 1
        while True:
            made = f"own-{code}" if number == 1 else f"own-{code}-{number}"
            if not self.is_in_base(form, made) and not self._rows.has_code(form, made):
                return made
            number += 1

    def is_in_base(self, form: Form, code: str) -> bool:
        """Whether the base has a row of this code."""
        key = replace(form, fields=(form.fields[form.place(form.key[0])],))
        return form_row(self._base, key, {form.key[0]: code}) is not None

    def _base_row(self, name: str, code: str) -> Cells | None:
        form = _FORMS[name]
        return form_row(self._base, form, {form.key[0]: code})

    def _stand_in(self, form: Form, code: str, copy: Cells, addition: str) -> str:
        """Let a copy stand in for a row that the base has no more; its code, or ""."""
        if known := self._renamed(form, copy):
            self._rows.set_code(form.name, code, "", known)
            return known
        if self.add_copy(form, copy, addition) is None:
            return ""
        return self._rows.code(form.name, code, addition)

    def _renamed(self, form: Form, copy: Cells) -> str:
        """The code of the row in the base that has the address or the symbol of a copy."""
        column = _NEW_CODE.get(form.name, "")
        if not copy.get(column):
            return ""
        row = form_row(self._base, form, {column: copy[column]})
        return row[form.key[0]] if row else ""

    def add_copy(self, form: Form, copy: Cells, addition: str) -> int | None:
        """Add the copy of a lost row, with all that it refers to; its number, or None where it
        cannot be a row any more. What is lost is told once."""
        try:
            cells: Mapping[str, str] = self.resolved(form, copy, addition)
        except Missing:
            return None
        if any(faults_by_name(form, cells)):
            return None
        key = form.row_key(copy)
        if len(form.key) == 1:
            code = copy[form.key[0]]
            free = not self.is_in_base(form, code) and not self._rows.has_code(form, code)
            merged = code if free else self.free_code(form, code)
            cells = {**cells, form.key[0]: merged}
            self._rows.set_code(form.name, code, "", merged)
        number = self._rows.add(form, COPY, cells)
        self._rows.make_head(form, number, cells)
        self._tell_lost(form.name, key, form.row_key(cells), addition)
        return number

    def _tell_lost(self, name: str, key: str, row: str, addition: str) -> None:
        self._rows.tell_difference((name, key), kind="lost", table=name, row=row, addition=addition)
