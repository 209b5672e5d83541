"""Which tables an own file has, and how an addition, a decision and an own row lie in them."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from functools import cache
from typing import Any, NamedTuple

from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.own.new_records import Addition, Cells, Decision, OwnRow

HEADER = "own.json"
FORMAT = 1
ADDITIONS, DECISIONS, WAITING = "additions.csv", "decisions.csv", "waiting.csv"

ADDITION, FILE_ROW = "addition", "file_row"
"""The columns behind those of the form: where a row comes from."""

_MERGED = {"additions", "provenance", "differences"}
"""Forms that the merge fills."""

ADDITION_COLUMNS = (*(field.name for field in fields(Addition)), "removed_on", "spared")
DECISION_COLUMNS = (*Decision._fields, ADDITION)
WAITING_COLUMNS = (FILE_ROW, "cells", "why", ADDITION, "settled", "said")


class Kept(NamedTuple):
    """An addition, and whether it was removed since."""

    addition: Addition
    removed_on: str = ""
    """Date and time in UTC; blank where it was not."""
    spared: int = 0
    """The number of its rows that were not removed with it."""

    @property
    def has_rows(self) -> bool:
        """Whether some of its rows count."""
        return not self.removed_on or self.spared > 0


@cache
def own_forms() -> tuple[Form, ...]:
    """The forms that own rows may have."""
    return tuple(form for form in FORMS if form.name not in _MERGED)


@cache
def form_named(name: str) -> Form:
    """The form `name`; KeyError where own rows cannot have it."""
    return {form.name: form for form in own_forms()}[name]


def form_of(entry: str) -> Form:
    """The form of the table in an entry of rows."""
    return form_named(entry.rpartition("/")[2].removesuffix(".csv"))


def is_copy(entry: str) -> bool:
    """Whether an entry holds copies of rows of the base, and no own rows."""
    return "referred/" in entry


def is_removed(entry: str) -> bool:
    """Whether an entry is in the bin."""
    return entry.startswith("removed/")


def referred(form: Form) -> str:
    """The entry of the copies of rows of the base."""
    return f"referred/{form.file}"


def removed(entry: str) -> str:
    """The entry in the bin for the rows of `entry`."""
    return f"removed/{entry}"


def row_entries() -> list[str]:
    """The entries of rows that count, in the order in which they are written."""
    return [
        *(form.file for form in own_forms()),
        *(referred(form) for form in own_forms()),
    ]


def all_entries() -> list[str]:
    """Every entry that an own file may have, in the order in which they are written."""
    rows = row_entries()
    return [HEADER, ADDITIONS, DECISIONS, WAITING, *rows, *map(removed, rows)]


def row_columns(form: Form, free: Iterable[str]) -> list[str]:
    """The columns of a table of own rows, or of those they refer to."""
    names = [*(field.name for field in form.fields), *free]
    return [*names, *(name for name in (ADDITION, FILE_ROW) if name not in names)]


def stored_row(row: OwnRow, addition: str) -> dict[str, str]:
    """The cells of an own row as they lie in the file."""
    number = "" if row.file_row is None else str(row.file_row)
    return {**row.cells, ADDITION: addition, FILE_ROW: number}


def own_row(form: Form, stored: Mapping[str, str]) -> OwnRow:
    """The own row that lies in the file so."""
    number = stored.get(FILE_ROW)
    return OwnRow(
        form_cells(form, stored), int(number) if number else None, stored.get(ADDITION, "")
    )


def form_cells(form: Form, stored: Mapping[str, str]) -> Cells:
    """The cells that belong to the form."""
    others = {ADDITION, FILE_ROW} - {field.name for field in form.fields}
    return {name: cell for name, cell in stored.items() if name not in others}


def stored_addition(kept: Kept) -> dict[str, str]:
    """An addition as it lies in the file."""
    cells = {name: str(value) for name, value in asdict(kept.addition).items()}
    return {**cells, "removed_on": kept.removed_on, "spared": str(kept.spared)}


def kept_addition(stored: Mapping[str, str]) -> Kept:
    """The addition that lies in the file so; ValueError where it has no code, or a number is
    none."""
    cells = {name: stored.get(name, "") for name in ADDITION_COLUMNS}
    if not cells[ADDITION]:
        raise ValueError("no code")
    said: dict[str, Any] = {field.name: cells[field.name] for field in fields(Addition)}
    addition = Addition(**said | {"rows": int(cells["rows"] or "0")})
    return Kept(addition, cells["removed_on"], int(cells["spared"] or "0"))
