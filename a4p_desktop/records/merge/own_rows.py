"""The own rows of a merge in a scratch database: what folds into what, and what is told of it."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from a4p_desktop.records.form.additions import CORRECTIONS
from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.merge.same_fact import judged_form, match_texts, rank
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.sql_files import sql

ROW, CORRECTION, COPY = "row", "correction", "copy"
_MOST_ALIKE = 12
"""The most own rows with one text that are looked at: a thousand nameless speakers of one
delegation are not compared with each other."""


class Stored(NamedTuple):
    """A row of the scratch table `own_row`, with all its cells or those alone that tell what fact
    it says."""

    n: int
    kind: str
    head: int | None
    base: int | None
    cells: Cells
    addition: str
    file_row: int | None


class OwnRows:
    """The own rows of all tables, on disk: memory does not grow with their number."""

    def __init__(self, database: sqlite3.Connection) -> None:
        database.executescript(sql("merge/sql/own_rows.sql"))
        self._database = database
        database.execute("BEGIN")

    # Rows ----------------------------------------------------------------------------------------

    def add(
        self, form: Form, kind: str, cells: Cells, addition: str = "", file_row: int | None = None
    ) -> int:
        """Add a row, which has no head yet; its number."""
        told = form.key_cells(cells["row"]) if kind == CORRECTION else _told(form, cells)
        values = (form.name, kind, _json(told), _json(cells), addition, file_row)
        insert = "INSERT INTO own_row VALUES (NULL, ?, ?, NULL, NULL, ?, ?, ?, ?)"
        number = self._database.execute(insert, values).lastrowid
        assert number is not None
        return number

    def make_head(self, form: Form, n: int, cells: Cells) -> None:
        """Let a row stand for itself, and be found by its texts."""
        self.fold(n, n)
        self._database.executemany(
            "INSERT OR IGNORE INTO match VALUES (?, ?, ?)",
            ((form.name, text, n) for text in match_texts(form, cells)),
        )

    def fold(self, n: int, head: int | None) -> None:
        """Let a row fold into another, the head of it and perhaps of more; None leaves it out."""
        # What folds into a row of the base takes with it what folds into it later.
        query = "UPDATE own_row SET head = ?, base = (SELECT base FROM own_row WHERE n = ?)"
        self._database.execute(f"{query} WHERE n = ?", (head, head, n))

    def change(self, form: Form, n: int, changed: Cells) -> None:
        """Change some cells of a row."""
        cells = {**self._whole(n), **changed}
        query = "UPDATE own_row SET told = ?, cells = ? WHERE n = ?"
        self._database.execute(query, (_json(_told(form, cells)), _json(cells), n))

    def change_correction(self, n: int, cells: Cells) -> None:
        """Change the cells of a correction."""
        self._database.execute("UPDATE own_row SET cells = ? WHERE n = ?", (_json(cells), n))

    def heads_like(self, form: Form, cells: Cells) -> list[tuple[int, Stored]]:
        """The heads that say the same as a row with these cells, each with its rank: the surest
        first."""
        found: dict[int, Stored] = {}
        for text in match_texts(form, cells):
            found |= {row.n: row for row in self.heads_with(form, text)}
        ranks = ((rank(form, row.cells, cells), row) for row in found.values())
        sure = [(it, row) for it, row in ranks if it is not None]
        return sorted(sure, key=lambda each: (each[0], each[1].n))

    def heads_with(self, form: Form, text: str) -> Iterator[Stored]:
        """The first heads that have a text; see `match_texts`."""
        query = f"{_TOLD} WHERE n IN (SELECT n FROM match WHERE form = ? AND text = ? LIMIT ?)"
        found = self._rows(f"{query} ORDER BY n", (form.name, text, _MOST_ALIKE))
        return (row for row in found if row.head == row.n)

    def has_code(self, form: Form, code: str) -> bool:
        """Whether a row has this code."""
        query = (
            "SELECT 1 FROM match JOIN own_row ON own_row.n = match.n"
            " WHERE match.form = ? AND text = ? AND kind <> 'correction'"
        )
        return self._has(query, (form.name, f"code|{code}"))

    def group(self, head: int) -> list[Stored]:
        """A head and the rows that fold into it."""
        return list(self._rows(f"{_TOLD} WHERE head = ? AND kind <> 'correction'", (head,)))

    def additions_of(self, head: int) -> set[str]:
        """The additions whose rows fold into a head, its own included."""
        query = "SELECT DISTINCT addition FROM own_row WHERE head = ? AND kind = 'row'"
        return {addition for (addition,) in self._database.execute(query, (head,))}

    def row(self, n: int) -> Stored:
        """One row, with what tells of it."""
        return next(self._rows(f"{_TOLD} WHERE n = ?", (n,)))

    def own(self, form: Form) -> Iterator[Stored]:
        """The own rows of a table in their order, with what tells of them."""
        yield from self._paged(f"{_TOLD} WHERE form = ? AND kind = 'row'", form.name)

    def corrections(self, form: Form) -> Iterator[Stored]:
        """The corrections of a table in their order."""
        yield from self._paged(f"{_ROWS} WHERE form = ? AND kind = 'correction'", form.name)

    def has_any(self, form: Form) -> bool:
        """Whether a table has rows or corrections."""
        return self._has("SELECT 1 FROM own_row WHERE form = ?", (form.name,))

    def in_base(self, form: Form) -> Iterator[tuple[int, list[Stored]]]:
        """Numbers of rows of the base, rising, each with the rows that fold into it."""
        query = (
            f"{_ROWS} WHERE form = ? AND base IS NOT NULL AND head IS NOT NULL"
            " ORDER BY base, kind = 'correction', n"
        )
        for base, rows in groupby(self._rows(query, (form.name,)), lambda row: row.base):
            assert base is not None
            yield base, list(rows)

    def not_in_base(self, form: Form) -> Iterator[list[Stored]]:
        """The other heads in their order, each with the rows that fold into it."""
        query = (
            f"{_ROWS} WHERE form = ? AND base IS NULL AND head IS NOT NULL"
            " ORDER BY head, kind = 'correction', n"
        )
        for _, rows in groupby(self._rows(query, (form.name,)), lambda row: row.head):
            yield list(rows)

    # Pairs with rows of the base -----------------------------------------------------------------

    def add_pair(self, rank: int, head: int, base: int, told: str) -> None:
        """Note that a head may say the same as a row of the base, and what is told of that row."""
        insert = "INSERT OR IGNORE INTO pair VALUES (?, ?, ?, ?)"
        self._database.execute(insert, (rank, head, base, told))

    def take_pairs(self) -> Iterator[tuple[int, int, int, str]]:
        """The pairs, the surest first: rank, head, base, what is told; they are then forgotten."""
        query = "SELECT rank, head, base, told FROM pair ORDER BY rank, head, base"
        yield from self._database.execute(query)
        self._database.execute("DELETE FROM pair")

    def set_base(self, head: int, base: int) -> None:
        """Let a head, and what folds into it, fold into a row of the base."""
        self._database.execute("UPDATE own_row SET base = ? WHERE head = ?", (base, head))

    def taken(self, form: Form, base: int) -> set[str]:
        """The additions whose rows fold into a row of the base."""
        query = "SELECT DISTINCT addition FROM own_row WHERE form = ? AND base = ? AND kind = 'row'"
        return {addition for (addition,) in self._database.execute(query, (form.name, base))}

    # Codes and copies ----------------------------------------------------------------------------

    def is_code(self, form: Form, code: str) -> bool:
        """Whether some code has become this one."""
        query = "SELECT 1 FROM code WHERE form = ? AND merged = ?"
        return self._has(query, (form.name, code))

    def set_code(self, form: str, code: str, addition: str, merged: str) -> None:
        """Note what a code that an addition gave has become."""
        insert = "INSERT OR IGNORE INTO code VALUES (?, ?, ?, ?)"
        self._database.execute(insert, (form, code, addition, merged))

    def code(self, form: str, code: str, addition: str) -> str:
        """What a code has become that an addition refers to: first as that addition itself gave
        it; "" if none has given it."""
        query = (
            "SELECT merged FROM code WHERE form = ? AND code = ?"
            " ORDER BY addition <> ?, addition LIMIT 1"
        )
        found = self._database.execute(query, (form, code, addition)).fetchone()
        return str(found[0]) if found else ""

    def add_copy(self, form: str, key: str, cells: Cells) -> None:
        """Keep the copy of a row of the base."""
        insert = "INSERT OR REPLACE INTO copy VALUES (?, ?, ?)"
        self._database.execute(insert, (form, key, _json(cells)))

    def copy(self, form: str, key: str) -> Cells | None:
        """The copy of a row of the base, if there is one."""
        query = 'SELECT cells FROM copy WHERE form = ? AND "key" = ?'
        found = self._database.execute(query, (form, key)).fetchone()
        return _cells(found[0]) if found else None

    # What is told --------------------------------------------------------------------------------

    def tell_origin(self, form: str, key: str, row: Stored, *, in_base: bool) -> None:
        """Note that an addition has brought a row."""
        values = (form, key, row.addition, row.file_row, int(in_base))
        self._database.execute("INSERT OR IGNORE INTO provenance VALUES (?, ?, ?, ?, ?)", values)

    def tell_correction(self, cells: Cells) -> None:
        """Note a correction: of one cell, one by each addition."""
        insert = "INSERT OR IGNORE INTO correction (once, cells) VALUES (?, ?)"
        once = [cells.get(name, "") for name in CORRECTIONS.key]
        self._database.execute(insert, (json.dumps(once), _json(cells)))

    def tell_difference(self, once: Sequence[str], **cells: str) -> None:
        """Note a difference, once for each `once`."""
        insert = "INSERT OR IGNORE INTO difference (once, cells) VALUES (?, ?)"
        self._database.execute(insert, (json.dumps([cells["kind"], *once]), _json(cells)))

    def told(self) -> Mapping[str, Iterator[Cells]]:
        """What was noted, as the rows of its tables."""
        names = ("table", "row", "addition", "file_row", "in_base")
        origins = self._database.execute("SELECT * FROM provenance")
        return {
            "provenance": (
                dict(zip(names, ("" if cell is None else str(cell) for cell in row), strict=True))
                for row in origins
            ),
            "corrections": self._told("correction"),
            "differences": self._told("difference"),
        }

    def _told(self, table: str) -> Iterator[Cells]:
        rows = self._database.execute(f"SELECT cells FROM {table} ORDER BY id")
        return (_cells(cells) for (cells,) in rows)

    def _whole(self, n: int) -> Cells:
        return next(self._rows(f"{_ROWS} WHERE n = ?", (n,))).cells

    def _paged(self, query: str, form: str) -> Iterator[Stored]:
        """The rows of a query, some at a time: they may be changed meanwhile."""
        after = 0
        while page := list(self._rows(f"{query} AND n > ? ORDER BY n LIMIT 200", (form, after))):
            yield from page
            after = page[-1].n

    def _rows(self, query: str, values: Sequence[str | int]) -> Iterator[Stored]:
        for n, kind, head, base, cells, addition, file_row in self._database.execute(query, values):
            yield Stored(n, kind, head, base, _cells(cells), addition, file_row)

    def _has(self, query: str, values: Sequence[str | int]) -> bool:
        return self._database.execute(f"{query} LIMIT 1", values).fetchone() is not None


_ROWS = "SELECT n, kind, head, base, cells, addition, file_row FROM own_row"
_TOLD = "SELECT n, kind, head, base, told, addition, file_row FROM own_row"


def _told(form: Form, cells: Cells) -> Cells:
    names = {field.name for field in judged_form(form).fields}
    return {name: cell for name, cell in cells.items() if name in names}


def _json(cells: Cells) -> str:
    return json.dumps({name: cell for name, cell in cells.items() if cell}, ensure_ascii=False)


def _cells(text: str) -> Cells:
    cells: dict[str, str] = json.loads(text)
    return cells
