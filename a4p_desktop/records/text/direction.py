"""The writing direction of texts, by their letters."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_FROM_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks of Unicode for scripts that run from the right. Source: its DerivedBidiClass.txt."""
_ANY_FROM_RIGHT = re.compile(f"[{_FROM_RIGHT}]")
_ANY_FROM_LEFT = re.compile(rf"[^\W\d_{_FROM_RIGHT}]")
_SAMPLE = 200
"""Characters counted in each text: enough to show its script."""


def reads_from_right(texts: Iterable[str]) -> bool:
    """Whether most letters of `texts` are of right-to-left scripts.

    Digits and marks have no direction of their own and do not count.
    """
    sample = "".join([text[:_SAMPLE] for text in texts])
    if not _ANY_FROM_RIGHT.search(sample):
        return False  # as of most texts, told in no time
    classes = Counter(map(unicodedata.bidirectional, sample))
    return classes["R"] + classes["AL"] > classes["L"]


def isolated(text: str) -> str:
    """`text` for a place among other words: it runs in its own direction, and leaves them theirs.

    Source: Unicode Standard Annex #9, “First Strong Isolate”.
    """
    return f"\u2068{text}\u2069"


def runs_against(text: str, *, from_right: bool) -> bool:
    """Whether `text` has letters that run in the other direction than its neighbours do, of which
    `from_right` tells. Latin letters beside Latin ones are told in no time."""
    if from_right:
        return _ANY_FROM_LEFT.search(text) is not None
    return not text.isascii() and _ANY_FROM_RIGHT.search(text) is not None
