"""Makes a table searchable: its full-text index, its facets, its orders, and the words in it."""

import sqlite3
from collections.abc import Iterable, Iterator

from a4p_desktop.records.archive.sort_order import write_order
from a4p_desktop.records.build.facet_writer import FacetWriter
from a4p_desktop.records.build.progress import Progress, Step, Telling
from a4p_desktop.records.build.remembering import remembering
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.folding import TOKENIZER, fold

_WHILE_INDEXING = {"hashsize": 16 * 2**20, "automerge": 0}
"""FTS5 writes its words out when they fill so many bytes, and merges what it wrote once that has
come to be much, not all the time: this halves the time of its work."""


def index(database: sqlite3.Connection, table: Table, telling: Telling) -> None:
    """Build the full-text index of a table and what goes with it, row by row.

    Raises what `telling` does.
    """
    columns = ", ".join(column.name for column in table.index)
    name = f"{table.name}_index"
    # A prefix index of one letter keeps the first keystroke fast; those of two and three
    # letters keep the next ones so. Contentless: the text itself stands in the tables.
    database.execute(
        f"CREATE VIRTUAL TABLE {name} USING fts5"
        f"""({columns}, content='', prefix='1 2 3', tokenize="{TOKENIZER}")"""
    )
    for setting, value in _WHILE_INDEXING.items():
        database.execute(f"INSERT INTO {name} ({name}, rank) VALUES (?, ?)", (setting, value))
    facets = _facet_writer(database, table)
    marks = ", ".join("?" * len(table.index))
    database.executemany(
        f"INSERT INTO {name} (rowid, {columns}) VALUES (?, {marks})",
        _indexed_rows(database, table, facets, telling),
    )
    database.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
    facets.write(database)
    _write_words(database, table)
    for column in table.columns:
        if column.name != table.recorded_order:
            telling.begin(Progress(Step.SORTING, f"{table.name}.{column.name}"))
            write_order(database, table, column)


def _facet_writer(database: sqlite3.Connection, table: Table) -> FacetWriter:
    ordered = database.execute(sql("build/sql/facet_values.sql"))
    ((last,),) = database.execute("SELECT coalesce(max(id), 0) FROM facet_value")
    return FacetWriter(table, ordered, last + 1)


def _indexed_rows(
    database: sqlite3.Connection, table: Table, facets: FacetWriter, telling: Telling
) -> Iterator[tuple[str | int, ...]]:
    """For each row its id, its texts folded, and the words of its facets."""
    ((count,),) = database.execute(f"SELECT count(*) FROM {table.base}")
    progress = Progress(Step.INDEXING, table.name, of_rows=count)
    texts = telling.rows(database.execute(sql(f"build/sql/{table.name}_index.sql")), progress)
    values = database.execute(sql(f"build/sql/{table.name}_facets.sql"))
    folded = _folded(texts, len(table.index) - 1)
    for (row_id, *row), (_, *cells) in zip(folded, values, strict=True):
        yield row_id, *row, facets.words(int(row_id), *cells)


def _folded(rows: Iterable[tuple[int, str | None]], texts: int) -> Iterator[tuple[int | str, ...]]:
    """Each row with its texts folded.

    Most stand in many rows: the names of a delegation, the title of a meeting.
    """
    folds = [remembering(fold) for _ in range(texts)]
    for row_id, *row in rows:
        yield row_id, *(folding(text or "") for folding, text in zip(folds, row, strict=True))


def _write_words(database: sqlite3.Connection, table: Table) -> None:
    """Keep the words of the index by themselves: to look through the index of a million rows for
    a word that is near would take seconds."""
    name = f"{table.name}_index"
    database.execute(f"CREATE VIRTUAL TABLE temp.in_rows USING fts5vocab(main, {name}, row)")
    database.execute(f"CREATE VIRTUAL TABLE temp.in_columns USING fts5vocab(main, {name}, col)")
    tiers = " ".join(f"WHEN '{column.name}' THEN {column.tier}" for column in table.index)
    # Tier 0 is that of the facets, whose words nobody can type.
    database.execute(
        "INSERT INTO word SELECT ?, in_rows.term, in_rows.doc, nearest.tier FROM temp.in_rows JOIN"
        f" (SELECT term, min(CASE col {tiers} END) AS tier FROM temp.in_columns GROUP BY term)"
        " AS nearest ON nearest.term = in_rows.term WHERE nearest.tier > 0",
        (table.name,),
    )
    database.execute("DROP TABLE temp.in_rows")
    database.execute("DROP TABLE temp.in_columns")
