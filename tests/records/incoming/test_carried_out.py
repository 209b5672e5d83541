"""A plan that was carried out, added to the own records and merged: the same list is then known."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from a4p_desktop.gui.own.addition_words import added_words
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.grid import Grid
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known, ReadKnown
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import Plan, make_plan, written_key
from a4p_desktop.records.incoming.rows.references import target_code
from a4p_desktop.records.incoming.undecided import undecided
from a4p_desktop.records.merge.merged_file import merged_file
from a4p_desktop.records.own.additions import add, settle
from a4p_desktop.records.own.own_file import read_own
from tests.records.incoming.lists import fates, intake_of, listed, plan_of

NOW = datetime(2026, 11, 26, 14, 5, tzinfo=UTC)
ENDORSERS = listed(
    "Country|Date|Remark",
    "Albania|25.9.2018|by letter",
    "Tonga||",
    "République du Mali|3 May 2019|",
    "Congo|2018|",
    "League of Friends||",
    "Total||5",
    "TONGA||",
)
SPEAKERS = listed(
    "Country|Name and title|Level|Order",
    "Rwanda|H.E. Mr. KAGAME Paul, President of Rwanda|HS|1",
    "Nepal|Khadga Prasad Sharma Oli, Prime Minister|Minister|2",
    "Tonga|Mr. Siale Ata, Minister of Defence|Minister|3",
    "Mali||Ministre|4",
    "Tonga|Mr. Siale Ata, Minister of Defence|Minister|9",
)
STATEMENTS = listed(
    "Country|Speaker|Text",
    "Rwanda|Paul Kagame|Thank you.\n\nWe stay.",
    "Tonga|Siale Ata|We thank you all.",
)
NAMES = listed("Country|Other name", "Rwanda|Land of Hills", "Mali|Малийка", "Mali|Burundi")
DECISIONS = {
    written_key("Congo"): "COG",
    written_key("League of Friends"): "new:League of Friends",
    written_key("Total"): "",
    written_key("Burundi"): "MLI",
}


@pytest.fixture(name="own")
def _own(tmp_path: Path) -> Path:
    return tmp_path / "own.a4precords"


def carry_out(base: Path, own: Path, grid: Grid, intake: Intake, known: Known) -> Known:
    """What is known once the plan was carried out and merged."""
    plan = make_plan(grid, intake, known)
    assert plan.troubles == ()
    add(own, new_records(plan, grid, intake, known, added_by="A", now=NOW))
    return known_with(base, own)


def known_with(base: Path, own: Path) -> Known:
    """What is known of the base together with the own records."""
    merged = merged_file(base, own, own.parent / "cache")
    assert merged is not None
    with closing(Archive(merged)) as archive:
        assert archive.faults() == []
        return ReadKnown().read(archive)


def again(grid: Grid, intake: Intake, known: Known) -> Plan:
    """The plan of the same list once more."""
    return make_plan(grid, replace(intake, source={**intake.source}), known)


@pytest.mark.parametrize(
    ("grid", "kind", "first"),
    [
        (ENDORSERS, Kind.ENDORSEMENTS,
         ["evidence", "new", "new", "new", "new", "left out", "known"]),
        (SPEAKERS, Kind.SPEAKERS, ["evidence", "evidence", "new", "new", "new"]),
        (STATEMENTS, Kind.STATEMENTS, ["evidence", "new"]),
        (NAMES, Kind.NAMES, ["new", "new", "new"]),
    ],
)  # fmt: skip
def test_the_same_list_is_known_once_it_was_added(
    records_path: Path, own: Path, known: Known, grid: Grid, kind: Kind, first: Sequence[str]
) -> None:
    intake = intake_of(grid, known, kind, decisions=DECISIONS)
    assert fates(make_plan(grid, intake, known)) == first
    later = carry_out(records_path, own, grid, intake, known)
    plan = again(grid, intake, later)
    left = [row.fate for row in plan.rows if row.fate is not Fate.LEFT_OUT]
    assert set(left) == {Fate.KNOWN}, [(row.fate, row.why) for row in plan.rows]


def test_the_summary_tells_when_the_file_was_added(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Mali")
    intake = intake_of(grid, known)
    later = carry_out(records_path, own, grid, intake, known)
    other = {"title": "The same file under another name", "held": "here"}
    plan = make_plan(grid, replace(intake, source=other), later)
    assert plan.summary == "Nothing new: all 2 rows are known from 26 November 2026."


def test_the_same_list_in_another_file_is_known_by_its_source(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Mali")
    intake = intake_of(grid, known)
    later = carry_out(records_path, own, grid, intake, known)
    plan = make_plan(replace(grid, sha256="e" * 64), intake, later)
    assert plan.summary == "Nothing new: all 2 rows are known."


def test_another_list_adds_evidence_to_what_was_added(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Mali")
    intake = intake_of(grid, known)
    later = carry_out(records_path, own, grid, intake, known)
    other = {"title": "Press release", "url": "https://example.org/pr"}
    grid = replace(grid, sha256="d" * 64)
    intake = replace(intake, source=other, evidence="third_party")
    plan = make_plan(grid, intake, later)
    assert fates(plan) == ["evidence", "evidence"]
    assert plan.summary == "2 rows: 2 add “third party”"


def test_a_new_meeting_and_a_whole_list_are_recorded_as_such(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("Country|Speaker", "Tonga|Siale Ata", "Mali|X. Y")
    new_target = {
        "title": "Peacekeeping Ministerial, Berlin",
        "date": "13 May 2025",
        "short": "Berlin",
    }
    intake = intake_of(
        grid, known, Kind.SPEAKERS, target="", new_target=new_target, complete_as_of="2025-05-14"
    )
    later = carry_out(records_path, own, grid, intake, known)
    meeting = later.meetings["berlin-2025"]
    assert meeting.cells["completeness"] == "complete"
    assert meeting.cells["date"] == "2025-05-13"
    assert meeting.speakers == 2
    assert set(fates(again(grid, intake, later))) == {"known"}


def test_a_whole_list_completes_its_instrument_and_gives_the_total(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Mali", "European Union")
    intake = intake_of(grid, known, complete_as_of="3 May 2019")
    later = carry_out(records_path, own, grid, intake, known)
    instrument = later.instruments["a4p-declaration-2018"]
    assert instrument.cells["completeness"] == "complete"
    assert ("2019-05-03", 2, 1) in instrument.totals
    documented = {
        row["documented_by"]
        for row in instrument.evidence["TON"]
        if row["evidence"] == "official_list"
    }
    assert documented == {"2019-05-03"}


def test_a_list_with_rows_that_wait_is_not_whole_yet(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Congo")
    intake = intake_of(grid, known, complete_as_of="2019-05-03")
    later = carry_out(records_path, own, grid, intake, known)
    assert later.instruments["a4p-declaration-2018"].cells["completeness"] == "partial"


def test_a_new_organization_is_known_by_its_name_afterwards(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "League of Friends")
    intake = intake_of(grid, known, decisions=DECISIONS)
    later = carry_out(records_path, own, grid, intake, known)
    (row,) = make_plan(grid, replace(intake, decisions={}), later).rows
    assert (row.fate, row.delegation) == (Fate.KNOWN, "league-of-friends")


def test_a_list_is_whole_once_the_last_row_that_waited_is_settled(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Congo", "Total: 2")
    intake = intake_of(grid, known, complete_as_of="2019-05-03")
    plan = make_plan(grid, intake, known)
    assert "complete list once the 2 waiting rows are settled" in plan.held_against[-1]
    later = carry_out(records_path, own, grid, intake, known)
    for decision, completeness in (("COG", "partial"), ("", "complete")):
        code = read_own(own).additions[-1].addition
        rest = undecided(read_own(own), code, later)
        rest = rest.decide(rest.waiting[0], decision)
        settle(own, code, *rest.settled("A", NOW))
        later = known_with(records_path, own)
        instrument = later.instruments["a4p-declaration-2018"]
        assert instrument.cells["completeness"] == completeness
    assert added_words(read_own(own).additions[0]) == "The list counts as complete."
    totals = {total.date for total in instrument.totals}
    assert "2019-05-03" not in totals, "nobody counted the whole list"
    (row,) = (row for row in instrument.evidence["COG"] if row["evidence"] == "official_list")
    assert row["documented_by"] == "2019-05-03"


def test_a_known_list_can_be_said_to_be_whole_afterwards(
    records_path: Path, own: Path, known: Known
) -> None:
    grid = listed("", "Tonga", "Mali")
    intake = intake_of(grid, known)
    later = carry_out(records_path, own, grid, intake, known)
    whole = replace(intake, complete_as_of="2019-05-03")
    plan = make_plan(grid, whole, later)
    assert (plan.added, plan.completes) == (0, True)
    later = carry_out(records_path, own, grid, whole, later)
    assert later.instruments["a4p-declaration-2018"].cells["completeness"] == "complete"
    assert not make_plan(grid, whole, later).completes


def test_a_list_of_nobody_is_not_whole(known: Known) -> None:
    grid = listed("", "Total")
    plan = plan_of(grid, known, complete_as_of="2019", decisions={written_key("Total"): ""})
    assert not plan.is_whole


def test_a_new_meeting_that_is_recorded_by_now_is_that_one(known: Known) -> None:
    code, cells = next((code, each.cells) for code, each in known.meetings.items())
    said = {"title": cells["title"].upper(), "date": cells["date"]}
    intake = intake_of(listed("Country", "Tonga"), known, Kind.SPEAKERS, target="", new_target=said)
    assert target_code(intake, known) == code
