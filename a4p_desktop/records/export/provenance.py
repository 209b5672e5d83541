"""The provenance of an export: its search, records, coverage and sources, and when it was made."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from a4p_desktop import NAME, __version__
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_vocabulary
from a4p_desktop.records.archive.queries.sources import SOURCES
from a4p_desktop.records.archive.rows_query import sources_query
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.export.own_records import OwnRecords, read_own_records
from a4p_desktop.records.export.progress import CUT, GUARDED, Written
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.pages.in_words import (
    Worded,
    code_lists,
    coverage_words,
    order_words,
    question_words,
)
from a4p_desktop.records.question.question import Question, question_text
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.columns import Column
from a4p_desktop.records.schema.tables import Table

say = Speaker("Export")

MOST_SOURCES = 5_000
PROGRAM = f"{NAME} {__version__}"

_SURROGATES = re.compile("[\ud800-\udfff]")
_RECORDS = {
    "title": say.mark("Records"),
    "created": say.mark("Records of"),
    "built_from": say.mark("Built from"),
    "digest": say.mark("Digest of the records"),
    "base_title": say.mark("Added to"),
    "base_digest": say.mark("Digest of the records without them"),
    "licence": say.mark("Licence"),
}
"""The entries of `file_info` in a records file -> their headings in an export."""


@dataclass(frozen=True)
class Source:
    """A source of the rows; its code stands in their column `sources`."""

    code: str
    title: str
    address: str
    accessed: str


@dataclass(frozen=True)
class Provenance:
    """The description of one export, in characters that UTF-8 can encode."""

    table: Table
    columns: tuple[Column, ...]
    question: tuple[Worded, ...]
    """The search in words, part by part."""
    typed: str
    """The search as text for the search line, as far as a text can express it."""
    rows: int
    """The number of rows written."""
    found: int
    """The number of rows that the search finds."""
    selected: bool
    """Whether the user selected the rows among those found."""
    records: Mapping[str, str]
    """The entries of `file_info` in the records file, by their names."""
    coverage: tuple[str, ...]
    """How completely the one meeting or instrument of the search is recorded."""
    codes: Mapping[str, Mapping[str, str]]
    """For each column of codes written: code -> words; grades of evidence are explained."""
    sources: tuple[Source, ...]
    """The sources of the rows, each once; at most `MOST_SOURCES`."""
    sources_left_out: bool
    own_records: OwnRecords
    written_at: datetime
    """In UTC, to the second."""

    @property
    def when(self) -> str:
        """The time of writing in RFC 3339: `2026-11-24T10:00:00Z`."""
        return self.written_at.strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def rows_words(self) -> str:
        """The number of rows written, and whether they are all that the search finds."""
        if self.selected:
            return say("{rows} selected, of {found} found", rows=self.rows, found=self.found)
        return say("the only one found|all {n} found", n=self.found)

    def parts(self, written: Written) -> list[Worded]:
        """Everything but codes and sources, in words."""
        parts = [
            Worded(say("Table"), said(self.table.heading)),
            *self.question,
            Worded(say("Rows"), self.rows_words),
            *(Worded(say("Coverage"), sentence) for sentence in self.coverage),
            *(Worded(heading, clean(text)) for heading, text in self.own_records.parts()),
            Worded(say("Blank cells"), say("A blank means not known, never no.")),
            *_changes(written),
            *(Worded(said(_RECORDS[name]), text) for name, text in self.records.items()),
            Worded(say("Written by"), f"{PROGRAM}, {self.when}"),
        ]
        if self.typed:
            parts.insert(1, Worded(say("In the search line"), self.typed))
        return parts

    def facts(self, written: Written) -> dict[str, object]:
        """Everything as JSON for programs; a source has its code beside the fields of Popolo."""
        facts: dict[str, object] = {
            "program": PROGRAM,
            "written": self.when,
            "table": self.table.name,
            "search": self.typed,
            "question": dict(self.question),
            "rows": {"written": self.rows, "found": self.found, "selected": self.selected},
            "cells": {"guarded": written.guarded, "cut": written.cut},
            "blank": say("not known, never no"),
            "coverage": list(self.coverage),
            "records": dict(self.records),
            "columns": {column.name: said(column.heading) for column in self.columns},
            "codes": {column: dict(words) for column, words in self.codes.items()},
            "sources": [
                {
                    "source": source.code,
                    "note": source.title,
                    "url": source.address,
                    "accessed": source.accessed,
                }
                for source in self.sources
            ],
        }
        facts |= self.own_records.facts()
        if self.sources_left_out:
            facts["sources_left_out"] = True
        return facts


def read_provenance(
    archive: Archive,
    selection: Selection,
    rows: SelectedRows,
    when: datetime | None = None,
    check: Callable[[], None] = lambda: None,
) -> Provenance:
    """The provenance of an export of `selection`; None for `when` means now.

    It reads all rows to find their sources, and repeatedly calls `check`, which may raise to stop.
    Raises RecordsError if the records cannot be read, and whatever `check` raises.
    """
    search = selection.search
    sources, left_out = _sources(archive, rows, check)
    coverage = coverage_words(archive, search)
    when = (when or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    return Provenance(
        table=rows.table,
        columns=rows.columns,
        question=tuple(
            Worded(heading, clean(text))
            for heading, text in (*question_words(archive, search), order_words(archive, search))
        ),
        typed=clean(_typed(archive, search, rows.table)),
        rows=rows.total,
        found=rows.found,
        selected=selection.ranges is not None,
        records={name: clean(archive.info[name]) for name in _RECORDS if archive.info.get(name)},
        coverage=coverage.parts if coverage else (),
        codes=code_lists(archive, rows.columns),
        sources=sources,
        sources_left_out=left_out,
        own_records=read_own_records(archive, rows, check),
        written_at=when,
    )


def clean(text: str) -> str:
    """`text` without lone surrogates: a command line may pass some, and UTF-8 cannot write them."""
    return _SURROGATES.sub("\ufffd", text)


def _typed(archive: Archive, search: Search, table: Table) -> str:
    conditions = tuple(wanted for wanted in search.where if table.facet(wanted.facet))
    return question_text(Question(search.text, conditions), read_vocabulary(archive))


def _sources(
    archive: Archive, rows: SelectedRows, check: Callable[[], None]
) -> tuple[tuple[Source, ...], bool]:
    """The sources of the rows, and whether some are left out."""
    (((all_sources,),),) = archive.chunks("SELECT count(*) FROM source", (), 1)
    codes: set[str] = set()
    for ids in rows.ids():
        check()
        for chunk in archive.chunks(*sources_query(rows.table, sorted(ids)), MOST_SOURCES):
            codes.update(code for (code,) in chunk)
        if len(codes) >= min(all_sources, MOST_SOURCES + 1):
            break
    kept = sorted(codes)[:MOST_SOURCES]
    sources = tuple(
        Source(row.source, row.name, row.place, row.accessed)
        for row in archive.query(SOURCES, codes=json.dumps(kept))
    )
    return sources, len(codes) > len(kept)


def _changes(written: Written) -> Sequence[Worded]:
    """The cells that differ from the records, as far as there are any."""
    changes = []
    if written.guarded:
        changes.append(Worded(say("Changed for safety"), said(GUARDED, n=written.guarded)))
    if written.cut:
        changes.append(Worded(say("Cut"), said(CUT, n=written.cut)))
    return changes
