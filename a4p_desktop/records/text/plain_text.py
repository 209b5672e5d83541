"""Recorded text made safe for files: one line without control characters, and addresses."""

import re
import unicodedata

# Embeddings and overrides of the direction, which affect the text after them; joiners are kept.
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE = re.compile(r'[ "<>\\^`{|}]')


def clean(text: object) -> str:
    """`text` as one line; "" for None.

    White space becomes single blanks; control characters, surrogates and direction overrides are
    removed.
    """
    if text is None:
        return ""
    kept = "".join(
        " " if char.isspace() else char
        for char in str(text)
        if char.isspace()
        or (char not in _OVERRIDES and unicodedata.category(char) not in ("Cc", "Cs"))
    )
    return " ".join(kept.split())


def safe_address(address: object) -> str:
    """An address with its unsafe ASCII characters percent-encoded (RFC 3986, 2.1).

    Letters of other scripts stay as recorded.
    """
    return _UNSAFE.sub(lambda match: f"%{ord(match.group()):02X}", clean(address))
