"""The text of a cell: no control characters, single blanks; only long texts keep their lines."""

import re

LONGEST_LINE = 500
"""A cell of up to so many characters becomes one line; a longer one is a text with paragraphs."""

_RARE = (
    "\x00-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028-\u202f"
    "\u205f-\u2069\u3000\ufeff\ud800-\udfff"
)
# Both are quick, and nearly no cell holds any of these signs.
_ODD = re.compile(f"[\n{_RARE}]|  ")
_STRANGE = re.compile(f"[{_RARE}]")
_LINE_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
# Embeddings and overrides of the direction affect what stands behind the cell.
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"[^\S\n ]")
_SEVERAL = re.compile("  +")
_PARAGRAPHS = re.compile("\n\n\n+")


def cell_text(text: str) -> str:
    """`text` as the text of a cell; a byte that is no character becomes U+FFFD."""
    if not _ODD.search(text):
        return text.strip()
    text = text.replace("\r\n", "\n")
    if _STRANGE.search(text):
        text = _REMOVED.sub("", _LINE_ENDS.sub("\n", text))
        text = _SURROGATES.sub("\ufffd", _BLANKS.sub(" ", text))
    text = text.strip()
    if len(text) <= LONGEST_LINE:
        return " ".join(text.split())
    text = _SEVERAL.sub(" ", text)
    return _PARAGRAPHS.sub("\n\n", text.replace(" \n", "\n").replace("\n ", "\n"))
