"""Which way texts read, as their letters tell."""

import unicodedata
from collections import Counter
from collections.abc import Iterable

_LOOKED_AT = 200
"""So many characters of a text tell what script it is in."""


def reads_from_right(texts: Iterable[str]) -> bool:
    """Whether more letters of `texts` run from the right, as those of Arabic do, than from the
    left; digits and marks run either way and do not count."""
    signs = Counter(unicodedata.bidirectional(sign) for text in texts for sign in text[:_LOOKED_AT])
    return signs["R"] + signs["AL"] > signs["L"]
