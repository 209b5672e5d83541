"""Own records of the tests of a merge: additions of a few rows to the made tables."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.merge.merged_file import merged_file
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.new_records import Addition, Cells, NewRecords, OwnRow
from a4p_desktop.records.tables.form_rows import form_rows, with_free_fields
from a4p_desktop.records.tables.write import write_tables
from tests.records.made_tables import Rows, built

LIST: Mapping[str, str] = {
    "source": "own-list",
    "title": "List of endorsers",
    "publisher": "The secretariat",
    "held": "e-mail of 3 May 2019",
}


def code(letter: str) -> str:
    """The code of an addition."""
    return letter * 12


def new(
    letter: str,
    *,
    day: int = 1,
    sender: str | None = None,
    referred: Mapping[str, Sequence[Cells]] | None = None,
    rows: Mapping[str, Sequence[Cells]] | None = None,
    **more: Sequence[Cells],
) -> NewRecords:
    """An addition of these rows by table; from a sender, if one is named."""
    brought = {**(rows or {}), **more}
    addition = Addition(
        code(letter),
        f"2026-11-{day:02}T08:00:00Z",
        sender or "",
        file=f"{letter}.xlsx",
        sha256=letter * 64,
        rows=sum(map(len, brought.values())),
        received_on="" if sender is None else "2026-11-27T08:00:00Z",
    )
    numbered = {
        name: [OwnRow(cells, number) for number, cells in enumerate(those, start=2)]
        for name, those in brought.items()
    }
    return NewRecords(addition, numbered, referred=referred or {})


def by_list(delegation: str, **cells: str) -> dict[str, str]:
    """An endorsement of the declaration by the list."""
    return {
        "instrument": "declaration",
        "delegation": delegation,
        "evidence": "official_list",
        "sources": LIST["source"],
        **cells,
    }


def correction(table: str, row: str, column: str, was: str, now: str) -> dict[str, str]:
    """What one cell was, and is."""
    return {"table": table, "row": row, "column": column, "was": was, "is": now, "why": "So."}


class Merged(NamedTuple):
    """What came of a merge."""

    tables: Mapping[str, Rows]
    """The rows of each table, without their blank cells."""
    path: Path

    def rows(self, table: str, /, **cells: str) -> Rows:
        """The rows of a table with these cells."""
        return [row for row in self.tables.get(table, []) if row.items() >= cells.items()]

    @property
    def to_look_at(self) -> list[str]:
        """The differences, each in a line of its cells."""
        names = ("kind", "table", "row", "column", "base", "own", "why")
        return [
            " ".join(row[name] for name in names if name in row) + f" ({row['addition'][0]})"
            for row in self.tables["differences"]
        ]


def merged(folder: Path, tables: Mapping[str, Rows], *additions: NewRecords) -> Merged:
    """The tables merged with own records of these additions; the merge is held to be sound, built
    again by its tables, and the same whenever it is made."""
    own = folder / "own.a4precords"
    for addition in additions:
        add(own, addition)
    path = merged_file(built(folder, tables), own, folder / "cache")
    assert path is not None
    with closing(Archive(path)) as archive:
        assert archive.faults() == []
        write_tables(archive, folder / "out")
        found = {form.name: list(rows_of(archive, form)) for form in FORMS}
    build(folder / "out", folder / "again.sqlite")
    again = merged_file(folder / "built.sqlite", own, folder / "other cache")
    assert again is not None
    assert path.read_bytes() == again.read_bytes() == (folder / "again.sqlite").read_bytes()
    return Merged(found, path)


def rows_of(archive: Archive, form: Form) -> Iterator[dict[str, str]]:
    """The rows of a table of a records file, without their blank cells."""
    wide = with_free_fields(archive, form)
    for batch in form_rows(archive, wide):
        for row in batch:
            cells = zip(wide.fields, row, strict=True)
            yield {field.name: cell.decode() for field, cell in cells if cell is not None}
