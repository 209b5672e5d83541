"""Tells from the letters of texts whether they read from right to left."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

_LOOKED_AT = 200
"""Characters of each text that are counted; they show its script."""


def reads_from_right(texts: Iterable[str]) -> bool:
    """Whether more letters of `texts` run from right to left than the other way.

    Digits and marks run either way and do not count.
    """
    signs = Counter(unicodedata.bidirectional(sign) for text in texts for sign in text[:_LOOKED_AT])
    return signs["R"] + signs["AL"] > signs["L"]
