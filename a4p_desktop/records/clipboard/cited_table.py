"""Rows with the numbers of their sources, and all that has to be told below them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive, Cell
from a4p_desktop.records.archive.queries.delegations import COUNTRIES
from a4p_desktop.records.archive.queries.sources import SOURCES
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.cite.citation import CitedSource
from a4p_desktop.records.cite.phrases import PROBABLE
from a4p_desktop.records.cite.read import cited_source
from a4p_desktop.records.cite.source_kind import is_reported
from a4p_desktop.records.clipboard.rows import CellWords, cells_of, in_words
from a4p_desktop.records.pages.in_words import coverage_words
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import TABLES
from a4p_desktop.records.text.dates import date_words
from a4p_desktop.records.text.plain_text import clean

BLANK = "A blank cell means not known, never no."
NOT_RECORDED = (
    "Not recorded: no source seen says that it has endorsed, which is no sign that it has not."
)
_DOUBT = "*"
_NEEDED = ("sources", "delegation_code", "confidence", "status")
"""What is read of each row beside what is shown, where the table has it."""


@dataclass(frozen=True)
class CitedTable:
    """What is told of some rows, in words; nothing of it turns the direction of a text."""

    headings: Sequence[str]
    """Those of the columns shown, and at the end that of the sources."""
    rows: Sequence[Sequence[str]]
    """The words of each cell, and at the end the numbers of the sources: `[1] [3]`."""
    notes: Sequence[str]
    """What must be known to read them right, in English, as all that follows."""
    origin: str
    """From which records they are."""
    sources: Sequence[CitedSource]
    """In the order of their numbers."""


@dataclass(frozen=True)
class _Needed:
    """What is needed of one row to cite it."""

    sources: tuple[str, ...]
    """Their codes, in the row's order."""
    delegation: str
    """The code of the party it tells of; "" where it tells of none."""
    probable: bool
    not_recorded: bool


def read_cited_table(archive: Archive, selection: Selection, words: CellWords) -> CitedTable:
    """The rows of `selection`, with their sources in the order in which they name them.

    Raises RecordsError where they cannot be read.
    """
    table = TABLES[selection.search.table]
    # The numbers of the sources stand in the place of their codes.
    shown = tuple(name for name in selection.columns if name != "sources")
    columns = [table.column(name) for name in shown]
    needed = [name for name in _NEEDED if name in {column.name for column in table.columns}]
    worded: list[list[str]] = []
    rows: list[_Needed] = []
    for cells in cells_of(SelectedRows(archive, replace(selection, columns=(*shown, *needed)))):
        worded.append([clean(text) for text in in_words(columns, cells[: len(shown)], words)])
        rows.append(_needed_of(dict(zip(needed, cells[len(shown) :], strict=True))))
    places = {code: place for place, code in enumerate(_each_once(rows), start=1)}
    return CitedTable(
        headings=[clean(words.heading(one)) for one in (*columns, table.column("sources"))],
        rows=[[*row, _numbers(one, places)] for row, one in zip(worded, rows, strict=True)],
        notes=[*_notes(worded, rows), *_coverage(archive, selection.search)],
        origin=_origin(archive),
        sources=_sources(archive, rows, list(places)),
    )


def _needed_of(cells: Mapping[str, Cell]) -> _Needed:
    return _Needed(
        sources=tuple(filter(None, str(cells["sources"] or "").split("|"))),
        delegation=str(cells.get("delegation_code") or ""),
        probable=cells.get("confidence") == "probable",
        not_recorded=cells.get("status") == "not_recorded",
    )


def _each_once(rows: Iterable[_Needed]) -> list[str]:
    return list(dict.fromkeys(code for row in rows for code in row.sources))


def _numbers(row: _Needed, places: Mapping[str, int]) -> str:
    numbers = [f"[{places[code]}]" for code in row.sources]
    return " ".join([*numbers, _DOUBT] if row.probable else numbers)


def _notes(worded: Sequence[Sequence[str]], rows: Sequence[_Needed]) -> Iterator[str]:
    if any("" in row for row in worded) or any(not row.sources for row in rows):
        yield BLANK
    if any(row.not_recorded for row in rows):
        yield NOT_RECORDED
    if any(row.probable for row in rows):
        yield f"{_DOUBT} {PROBABLE}"


def _coverage(archive: Archive, search: Search) -> list[str]:
    """How much is recorded of the one meeting or instrument that is asked for, in a line."""
    sentences = list(coverage_words(archive, search))
    # The first says how many, the last what is not said by who is missing.
    return [clean(" ".join([sentences[0], sentences[-1]]))] if sentences else []


def _origin(archive: Archive) -> str:
    title = clean(archive.info.get("title") or archive.path.name)
    created = date_words(archive.info.get("created", ""))
    return f"From: {title}{f', as of {created}' if created else ''} ({NAME} {__version__})."


def _sources(
    archive: Archive, rows: Sequence[_Needed], codes: Sequence[str]
) -> Sequence[CitedSource]:
    found = archive.query(SOURCES, codes=json.dumps(codes))
    facts = {source.source: source for source in found}
    countries = _countries(archive, rows)

    def reports(code: str) -> bool:
        """Whether it only reports what one of those parties says that are told of by it."""
        publisher, address = facts[code].publisher, facts[code].url
        return any(
            is_reported(publisher, address, delegation=party, country=countries.get(party, ""))
            for party in {row.delegation for row in rows if code in row.sources}
        )

    return [cited_source(facts[code], reported=reports(code)) for code in codes]


def _countries(archive: Archive, rows: Sequence[_Needed]) -> Mapping[str, str]:
    """The two letters of ISO 3166 of the parties that have any."""
    parties = sorted({row.delegation for row in rows})
    found = archive.query(COUNTRIES, delegations=json.dumps(parties))
    return {one.delegation: one.iso2 for one in found}
