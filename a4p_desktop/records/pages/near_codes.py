"""The error for a code that the records do not have, with those that are near."""

from collections.abc import Iterable
from difflib import get_close_matches

from a4p_desktop.records.errors import RecordsError

_NEAR = 3
"""At most so many near codes are named."""
_FEW = 12
"""Up to so many codes are all named if none is near."""


def no_such(what: str, code: str, known: Iterable[str], otherwise: str) -> RecordsError:
    """The error that there is no `what` with this `code`.

    Its remedy names the codes of `known` that are near, whatever their case; or all of them if
    they are few; or says `otherwise`.
    """
    codes = list(known)
    close = get_close_matches(code.lower(), {one.lower() for one in codes}, n=_NEAR, cutoff=0.5)
    near = [one for lower in close for one in codes if one.lower() == lower]
    remedy = otherwise
    if near:
        remedy = f"Is it {' or '.join(near)}?"
    elif 0 < len(codes) <= _FEW:
        remedy = f"There is: {', '.join(codes)}."
    return RecordsError(f"There is no {what} “{code}” in these records.", remedy)
