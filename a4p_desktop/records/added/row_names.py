"""What a row of a CSV table is called on the screen, by its key."""

from collections.abc import Callable, Iterator, Mapping

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.forms import FORM_BY_NAME
from a4p_desktop.records.language import current
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.tables.form_rows import form_row


def row_name(archive: Archive, table: str, key: str) -> str:
    """The row in words, such as “Albania, A4P Declaration”; its key where nothing names it.

    Raises RecordsError if the records cannot be read.
    """
    cells = key_of(table, key)
    names = _NAMES.get(table, _titled)(archive, table, cells) if cells else ()
    return current().series(list(names)) or key


def key_of(table: str, row_key: str) -> Cells:
    """The cells of the key that `row_key` has joined; none where the table or the key is none of
    ours: anyone can make a records file."""
    form = FORM_BY_NAME.get(table)
    cells = form.key_cells(row_key) if form else {}
    return cells if form and len(cells) == len(form.key) else {}


def _titled(archive: Archive, table: str, cells: Cells) -> Iterator[str]:
    """What a row with a key of one column is called by itself."""
    form = FORM_BY_NAME[table]
    row = form_row(archive, form, {form.key[0]: cells[form.key[0]]}) or {}
    yield next((row[name] for name in ("short", "title", "name", "publisher") if name in row), "")


def _endorsement(archive: Archive, _: str, cells: Cells) -> Iterator[str]:
    yield from _titled(archive, "delegations", cells)
    yield from _titled(archive, "instruments", cells)


def _statement(archive: Archive, table: str, cells: Cells) -> Iterator[str]:
    row = form_row(archive, FORM_BY_NAME[table], {"statement": cells["statement"]})
    if row is not None:
        yield row.get("person", "")
        yield from _titled(archive, "delegations", row)
        yield from _titled(archive, "meetings", row)


_NAMES: Mapping[str, Callable[[Archive, str, Cells], Iterator[str]]] = {
    "endorsements": _endorsement,
    "statements": _statement,
    "endorsement_totals": lambda archive, _, cells: _titled(archive, "instruments", cells),
    "reported_figures": lambda archive, _, cells: _titled(archive, "meetings", cells),
    "delegation_aliases": lambda archive, _, cells: _titled(archive, "delegations", cells),
}
"""Tables whose rows are named by what they refer to; those of others by their titles."""
