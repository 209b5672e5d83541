"""The SELECTs for rows of a table by their ids, and for their sources."""

import json
from collections.abc import Iterable, Sequence
from operator import eq

from a4p_desktop.records.schema.tables import Table

SqlAndValues = tuple[str, tuple[str | int, ...]]


def rows_query(
    table: Table, cells: Iterable[str], ids: Sequence[int], *, falling: bool = False
) -> SqlAndValues:
    """The query for the SQL expressions `cells` of the rows with these ids, which rise; its rows
    are in their order, or with `falling` from the last id to the first."""
    condition, values = _among(f"{table.base}.id", ids)
    query = (
        f"SELECT {', '.join(cells)} FROM {table.base} {table.joins}"
        f" WHERE {condition} ORDER BY {table.base}.id {'DESC' if falling else 'ASC'}"
    )
    return query, values


def sources_query(table: Table, ids: Sequence[int]) -> SqlAndValues:
    """The query for the codes of the sources of the rows with these ids, in rising order."""
    links = table.column("sources").links
    if links is None:
        return "SELECT source FROM source LIMIT 0", ()
    owner, row = f"{links.table}.{links.owner}", f"{table.base}.id"
    rows = links.table
    if links.of == row:
        row = owner  # the linking table suffices
    else:
        rows = f"{table.base} JOIN {links.table} ON {owner} = {links.of}"
    condition, values = _among(row, ids)
    return f"SELECT DISTINCT {links.value} FROM {rows} WHERE {condition}", values


def _among(column: str, ids: Sequence[int]) -> SqlAndValues:
    """The condition that `column` is one of `ids`, which rise; a range is fastest."""
    if _is_run(ids):
        return f"{column} BETWEEN ? AND ?", (ids[0], ids[-1])
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(ids),)


def _is_run(ids: Sequence[int]) -> bool:
    """Whether the ids are consecutive."""
    if not ids:
        return False
    return len(ids) == ids[-1] - ids[0] + 1 and all(map(eq, ids, range(ids[0], ids[-1] + 1)))
