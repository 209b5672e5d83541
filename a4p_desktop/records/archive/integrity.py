"""What does not fit in what was derived when a records file was built: sets of rows, and orders."""

from collections.abc import Iterator

from a4p_desktop.records.archive import row_sets
from a4p_desktop.records.archive.facet_index import Asks
from a4p_desktop.records.archive.sort_order import stored_ids
from a4p_desktop.records.schema.tables import Table


def derived_faults(table: Table, asks: Asks) -> Iterator[str]:
    """Each set of rows that is not as large as it says, and each order that is not of all rows.

    Nobody would see it otherwise: the window would only show too few rows.
    """
    ((rows, size),) = asks(f"SELECT count(*), coalesce(max(id), 0) FROM {table.base}", ())
    query = (
        "SELECT facet, value, row_count, first_row, last_row, row_bits FROM facet_value"
        " WHERE table_name = ?"
    )
    for facet, value, told, first, last, bits in asks(query, (table.name,)):
        found = _members(first, last, bits, size)
        if found != told:
            yield f"facet_value: {facet} “{value}” of {table.name} has {found} rows and says {told}"
    query = "SELECT column_name, row_ids FROM sort_order WHERE table_name = ?"
    for column, stored in asks(query, (table.name,)):
        if _each_once(stored, size) != rows:
            yield f"sort_order: {column} of {table.name} does not have each row once"


def _members(first: int | None, last: int | None, bits: bytes | None, size: int) -> int:
    """How many rows a set has, if none of them is beyond the last of the table; else -1."""
    if bits is not None:
        found = row_sets.of_bytes(bits)
        return found.bit_count() if found.bit_length() <= size + 1 else -1
    if first is None or last is None:
        return 0
    return last - first + 1 if 0 < first <= last <= size else -1


def _each_once(stored: bytes, size: int) -> int:
    """How many rows an order has, if each is there once and none beyond the last; else -1."""
    try:
        row_ids = stored_ids(stored)
    except ValueError:
        return -1
    if row_ids and max(row_ids) > size:
        return -1
    found = row_sets.of_ids(row_ids, size).bit_count()
    return found if found == len(row_ids) else -1
