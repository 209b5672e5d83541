"""Writes checked rows to the tables of the records file, with ids, links and sort keys."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from a4p_desktop.records.build.cells import values
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached, quoted
from a4p_desktop.records.build.staging import Cells, StagedTables
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.folding import sort_key

say = Speaker("Build")

_SORTED_BY = {
    "meeting": ("title",),
    "delegation": ("name",),
    "theme": ("title",),
    "instrument": ("title",),
    "statement": ("person", "title"),
}
"""For each SQL table, the columns that sort as names, by a key stored beside them."""
_BATCH = 1_000

Made = Iterable[tuple[object, ...]]
Make = Callable[[int, Cells], Made]
"""Makes the rows of one INSERT from the id and the cells of a row."""


def write_rows(
    database: sqlite3.Connection, form: Form, tables: StagedTables, reporter: ProgressReporter
) -> None:
    """Write the rows of a table and their links; the tables that it refers to come before it.

    In batches, so that the rows are read once for all the SQL tables that they go to.

    Raises RecordsError where SQLite refuses a row: by its file and line.
    """
    progress = Progress(Step.WRITING, form.name, of_rows=tables.size(form))
    rows = enumerate(reporter.rows(tables.rows(form), progress), start=1)
    inserts = list(_inserts(database, form))
    while batch := list(islice(rows, _BATCH)):
        for insert, make in inserts:
            _insert_rows(database, form, batch, insert, make)


def _insert_rows(
    database: sqlite3.Connection,
    form: Form,
    batch: Iterable[tuple[int, tuple[int, Cells]]],
    insert: str,
    make: Make,
) -> None:
    at = 0

    def made() -> Made:
        nonlocal at
        for number, (line, cells) in batch:
            at = line
            yield from make(number, cells)

    try:
        database.executemany(insert, made())
    except (sqlite3.IntegrityError, sqlite3.DataError) as error:
        raise RecordsError(
            say.mark("SQLite rejects line {line} of {file}: {reason}."),
            say.mark("Correct the row and build again; nothing was written."),
            file=form.file,
            line=str(at),
            reason=error,
        ) from error


def _inserts(database: sqlite3.Connection, form: Form) -> Iterator[tuple[str, Make]]:
    yield _row_insert(database, form)
    for field in form.fields:
        if field.link:
            yield f"INSERT INTO {field.link} VALUES (?, ?, ?)", _links(form, field)
        if field.name == "text":
            yield "INSERT INTO statement_text VALUES (?, ?)", _texts(form, field)


def _row_insert(database: sqlite3.Connection, form: Form) -> tuple[str, Make]:
    plain = [field for field in form.fields if not field.link and field.name != "text"]
    places = [form.place(field.name) for field in plain]
    keys = list(_keys(database, form))
    if form.takes_further:
        places.append(len(form.fields))
    columns = [
        *["id"] * form.has_id,
        *(quoted(field.name) for field in plain),
        *["further"] * form.takes_further,
        *(key for key, _, _ in keys),
    ]
    marks = ", ".join("?" * len(columns))

    def make(number: int, cells: Cells) -> Made:
        sorted_by = [key(str(cells[place])) if cells[place] else None for _, place, key in keys]
        yield (*[number] * form.has_id, *[cells[place] for place in places], *sorted_by)

    return f"INSERT INTO {form.table} ({', '.join(columns)}) VALUES ({marks})", make


def _keys(
    database: sqlite3.Connection, form: Form
) -> Iterator[tuple[str, int, Callable[[str], str]]]:
    """Each column of sort keys: its name, the position of its cell, and its key function.

    A name without letters, such as “?”, has no key and sorts by itself.
    """
    for name in _SORTED_BY.get(form.table, ()):
        yield f"{name}_key", form.place(name), cached(lambda cell: sort_key(cell) or cell)
    if form.table == "statement":
        place = form.place("themes")
        yield "themes_key", place, cached(_sorted_by_titles(database, form.fields[place]))


def _sorted_by_titles(database: sqlite3.Connection, themes: Field) -> Callable[[str], str]:
    """The sort key of a cell of themes: their titles, in order, and after a tab the cell itself."""
    query = sql("build/sql/theme_title.sql")

    def key(cell: str) -> str:
        codes = values(themes, cell)
        rows = (database.execute(query, (theme,)).fetchone() for theme in codes)
        titles = " ".join(title for (title,) in rows)
        return f"{sort_key(titles) or titles}\t{'|'.join(codes)}"

    return key


def _links(form: Form, field: Field) -> Make:
    place = form.place(field.name)
    owner = None if form.owner == "id" else form.place(form.owner)

    def make(number: int, cells: Cells) -> Made:
        known_by = number if owner is None else cells[owner]
        for position, value in enumerate(values(field, str(cells[place] or "")), start=1):
            yield known_by, position, value

    return make


def _texts(form: Form, field: Field) -> Make:
    place = form.place(field.name)
    return lambda number, cells: [(number, cells[place])] if cells[place] else []
