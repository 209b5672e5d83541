"""What two rows of one fact say together, and what corrections make of a row."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from a4p_desktop.records.form.fields import Field, Form, Holds
from a4p_desktop.records.merge.same_fact import listed
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.text.folding import fold
from a4p_desktop.records.written.persons import person_key

Row = dict[str, str]
"""The cells of a row that are not blank, by the names of their columns."""

_REMARKS = frozenset(
    (
        "method",
        "note",
        "accessed",
        "lang",
        "title_seen",
        "publisher",
        "kind",
        "held",
        "party",
        "confidence",
        "themes_coded_by",
        "words",
        "peacekeeping_mentions",
        "names_a4p",
        "names_declaration",
        "names_instrument",
        "documented_by",
        "origin",
        "short",
    )
)
"""Columns that say how something is known, or word it: two values of them are no contradiction."""
_WORDED = frozenset(("title", "url"))
"""The same of sources: two people describe one page in two ways."""


class Contradiction(NamedTuple):
    """Two values of one cell: what the row keeps, and what it does not."""

    column: str
    kept: str
    other: str


def fold_into(form: Form, row: Row, own: Cells) -> list[Contradiction]:
    """Fill the blank cells of `row` from `own`, and unite their sources; what contradicts."""
    fields = {field.name: field for field in form.fields}
    found = []
    for name, cell in own.items():
        field = fields.get(name)
        if name == "sources":
            row[name] = "|".join(dict.fromkeys((*listed(row, name), *listed(own, name))))
        elif name not in row or (field and row[name] == field.default):
            row[name] = cell
        elif form.name == "sources" and name in _WORDED:
            continue
        elif field and name not in form.key and not _agree(field, row[name], cell):
            found.append(Contradiction(name, row[name], cell))
    return found


def _agree(field: Field, one: str, other: str) -> bool:
    if field.name in _REMARKS or other in (field.default, one):
        return True
    if field.holds is Holds.DATE:
        return dates_agree(one, other)
    if field.name == "person":
        return person_key(one) == person_key(other)
    return field.codes is None and not field.refers_to and fold(one) == fold(other)


def dates_agree(one: str, other: str) -> bool:
    """Whether two dates may be the same day: one may be cut to its month or year."""
    return one.startswith(other) or other.startswith(one)


class Corrected(NamedTuple):
    """What corrections make of a cell."""

    column: str
    value: str
    overtaken: Cells | None = None
    """The correction that no longer fits the value of the base, which then stays."""
    against: Sequence[Cells] = ()
    """Corrections of the same value by others, which differ from the one that holds."""


def corrected(row: Cells, corrections: Sequence[Cells]) -> Iterator[Corrected]:
    """What becomes of the cells of `row` by its corrections, the oldest first."""
    by_column: dict[str, list[Cells]] = {}
    for correction in corrections:
        by_column.setdefault(correction["column"], []).append(correction)
    for column, chain in by_column.items():
        yield _corrected(column, row.get(column, ""), chain)


def _corrected(column: str, value: str, chain: Sequence[Cells]) -> Corrected:
    made = [place for place, each in enumerate(chain) if each.get("is", "") == value]
    due = [place for place, each in enumerate(chain) if each.get("was", "") == value]
    if not made and not due:
        return Corrected(column, value, overtaken=chain[-1])
    # What the base has taken over since, or what nobody has done yet.
    start = made[-1] + 1 if made else due[0]
    against = []
    for each in chain[start:]:
        if each.get("was", "") == value:
            value = each.get("is", "")
        elif each.get("is", "") != value:
            against.append(each)
    return Corrected(column, value, against=against)
