"""Rows as a small table with their sources below it, to be pasted into a text or a mail."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.code_titles import CodeTitles
from a4p_desktop.records.archive.queries.additions import OwnRow
from a4p_desktop.records.archive.queries.sources import SOURCES
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.cite.citation import RELATIONS, CitedSource, Relation
from a4p_desktop.records.cite.phrases import PROBABLE
from a4p_desktop.records.cite.read import cited_source, source_relation
from a4p_desktop.records.cite.source_words import opening_words
from a4p_desktop.records.clipboard.rows import CopiedRows, cells_of, in_words
from a4p_desktop.records.export.cells.formula_guard import FormulaGuard
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.origin.added import own_rows
from a4p_desktop.records.pages.in_words import coverage_words
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import THEMES
from a4p_desktop.records.text.markup import escaped
from a4p_desktop.records.text.plain_text import clean, safe_address

say = Speaker("Clipboard")

BLANK = say.mark("A blank cell means not known, never no.")
NOT_RECORDED = say.mark("No evidence found: no source says either way. It may have endorsed.")
OWN = say.mark("Added record: added or corrected by a user, not by the publisher.")
_PROBABLE_MARK, _OWN_MARK = "*", "†"
_NEEDED = ("sources", "delegation_code", "confidence", "status")
"""The columns read besides those shown, as far as the table has them."""

# Pasted HTML has no style sheet, so each element has its own style.
_TABLE = "border-collapse: collapse"
_CELL = "border: 1px solid #999999; padding: 2px 6px; vertical-align: top; text-align: start"


@dataclass(frozen=True)
class _CitedTable:
    """Cited rows in words, without characters that turn the direction of a text."""

    headings: Sequence[str]
    """Of the columns shown and, last, of the sources."""
    rows: Sequence[Sequence[str]]
    """The words of each cell and, last, the numbers of the sources: `[1] [3]`."""
    notes: Sequence[str]
    """What a reader must know to read the rows right."""
    origin: str
    """From which records the rows are."""
    sources: Sequence[CitedSource]
    """In the order of their numbers."""


@dataclass(frozen=True)
class _CitedRow:
    """What the citation of one row needs."""

    sources: tuple[str, ...]
    """Their codes, in the order of the row."""
    delegation: str
    """Its code; "" if the row is about none."""
    probable: bool
    added: bool
    """Whether own records alone have it."""
    own: bool
    """Whether that, or whether they have corrected it."""
    not_recorded: bool


def cited_rows(archive: Archive, selection: Selection) -> CopiedRows:
    """The rows of `selection` with the numbers of their sources; below them the notes, the records
    file, and each source with its address and day of access.

    Raises RecordsError if they cannot be read.
    """
    table, guard = _read_table(archive, selection), FormulaGuard()
    rows = [[guard.text(text) for text in row] for row in table.rows]
    return CopiedRows(_plain(table, rows), _html(table, rows), len(rows), guard.cells)


def _read_table(archive: Archive, selection: Selection) -> _CitedTable:
    """The rows of `selection`; their sources are numbered in the order of their first mention."""
    table = archive.tables[selection.search.table]
    # The numbers of the sources stand in the place of their codes.
    shown = tuple(name for name in selection.columns if name != "sources")
    columns = [table.column(name) for name in shown]
    needed = [name for name in _NEEDED if name in {column.name for column in table.columns}]
    titles = CodeTitles(archive)
    worded: list[list[str]] = []
    rows: list[_CitedRow] = []
    selected = SelectedRows(archive, selection._replace(columns=(*shown, *needed)))
    ids = [row_id for some in selected.ids() for row_id in some]
    own = own_rows(archive, table.name, ids)
    for row_id, cells in zip(ids, cells_of(selected), strict=True):
        worded.append([clean(text) for text in in_words(columns, cells[: len(shown)], titles)])
        found = dict(zip(needed, cells[len(shown) :], strict=True))
        rows.append(_cited_row(found, own.get(row_id)))
    headed = (*columns, table.column("sources"))
    places = {code: place for place, code in enumerate(_source_codes(rows), start=1)}
    return _CitedTable(
        headings=[said(column.heading) for column in headed],
        rows=[[*cells, _numbers(row, places)] for cells, row in zip(worded, rows, strict=True)],
        notes=[*_notes(worded, rows), *_coverage(archive, selection.search)],
        origin=_origin(archive),
        sources=_sources(archive, table.name, rows, list(places)),
    )


def _cited_row(cells: Mapping[str, Cell], own: OwnRow | None) -> _CitedRow:
    return _CitedRow(
        sources=tuple(filter(None, str(cells["sources"] or "").split("|"))),
        delegation=str(cells.get("delegation_code") or ""),
        probable=cells.get("confidence") == "probable",
        added=own is not None and own.added_on is not None,
        own=own is not None,
        not_recorded=cells.get("status") == "not_recorded",
    )


def _source_codes(rows: Iterable[_CitedRow]) -> list[str]:
    """The codes of the sources, each once, in the order of their first mention."""
    return list(dict.fromkeys(code for row in rows for code in row.sources))


def _numbers(row: _CitedRow, places: Mapping[str, int]) -> str:
    numbers = [f"[{places[code]}]" for code in row.sources]
    marks = [_PROBABLE_MARK] if row.probable else []
    return " ".join([*numbers, *marks, *([_OWN_MARK] if row.own else [])])


def _notes(worded: Sequence[Sequence[str]], rows: Sequence[_CitedRow]) -> Iterator[str]:
    if any("" in row for row in worded) or any(not row.sources for row in rows):
        yield said(BLANK)
    if any(row.not_recorded for row in rows):
        yield said(NOT_RECORDED)
    if any(row.probable for row in rows):
        yield f"{_PROBABLE_MARK} {said(PROBABLE)}"
    if any(row.own for row in rows):
        yield f"{_OWN_MARK} {said(OWN)}"


def _coverage(archive: Archive, search: Search) -> list[str]:
    """In a line, how complete the records of the one meeting or instrument of the search are."""
    words = coverage_words(archive, search)
    return [clean(words.summary)] if words else []


def _origin(archive: Archive) -> str:
    title = clean(archive.info.get("title") or archive.name)
    if archive.info.get("own_digest"):
        title = say("{records}, with added records", records=title)
    created = current().date(clean(archive.info.get("created", "")))
    program = f"{NAME} {__version__}"
    if created:
        return say(
            "From: {title}, as of {date} ({program}).", title=title, date=created, program=program
        )
    return say("From: {title} ({program}).", title=title, program=program)


def _sources(
    archive: Archive, table: str, rows: Sequence[_CitedRow], codes: Sequence[str]
) -> Sequence[CitedSource]:
    found = archive.query(SOURCES, codes=json.dumps(codes))
    facts = {source.source: source for source in found}

    def relation(source: str) -> Relation:
        """What the source is to its rows; where that differs, the last of RELATIONS."""
        subjects = {(row.delegation, row.added) for row in rows if source in row.sources}
        relations = (
            source_relation(facts[source], code, of_words=table != THEMES.name, own=added)
            for code, added in subjects
        )
        return max(relations, key=RELATIONS.index)

    return [cited_source(facts[code], relation(code)) for code in codes]


def _plain(table: _CitedTable, rows: Sequence[Sequence[str]]) -> str:
    lines = ["\t".join(line) for line in (table.headings, *rows)]
    sources = [f"{number} {words}" for number, words in _numbered(table.sources)]
    return "".join(f"{line}\n" for line in (*lines, "", *table.notes, table.origin, *sources))


def _html(table: _CitedTable, rows: Sequence[Sequence[str]]) -> str:
    lines = _html_row(table.headings, "th") + "".join(_html_row(row, "td") for row in rows)
    below = "".join(f"<p>{escaped(text)}</p>" for text in (*table.notes, table.origin))
    sources = "<br>".join(
        f"{number} {_linked(words, safe_address(source.address))}"
        for source, (number, words) in zip(table.sources, _numbered(table.sources), strict=True)
    )
    listed = f"<p>{sources}</p>" if sources else ""
    return f'<meta charset="utf-8"><table style="{_TABLE}">{lines}</table>{below}{listed}'


def _numbered(sources: Sequence[CitedSource]) -> list[tuple[str, str]]:
    return [(f"[{place}]", _source(source)) for place, source in enumerate(sources, start=1)]


def _source(source: CitedSource) -> str:
    return say("{sentence}.", sentence=opening_words(source))


def _linked(words: str, address: str) -> str:
    """`words` as HTML, in which `address` is a link if it leads to the web.

    Anyone can make a records file, and a link in it must not start a program.
    """
    if not address.lower().startswith(("http://", "https://")) or address not in words:
        return escaped(words)
    before, _, after = words.partition(address)
    link = f'<a href="{escaped(address)}">{escaped(address)}</a>'
    return f"{escaped(before)}{link}{escaped(after)}"


def _html_row(cells: Sequence[str], tag: str) -> str:
    # Each cell takes its direction from its letters.
    row = "".join(f'<{tag} dir="auto" style="{_CELL}">{escaped(cell)}</{tag}>' for cell in cells)
    return f"<tr>{row}</tr>"
