"""Rows for the clipboard: as the screen shows them, or as cells for a spreadsheet."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.code_titles import CodeTitles
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import EXCEL_CELL, Dialect, Format, ProvenancePlace
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.text.markup import escaped

say = Speaker("Formats")

TSV = Format(
    "tsv",
    say.mark("Copy"),
    say.mark("Paste into Excel, Word or a mail; formulas are disabled."),
    "tsv",
    "csv_format:write_csv",
    ProvenancePlace.NOWHERE,
    Dialect("\t", byte_order_mark=False, guarded=True),
    in_words=True,
    most_characters=EXCEL_CELL,
    # Copying takes a second then, in which the reading thread does nothing else.
    most_rows=100_000,
)
"""A cell with a tab, a line end or a quotation mark is quoted; spreadsheets remove the quotes."""


@dataclass(frozen=True)
class CopiedRows:
    """Rows as they are put on the clipboard."""

    plain: str
    html: str
    """Empty if there is only plain text."""
    rows: int
    guarded: int = 0
    """The number of cells led by an apostrophe, so that no spreadsheet runs them as formulas."""
    cut: int = 0
    """The number of cells cut to what a cell of a spreadsheet holds."""


def copied_table(archive: Archive, selection: Selection) -> CopiedRows:
    """The rows of `selection` under the headings of their columns, as the format `TSV` writes them.

    Raises RecordsError if they cannot be read.
    """
    stream = io.BytesIO()
    written = write_whole(archive, selection, TSV, stream, with_provenance=False)
    # Qt turns a line feed into the line end of the system.
    plain = stream.getvalue().decode("utf-8").replace("\r\n", "\n")
    return CopiedRows(plain, "", written.rows, written.guarded, written.cut)


def copied_rows(archive: Archive, selection: Selection, *, headings: bool) -> CopiedRows:
    """The rows of `selection` in words, a line each, below their headings if `headings`.

    Raises RecordsError if they cannot be read.
    """
    rows, guard, titles = SelectedRows(archive, selection), FormulaGuard(), CodeTitles(archive)
    plain, html = [], []
    if headings:
        heads = [said(column.heading) for column in rows.columns]
        plain.append("\t".join(heads))
        html.append(_html_row(heads, "th"))
    for row in cells_of(rows, addresses=True):
        line = [guard.text(text) for text in in_words(rows.columns, row, titles)]
        plain.append("\t".join(line))
        html.append(_html_row(line, "td"))
    whole = f'<meta charset="utf-8"><table>{"".join(html)}</table>'
    return CopiedRows("\n".join([*plain, ""]), whole, len(plain) - headings, guard.cells)


def cells_of(rows: SelectedRows, *, addresses: bool = False) -> Iterator[Sequence[Cell]]:
    """The rows one by one; `addresses` as for SelectedRows.cells."""
    for batch in rows.cells(addresses=addresses):
        yield from batch


def in_words(columns: Sequence[Column], row: Sequence[Cell], titles: CodeTitles) -> list[str]:
    """The words of one row, each without tabs and line ends; of its sources, the addresses."""

    def worded(column: Column, cell: Cell) -> str:
        if column.name == "sources":
            return " ".join(str(cell or "").split())
        return titles.words(column, cell)

    # A NUL would end the text on systems whose clipboard takes C strings.
    return [
        worded(column, cell).replace("\0", "\ufffd")
        for column, cell in zip(columns, row, strict=True)
    ]


def _html_row(cells: Sequence[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escaped(cell)}</{tag}>" for cell in cells) + "</tr>"
