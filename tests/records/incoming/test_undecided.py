"""Rows that waited: decided or mended, they become own rows with the numbers of their file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.known import Known, ReadKnown
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan, written_key
from a4p_desktop.records.incoming.undecided import undecided
from a4p_desktop.records.own.additions import add, settle
from a4p_desktop.records.own.new_records import Addition, NewRecords, Waiting
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.removal import remove
from tests.records.incoming.lists import intake_of, listed

NOW = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)
LIST = ("Country|Date of endorsement", "Tonga|2018-09-25", "Congo|", "Mali|some day", "Congo|")


@pytest.fixture(name="known", scope="module")
def _known(archive: Archive) -> Known:
    return ReadKnown().read(archive)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own.a4precords"


def added(path: Path, known: Known, *rows: str) -> str:
    """Add a list, of which some rows wait; the code of the addition."""
    grid = listed(*rows, first_row=5)
    intake = intake_of(grid, known, evidence="third_party")
    plan = make_plan(grid, intake, known)
    return (
        add(path, new_records(plan, grid, intake, known, added_by="A", now=NOW))
        .additions[0]
        .addition
    )


def test_they_are_planned_as_the_rest_of_their_list(path: Path, known: Known) -> None:
    added(path, known, *LIST)
    own = read_own(path)
    again = undecided(own, own.additions[0].addition, known)
    assert [row.file_row for row in again.waiting] == [6, 7, 8]
    congo, mali, _ = again.waiting
    assert again.planned(congo).fate is Fate.TO_DECIDE
    assert "COD" in again.planned(congo).proposed
    assert again.named_alike(congo) == 2
    assert again.planned(mali).fate is Fate.FAULTY
    assert again.intake.target == "a4p-declaration-2018"
    assert again.intake.evidence == "third_party"


def test_a_decision_holds_for_all_equal_names_and_makes_rows(path: Path, known: Known) -> None:
    code = added(path, known, *LIST)
    again = undecided(read_own(path), code, known)
    numbers, new = again.decide(again.waiting[0], "COD").settled("A", NOW)
    assert numbers == [6, 8]
    assert new is not None
    rows = new.rows["endorsements"]
    assert [(row.cells["delegation"], row.file_row) for row in rows] == [("COD", 6)]
    assert rows[0].cells["evidence"] == "third_party"
    own = settle(path, code, numbers, new)
    assert [row.file_row for row in own.waiting()] == [7]
    assert {row.cells["delegation"] for row in own.rows("endorsements")} == {"TON", "COD"}
    (decision,) = own.decisions
    assert (decision.written, decision.delegation) == ("Congo", "COD")
    (source,) = {row.cells["sources"] for row in own.rows("endorsements")}
    assert {row.cells["source"] for row in own.rows("sources")} == {source}


def test_they_wait_again_once_their_rows_are_removed(path: Path, known: Known) -> None:
    code = added(path, known, *LIST)
    again = undecided(read_own(path), code, known)
    numbers, new = again.decide(again.waiting[0], "COD").settled("A", NOW)
    assert new is not None
    settle(path, code, numbers, new)
    own = remove(path, new.addition.addition).own
    assert [row.file_row for row in own.waiting()] == [6, 7, 8]


def test_a_cell_is_mended(path: Path, known: Known) -> None:
    code = added(path, known, *LIST)
    again = undecided(read_own(path), code, known)
    mali = again.waiting[1]
    column = again.planned(mali).column
    assert column is not None
    assert again.cell(mali, column) == "some day"
    numbers, new = again.mend(mali, column, "3 May 2019").settled("A", NOW)
    assert numbers == [7]
    assert new is not None
    assert new.rows["endorsements"][0].cells["endorsed_on"] == "2019-05-03"


def test_names_that_are_left_out_become_nothing(path: Path, known: Known) -> None:
    code = added(path, known, *LIST)
    again = undecided(read_own(path), code, known)
    numbers, new = again.decide(again.waiting[0], "").settled("A", NOW)
    own = settle(path, code, numbers, new)
    assert numbers == [6, 8]
    assert [row.file_row for row in own.waiting()] == [7]
    assert [row.cells["delegation"] for row in own.rows("endorsements")] == ["TON"]


def test_while_all_is_in_doubt_nothing_is_settled(path: Path, known: Known) -> None:
    code = added(path, known, *LIST)
    assert undecided(read_own(path), code, known).settled("A", NOW) == ([], None)


def test_of_a_list_without_a_certain_row_too(path: Path, known: Known) -> None:
    code = added(path, known, "Pays", "Congo")
    again = undecided(read_own(path), code, known)
    numbers, new = again.decide(again.waiting[0], "COG").settled("A", NOW)
    own = settle(path, code, numbers, new)
    (row,) = own.rows("endorsements")
    assert (row.cells["delegation"], row.cells["evidence"]) == ("COG", "third_party")
    assert row.cells["sources"] in {each.cells["source"] for each in own.rows("sources")}


def test_where_nothing_was_said_of_the_list_a_way_out_is_told(path: Path, known: Known) -> None:
    row = Waiting(1, {"Country": "Congo"}, "Which?")
    add(path, NewRecords(Addition("older0000001", "2026-11-26T14:05:00Z"), {}, waiting=[row]))
    with pytest.raises(RecordsError, match="What this list was about"):
        undecided(read_own(path), "older0000001", known)


def test_rows_that_were_settled_meanwhile_wait_no_more(path: Path, known: Known) -> None:
    code = added(path, known, "Pays", "Congo")
    settle(path, code, [5])
    with pytest.raises(RecordsError, match="no longer await a decision"):
        undecided(read_own(path), code, known)


def test_rows_that_come_with_the_list_once_more_wait_no_longer(path: Path, known: Known) -> None:
    added(path, known, "Pays", "Tonga", "Congo", "Niger Republic of Nowhere")
    grid = listed("Pays", "Tonga", "Congo", "Niger Republic of Nowhere", first_row=5)
    decided = {written_key("Congo"): "COG"}
    intake = intake_of(grid, known, evidence="third_party", decisions=decided)
    new = new_records(make_plan(grid, intake, known), grid, intake, known, added_by="A", now=NOW)
    own = add(path, new)
    assert [row.file_row for row in own.waiting()] == [7]
    own = remove(path, new.addition.addition).own
    assert [row.file_row for row in own.waiting()] == [6, 7]
