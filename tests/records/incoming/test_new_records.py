"""What carrying out a plan adds: rows with their places in the file, and what they refer to."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.known import Known, ReadKnown
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan, written_key
from a4p_desktop.records.incoming.recognized import recognized
from a4p_desktop.records.own.new_records import Decision, NewRecords
from tests.records.incoming.lists import SOURCE, listed

NOW = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)


@pytest.fixture(name="known", scope="module")
def _known(archive: Archive) -> Known:
    return ReadKnown().read(archive)


def made(grid: Grid, intake: Intake, known: Known) -> NewRecords:
    plan = make_plan(grid, intake, known)
    return new_records(plan, grid, intake, known, added_by="A. Officer", now=NOW)


def sourced(grid: Grid, known: Known) -> Intake:
    return replace(recognized(grid, known), source=SOURCE)


def test_each_row_names_its_source_and_its_place_in_the_file(known: Known) -> None:
    grid = listed("Country|Date of endorsement", "Tonga|25.9.2018", "|", "Mali|", first_row=5)
    new = made(grid, sourced(grid, known), known)
    (source,) = new.rows["sources"]
    assert source.cells == SOURCE | {"source": source.cells["source"]}
    assert [(row.cells["delegation"], row.file_row) for row in new.rows["endorsements"]] == [
        ("TON", 5), ("MLI", 7)
    ]  # fmt: skip
    first = new.rows["endorsements"][0].cells
    assert first["endorsed_on"] == "2018-09-25"
    assert first["sources"] == source.cells["source"]
    assert first["evidence"] == "official_list"


def test_the_addition_says_who_added_what_from_where(known: Known) -> None:
    grid = listed("Country", "Tonga", "Congo", file="endorsers.csv")
    addition = made(grid, sourced(grid, known), known).addition
    assert (addition.added_by, addition.added_on) == ("A. Officer", "2026-11-26T14:05:00Z")
    assert (addition.file, addition.sha256, addition.rows) == ("endorsers.csv", "f" * 64, 1)


def test_undecided_rows_wait_as_written(known: Known) -> None:
    grid = listed("Country|Remark", "Congo|first", "Tonga|", first_row=4)
    (waiting,) = made(grid, sourced(grid, known), known).waiting
    assert waiting.file_row == 4
    assert waiting.cells == {"Country": "Congo", "Remark": "first"}
    assert waiting.why


def test_a_decision_holds_for_all_equal_cells_and_is_kept(known: Known) -> None:
    grid = listed("Country", "Congo", "CONGO *", "Tonga")
    intake = replace(sourced(grid, known), decisions={written_key("Congo"): "COG"})
    new = made(grid, intake, known)
    assert [row.cells["delegation"] for row in new.rows["endorsements"]] == ["COG", "TON"]
    assert new.decisions == [Decision("Congo", "COG", "2026-11-26")]


def test_copies_of_what_the_rows_refer_to_come_with_them(known: Known) -> None:
    grid = listed("Country", "Tonga")
    referred = made(grid, sourced(grid, known), known).referred
    assert "Tonga" in [row["name"] for row in referred["delegations"]]
    assert [row["instrument"] for row in referred["instruments"]] == ["a4p-declaration-2018"]


def test_a_new_organization_is_added_as_a_delegation(known: Known) -> None:
    grid = listed("Name", "League of Friends", "Tonga")
    key = written_key("League of Friends")
    intake = replace(sourced(grid, known), decisions={key: "new:League of Friends"})
    new = made(grid, intake, known)
    (row,) = new.rows["delegations"]
    assert row.cells == {
        "delegation": "league-of-friends", "name": "League of Friends", "kind": "organization"
    }  # fmt: skip
    assert new.rows["endorsements"][0].cells["delegation"] == "league-of-friends"


def test_the_rows_are_a_sequence_that_is_made_when_it_is_read(known: Known) -> None:
    grid = listed("", "Tonga", "Mali", "Chad")
    rows = made(grid, sourced(grid, known), known).rows["endorsements"]
    whole = list(rows)
    assert (len(rows), rows[0], rows[-1], rows[1:]) == (3, whole[0], whole[2], whole[1:])
    assert rows[:0] == []
    with pytest.raises(IndexError):
        rows[3]
