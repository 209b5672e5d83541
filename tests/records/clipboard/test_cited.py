"""Rows as cited text: a small table, the numbers of its sources, and the notes below it."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.sources import SOURCES
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.cite.phrases import PROBABLE
from a4p_desktop.records.clipboard import cited as cited_module
from a4p_desktop.records.clipboard.cited import BLANK, NOT_RECORDED
from a4p_desktop.records.clipboard.request import MOST, CopyRequest
from a4p_desktop.records.clipboard.rows import CopiedRows
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import said
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.text.markup import xml_text
from tests.records.export.exporting import CELL, GOLDEN, HOSTILE, may_run, with_cells
from tests.records.made_tables import built
from tests.records.pages.page_reader import Page

Ranges = tuple[tuple[int, int], ...] | None


@pytest.fixture(autouse=True)
def _some_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cited_module, "__version__", "0.0.0")


def cited(archive: Archive, search: Search, *columns: str, ranges: Ranges = None) -> CopiedRows:
    return CopyRequest(Selection(search, columns, ranges), "cited").read(archive)


def below(pasted: CopiedRows) -> Sequence[str]:
    """The lines below the table, which are the same in the HTML."""
    table, _, notes = pasted.plain.partition("\n\n")
    page = Page(pasted.html)
    plain = [line.split("\t") for line in table.splitlines()]
    assert [list(map(xml_text, cells)) for cells in plain] == page.rows
    assert page.headings == len(page.rows[0])
    assert "".join(notes.splitlines()) == "".join(page.text)
    assert page.strange == []
    return notes.splitlines()


def test_cited_rows_are_the_golden_file(made: Archive) -> None:
    pasted = cited(made, Search("speakers"), "person", "delegation", "title", "words")
    below(pasted)
    assert pasted.plain == (GOLDEN / "speakers-cited.txt").read_text(encoding="utf-8")
    assert pasted.html == (GOLDEN / "speakers-cited.html").read_text(encoding="utf-8")
    assert (pasted.rows, pasted.guarded) == (5, 1)


@pytest.mark.parametrize("order", ["", "-person"])
def test_sources_are_numbered_as_the_rows_name_them(archive: Archive, order: str) -> None:
    search = Search("speakers", "sheikh OR kagame OR oli", order=order)
    pasted = cited(archive, search, "sources", "statement")
    heading, *rows = Page(pasted.html).rows
    assert heading == ["Statement", "Sources"]
    given = {row.cells[0]: str(row.cells[-1]).split("|") for row in archive.page(search, 0, 99)}
    codes = dict.fromkeys(code for statement, _ in rows for code in given[statement])
    numbers = {code: f"[{number}]" for number, code in enumerate(codes, start=1)}
    assert len(rows) == len(given) > 2
    for statement, numbers_shown in rows:
        assert numbers_shown.split() == [numbers[code] for code in given[statement]]
    listed = [line for line in below(pasted) if line.startswith("[")]
    for source in archive.query(SOURCES, codes=json.dumps(list(codes))):
        (line,) = [line for line in listed if f"available at {source.url} (" in line]
        assert line.startswith(numbers[source.source])


def test_each_source_is_a_link_to_where_it_was_read(archive: Archive) -> None:
    search = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
    pasted = cited(archive, search, "person")
    numbered = [line for line in below(pasted) if line.startswith("[")]
    links = Page(pasted.html).links
    assert len(links) == len(numbered) > 20
    for line, (address, words) in zip(numbered, links, strict=True):
        assert address == words
        assert address in line
        assert address.startswith(("https://", "http://"))


def test_a_source_that_only_reports_is_named_so(archive: Archive) -> None:
    pasted = cited(
        archive, Search("speakers", "oli", (Condition("meeting", "hlm-2018"),)), "person"
    )
    lines = below(pasted)
    assert any(line.startswith("[1] As published by mofa.gov.np, ") for line in lines)
    assert any("As reported by spotlightnepal.com, " in line for line in lines)
    lines = below(cited(archive, Search("themes"), "title"))
    assert any("As published by the United Nations, “" in line for line in lines)


def test_blanks_and_unrecorded_endorsements_are_explained(archive: Archive) -> None:
    declaration = (Condition("instrument", "a4p-declaration-2018"),)
    silent = (*declaration, Condition("status", "not_recorded"))
    lines = below(
        cited(archive, Search("endorsements", where=silent), "delegation", ranges=((0, 2),))
    )
    assert lines[:2] == [said(BLANK), said(NOT_RECORDED)]
    assert lines[2].endswith("a delegation without evidence may have endorsed.")
    endorsed = (*declaration, Condition("status", "endorsed"))
    lines = below(cited(archive, Search("endorsements", where=endorsed), "delegation"))
    assert said(BLANK) not in lines
    assert said(NOT_RECORDED) not in lines
    assert lines[0].startswith("Declaration of Shared Commitments")


def test_the_coverage_of_a_meeting_stands_below_the_table(archive: Archive) -> None:
    meeting = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
    lines = below(cited(archive, meeting, "person", ranges=((0, 0),)))
    assert lines[0] == (
        "High-Level Meeting on Action for Peacekeeping: 22 statements recorded; 48 speakers"
        " reported. The list is incomplete: others may have spoken."
    )
    assert (
        lines[1]
        == "From: Action for Peacekeeping records, as of 23 November 2026 (A4P Desktop 0.0.0)."
    )


def test_a_probable_speaker_is_marked(made: Archive) -> None:
    pasted = cited(made, Search("speakers"), "statement", "confidence")
    probable = {line[0] for line in Page(pasted.html).rows if line[1].startswith("Probable")}
    assert probable
    assert {line[0] for line in Page(pasted.html).rows if line[2].endswith("*")} == probable
    assert f"* {said(PROBABLE)}" in below(pasted)
    sure = cited(made, Search("speakers"), "statement", ranges=((3, 3),))
    assert not any(said(PROBABLE) in line for line in below(sure))


@given(CELL)
def test_no_cell_runs_as_a_formula_or_turns_the_text(spare: Path, cell: str) -> None:
    with closing(with_cells(spare, [cell, *HOSTILE[-4:]])) as archive:
        pasted = cited(archive, Search("speakers"), "person", "title")
    below(pasted)
    assert not {*"\0\u202a\u202b\u202d\u202e\u2066\u2067\u2068"} & {*pasted.plain, *pasted.html}
    for row in Page(pasted.html).rows:
        assert not may_run(row[0])


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_an_address_that_is_not_of_the_web_is_no_link(tmp_path: Path, address: str) -> None:
    # The build refuses such an address; a file from elsewhere may have it.
    records = built(tmp_path)
    with closing(sqlite3.connect(records)) as database:
        database.execute("UPDATE source SET url = ?", (address,))
        database.commit()
    with closing(Archive(records)) as archive:
        pasted = cited(archive, Search("speakers"), "person")
    assert Page(pasted.html).links == []
    assert any(f"available at {address}" in line for line in below(pasted))


def test_more_rows_than_are_cited_at_once_are_refused(
    made: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, "cited", 4)
    with pytest.raises(RecordsError, match="At most 4 rows can be copied at once; these are 5"):
        cited(made, Search("speakers"), "person")


def test_rows_of_own_records_have_a_mark_and_its_meaning(merged: Archive) -> None:
    pasted = cited(merged, Search("speakers"), "statement")
    notes = below(pasted)
    lines = dict(line.split("\t") for line in pasted.plain.splitlines()[1:8])
    assert lines["own1"].endswith(" †")
    assert lines["l2"] == "* †"  # corrected, and probable
    assert "†" not in lines["l1"]
    assert "† Added record: added or corrected by a user, not by the publisher." in notes
    assert "From: The base, with added records (A4P Desktop 0.0.0)." in notes


def test_a_source_is_not_said_to_publish_what_was_added(merged: Archive) -> None:
    where = (Condition("instrument", "declaration"), Condition("delegation_code", "AX"))
    notes = below(cited(merged, Search("endorsements", where=where), "delegation"))
    assert any(note.startswith("[2] From the United Nations, “Note") for note in notes)
