"""Which cells of a CSV file a spreadsheet would change when it opens it, and how many they are."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.cells.words import words_of_columns
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.columns import Column, Kind
from a4p_desktop.records.text.dates import date_parts

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format

say = Speaker("Export")

_MOST_ROWS, _MOST_CELLS = 5_000, 1_000
"""Looked through and counted at most: the reading thread does nothing else meanwhile."""

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR = "(?:[0-9]{2}|(?:19|[2-9][0-9])[0-9]{2})"
# What Excel reads as something else, in English: https://support.microsoft.com/office/
# set-automatic-data-conversions-ae1bf48a-3b0e-4cd2-8d54-a4d4a2ea57a4; M. Ziemann, Y. Eren and A.
# El-Osta, “Gene name errors are widespread”, https://doi.org/10.1186/s13059-016-1044-7.
_RETYPED = re.compile(
    "|".join(
        (
            r"[+-]?0\d+([.,]\d*)?",  # 00012 loses its zeros
            r"[+-]?\d{12,}",  # shown as 1.23E+11, and from the sixteenth digit on zeros
            r"[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+",  # 1E5 is shown as 1.00E+05
            r"\+\d+(\.\d+)?|[+-]?\d+\.(\d*0)?|[+-]?\.\d+",  # +5, 1.50, 1. and .5
            r"\(\d+(\.\d+)?\)",  # (5) becomes -5
            r"\d{1,4}:\d{1,2}(:\d{1,2}(\.\d+)?)?( ?[ap]m?)?",  # a time
            rf"{_MONTH}[-/. ]?({_DAY}|{_YEAR})",  # MAR1, May 2015
            rf"{_DAY}[-/. ]?{_MONTH}([-/., ]{{1,2}}{_YEAR})?",  # 2-Sep, 25 September 2018
            rf"{_MONTH} {_DAY}, ?{_YEAR}",
        )
    ),
    re.ASCII | re.IGNORECASE,
)
_TRUTH = re.compile("true|false", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,4})[-/](\d{1,4})(?:[-/](\d{1,4}))?", re.ASCII)


@dataclass(frozen=True)
class Retyped:
    """The cells of an export that a spreadsheet would change."""

    cells: int
    """How many there are; if `is_more`, at least."""
    example: str = ""
    """The first of them; "" if there is none."""
    is_more: bool = False

    @property
    def words(self) -> str:
        """A warning; "" if there are none."""
        if not self.cells:
            return ""
        if self.is_more:
            return say(
                "Excel would change at least {n} cell, such as {example}."
                "|Excel would change at least {n} cells, such as {example}.",
                n=self.cells,
                example=self.example,
            )
        return say(
            "Excel would change {n} cell: {example}."
            "|Excel would change {n} cells, such as {example}.",
            n=self.cells,
            example=self.example,
        )


@dataclass(frozen=True)
class RetypedRequest:
    """A request for the cells of an export that a spreadsheet would change."""

    selection: Selection
    format: "Format"

    def read(self, archive: Archive) -> Retyped:
        """How many there are, as far as that is found quickly.

        Raises RecordsError if they cannot be read.
        """
        rows = SelectedRows(archive, self.selection)
        found, example = 0, ""
        for cell in _retyped_cells(self.format, rows.head(_MOST_ROWS)):
            found, example = found + 1, example or cell
            if found == _MOST_CELLS:
                return Retyped(found, example, is_more=True)
        return Retyped(found, example, is_more=bool(found) and rows.total > _MOST_ROWS)


def is_retyped(cell: str) -> bool:
    """Whether a spreadsheet in English would read a cell as another text, number or date."""
    text = cell.strip(" ")
    if _TRUTH.fullmatch(text):
        return not text.isupper()
    return bool(_RETYPED.fullmatch(text)) or _is_date(text)


def _is_date(text: str) -> bool:
    """Whether numbers such as 3-4, 5/99 or 2015-05 name a day or a month."""
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return False
    first, second, third = (int(part or -1) for part in match.groups())
    if third == -1:
        return (
            (_is_month(first) and (0 < second < 100 or _is_year(second)))
            or (_is_day(first) and _is_month(second))
            or (_is_year(first) and _is_month(second))
        )
    if _is_year(first):
        return _is_month(second) and _is_day(third)
    is_day = (_is_month(first) and _is_day(second)) or (_is_day(first) and _is_month(second))
    return is_day and (third < 100 or _is_year(third))


def _is_month(number: int) -> bool:
    return 1 <= number <= 12


def _is_day(number: int) -> bool:
    return 1 <= number <= 31


def _is_year(number: int) -> bool:
    return 1900 <= number <= 9999


def _retyped_cells(format: "Format", rows: SelectedRows) -> Iterator[str]:
    worders = words_of_columns(format, rows)
    tests = [
        lru_cache(50_000)(_tested(column, worder))
        for column, worder in zip(rows.columns, worders, strict=True)
    ]
    for batch in rows.cells(addresses=format.in_words):
        for row in batch:
            for cell, test in zip(row, tests, strict=True):
                if cell is not None and (text := test(cell)):
                    yield text


def _tested(column: Column, worder: Callable[[str], str] | None) -> Callable[[Cell], str]:
    """A function that words a cell of `column` if a spreadsheet would change it; else ""."""

    def test(cell: Cell) -> str:
        text = str(cell) if worder is None else worder(str(cell))
        if column.kind is Kind.DATE and len(date_parts(text)) == 3:
            return ""  # a day that becomes a date, as it should
        return text if is_retyped(text) else ""

    return test
