"""The writing direction of texts, by their letters."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

_SAMPLE = 200
"""Characters counted in each text: enough to show its script."""


def reads_from_right(texts: Iterable[str]) -> bool:
    """Whether most letters of `texts` are of right-to-left scripts.

    Digits and marks have no direction of their own and do not count.
    """
    classes = Counter(unicodedata.bidirectional(char) for text in texts for char in text[:_SAMPLE])
    return classes["R"] + classes["AL"] > classes["L"]


def isolated(text: str) -> str:
    """`text` for a place among other words: it runs in its own direction, and leaves them theirs.

    Source: Unicode Standard Annex #9, “First Strong Isolate”.
    """
    return f"\u2068{text}\u2069"
