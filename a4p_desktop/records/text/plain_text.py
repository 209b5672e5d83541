"""Recorded text made safe for files and terminals: one line that steers nothing; and addresses."""

import re
import unicodedata

LONGEST_LINE = 2_000
"""Characters of a line for a terminal: a heading may have a million."""
SEAM = "\u200b"
"""The space without width: it joins the pieces of a word, and signs of scripts without blanks.

It is for the screen only: nothing that is copied has it, because a search would find it.
"""

# Embeddings and overrides of the direction, which affect the text after them; joiners are kept.
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_STEERING = ("Cc", "Cs", "Zl", "Zp")
_UNSAFE = re.compile(r'[ "<>\\^`{|}]')


def clean(text: object) -> str:
    """`text` as one line; "" for None.

    White space becomes single blanks; control characters, surrogates and direction overrides are
    removed.
    """
    if text is None:
        return ""
    line = " ".join(str(text).split())
    if line.isprintable():
        return line
    kept = "".join(
        char
        for char in line
        if char not in _OVERRIDES and unicodedata.category(char) not in ("Cc", "Cs")
    )
    return " ".join(kept.split())


def terminal_line(text: str, longest: int = LONGEST_LINE) -> str:
    """`text` as one line of at most `longest` characters, without any that steer a terminal.

    Control characters, line separators, surrogates and direction overrides appear as their
    escapes, such as `\\x1b` and `\\u202e`.
    """
    shown = "".join(map(_shown, text[: longest + 1]))
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


def terminal_text(text: str) -> str:
    """`text` in its lines, whole, without any character that steers a terminal; see above."""
    return "".join(char if char in "\n\t" else _shown(char) for char in text)


def _shown(char: str) -> str:
    if char in _OVERRIDES or unicodedata.category(char) in _STEERING:
        return char.encode("unicode_escape").decode()
    return char


def safe_address(address: object) -> str:
    """An address with its unsafe ASCII characters percent-encoded (RFC 3986, 2.1).

    Letters of other scripts stay as recorded.
    """
    return _UNSAFE.sub(lambda match: f"%{ord(match.group()):02X}", clean(address))
