"""The statements of a meeting stand in their sequence, and the newest meeting first, everywhere."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.brief.subjects import Subject, read_brief
from a4p_desktop.records.build.build import build
from a4p_desktop.records.pages.delegation_statements import read_statements
from a4p_desktop.records.pages.record import StatementRecord, read_record
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.tables.write import write_tables
from tests.few_records import BARE, Row, build_records

IN_ORDER = ["new-1", "new-2", "new-10", "new-p7", "new-p8", "new-a", "new-b", "old-1", "old-a"]
"""By sequence, then by position, then as the file has them."""


def spoken(name: str) -> Row:
    meeting, _, place = name.partition("-")
    numbers = {"position": place[1:]} if place.startswith("p") else {}
    if place.isdecimal():
        numbers = {"sequence": place, "position": "1"}
    return BARE["statements"][0] | {
        "statement": name, "meeting": meeting, "person": name, "summary": "Peace.", **numbers,
    }  # fmt: skip


TABLES = BARE | {
    "meetings": [
        BARE["meetings"][0] | {"meeting": "new", "date": "2020-02-01", "title": "New"},
        BARE["meetings"][0] | {"meeting": "old", "date": "2019", "title": "Old"},
    ],
    "statements": [
        spoken(name)
        for name in (
            *("new-a", "new-p8", "old-a", "new-10", "new-b"),
            *("new-1", "old-1", "new-p7", "new-2"),
        )
    ],
}  # fmt: skip


@pytest.fixture(name="archive", scope="module")
def _archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = build_records(tmp_path_factory.mktemp("sequence") / "records", TABLES)
    with closing(Archive(path)) as archive:
        yield archive


@pytest.mark.parametrize("text", ["", "peace", "summary:peace"])
@pytest.mark.parametrize("order", ["", "-date", "summary", "-summary", "level"])
def test_wherever_nothing_else_gives_an_order(archive: Archive, text: str, order: str) -> None:
    search = Search("speakers", text, order=order)
    assert [row.cells[0] for row in archive.page(search, 0, 99)] == IN_ORDER
    rows = SelectedRows(archive, Selection(search, ("statement",), ((0, 3), (4, 99))))
    assert [name for chunk in rows.cells() for (name,) in chunk] == IN_ORDER


def test_with_the_oldest_meeting_first_each_still_runs_as_it_was_held(archive: Archive) -> None:
    rows = archive.page(Search("speakers", order="date"), 0, 99)
    assert [row.cells[0] for row in rows] == [*IN_ORDER[-2:], *IN_ORDER[:-2]]


def test_in_details_on_the_page_and_in_the_brief_of_a_delegation(archive: Archive) -> None:
    first = archive.ids(Search("speakers"), 0, 1)[0]
    found = read_record(archive, "speakers", first)
    assert isinstance(found, StatementRecord)
    assert [other.person for other in found.statements] == IN_ORDER[1:]
    meetings = read_statements(archive, "D").spoke_at
    assert [each.facts.person for at in meetings for each in at.statements] == [
        *IN_ORDER[:5],
        *IN_ORDER[-2:],
    ]
    brief = read_brief(archive, Subject("delegation", "D"), date(2026, 11, 27))
    (listed,) = [table for table in brief.tables if table.heading == "Statements"]
    assert [row[0][0].text.removesuffix(" (probably)") for row in listed.rows] == IN_ORDER


def test_tables_written_from_the_file_keep_it(archive: Archive, tmp_path: Path) -> None:
    write_tables(archive, tmp_path / "tables")
    build(tmp_path / "tables", tmp_path / "again.sqlite")
    with closing(Archive(tmp_path / "again.sqlite")) as again:
        assert [row.cells[0] for row in again.page(Search("speakers"), 0, 99)] == IN_ORDER
        assert again.info["digest"] == archive.info["digest"]
