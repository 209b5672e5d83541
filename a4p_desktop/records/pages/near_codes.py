"""The error for a code that the records do not have, with near codes."""

from collections.abc import Iterable
from difflib import get_close_matches

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Message, Speaker, current

say = Speaker("Codes not found")

_MOST_NEAR = 3
"""The most near codes that are named."""
_FEW = 12
"""If none is near, all codes are named, up to this number."""


def no_such(missing: Message, code: str, known: Iterable[str], otherwise: Message) -> RecordsError:
    """The error `missing`, whose place `{code}` holds `code`.

    Its remedy names the near codes of `known`, in whatever case; or all of them if they are few;
    otherwise it is `otherwise`.
    """
    codes = list(known)
    by_lower: dict[str, list[str]] = {}
    for known_code in codes:
        by_lower.setdefault(known_code.lower(), []).append(known_code)
    close = get_close_matches(code.lower(), by_lower, n=_MOST_NEAR, cutoff=0.5)
    near = [known_code for lower in close for known_code in by_lower[lower]]
    if near:
        return RecordsError(missing, say.mark("Is it {near}?"), code=code, near=alternatives(near))
    if 0 < len(codes) <= _FEW:
        listed = current().series(codes)
        return RecordsError(missing, say.mark("Available: {codes}."), code=code, codes=listed)
    return RecordsError(missing, otherwise, code=code)


def alternatives(words: Iterable[str]) -> str:
    """The words as a choice: “a or b or c”."""
    some, *others = words
    for other in others:
        some = say("{some} or {other}", some=some, other=other)
    return some
