"""Derives counts, full-text indexes, facets, sort orders and words from the rows of a file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from a4p_desktop.records.archive.opening.own_schema import index_sql
from a4p_desktop.records.archive.sort_order import write_order
from a4p_desktop.records.build.facet_writer import FacetWriter
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import MOST_MEETINGS
from a4p_desktop.records.schema.tables import TABLES, Table
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.folding import fold, sort_key

_WHILE_INDEXING = {"hashsize": 16 * 2**20, "automerge": 0}
"""Settings of FTS5 that halve the time of indexing: 16 MB of words in memory, and no merging of
segments before the final "optimize"."""

_PARAMETERS = {"most_meetings": MOST_MEETINGS, "figures": json.dumps(sorted(codes.FIGURES))}
"""Parameters of the .sql files that read facets."""


def derive(database: sqlite3.Connection, reporter: ProgressReporter) -> None:
    """Write all derived tables, in order: each may read those before it.

    Raises whatever `reporter` raises.
    """
    database.create_function("sort_key", 1, sort_key, deterministic=True)
    for table in ("standing", "theme_count"):
        reporter.begin(Progress(Step.DERIVING, table))
        database.execute(sql(f"build/sql/{table}.sql"))
    _add_wording(database)
    for shown in TABLES.values():
        _index(database, shown, reporter)


def _add_wording(database: sqlite3.Connection) -> None:
    """Make a table of the texts that find each code: the code itself and its English words."""
    database.execute(sql("build/sql/wording.sql"))
    database.executemany(
        "INSERT INTO wording VALUES (?, ?, ?)",
        (
            (field, code, f"{code} ; {message.english}")
            for field, vocabulary in codes.WORDS.items()
            for code, message in vocabulary.items()
        ),
    )


def _index(database: sqlite3.Connection, table: Table, reporter: ProgressReporter) -> None:
    """Build the full-text index of a table, its facets, words and sort orders.

    Raises whatever `reporter` raises.
    """
    columns = ", ".join(column.name for column in table.index)
    name = f"{table.name}_index"
    database.execute(index_sql(table))
    for setting, value in _WHILE_INDEXING.items():
        database.execute(f"INSERT INTO {name} ({name}, rank) VALUES (?, ?)", (setting, value))
    facets = _facet_writer(database, table)
    marks = ", ".join("?" * len(table.index))
    database.executemany(
        f"INSERT INTO {name} (rowid, {columns}) VALUES (?, {marks})",
        _indexed_rows(database, table, facets, reporter),
    )
    database.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
    facets.write(database)
    _write_words(database, table)
    for column in table.columns:
        if column.name != table.recorded_order:
            reporter.begin(Progress(Step.SORTING, f"{table.name}.{column.name}"))
            write_order(database, table, column)


def _facet_writer(database: sqlite3.Connection, table: Table) -> FacetWriter:
    ordered = database.execute(sql("build/sql/facet_values.sql"), _PARAMETERS)
    ((last,),) = database.execute("SELECT coalesce(max(id), 0) FROM facet_value")
    return FacetWriter(table, ordered, last + 1)


def _indexed_rows(
    database: sqlite3.Connection, table: Table, facets: FacetWriter, reporter: ProgressReporter
) -> Iterator[tuple[str | int, ...]]:
    """For each row its id, its folded texts, and its facet words."""
    ((count,),) = database.execute(f"SELECT count(*) FROM {table.base}")
    progress = Progress(Step.INDEXING, table.name, of_rows=count)
    texts = reporter.rows(database.execute(sql(f"build/sql/{table.name}_index.sql")), progress)
    values = database.execute(sql(f"build/sql/{table.name}_facets.sql"), _PARAMETERS)
    folded = _folded(texts, len(table.index) - 1)
    for (row_id, *row), (_, *cells) in zip(folded, values, strict=True):
        yield row_id, *row, facets.words(int(row_id), *cells)


def _folded(rows: Iterable[tuple[int, str | None]], texts: int) -> Iterator[tuple[int | str, ...]]:
    """Each row with its texts folded, by a cache a column: most texts stand in many rows."""
    folds = [cached(fold) for _ in range(texts)]
    for row_id, *row in rows:
        yield row_id, *(folding(text or "") for folding, text in zip(folds, row, strict=True))


def _write_words(database: sqlite3.Connection, table: Table) -> None:
    """Write the words of the index to a table of their own: looking for near words in an index of
    a million rows would take seconds."""
    name = f"{table.name}_index"
    database.execute(f"CREATE VIRTUAL TABLE temp.in_rows USING fts5vocab(main, {name}, row)")
    database.execute(f"CREATE VIRTUAL TABLE temp.in_columns USING fts5vocab(main, {name}, col)")
    tiers = " ".join(f"WHEN '{column.name}' THEN {column.tier}" for column in table.index)
    # Tier 0 is that of the facet words, which cannot be typed.
    database.execute(
        "INSERT INTO word SELECT ?, in_rows.term, in_rows.doc, nearest.tier FROM temp.in_rows JOIN"
        f" (SELECT term, min(CASE col {tiers} END) AS tier FROM temp.in_columns GROUP BY term)"
        " AS nearest ON nearest.term = in_rows.term WHERE nearest.tier > 0",
        (table.name,),
    )
    database.execute("DROP TABLE temp.in_rows")
    database.execute("DROP TABLE temp.in_columns")
