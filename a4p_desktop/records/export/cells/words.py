"""The headings and the words of an export for people, as the window shows them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from a4p_desktop.records.archive.code_titles import CodeTitles
from a4p_desktop.records.archive.selected_rows import SelectedRows
from a4p_desktop.records.language import current, said
from a4p_desktop.records.schema.columns import SEPARATOR, Column, Kind

if TYPE_CHECKING:
    from a4p_desktop.records.export.formats import Format

_kept = lru_cache(maxsize=50_000)
"""Keeps the words of the last cells of a column: most cells stand in many rows."""


def headings(format: "Format", rows: SelectedRows) -> list[str]:
    """The headings of the columns in this format: those of the window, or the columns' names."""
    if format.in_words:
        return [said(column.heading) for column in rows.columns]
    return [column.name for column in rows.columns]


def words_of_columns(format: "Format", rows: SelectedRows) -> Sequence[Callable[[str], str] | None]:
    """For each column what words its cells in this format; None if cells are written as they are.

    In words, a whole day stays as ISO 8601, which spreadsheets take for a date.
    """
    return [worder and _kept(worder) for worder in _worders(format, rows)]


def encoded_words(
    format: "Format", rows: SelectedRows
) -> Sequence[Callable[[bytes], bytes] | None]:
    """The same for cells in UTF-8, without a cache. Bytes that are not UTF-8 stay as they are."""
    return [worder and _encoded(worder) for worder in _worders(format, rows)]


def _worders(format: "Format", rows: SelectedRows) -> Sequence[Callable[[str], str] | None]:
    if not format.in_words:
        return [None] * len(rows.columns)
    titles = CodeTitles(rows.archive)
    return [_worder(column, titles) for column in rows.columns]


def _worder(column: Column, titles: CodeTitles) -> Callable[[str], str] | None:
    name = column.name
    if column.kind is Kind.DATE:
        return _date_words
    if column.kind is Kind.CODE:
        return lambda code: titles.title(name, code)
    if column.kind is Kind.CODES and name != "sources":  # these are addresses
        return lambda cell: SEPARATOR.join(titles.title(name, code) for code in cell.split("|"))
    return None


def _date_words(date: str) -> str:
    return date if len(date) == len("2018-09-25") else current().date(date)


def _encoded(worder: Callable[[str], str]) -> Callable[[bytes], bytes]:
    def worded(cell: bytes) -> bytes:
        words = worder(cell.decode("utf-8", "surrogateescape"))
        return words.encode("utf-8", "surrogateescape")

    return worded
