"""The rows of an addition: the tab and the question that find them."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from a4p_desktop.records.added.rows import AdditionRowsRequest, Narrowing, RowRequest
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.form.instruments import ENDORSEMENTS
from a4p_desktop.records.question.search import Condition
from tests.records.made_tables import TABLES, Rows, built

MANY = [f"D{number}" for number in range(12)]


def additions(*codes: str) -> Rows:
    return [{"addition": code, "added_on": "2026-11-26T14:05:00Z", "how": "list"} for code in codes]


def brought(addition: str, table: str, *rows: str) -> Rows:
    return [{"addition": addition, "table": table, "row": row} for row in rows]


@pytest.fixture(name="grown", scope="module")
def _grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Records with five additions: many endorsements, a few, statements, those of a source, a
    correction; and one of a source alone."""
    tables = {name: list(rows) for name, rows in TABLES.items()}
    tables["delegations"] += [
        {"delegation": code, "name": f"Dee {code}", "kind": "member_state"} for code in MANY
    ]
    tables["sources"].append({"source": "own-list", "title": "The list", "held": "by us"})
    listed: Rows = [
        {
            "instrument": "declaration",
            "delegation": code,
            "evidence": "official_list",
            "sources": "own-list",
        }
        for code in MANY
    ]
    tables["endorsements"] += listed
    tables["sources"].append({"source": "heard-list", "title": "Heard", "held": "by us"})
    spoke = {"meeting": "earlier", "delegation": "CIV", "sources": "heard-list"}
    tables["statements"] += [{**spoke, "statement": code, "person": code} for code in ("h1", "h2")]
    correction = {"table": "statements", "row": "l2", "column": "title", "is": "X"}
    tables |= {
        "additions": additions("many", "few", "spoken", "mended", "alone", "heard"),
        "provenance": [
            *brought("many", "endorsements", *map(ENDORSEMENTS.row_key, listed)),
            *brought("many", "sources", "own-list"),
            *brought("few", "endorsements", "declaration|RUS|support_only|verbatim"),
            *brought("spoken", "statements", "e1", "e2"),
            *brought("alone", "sources", "own-list"),
            *brought("heard", "statements", "h1", "h2"),
        ],
        "corrections": [{**correction, "was": "-1.5", "addition": "mended"}],
    }
    with closing(Archive(built(tmp_path_factory.mktemp("grown"), tables))) as archive:
        yield archive


def shown(archive: Archive, narrowing: Narrowing | None, column: str) -> set[str]:
    """The cells of a column in the rows that the question finds."""
    assert narrowing is not None
    table = archive.tables[narrowing.table]
    search = narrowing.question.search(table)
    rows = archive.page(search, 0, 100)
    return {str(row.cells[table.position(column)]) for row in rows}


def test_many_endorsements_are_found_by_their_source(grown: Archive) -> None:
    """And by their origin: the source may be one that is recorded already."""
    narrowing = AdditionRowsRequest("many").read(grown)
    assert narrowing is not None
    search = narrowing.question.search(grown.tables[narrowing.table])
    assert Condition("origin", "own") in search.where
    assert shown(grown, narrowing, "delegation_code") == set(MANY)


def test_a_few_are_found_by_themselves(grown: Archive) -> None:
    narrowing = AdditionRowsRequest("few").read(grown)
    assert narrowing is not None
    assert narrowing.table == "endorsements"
    assert shown(grown, narrowing, "delegation_code") == {"RUS"}
    assert shown(grown, narrowing, "instrument") == {"declaration"}


def test_a_few_that_are_all_of_their_source_are_found_by_it(grown: Archive) -> None:
    narrowing = AdditionRowsRequest("heard").read(grown)
    assert narrowing is not None
    assert narrowing.question.words == 'source:"heard-list"'
    assert shown(grown, narrowing, "statement") == {"h1", "h2"}


def test_statements_are_found_in_their_tab(grown: Archive) -> None:
    narrowing = AdditionRowsRequest("spoken").read(grown)
    assert narrowing is not None
    assert narrowing.table == "speakers"
    assert shown(grown, narrowing, "statement") == {"e1", "e2"}


def test_a_corrected_row_is_a_row_of_its_correction(grown: Archive) -> None:
    narrowing = AdditionRowsRequest("mended").read(grown)
    assert shown(grown, narrowing, "statement") == {"l2"}


def test_what_no_tab_shows_is_not_found(grown: Archive) -> None:
    assert AdditionRowsRequest("alone").read(grown) is None
    assert AdditionRowsRequest("unknown").read(grown) is None


@pytest.mark.parametrize(
    ("table", "key", "column", "cells"),
    [
        ("statements", "l2", "statement", {"l2"}),
        ("endorsements", "declaration|RUS|support_only|verbatim", "delegation_code", {"RUS"}),
        ("meetings", "earlier", "statement", {"e1", "e2", "h1", "h2"}),
        ("instruments", "compact", "instrument", {"compact"}),
        ("delegations", "CIV", "delegation_code", {"CIV"}),
        ("sources", "note", "statement", {"l1"}),
    ],
)
def test_one_row_is_found_by_its_key(
    grown: Archive, table: str, key: str, column: str, cells: set[str]
) -> None:
    assert shown(grown, RowRequest(table, key).read(grown), column) == cells


def test_a_row_that_no_tab_shows_has_no_question(grown: Archive) -> None:
    assert RowRequest("themes", "politics").read(grown) is None
