"""How many rows a format holds."""

from a4p_desktop.records.clipboard.request import MOST_COPIED
from a4p_desktop.records.export.xlsx.cells import MOST_ROWS

_ROOM = {
    "xlsx": MOST_ROWS - 1,  # one is the heading
    "tsv": MOST_COPIED,
}


def most_rows(format: str) -> int | None:
    """How many rows the format called so holds; None where there is no limit."""
    return _ROOM.get(format)
