"""What rests on own records alone is told from what the base says too."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.origin.added import (
    Added,
    endorsements_added,
    own_rows,
    statements_added,
)
from a4p_desktop.records.origin.bundled import base_is_bundled
from a4p_desktop.records.question.search import Search
from tests.records.own_rows import MERGED, MINE, THEIRS, merged_records


def standing(archive: Archive, instrument: str, delegation: str) -> int:
    (found,) = [
        row.id
        for row in archive.page(Search("endorsements"), 0, 99)
        if (row.cells[0], row.cells[2]) == (instrument, delegation)
    ]
    return found


def test_statements_that_the_base_lacks_are_counted(merged: Archive) -> None:
    assert statements_added(merged, "later") == Added(1, 1, to_bundled=False)
    assert statements_added(merged, "earlier") is None
    assert statements_added(merged, None) == Added(1, 1, to_bundled=False)


def test_endorsements_that_the_base_lacks_are_counted(merged: Archive) -> None:
    # CIV has evidence in the base, AX has not.
    assert endorsements_added(merged, "declaration") == Added(1, 0, to_bundled=False)
    assert endorsements_added(merged, "compact") is None
    assert endorsements_added(merged, None) == Added(1, 0, to_bundled=False)


def test_an_endorsement_of_which_the_base_knows_only_support_is_added(tmp_path: Path) -> None:
    evidence = {
        "instrument": "declaration",
        "delegation": "RUS",
        "evidence": "official_list",
        "sources": "own-list",
    }
    provenance = {"table": "endorsements", "row": "declaration|RUS|official_list|own-list"}
    tables = {
        **MERGED,
        "endorsements": [*MERGED["endorsements"], evidence],
        "provenance": [*MERGED["provenance"], {**provenance, "addition": THEIRS}],
    }
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        assert endorsements_added(archive, "declaration") == Added(1, 1, to_bundled=False)
        row = standing(archive, "declaration", "RUS")
        assert own_rows(archive, "endorsements", [row])[row].received


def test_without_own_records_nothing_is_added(made: Archive) -> None:
    assert statements_added(made, None) is None
    assert endorsements_added(made, None) is None
    assert own_rows(made, "speakers", [1, 2]) == {}


def test_rows_of_own_records_have_their_days(merged: Archive) -> None:
    ids = {row.cells[0]: row.id for row in merged.page(Search("speakers"), 0, 99)}
    found = own_rows(merged, "speakers", ids.values())
    assert found.keys() == {ids["own1"], ids["own2"], ids["l2"]}
    assert found[ids["l2"]] == (
        ids["l2"],
        None,
        None,
        None,
        "2026-11-26T15:00:00Z",
        '["own-list"]',
    )
    assert found[ids["own1"]].added_on == "2026-11-20T08:00:00Z"
    assert (found[ids["own1"]].received, found[ids["own2"]].received) == (0, 1)
    assert own_rows(merged, "themes", [1]) == {}


def test_a_row_that_the_base_has_too_does_not_rest_on_own_records(tmp_path: Path) -> None:
    again = {"table": "statements", "row": "l1", "addition": MINE, "in_base": "1"}
    tables = {**MERGED, "provenance": [*MERGED["provenance"], again]}
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        ids = {row.cells[0]: row.id for row in archive.page(Search("speakers"), 0, 99)}
        assert ids["l1"] not in own_rows(archive, "speakers", ids.values())


@pytest.mark.parametrize(
    ("info", "bundled"),
    [({"base_name": "a4p.sqlite"}, True), ({"base_name": "b.sqlite"}, False), ({}, False)],
)
def test_the_bundled_file_is_known_as_base(info: dict[str, str], bundled: bool) -> None:
    assert base_is_bundled(info) is bundled
