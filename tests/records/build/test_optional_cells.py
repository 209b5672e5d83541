"""What may be left blank or out: levels, confidence, addresses of sources, kinds of delegations."""

import csv
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.formats.markdown_page import brief_markdown
from a4p_desktop.records.brief.subjects import Subject, read_brief
from a4p_desktop.records.cite.lookup import cite_word
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.question.search import Search
from tests.commands.running import Run
from tests.records.made_tables import TABLES, Rows, built, changed, table_faults, write_tables

FEWEST: dict[str, Rows] = {
    "sources": [{"source": "s", "title": "A letter", "held": "e-mail of 3 May, annex B"}],
    "delegations": [
        {
            "delegation": "YUG",
            "name": "Yugoslavia",
            "kind": "former_state",
            "from": "1945-10-24",
            "to": "1992",
        },
        {"delegation": "EPP", "name": "European People’s Party", "kind": "party"},
    ],
    "meetings": [
        {"meeting": "m", "title": "M", "date": "1980", "completeness": "partial", "sources": "s"}
    ],
    "statements": [
        {"statement": "one", "meeting": "m", "delegation": "YUG", "person": "P", "sources": "s"},
        {"statement": "two", "meeting": "m", "delegation": "EPP"},
    ],
    "instruments": [{"instrument": "i", "title": "I", "completeness": "partial"}],
    "endorsements": [
        {"instrument": "i", "delegation": "YUG", "evidence": "own_statement", "sources": "s"}
    ],
}
"""Rows with the fewest cells; no column stands there that is blank in each."""


@pytest.fixture(name="path", scope="module")
def _path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("fewest"), FEWEST)


@pytest.fixture(name="archive")
def _archive(path: Path) -> Iterator[Archive]:
    with closing(Archive(path)) as archive:
        yield archive


def test_a_level_is_unknown_and_a_confidence_blank(archive: Archive) -> None:
    assert archive.count(Search("speakers", "level:unknown")) == 2
    values = archive.facet_values("speakers")["confidence"]
    assert list(zip(values.texts, values.rows, strict=True))[-1] == ("", 2)
    assert archive.faults() == []


def test_a_source_is_named_by_where_it_is_held(archive: Archive, path: Path) -> None:
    record = read_record(archive, "speakers", 2)  # the last of a meeting has the first number
    assert record is not None
    (source,) = record.sources
    assert (source.name, source.url, source.place) == (
        "A letter",
        "",
        "e-mail of 3 May, annex B",
    )
    assert "e-mail of 3 May, annex B" in STYLES["footnote"].write([cite_word(archive, "one")])
    assert "url" not in STYLES["bibtex"].write([cite_word(archive, "one")])
    export = Run("export", "speakers", "--records", path, "--format", "csv-excel")
    assert "e-mail of 3 May, annex B" in export.text


def test_former_states_and_parties_have_their_time(archive: Archive) -> None:
    brief = read_brief(archive, Subject("delegation", "YUG"), date(2026, 11, 26))
    text = brief_markdown(brief)
    assert "Former State" in text
    assert "24 October 1945 to 1992" in text
    assert "e-mail of 3 May, annex B" in text


def test_a_party_endorses_only_where_it_is_recorded(archive: Archive) -> None:
    rows = archive.page(Search("endorsements"), 0, 9)
    assert [row.cells[2] for row in rows] == ["YUG"]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"title": "", "publisher": ""},
            "sources.csv:2: title: is blank; fill in this or publisher",
        ),
        ({"url": ""}, "sources.csv:2: url: is blank; fill in this or held"),
        (
            {"url": "un.org"},
            "sources.csv:2: url: not a web address, http:// or https://: “",
        ),
    ],
)
def test_a_source_without_a_name_or_a_place_is_a_fault(
    tmp_path: Path, cells: dict[str, str], expected: str
) -> None:
    folder = write_tables(tmp_path / "tables", changed("sources", 0, **cells))
    (line,) = table_faults(folder).lines
    assert line.startswith(expected)


@pytest.mark.parametrize("cells", [{"title": ""}, {"publisher": ""}, {"accessed": ""}])
def test_one_name_of_a_source_is_enough(tmp_path: Path, cells: dict[str, str]) -> None:
    with closing(Archive(built(tmp_path, changed("sources", 0, **cells)))) as archive:
        assert archive.faults() == []


def test_a_delegation_does_not_end_before_it_begins(tmp_path: Path) -> None:
    tables = changed("delegations", 0, **{"from": "1960", "to": "1959-12"})
    assert table_faults(write_tables(tmp_path / "tables", tables)).lines == [
        "delegations.csv:2: to: before the first day, in from: “1959-12”"
    ]


def test_every_column_that_may_be_blank_may_be_absent(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables", FEWEST)
    with (folder / "statements.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == ["statement", "meeting", "person", "delegation", "sources"]
    assert built(tmp_path, FEWEST).exists()


def test_cells_are_stored_in_one_spelling_and_prose_as_it_is(tmp_path: Path) -> None:
    summary = " Two  blanks,\u00a0kept.\n"
    tables = changed(
        "statements", 0, person="  Co\u0302me\u00a0\u200bA. ", summary=summary, level="\u00a0other"
    )
    path = built(tmp_path, tables)
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT person, summary, level FROM statement WHERE statement = 'l1'"
        assert database.execute(query).fetchone() == ("Côme A.", summary, "other")
    asked = "person=Co\u0302me  A.\u00a0"
    assert len(Run("export", "speakers", "--records", path, "--where", asked).rows) == 1
    assert len(TABLES["statements"]) == 5
