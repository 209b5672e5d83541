"""The text of a cell: no control characters, single blanks; only long texts keep their lines."""

import re

LONGEST_LINE = 500
"""A cell of up to so many characters becomes one line; a longer one is a text with paragraphs."""

# Fast: nearly all cells have nothing of this.
_ODD = re.compile(
    "[\x00-\x1f\x7f-\xa0\u2000-\u200a\u2028-\u202f\u205f-\u2069\u3000\ufeff\ud800-\udfff]|  "
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Embeddings and overrides of the direction affect what stands behind the cell.
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n ?")
_PARAGRAPHS = re.compile(r"\n{3,}")


def cell_text(text: str) -> str:
    """`text` as the text of a cell; a byte that is no character becomes U+FFFD."""
    if not _ODD.search(text):
        return text.strip()
    text = _REMOVED.sub("", _LINE_ENDS.sub("\n", text))
    text = _BLANKS.sub(" ", _SURROGATES.sub("\ufffd", text)).strip()
    if len(text) <= LONGEST_LINE:
        return " ".join(text.split())
    return _PARAGRAPHS.sub("\n\n", _LINES.sub("\n", text))
