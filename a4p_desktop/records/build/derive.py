"""What follows from the rows of a records file: counts, indexes, facets, orders and words."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from a4p_desktop.records.archive.sort_order import write_order
from a4p_desktop.records.build.facet_writer import FacetWriter
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.facets import MOST_MEETINGS
from a4p_desktop.records.schema.tables import TABLES, Table
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.folding import TOKENIZER, fold

_WHILE_INDEXING = {"hashsize": 16 * 2**20, "automerge": 0}
"""FTS5 writes its words out when they fill so many bytes, and merges what it wrote once that has
come to be much, not all the time: this halves the time of its work."""

_PARAMETERS = {"most_meetings": MOST_MEETINGS, "figures": json.dumps(sorted(codes.FIGURES))}
"""The values of the parameters of the .sql files that read facets."""


def derive(database: sqlite3.Connection, reporter: ProgressReporter) -> None:
    """Make all that is derived, step by step; each may build on those before it.

    Raises what `reporter` does.
    """
    for table in ("standing", "theme_count"):
        reporter.begin(Progress(Step.DERIVING, table))
        database.execute(sql(f"build/sql/{table}.sql"))
    _add_wording(database)
    for each in TABLES.values():
        _index(database, each, reporter)


def _add_wording(database: sqlite3.Connection) -> None:
    """A code is found as it is written, and by its words."""
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
    """Build the full-text index of a table and what goes with it, row by row.

    Raises what `reporter` does.
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
    """For each row its id, its texts folded, and the words of its facets."""
    ((count,),) = database.execute(f"SELECT count(*) FROM {table.base}")
    progress = Progress(Step.INDEXING, table.name, of_rows=count)
    texts = reporter.rows(database.execute(sql(f"build/sql/{table.name}_index.sql")), progress)
    values = database.execute(sql(f"build/sql/{table.name}_facets.sql"), _PARAMETERS)
    folded = _folded(texts, len(table.index) - 1)
    for (row_id, *row), (_, *cells) in zip(folded, values, strict=True):
        yield row_id, *row, facets.words(int(row_id), *cells)


def _folded(rows: Iterable[tuple[int, str | None]], texts: int) -> Iterator[tuple[int | str, ...]]:
    """Each row with its texts folded.

    Most stand in many rows: the names of a delegation, the title of a meeting.
    """
    folds = [cached(fold) for _ in range(texts)]
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
