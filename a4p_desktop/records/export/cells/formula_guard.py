"""Which cells a spreadsheet would run as formulas, and the apostrophe that prevents it."""

import re
from collections.abc import Sequence
from operator import itemgetter

# What a spreadsheet, or a program that reads the file before it, may skip at the start of a cell:
# blanks, control characters, invisible marks, quotation marks.
_PASSED_OVER = (
    r"[\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3164\ufeff\uffa0\ufffe\uffff\"'`´‘’‚‛“”„‟‹›«»＂＇]*"
)
# https://owasp.org/www-community/attacks/CSV_Injection, where the full-width forms are named, too:
# Excel takes them for the plain ones in Japanese, Chinese and Korean. DDE begins with one of them.
_RUNS = re.compile(rf"[\t\r\n]|{_PASSED_OVER}[=+\-@＝＋－＠﹦﹢﹣﹫]")
# Signs alone have nothing to compute: spreadsheets show - and = as they stand. With anything else
# behind it, Excel computes: “- none” is shown as #NAME?, and =x asks for what it names.
_SIGNS_ALONE = re.compile(r"[ =+\-@＝＋－＠﹦﹢﹣﹫]*")
_NUMBER = re.compile(r" *[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?", re.ASCII)

# The first bytes, in UTF-8, of all that `_RUNS` may match.
_MAY_BEGIN = frozenset((*range(0x21), *b"\"'`=+-@\x7f", 0xC2, 0xCD, 0xD8, *range(0xE1, 0xE4), 0xEF))
_first_byte = itemgetter(0)


class FormulaGuard:
    """Puts an apostrophe before cells that a spreadsheet would run."""

    def __init__(self) -> None:
        self.cells = 0
        """The number of cells changed."""

    def column(self, cells: Sequence[bytes]) -> Sequence[bytes]:
        """The cells of a column in UTF-8, with an apostrophe before those that would run.

        Their first bytes are compared all at once, which is quick if none can run.
        """
        if _MAY_BEGIN.isdisjoint(map(_first_byte, filter(None, cells))):
            return cells
        return [self._cell(cell) if cell and cell[0] in _MAY_BEGIN else cell for cell in cells]

    def text(self, cell: str) -> str:
        """The cell, with an apostrophe before it if it would run."""
        return f"'{cell}" if self._runs(cell) else cell

    def _cell(self, cell: bytes) -> bytes:
        return b"'" + cell if self._runs(cell.decode("utf-8", "replace")) else cell

    def _runs(self, cell: str) -> bool:
        runs = bool(_RUNS.match(cell)) and not (
            _NUMBER.fullmatch(cell) or _SIGNS_ALONE.fullmatch(cell)
        )
        self.cells += runs
        return runs
