"""In what the own records differ from those with which they were merged, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from a4p_desktop.records.added.row_names import row_name
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.additions import DIFFERENCES, DifferenceRow
from a4p_desktop.records.form.fields import Holds
from a4p_desktop.records.form.forms import FORMS
from a4p_desktop.records.language import Message, Speaker, current, said
from a4p_desktop.records.schema import codes

say = Speaker("Own records")

MOST = 1_000
"""The most differences that are listed."""
_FIELDS = {(form.name, each.name): each for form in FORMS for each in form.fields}
_REMEDY: dict[str, Message] = {
    "contradiction": say.mark(
        "The records and your row disagree, and the value of the records is shown. Correct it if "
        "yours is right, or remove yours."
    ),
    "lost": say.mark(
        "An update removed this row, so your copy is shown. If the update is right, remove your "
        "rows about it."
    ),
    "overtaken": say.mark(
        "You corrected this cell, and an update changed it since. The updated value is shown; "
        "correct it again if it is wrong."
    ),
    "refused": say.mark(
        "This row does not fit the records as they are now. It is kept and shown again once it "
        "fits; or remove it."
    ),
}


@dataclass(frozen=True)
class Difference:
    """One point to look at."""

    kind: str
    """A code of schema.codes.DIFFERENCE."""
    table: str
    """The name of the form."""
    row_key: str
    row: str
    """The row in words."""
    column_name: str
    """Blank where it is the whole row."""
    column: str
    """The title of the column."""
    base: str
    """What the records have, in words; blank where they have nothing."""
    own: str
    why: str
    """Why a row is left out, in words; blank for the others."""
    addition: str

    @property
    def remedy(self) -> str:
        """What it is, and what can be done about it, in plain sentences."""
        return said(_REMEDY[self.kind]) if self.kind in _REMEDY else ""


@dataclass(frozen=True)
class DifferencesRequest:
    """Requests the first `MOST` differences, in the order in which a merge has found them."""

    def read(self, archive: Archive) -> Sequence[Difference]:
        return [_difference(archive, row) for row in archive.query(DIFFERENCES, most=MOST)]


def _difference(archive: Archive, row: DifferenceRow) -> Difference:
    return Difference(
        row.kind,
        row.table_name,
        row.row_key,
        row_name(archive, row.table_name, row.row_key),
        row.column_name or "",
        column_words(row.table_name, row.column_name or ""),
        cell_words(row.table_name, row.column_name or "", row.base or ""),
        cell_words(row.table_name, row.column_name or "", row.own or ""),
        said(codes.REFUSAL[row.why]) if row.why in codes.REFUSAL else "",
        row.addition,
    )


def column_words(table: str, column: str) -> str:
    """The title of a column of a CSV table; its name where it has none."""
    field = _FIELDS.get((table, column))
    return said(field.title) if field else column


def cell_words(table: str, column: str, cell: str) -> str:
    """The words for a cell of a CSV table: of a code, a date, or the text itself."""
    field = _FIELDS.get((table, column))
    if field is None or not cell:
        return cell
    if field.codes is not None and cell in field.codes:
        return said(field.codes[cell])
    return current().date(cell) if field.holds is Holds.DATE else cell
