"""Quotation marks within a text: straight ones curled, and those of a quotation in a quotation."""

import re

_OPENING = re.compile(r'(?:^|(?<=[\s(\[{“‘«/—–-]))"(?=\S)')
# A single mark is also an apostrophe: it quotes in pairs only, around whole words.
_SINGLE = re.compile(r"(?<!\w)‘(.+?)’(?!\w)")
_MARKS = re.compile(rf"{_SINGLE.pattern}|([“„])([^“”]*)([”“])|[“”„]")
_AS_SINGLE = {"“": "‘", "”": "’", "„": "‚"}


def curled(text: str) -> str:
    """`text` with “ or ” for each straight double quotation mark."""
    return _OPENING.sub("“", text).replace('"', "”")


def within_quotation(text: str) -> str:
    """`text` as it stands between “ and ”: what it quotes is between ‘ and ’, and what that quotes
    between “ and ”."""
    return _MARKS.sub(_single, curled(text))


def _single(found: re.Match[str]) -> str:
    single, opening, quoted, closing = found.groups()
    if single is not None:
        return found.group()
    if opening is None:
        return _AS_SINGLE[found.group()]
    doubled = _SINGLE.sub("“\\1”", quoted)
    return _AS_SINGLE[opening] + doubled + _AS_SINGLE[closing]
