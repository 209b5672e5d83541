"""Rows as a small table with their sources below it, to be pasted into a text or a mail."""

from collections.abc import Sequence
from html import escape

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.cite.citation import CitedSource
from a4p_desktop.records.cite.phrases import reference_words
from a4p_desktop.records.clipboard.cited_table import CitedTable, read_cited_table
from a4p_desktop.records.clipboard.rows import CellWords, CopiedRows
from a4p_desktop.records.export.formula_guard import FormulaGuard
from a4p_desktop.records.text.plain_text import safe_address

# What is pasted brings along no style sheet: each element has its own style.
_TABLE = "border-collapse: collapse"
_CELL = "border: 1px solid #999999; padding: 2px 6px; vertical-align: top; text-align: start"


def cited_rows(archive: Archive, selection: Selection, words: CellWords) -> CopiedRows:
    """The rows of `selection` with the numbers of their sources, which are told below with their
    addresses and the days on which they were read; and from which records the rows are.

    Raises RecordsError where they cannot be read.
    """
    table, guard = read_cited_table(archive, selection, words), FormulaGuard()
    rows = [[guard.text(text) for text in row] for row in table.rows]
    return CopiedRows(_plain(table, rows), _html(table, rows), len(rows), guard.cells)


def _plain(table: CitedTable, rows: Sequence[Sequence[str]]) -> str:
    lines = ["\t".join(line) for line in (table.headings, *rows)]
    sources = [f"{number} {words}" for number, words in _numbered(table.sources)]
    return "".join(f"{line}\n" for line in (*lines, "", *table.notes, table.origin, *sources))


def _html(table: CitedTable, rows: Sequence[Sequence[str]]) -> str:
    lines = _html_row(table.headings, "th") + "".join(_html_row(row, "td") for row in rows)
    told = "".join(f"<p>{escape(text)}</p>" for text in (*table.notes, table.origin))
    sources = "<br>".join(
        f"{number} {_linked(words, safe_address(source.address))}"
        for source, (number, words) in zip(table.sources, _numbered(table.sources), strict=True)
    )
    listed = f"<p>{sources}</p>" if sources else ""
    return f'<meta charset="utf-8"><table style="{_TABLE}">{lines}</table>{told}{listed}'


def _numbered(sources: Sequence[CitedSource]) -> list[tuple[str, str]]:
    return [(f"[{place}]", _source(source)) for place, source in enumerate(sources, start=1)]


def _source(source: CitedSource) -> str:
    how = "reported" if source.reported else "published"
    return f"As {how} by {reference_words(source)}."


def _linked(words: str, address: str) -> str:
    """HTML of `words`, with the address that stands in them as a link if it is one on the web:
    anybody may make a records file, and a link in it must not start a program."""
    before, found, after = words.partition(address)
    if not address.lower().startswith(("http://", "https://")) or not found:
        return escape(words)
    link = f'<a href="{escape(address)}">{escape(address)}</a>'
    return f"{escape(before)}{link}{escape(after)}"


def _html_row(cells: Sequence[str], tag: str) -> str:
    # Each cell finds its direction by its own letters.
    row = "".join(f'<{tag} dir="auto" style="{_CELL}">{escape(cell)}</{tag}>' for cell in cells)
    return f"<tr>{row}</tr>"
