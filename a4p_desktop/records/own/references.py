"""Which rows an own row needs: those whose codes it names, and the one that it corrects."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from a4p_desktop.records.build.cells import values
from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.own.own_tables import form_named, own_forms


class Place(NamedTuple):
    """A row, wherever it lies."""

    form: str
    row: str
    """Its key, as `Form.row_key` gives it."""


def place(form: Form, cells: Mapping[str, str]) -> Place:
    """The place of a row."""
    return Place(form.name, form.row_key(cells))


def references(form: Form, cells: Mapping[str, str]) -> Iterator[Place]:
    """The rows that a row needs, own ones or not."""
    for field in _referring(form.name):
        yield from _referred(field, cells.get(field.name, ""))
    if form.name == CORRECTIONS.name:
        table = next((each for each in own_forms() if each.name == cells.get("table")), None)
        if table:
            yield Place(table.name, cells.get("row", ""))
            for field in _referring(table.name):
                if field.name == cells.get("column"):
                    yield from _referred(field, cells.get("is", ""))


def corrected(form: Form, cells: Mapping[str, str]) -> tuple[Place, ...]:
    """What a row corrects: another row, and the cell as an earlier correction left it; nothing
    where it is no correction."""
    if form.name != CORRECTIONS.name:
        return ()
    row = Place(cells.get("table", ""), cells.get("row", ""))
    return row, _cell(cells, "was")


def corrected_cell(form: Form, cells: Mapping[str, str]) -> Place | None:
    """The cell as a correction leaves it; None where a row is no correction."""
    return _cell(cells, "is") if form.name == CORRECTIONS.name else None


def _cell(cells: Mapping[str, str], value: str) -> Place:
    names = ("table", "row", "column", value)
    return Place(CORRECTIONS.name, "|".join(cells.get(name, "") for name in names))


@cache
def is_referred_to(form_name: str) -> bool:
    """Whether rows of other tables name rows of this one by their code."""
    return any(field.refers_to == form_name for each in own_forms() for field in each.fields)


@cache
def _referring(form_name: str) -> tuple[Field, ...]:
    forms = {each.name for each in own_forms()}
    fields = form_named(form_name).fields
    return tuple(field for field in fields if field.refers_to in forms)


def _referred(field: Field, cell: str) -> Iterator[Place]:
    for value in values(field, cell):
        yield Place(field.refers_to, value)
