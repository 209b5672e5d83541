"""Rows as they are pasted, in the words of the screen: tab-separated, and an HTML table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.formula_guard import FormulaGuard
from a4p_desktop.records.schema.tables import Column


@dataclass(frozen=True)
class Pasted:
    """What the clipboard is given."""

    plain: str
    html: str
    """"" where there is only plain text."""
    rows: int
    guarded: int = 0
    """How many cells are led by an apostrophe, so that no spreadsheet runs them as formulas."""


class CellWords(Protocol):
    """What columns and cells are called in the language of the screen."""

    def heading(self, column: Column) -> str:
        """What stands over a column."""

    def text(self, column: Column, cell: Cell) -> str:
        """What a cell says; "" where nothing is known."""


def copied_rows(
    archive: Archive, selection: Selection, words: CellWords, *, headings: bool
) -> Pasted:
    """The rows of `selection` in words, a line each; under the headings of the columns if wanted.

    Raises RecordsError where they cannot be read.
    """
    rows, guard = SelectedRows(archive, selection), FormulaGuard()
    plain, html = [], []
    if headings:
        heads = [words.heading(column) for column in rows.columns]
        plain.append("\t".join(heads))
        html.append(html_row(heads, "th"))
    for row in cells_of(rows):
        line = [guard.text(text) for text in in_words(rows.columns, row, words)]
        plain.append("\t".join(line))
        html.append(html_row(line, "td"))
    whole = f'<meta charset="utf-8"><table>{"".join(html)}</table>'
    return Pasted("\n".join([*plain, ""]), whole, len(plain) - headings, guard.cells)


def cells_of(rows: SelectedRows) -> Iterator[Sequence[Cell]]:
    """The rows one by one."""
    for some in rows.cells():
        yield from some


def in_words(columns: Sequence[Column], row: Sequence[Cell], words: CellWords) -> list[str]:
    """The words of one row, each in one line: neither a tab nor a line end parts them."""
    # What ends a text for C ends what some systems take from the clipboard.
    return [
        " ".join(words.text(column, cell).replace("\0", "\ufffd").split())
        for column, cell in zip(columns, row, strict=True)
    ]


def html_row(cells: Sequence[str], tag: str) -> str:
    """A row of an HTML table."""
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
