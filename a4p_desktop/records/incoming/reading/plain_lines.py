"""Reads pasted text: cells between tabs, or a list with a name in each line."""

import csv
import re

from a4p_desktop.records.incoming.reading.stored_rows import RowsWriter

# The bullets of Word, also in its fonts of signs, of PDF and e-mail; a number with its mark.
_MARK = re.compile(
    r"\s*(?:[•·‣⁃◦▪▫■□●○►➢✓\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[o*–—-]\s+|\(?\d{1,4}[.)]\s*(?=[^\W\d]))"
)


def without_mark(line: str) -> str:
    """A line of a list without its bullet or number."""
    mark = _MARK.match(line)
    return line[mark.end() :] if mark else line


def plain_rows(text: str, rows: RowsWriter) -> None:
    """Read the lines of `text` into `rows`: its cells, where a line has a tab.

    A list loses its bullets and numbers. Lines are not joined: nothing says surely which belong
    together.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    # A list that Word copies has a tab behind each bullet.
    plain = [without_mark(line) for line in lines]
    if not any("\t" in line.strip() for line in plain):
        for number, line in enumerate(plain, 1):
            rows.add(number, [line])
        return
    for number, cells in enumerate(_cells(lines), 1):
        rows.add(number, cells)


def _cells(lines: list[str]) -> list[list[str]]:
    """The cells of the lines; a spreadsheet quotes those that hold line breaks."""
    try:
        return list(csv.reader([f"{line}\n" for line in lines], delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") for line in lines]
