"""The columns as the user has arranged them, kept by name: other records have other columns."""

import json
from collections.abc import Sequence
from typing import NamedTuple

_WIDEST = 5000
"""Pixels; wider ones are damage."""


class KeptColumn(NamedTuple):
    """A column, in its place among the others."""

    name: str
    width: int
    """As set by the user, in pixels; 0 if it shares the room."""
    is_wanted: bool
    is_kept: bool
    """Whether it is shown also where all its cells are the same."""


def written(columns: Sequence[KeptColumn]) -> bytes:
    """The columns as `read` reads them."""
    return json.dumps(columns, separators=(",", ":")).encode()


def read(state: bytes) -> list[KeptColumn]:
    """The columns that `state` holds; none if it is damaged."""
    try:
        found = json.loads(state.decode())
    except (ValueError, RecursionError):
        return []
    columns = {}
    for value in found if isinstance(found, list) else ():
        match value:
            case [str(name), int(width), bool(wanted), bool(kept)] if 0 <= width <= _WIDEST:
                columns[name] = KeptColumn(name, width, wanted, kept)
    return list(columns.values())
