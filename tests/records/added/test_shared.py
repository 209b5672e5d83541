"""What a colleague's rows become: new, further evidence, or already known."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.added.shared import SharedFate, SharedPlan, SharedPlanRequest
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.merge.merged_file import merged_file
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.new_records import Addition, NewRecords, OwnRow
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.sharing import receive
from tests.records.made_tables import TABLES, built

SOURCE = {"source": "own-list", "title": "The list", "held": "by us"}
BY_LIST = {"instrument": "declaration", "evidence": "official_list", "sources": "own-list"}
ROWS = {
    "sources": [OwnRow(SOURCE)],
    "endorsements": [
        OwnRow({**BY_LIST, "delegation": "AX"}, 2),  # new
        OwnRow({**BY_LIST, "delegation": "CIV"}, 3),  # third_party is recorded
    ],
    "statements": [
        OwnRow(  # spoke, but from other sources
            {
                "statement": "own-1",
                "meeting": "later",
                "delegation": "LDZ",
                "person": "Lukasz Zak",
                "sources": "own-list",
            }
        ),
        OwnRow(
            {
                "statement": "own-2",
                "meeting": "later",
                "delegation": "LDZ",
                "person": "Łukasz Żak",
                "sources": "note",
            }
        ),
        OwnRow({"statement": "own-3", "meeting": "later", "delegation": "RUS", "person": "Ada"}),
    ],
    "corrections": [OwnRow({"table": "statements", "row": "l2", "column": "level", "is": "other"})],
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "shared.a4precords"
    addition = Addition("theirs000001", "2026-11-20T12:00:00Z", "Lucía", rows=6)
    add(path, NewRecords(addition, ROWS))
    return path


def planned(archive: Archive, path: Path) -> SharedPlan:
    return SharedPlanRequest(read_own(path)).read(archive)


def test_each_row_has_its_fate_and_its_name(made: Archive, path: Path) -> None:
    plan = planned(made, path)
    assert [(row.fate.value, row.form.name, row.name) for row in plan.rows] == [
        ("new", "statements", "Ada, Russian Federation, Later meeting"),
        ("new", "endorsements", "Åland, Declaration"),
        ("new", "corrections", "Çelik Öz, Åland, Later meeting, Other representative"),
        ("evidence", "statements", "Lukasz Zak, Łódź, Later meeting"),
        ("evidence", "endorsements", "Côte d’Ivoire, Declaration"),
        ("known", "statements", "Łukasz Żak, Łódź, Later meeting"),
    ]
    assert plan.counts == {
        SharedFate.NEW: 3,
        SharedFate.EVIDENCE: 2,
        SharedFate.KNOWN: 1,
    }
    assert (plan.total, plan.is_known, plan.known_from) == (6, False, "")


@pytest.fixture(name="grown")
def _grown(tmp_path: Path) -> Iterator[Archive]:
    """The records with all of these rows, as a merge would have written them."""
    tables = {name: list(rows) for name, rows in TABLES.items()}
    tables["sources"].append(SOURCE)
    tables["endorsements"] += [dict(row.cells) for row in ROWS["endorsements"]]
    tables["statements"] += [dict(row.cells) for row in ROWS["statements"]]
    addition = {"addition": "theirs000001", "added_on": "2026-11-20T12:00:00Z", "how": "list"}
    corrected = [{**row.cells, "addition": "theirs000001"} for row in ROWS["corrections"]]
    tables |= {
        "additions": [{**addition, "received_on": "2026-11-26T12:00:00Z"}],
        "corrections": corrected,
    }
    with closing(Archive(built(tmp_path, tables))) as archive:
        yield archive


def test_what_was_received_before_is_known_since_then(grown: Archive, path: Path) -> None:
    plan = planned(grown, path)
    assert plan.counts == {SharedFate.KNOWN: 6}
    assert plan.is_known
    assert plan.known_from == "2026-11-26T12:00:00Z"


def test_a_row_that_says_more_or_else_of_what_is_known_is_evidence(
    grown: Archive, tmp_path: Path
) -> None:
    known = {**BY_LIST, "delegation": "AX"}
    addition = Addition("hers00000001", "2026-11-20T12:00:00Z", "Amina", rows=2)
    rows = [OwnRow({**known, "endorsed_on": "2019-05-03"}, 2), OwnRow(known, 3)]
    path = tmp_path / "hers.a4precords"
    add(path, NewRecords(addition, {"endorsements": rows}))
    assert planned(grown, path).counts == {SharedFate.EVIDENCE: 1, SharedFate.KNOWN: 1}


def test_once_received_it_is_known_also_where_it_contradicts(tmp_path: Path) -> None:
    known = {**BY_LIST, "delegation": "AX"}
    tables = {name: list(rows) for name, rows in TABLES.items()}
    tables["sources"].append(SOURCE)
    tables["endorsements"].append({**known, "endorsed_on": "2019-05-04"})
    base, own, theirs = built(tmp_path, tables), tmp_path / "own", tmp_path / "theirs"
    addition = Addition("hers00000001", "2026-11-20T12:00:00Z", "Amina", rows=1)
    row = OwnRow({**known, "endorsed_on": "2019-05-03"}, 2)
    add(theirs, NewRecords(addition, {"endorsements": [row]}))
    receive(own, read_own(theirs))
    merged = merged_file(base, own, tmp_path / "cache")
    assert merged is not None
    with closing(Archive(merged)) as archive:
        assert planned(archive, theirs).is_known
