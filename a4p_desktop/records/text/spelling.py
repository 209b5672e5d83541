"""The one spelling of what looks the same: form C, single blanks, no invisible signs."""

import re
import unicodedata

_BLANKS = "\u2800\u3164\uffa0"  # a Braille pattern and letters of Hangul, all without any ink
# They belong to the category of invisible signs, but are seen.
_SEEN = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
_JOINERS = "\u200c\u200d"  # they shape letters of Arabic, Persian and the scripts of India
# Elsewhere they show nothing.
_LOOSE_JOINER = re.compile(
    f"(?<![\u0300-\U0010ffff])[{_JOINERS}]+|[{_JOINERS}]+(?![\u0300-\U0010ffff])"
)


class _Signs(dict[int, str]):
    """A table for str.translate that computes the spelling of each character once."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _sign(char)
        return self[code]


def _sign(char: str) -> str:
    if char.isspace() or char in _BLANKS:
        return " "
    unseen = unicodedata.category(char) in ("Cc", "Cf")
    return "" if unseen and char not in _SEEN + _JOINERS else char


_SIGNS = _Signs()


def spelled(text: str) -> str:
    """`text` in one line, in Unicode's form C, without outer blanks and invisible signs.

    Blanks of any kind become single ones. Two texts that look the same are then equal, unless
    letters of several scripts look alike.
    """
    if not text.isascii():
        text = _LOOSE_JOINER.sub("", text.translate(_SIGNS))
        return " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join((text if text.isprintable() else text.translate(_SIGNS)).split())
