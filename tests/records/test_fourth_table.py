"""A fourth table is one declaration: it is built, searched, shown, exported and put on a brief."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_catalogue
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.subjects import Subject, offered, read_brief
from a4p_desktop.records.cite.request import CitationRequest, cite_selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.language import said
from a4p_desktop.records.pages.coverage import coverage
from a4p_desktop.records.pages.in_words import coverage_words, question_words
from a4p_desktop.records.pages.record import RowRecord, home, locate, read_record
from a4p_desktop.records.question.search import Condition, Search
from a4p_desktop.records.schema.tables import TABLES, Table
from tests.records import fourth_table
from tests.records.made_tables import built

ALL = Search("commitments")
TOLERANCE = Search("commitments", "tolerance")
ON_CONDUCT = Condition("themes", "conduct")
ON_COMPACT = Condition("instrument", "compact")
EVERY = tuple(column.name for column in fourth_table.COMMITMENTS.columns)


@pytest.fixture(name="four")
def _four(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    fourth_table.declare(monkeypatch)
    with closing(Archive(built(tmp_path, fourth_table.ROWS))) as archive:
        yield archive


def written(archive: Archive, name: str) -> bytes:
    stream = io.BytesIO()
    write_whole(archive, Selection(ALL, EVERY), FORMATS[name], stream)
    return stream.getvalue()


def test_it_is_built_and_sound(four: Archive) -> None:
    assert four.count(ALL) == 3
    assert four.faults() == []


def test_it_is_searched_narrowed_counted_and_sorted(four: Archive) -> None:
    assert four.ids(TOLERANCE, 0, 9) == [1, 3]
    assert four.ids(Search("commitments", "tolerance", (ON_COMPACT,)), 0, 9) == [3]
    assert four.ids(Search("commitments", "number:5"), 0, 9) == [1]
    assert four.ids(Search("commitments", order="summary"), 0, 9) == [3, 1, 2]
    numbers = four.facet_counts(ALL, "themes")["themes"]
    values = four.facet_values("commitments")["themes"].texts
    assert dict(zip(values, numbers, strict=True)) == {"politics": 0, "conduct": 2, "": 1}
    assert read_catalogue(four).facets["commitments"]["instrument"].texts


def test_a_row_has_its_record_and_its_home(four: Archive) -> None:
    record = read_record(four, "commitments", 1)
    assert isinstance(record, RowRecord)
    assert record.cells == (
        "declaration",
        "5 (a)",
        "conduct",
        "Holds to zero tolerance.",
        "verbatim|note",
    )
    assert record.codes == {"instrument": "declaration", "theme": "conduct"}
    assert {source.source for source in record.sources} == {"note", "verbatim"}
    assert home(four, "commitments", 3).where == (ON_COMPACT,)
    assert locate(four, Search("commitments", "thanks"), 3) == (home(four, "commitments", 3), 0)
    assert read_record(four, "commitments", 9) is None


def test_it_is_exported(four: Archive) -> None:
    rows = list(csv.reader(io.StringIO(written(four, "csv").decode("utf-8"))))
    assert rows[0] == list(EVERY)
    assert rows[1][-1] == "verbatim|note"
    found = json.loads(written(four, "json"))
    assert found["rows"][0]["text"] == "Holds to zero tolerance."
    assert [source["source"] for source in found["about"]["sources"]] == ["note", "verbatim"]
    assert written(four, "xlsx")[:2] == b"PK"


def test_a_brief_lists_it(four: Archive) -> None:
    selection = Selection(TOLERANCE, EVERY)
    brief = read_brief(four, Subject("rows", rows=selection), date(2026, 11, 26))
    assert brief.title == "Selected commitments"
    (table,) = brief.tables
    assert [column.heading for column in table.columns] == ["Summary", "Number", "Theme"]
    assert [row[0][0].text for row in table.rows] == [
        "Holds to zero tolerance.",
        "Asks for tolerance.",
    ]
    assert len(brief.sources) == 2
    assert [offer.subject.kind for offer in offered(four, "commitments", 1, None)] == ["theme"]


def test_it_is_not_cited_without_a_citation_of_its_own(four: Archive) -> None:
    with pytest.raises(RecordsError, match="Rows of Commitments cannot be cited"):
        cite_selection(four, CitationRequest(Selection(ALL, EVERY, ((0, 0),)), "footnote"))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_scope_of_each_table_has_its_coverage(made: Archive, table: Table) -> None:
    assert coverage(made, table.scope, None)


def test_a_scope_of_which_nothing_is_reported_has_no_coverage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_theme = replace(fourth_table.COMMITMENTS, scope="themes", implied={"themes": ""})
    monkeypatch.setattr(fourth_table, "COMMITMENTS", by_theme)
    fourth_table.declare(monkeypatch)
    with closing(Archive(built(tmp_path, fourth_table.ROWS))) as archive:
        assert coverage(archive, "themes", "conduct") is None
        assert coverage_words(archive, Search("commitments", "", (ON_CONDUCT,))) is None
        assert question_words(archive, ALL) == [("Theme", "All together")]
    assert said(by_theme.search_all) == "Search all rows"
