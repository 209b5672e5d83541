"""How columns share the width of a table: in proportion, each within its bounds."""

from collections.abc import Sequence
from typing import NamedTuple

_STEPS = 30


class Share(NamedTuple):
    """What one column asks for."""

    weight: float
    least: int
    """In pixels."""
    most: int
    """In pixels."""


def shared(room: int, shares: Sequence[Share]) -> list[int]:
    """The widths of the columns: together `room`, unless their bounds forbid it.

    Each is its weight times one factor, within its bounds.
    """
    low, high = 0.0, max((share.most / share.weight for share in shares), default=0.0)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        total = sum(_widths(shares, middle))
        if total == room:
            return _widths(shares, middle)
        if total < room:
            low = middle
        else:
            high = middle
    widths = _widths(shares, low)
    for number, share in enumerate(shares):  # what rounding has left
        widths[number] += max(0, min(room - sum(widths), share.most - widths[number]))
    return widths


def _widths(shares: Sequence[Share], factor: float) -> list[int]:
    return [max(share.least, min(share.most, int(share.weight * factor))) for share in shares]
