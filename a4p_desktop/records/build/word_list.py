"""Lists the words of a full-text index, and marks pieces of codes and addresses among them."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from a4p_desktop.records.schema.columns import UNTYPED
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.folding import indexed

_IN_ADDRESSES = ("://", "www.", ".htm", ".pdf", ".doc")
"""What a web address, or the name of a document's file, has in it."""


def counting_addresses(
    rows: Iterable[tuple[int, str | None]], counts: Counter[str]
) -> Iterator[tuple[int, str | None]]:
    """The same rows to index, each an id and texts; `counts` gets the number of rows that have a
    word in addresses alone."""
    for row in rows:
        text = " ".join(filter(None, row[1:]))
        if _has_address(text):
            pieces = text.split()
            spoken = " ".join(piece for piece in pieces if not _has_address(piece))
            addresses = " ".join(filter(_has_address, pieces))
            counts.update(set(indexed(addresses).split()).difference(indexed(spoken).split()))
        yield row


def _has_address(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in _IN_ADDRESSES)


def write_words(database: sqlite3.Connection, table: Table, in_addresses: Counter[str]) -> None:
    """Write the words of the index of `table` to a table of their own: looking for near words in
    an index of a million rows would take seconds.

    `in_addresses`: the number of rows that have a word in addresses alone.
    """
    name = f"{table.name}_index"
    database.execute(f"CREATE VIRTUAL TABLE temp.in_rows USING fts5vocab(main, {name}, row)")
    database.execute(f"CREATE VIRTUAL TABLE temp.in_columns USING fts5vocab(main, {name}, col)")
    tiers = " ".join(
        f"WHEN '{column.name}' THEN {UNTYPED if column.coded else column.tier}"
        for column in table.index
    )
    # Tier 0 is that of the facet words, which find nothing when they are typed.
    database.execute(
        "INSERT INTO word SELECT ?, in_rows.term, in_rows.doc, nearest.tier FROM temp.in_rows JOIN"
        f" (SELECT term, min(CASE col {tiers} END) AS tier FROM temp.in_columns GROUP BY term)"
        " AS nearest ON nearest.term = in_rows.term WHERE nearest.tier > 0",
        (table.name,),
    )
    database.execute("DROP TABLE temp.in_rows")
    database.execute("DROP TABLE temp.in_columns")
    # Beside the codes of sources stand their titles and publishers.
    texts = database.execute("SELECT title FROM source UNION SELECT publisher FROM source")
    spoken = {word for (text,) in texts for word in indexed(text or "").split()}
    database.executemany(
        "UPDATE word SET tier = 3 WHERE table_name = ? AND word = ? AND tier = ?",
        ((table.name, word, UNTYPED) for word in spoken),
    )
    database.executemany(
        "UPDATE word SET tier = ? WHERE table_name = ? AND word = ? AND row_count = ?",
        ((UNTYPED, table.name, word, rows) for word, rows in in_addresses.items()),
    )
