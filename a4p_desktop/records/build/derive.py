"""Derives counts, full-text indexes, facets, sort orders and words from the rows of a file."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from a4p_desktop.records.archive.opening.own_schema import index_sql, read_further
from a4p_desktop.records.archive.sort_order import write_order
from a4p_desktop.records.build.facet_writer import FacetWriter, values_of
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step
from a4p_desktop.records.build.scratch import cached
from a4p_desktop.records.build.word_list import counting_addresses, write_words
from a4p_desktop.records.schema import codes
from a4p_desktop.records.schema.columns import IndexColumn
from a4p_desktop.records.schema.facets import FEWEST_YEARS, MOST_MEETINGS, Facet
from a4p_desktop.records.schema.further import MOST_VALUES, SORT_KEY, tables_of
from a4p_desktop.records.schema.origin import with_origin
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES, Table
from a4p_desktop.records.sql_files import sql
from a4p_desktop.records.text.folding import indexed, sort_key

_WHILE_INDEXING = {"hashsize": 16 * 2**20, "automerge": 0}
"""Settings of FTS5 that halve the time of indexing: 16 MB of words in memory, and no merging of
segments before the final "optimize"."""

_PARAMETERS = {
    "most_meetings": MOST_MEETINGS,
    "fewest_years": FEWEST_YEARS,
    "figures": json.dumps(sorted(codes.FIGURES)),
    "evidence": json.dumps(list(codes.EVIDENCE)),
}
"""Parameters of the .sql files; each uses some."""


def derive(database: sqlite3.Connection, reporter: ProgressReporter) -> None:
    """Write all derived tables, in order: each may read those before it.

    Raises whatever `reporter` raises.
    """
    database.create_function(SORT_KEY, 1, _key, deterministic=True)
    for table in ("standing", "standing_source", "theme_count"):
        reporter.begin(Progress(Step.DERIVING, table))
        database.execute(sql(f"build/sql/{table}.sql"), _PARAMETERS)
    _add_wording(database)
    for shown in _tables(database).values():
        _index(database, shown, reporter)


def _key(cell: str | None) -> str | None:
    """The sort key of a cell; a cell without letters sorts by itself."""
    return (sort_key(str(cell)) or str(cell)) if cell is not None else None


def _tables(database: sqlite3.Connection) -> Mapping[str, Table]:
    """The tables with the further columns of the file; those of few values have a facet, and where
    own records were merged into it, there is the origin of a row."""
    further = read_further(database.execute)
    table = tables_of(further, ())[SPEAKERS.name]
    few = []
    for name, _ in further:
        cell = table.column(name).cell
        values = f"SELECT DISTINCT {cell} FROM statement WHERE {cell} IS NOT NULL"
        found = database.execute(f"{values} LIMIT {MOST_VALUES + 1}").fetchall()
        if 0 < len(found) <= MOST_VALUES:
            few.append(name)
    tables = tables_of(further, few)
    ((is_merged,),) = database.execute("SELECT EXISTS (SELECT 1 FROM addition)")
    return with_origin(tables) if is_merged else tables


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
    in_addresses = Counter[str]()
    marks = ", ".join("?" * len(table.index))
    database.executemany(
        f"INSERT INTO {name} (rowid, {columns}) VALUES (?, {marks})",
        _indexed_rows(database, table, facets, in_addresses, reporter),
    )
    database.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")
    facets.write(database)
    write_words(database, table, in_addresses)
    for column in table.columns:
        reporter.begin(Progress(Step.SORTING, f"{table.name}.{column.name}"))
        write_order(database, table, column)


def _facet_writer(database: sqlite3.Connection, table: Table) -> FacetWriter:
    ordered = chain(
        database.execute(sql("build/sql/facet_values.sql"), _PARAMETERS),
        _further_values(database, table),
    )
    ((last,),) = database.execute("SELECT coalesce(max(id), 0) FROM facet_value")
    return FacetWriter(table, ordered, last + 1)


def _further_facets(table: Table) -> list[Facet]:
    """The facets of a table that only this file has."""
    declared = TABLES[table.name].facets if table.name in TABLES else table.facets
    return [facet for facet in table.facets if facet not in declared]


def _further_values(database: sqlite3.Connection, table: Table) -> Iterator[tuple[str, str]]:
    """Their values, in alphabetical order."""
    for facet in _further_facets(table):
        cell = table.column(facet.name).cell
        query = f"SELECT DISTINCT {cell} FROM {table.base} WHERE {cell} IS NOT NULL"
        found = {
            value for (joined,) in database.execute(query) for value in values_of(facet, joined)
        }
        yield from (
            (facet.name, value) for value in sorted(found, key=lambda each: (sort_key(each), each))
        )


def _further_index(table: Table) -> list[IndexColumn]:
    """The index columns of a table that only this file has."""
    declared = TABLES[table.name].index if table.name in TABLES else table.index
    return [column for column in table.index if column not in declared]


def _cells(table: Table, what: str, further: Iterable[Facet | IndexColumn]) -> str:
    """The SELECT of what is to be indexed of each row, with the cells of further columns last."""
    query = sql(f"build/sql/{table.name}_{what}.sql")
    cells = [table.column(each.name).cell for each in further]
    if not cells:
        return query
    return (
        f"SELECT found.*, {', '.join(cells)} FROM ({query}) AS found"
        f" JOIN {table.base} ON {table.base}.id = found.id ORDER BY found.id"
    )


def _indexed_rows(
    database: sqlite3.Connection,
    table: Table,
    facets: FacetWriter,
    in_addresses: Counter[str],
    reporter: ProgressReporter,
) -> Iterator[tuple[str | int, ...]]:
    """For each row its id, its folded texts, and its facet words."""
    ((count,),) = database.execute(f"SELECT count(*) FROM {table.base}")
    progress = Progress(Step.INDEXING, table.name, of_rows=count)
    select = _cells(table, "index", _further_index(table))
    texts = reporter.rows(database.execute(select), progress)
    values = database.execute(_cells(table, "facets", _further_facets(table)), _PARAMETERS)
    folded = _folded(counting_addresses(texts, in_addresses), len(table.index) - 1)
    for (row_id, *row), (_, *cells) in zip(folded, values, strict=True):
        yield row_id, *row, facets.words(int(row_id), *cells)


def _folded(rows: Iterable[tuple[int, str | None]], texts: int) -> Iterator[tuple[int | str, ...]]:
    """Each row with its texts folded, by a cache a column: most texts stand in many rows."""
    folds = [cached(indexed) for _ in range(texts)]
    for row_id, *row in rows:
        yield row_id, *(folding(text or "") for folding, text in zip(folds, row, strict=True))
