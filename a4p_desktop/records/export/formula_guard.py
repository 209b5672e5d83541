"""Makes cells harmless that a spreadsheet would run as formulas, and counts them."""

import re
from collections.abc import Sequence
from operator import itemgetter

# What a spreadsheet, or whatever reads the file on its way there, may pass over at the beginning
# of a cell: blanks, control characters, marks that are not seen, quotation marks.
_PASSED_OVER = (
    r"[\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3164\ufeff\uffa0\"'`´‘’‚‛“”„‟‹›«»＂＇]*"
)
# https://owasp.org/www-community/attacks/CSV_Injection, where the full-width forms are named, too:
# Excel takes them for the plain ones in Japanese, Chinese and Korean. DDE begins with one of them.
_RUNS = re.compile(rf"[\t\r\n]|{_PASSED_OVER}[=+\-@＝＋－＠﹦﹢﹣﹫]")
_NUMBER = re.compile(r" *[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?", re.ASCII)

# A cell that may run begins with one of these bytes: all that `_RUNS` may begin with, in UTF-8.
_MAY_BEGIN = frozenset(
    bytes([byte])
    for byte in (*range(0x21), *b"\"'`=+-@\x7f", 0xC2, 0xCD, 0xD8, *range(0xE1, 0xE4), 0xEF)
)
_first_byte = itemgetter(slice(0, 1))


class FormulaGuard:
    """Leads cells that a spreadsheet would run by an apostrophe."""

    def __init__(self) -> None:
        self.cells = 0
        """How many were made harmless so far."""

    def column(self, cells: Sequence[bytes]) -> Sequence[bytes]:
        """The cells of a column, in UTF-8, those that would run made harmless.

        Their first bytes are looked at all at once, so that the many cells that are plain cost
        next to nothing.
        """
        if _MAY_BEGIN.isdisjoint(map(_first_byte, cells)):
            return cells
        return [self._cell(cell) if cell[:1] in _MAY_BEGIN else cell for cell in cells]

    def text(self, cell: str) -> str:
        """One cell, made harmless if it would run."""
        return f"'{cell}" if self._runs(cell) else cell

    def _cell(self, cell: bytes) -> bytes:
        return b"'" + cell if self._runs(cell.decode("utf-8", "replace")) else cell

    def _runs(self, cell: str) -> bool:
        runs = bool(_RUNS.match(cell)) and not _NUMBER.fullmatch(cell)
        self.cells += runs
        return runs
