"""Text as it was recorded, made safe to write: one line without control characters; addresses."""

import re
import unicodedata

# What turns the direction of all that follows it; the marks within a word of Arabic are kept.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSAFE = re.compile(r'[ "<>\\^`{|}]')


def clean(text: object) -> str:
    """`text` in one line: blanks for line ends and tabs; no control characters, no halves of
    surrogates and nothing that turns the direction of what stands behind it. "" for None."""
    if text is None:
        return ""
    kept = "".join(
        " " if sign.isspace() else sign
        for sign in str(text)
        if sign.isspace()
        or (sign not in _TURNING and unicodedata.category(sign) not in ("Cc", "Cs"))
    )
    return " ".join(kept.split())


def safe_address(address: object) -> str:
    """An address with what no address may hold written as %20 and the like (RFC 3986, 2.1);
    letters of other scripts than Latin stay as recorded."""
    return _UNSAFE.sub(lambda sign: f"%{ord(sign.group()):02X}", clean(address))
