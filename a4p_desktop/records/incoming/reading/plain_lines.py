"""Reads pasted text: cells between tabs, or a list with a name in each line."""

import csv
import re

from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter

# A bullet of Word, PDF or e-mail; a number with its full stop or bracket.
_MARK = re.compile(
    r"^\s*(?:[•·‣⁃◦▪▫■□●○–—*\uf0b7\uf0a7§-]\s+|[•·‣⁃◦▪▫■□●○\uf0b7\uf0a7]|\(?\d{1,4}[.)]\s*(?=\D))"
)


def plain_rows(text: str, rows: RowsWriter) -> None:
    """Read the lines of `text` into `rows`: its cells, where at least one line has a tab.

    A list loses its bullets and numbers. Lines are not joined: no sign tells surely which belong
    together.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if any("\t" in line.strip() for line in lines):
        cells = csv.reader(text.splitlines(keepends=True), delimiter="\t")
        for number, row in enumerate(cells, 1):
            rows.add(number, row)
        return
    for number, line in enumerate(lines, 1):
        rows.add(number, [_MARK.sub("", line, count=1)])
