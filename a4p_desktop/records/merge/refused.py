"""Why an own row or a correction is left out of a merge."""

from typing import NamedTuple

from a4p_desktop.records.build.faults import cut
from a4p_desktop.records.merge.own_rows import OwnRows


class Refused(NamedTuple):
    """The cell for which something is left out, and why; no cell where it is the whole row."""

    why: str
    """A code of schema.codes.REFUSAL."""
    column: str = ""
    cell: str = ""


def tell_refused(rows: OwnRows, table: str, row: str, addition: str, refused: Refused) -> None:
    """Tell that an own row, or a correction of it, is left out."""
    rows.tell_difference(
        (table, row, refused.column, addition),
        kind="refused",
        table=table,
        row=row,
        column=refused.column,
        own=cut(refused.cell),
        why=refused.why,
        addition=addition,
    )
