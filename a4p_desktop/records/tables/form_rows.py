"""Reads a records file in the columns of the CSV tables that build it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Message
from a4p_desktop.records.schema.facets import FREE, free_title

_ROWS = 200
"""Rows yielded at a time."""


@dataclass(frozen=True)
class RowTotal:
    """A request for the number of rows of all tables."""

    def read(self, archive: Archive) -> int:
        """The number; raises RecordsError if it cannot be read."""
        return sum(row_count(archive, form) for form in FORMS)


def filled_forms(archive: Archive) -> list[Form]:
    """The tables that a build of this file needs, each with the columns in which a cell is filled.

    A column of sources is required where every row names some. Free columns are there even if all
    their cells are blank, and so are all columns of a table that has no rows.

    Raises RecordsError if the file cannot be read.
    """
    forms = [form for form in FORMS if form.needed or row_count(archive, form)]
    return [_filled(archive, form) for form in forms]


def row_count(archive: Archive, form: Form) -> int:
    """The number of rows of a table; raises RecordsError if it cannot be read."""
    return _number(archive, f"SELECT count(*) FROM {form.table}")


def form_rows(
    archive: Archive, form: Form, having: Mapping[str, str] = MappingProxyType({})
) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a table in the order in which a build reads them, some at a time; only those with
    the cells of `having`, by their names.

    A cell is text in UTF-8, which is not validated, or None where it is blank.

    Raises RecordsError if they cannot be read.
    """
    cells = ", ".join(f"CAST({_cell(form, field)} AS TEXT)" for field in form.fields)
    order = "id" if form.has_id else ", ".join(f'"{name}"' for name in form.key)
    if form.table == "statement":
        order = "id DESC"  # a build numbers the last of a meeting first
    query = f"SELECT {cells} FROM {form.table} {_where(form, having)} ORDER BY {order}"
    yield from archive.chunks(query, tuple(having.values()), _ROWS, encoded=True)


def filled(form: Form, row: Sequence[bytes | None]) -> dict[str, str]:
    """The cells of a row of `form_rows` by their names, without the blank ones."""
    names = (field.name for field in form.fields)
    return {
        name: cell.decode(errors="replace") for name, cell in zip(names, row, strict=True) if cell
    }


def filled_rows(
    archive: Archive, form: Form, having: Mapping[str, str] = MappingProxyType({})
) -> Iterator[dict[str, str]]:
    """The rows of a table as `form_rows` reads them, each as `filled` gives it."""
    return (filled(form, row) for rows in form_rows(archive, form, having) for row in rows)


def form_row(archive: Archive, form: Form, key: Mapping[str, str]) -> dict[str, str] | None:
    """The row of a table whose cells are those of `key`, by their names, without its blank cells;
    None if there is no such row.

    Raises RecordsError if it cannot be read.
    """
    names = [field.name for field in form.fields]
    cells = ", ".join(f"CAST({_cell(form, field)} AS TEXT)" for field in form.fields)
    query = f"SELECT {cells} FROM {form.table} {_where(form, key)} LIMIT 1"
    for rows in archive.chunks(query, tuple(key.values()), 1):
        return {name: cell for name, cell in zip(names, rows[0], strict=True) if cell is not None}
    return None


def filled_keys(
    archive: Archive, form: Form, name: str, having: Mapping[str, str] = MappingProxyType({})
) -> Iterator[str]:
    """The keys of the rows of a table in which the field `name` is filled; its key is one field.
    Only those of rows with the cells of `having`.

    Raises RecordsError if they cannot be read.
    """
    (key,) = form.key
    is_filled = f"{_cell(form, form.fields[form.place(name)])} IS NOT NULL"
    query = f"SELECT {key} FROM {form.table} {_where(form, having, is_filled)}"
    for rows in archive.chunks(query, tuple(having.values()), _ROWS):
        yield from (key for (key,) in rows)


def _filled(archive: Archive, form: Form) -> Form:
    free = with_free_fields(archive, form).fields[len(form.fields) :]
    fields = form.fields
    if row_count(archive, form):
        fields = tuple(
            replace(field, required=field.required or _is_sourced(archive, form, field))
            for field in form.fields
            if _has_row(archive, form, field, "IS NOT NULL")
        )
    return replace(form, fields=(*fields, *free))


def _is_sourced(archive: Archive, form: Form, field: Field) -> bool:
    """Whether a column holds sources, in every row."""
    return field.refers_to == "sources" and not _has_row(archive, form, field, "IS NULL")


def _has_row(archive: Archive, form: Form, field: Field, condition: str) -> bool:
    found = f"SELECT 1 FROM {form.table} WHERE {_cell(form, field)} {condition}"
    return bool(_number(archive, f"SELECT EXISTS ({found})"))


def with_free_fields(archive: Archive, form: Form) -> Form:
    """The form with the free columns of the file behind its own, with their titles.

    Raises RecordsError if the file cannot be read.
    """
    if not form.takes_further:
        return form
    query = "SELECT name, title FROM further_column ORDER BY position LIMIT 1000"
    free = [
        free_field(name, title)
        for rows in archive.chunks(query, (), _ROWS)
        for name, title in rows
        if FREE.fullmatch(name)
    ]
    return replace(form, fields=(*form.fields, *free))


def free_field(name: str, title: str = "") -> Field:
    """A free column, with its title."""
    title = title or free_title(name)
    # A bar would part the two forms of a plural.
    return Field(name, Message("", title), Message("", title.replace("|", "/")), example="")


def _where(form: Form, having: Mapping[str, str], *conditions: str) -> str:
    """The conditions, and that a row has these cells; their values are parameters."""
    cells = (f"{_cell(form, form.fields[form.place(name)])} = ?" for name in having)
    conditions = (*conditions, *cells)
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""


def _cell(form: Form, field: Field) -> str:
    """The SQL of a cell as its CSV table has it."""
    if field.link:
        (target,) = (other for other in FORMS if other.name == field.refers_to)
        links = f"{field.link} WHERE {field.link}.{form.table} = {form.table}.{form.owner}"
        values = f"SELECT {target.key[0]} AS value FROM {links} ORDER BY position"
        return f"(SELECT group_concat(value, '|') FROM ({values}))"
    if field.name == "text":
        return "(SELECT text FROM statement_text WHERE statement_text.statement = statement.id)"
    if form.takes_further and FREE.fullmatch(field.name):  # letters, digits and low lines only
        return f"json_extract(statement.further, '$.{field.name}')"
    return f'{form.table}."{field.name}"'


def _number(archive: Archive, query: str) -> int:
    ((row,),) = archive.chunks(query, (), 1)
    (number,) = row
    return int(number)
