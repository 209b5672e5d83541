"""What the own records differ in, told in words: the row, the column, both values, what to do."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from a4p_desktop.records.added.differences import Difference, DifferencesRequest
from a4p_desktop.records.added.row_names import row_name
from a4p_desktop.records.added.rows import RowRequest
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.typed.targets import TargetRequest
from tests.records.made_tables import TABLES, Rows, built

ADDITION = {"addition": "k3v9x0m2q7ab", "added_on": "2026-11-26T14:05:00Z", "how": "list"}
FROM = {"addition": "k3v9x0m2q7ab"}
FOUND: Rows = [
    {
        "kind": "contradiction",
        "table": "endorsements",
        "row": "declaration|CIV|third_party|note|verbatim",
        "column": "endorsed_on",
        "base": "2018-09-25",
        "own": "2018-09-24",
        **FROM,
    },
    {
        "kind": "overtaken",
        "table": "statements",
        "row": "l2",
        "column": "level",
        "base": "ministerial",
        "own": "other",
        **FROM,
    },
    {"kind": "lost", "table": "meetings", "row": "earlier", **FROM},
    {"kind": "refused", "table": "statements", "row": "gone", "why": "no_such_row", **FROM},
]


@pytest.fixture(name="differing", scope="module")
def _differing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    tables = {**TABLES, "additions": [ADDITION], "differences": FOUND}
    with closing(Archive(built(tmp_path_factory.mktemp("made"), tables))) as archive:
        yield archive


def found(archive: Archive, kind: str) -> Difference:
    return next(each for each in DifferencesRequest().read(archive) if each.kind == kind)


def test_a_contradiction_names_the_row_and_both_values(differing: Archive) -> None:
    difference = found(differing, "contradiction")
    assert difference.row == "Côte d’Ivoire, Declaration"
    assert difference.column == "Endorsed on"
    assert (difference.base, difference.own) == ("25 September 2018", "24 September 2018")
    assert "remove yours" in difference.remedy


def test_codes_are_told_in_words(differing: Archive) -> None:
    difference = found(differing, "overtaken")
    assert difference.row == "Çelik Öz, Åland, Later meeting"
    assert (difference.column, difference.base) == ("Level", "Ministerial level")
    assert difference.own == "Other representative"


def test_a_whole_row_has_no_column(differing: Archive) -> None:
    difference = found(differing, "lost")
    assert (difference.row, difference.column) == ("Earlier meeting", "")


def test_a_row_that_is_not_there_is_called_by_its_key(differing: Archive) -> None:
    difference = found(differing, "refused")
    assert difference.row == "gone"
    assert difference.why == "it refers to a missing row"


ODD = [("tables", "x"), ("statements", ""), ("endorsements", "declaration"), ("", "|||")]


@pytest.mark.parametrize(("table", "key"), ODD)
def test_a_row_of_no_table_of_ours_is_called_by_its_key(
    made: Archive, table: str, key: str
) -> None:
    """Anyone can make a records file."""
    assert row_name(made, table, key) == key
    assert TargetRequest(table, key).read(made) == []
    RowRequest(table, key).read(made)


def test_records_without_own_ones_have_none(made: Archive) -> None:
    assert DifferencesRequest().read(made) == []
