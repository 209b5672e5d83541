"""Plans of endorsements: the fate of each row, and why."""

from datetime import UTC, datetime
from typing import Any

import pytest

from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.new_records import new_records
from a4p_desktop.records.incoming.plan import make_plan, written_key
from tests.records.incoming.lists import SOURCE, fates, intake_of, listed, plan_of

NOW = datetime(2026, 11, 26, tzinfo=UTC)
_NAME_AND_DATE = ("delegation", "endorsed_on")


def test_a_list_of_bare_names_is_enough(known: Known) -> None:
    grid = listed("", "Albania", "Tonga", "République du Mali", "Congo", "", "Nowhere at all")
    plan = plan_of(grid, known)
    assert fates(plan) == ["evidence", "new", "new", "to decide", "left out", "to decide"]
    assert plan.troubles == ()
    assert set(plan.rows[3].proposed) == {"COG", "COD"}
    assert plan.summary == "6 rows: 2 new, 1 adds “official list”, 2 to decide, 1 left out"


def test_a_name_in_doubt_says_which_cell_and_what_a_decision_is_about(known: Known) -> None:
    (row,) = plan_of(listed("Note|Country", "x|3. Congo*"), known).rows
    assert (row.column, row.written, row.delegation) == (1, "Congo", "")
    assert row.why == "“Congo” is the name of several delegations."


def test_a_decision_holds_for_all_equal_cells(known: Known) -> None:
    grid = listed("", "Congo", "CONGO", "Tonga")
    plan = plan_of(grid, known, decisions={written_key("congo"): "COG"})
    assert [row.delegation for row in plan.rows] == ["COG", "COG", "TON"]
    plan = plan_of(grid, known, decisions={written_key("congo"): ""})
    assert fates(plan) == ["left out", "left out", "new"]


def test_a_corrected_cell_is_read_instead(known: Known) -> None:
    plan = plan_of(listed("A|B", "Kongo|x"), known, uses=("delegation", ""), edits={(0, 0): "Mali"})
    assert plan.rows[0].delegation == "MLI"


def test_the_user_leaves_rows_out(known: Known) -> None:
    assert fates(plan_of(listed("", "Tonga", "Mali"), known, left_out=frozenset({0}))) == [
        "left out", "new"
    ]  # fmt: skip


def test_a_row_without_a_delegation_is_faulty(known: Known) -> None:
    (row,) = plan_of(listed("Country|Date", "|3 May 2019"), known, uses=("delegation", "")).rows
    assert (row.fate, row.why, row.column) == (Fate.FAULTY, "The delegation is missing.", 0)


def test_a_date_that_is_none_is_faulty_and_one_of_two_readings_is_to_decide(known: Known) -> None:
    grid = listed("Country|Date", "Tonga|31 June 2018", "Mali|03/04/2018", "Chad|12 May 2018")
    plan = plan_of(grid, known)
    assert fates(plan) == ["faulty", "to decide", "new"]
    assert plan.rows[0].why == "“31 June 2018” is not a date; write it like 2018-09-25."
    assert plan.rows[1].why.startswith("“03/04/2018” is 3 April 2018 or 4 March 2018;")
    assert [row.column for row in plan.rows] == [1, 1, None]


def test_one_corrected_date_settles_how_the_dates_of_its_column_are_written(known: Known) -> None:
    grid = listed("Country|Date", "Tonga|03/04/2018", "Mali|05/06/2018", "Chad|07/08/2018")
    assert fates(plan_of(grid, known)) == ["to decide"] * 3
    intake = intake_of(grid, known, edits={(1, 1): "5 June 2018"})
    new = new_records(make_plan(grid, intake, known), grid, intake, known, added_by="", now=NOW)
    assert [row.cells["endorsed_on"] for row in new.rows["endorsements"]] == [
        "2018-04-03", "2018-06-05", "2018-08-07"
    ]  # fmt: skip
    edits = {(0, 1): "2018-04-03", (1, 1): "2018-05-06"}
    assert fates(plan_of(grid, known, edits=edits)) == ["new", "new", "to decide"]


@pytest.mark.parametrize("sign", ["-", "—", "n/a", "TBC", "?"])
def test_a_sign_for_what_is_not_known_is_blank(known: Known, sign: str) -> None:
    (row,) = plan_of(listed("Country|Date", f"Tonga|{sign}"), known, uses=_NAME_AND_DATE).rows
    assert row.fate is Fate.NEW


def test_another_date_of_the_column_settles_how_its_dates_are_written(known: Known) -> None:
    grid = listed("Country|Date", "Tonga|03/04/2018", "Mali|25/04/2018")
    assert fates(plan_of(grid, known)) == ["new", "new"]


def test_a_grade_of_evidence_that_is_misspelt_says_what_it_may_be(known: Known) -> None:
    grid = listed("Country|Evidence", "Tonga|Own statment", "Mali|deduction")
    plan = plan_of(grid, known)
    assert fates(plan) == ["faulty", "new"]
    assert plan.rows[0].why == "“Own statment” cannot be read; it may be: Own statement."


def test_a_long_cell_is_cut_in_the_sentence_about_it(known: Known) -> None:
    grid = listed("A|B", f"Tonga|{'x' * 5000}")
    (row,) = plan_of(grid, known, Kind.ENDORSEMENTS, uses=_NAME_AND_DATE).rows
    assert row.fate is Fate.FAULTY
    assert len(row.why) < 200


def test_support_is_no_endorsement_so_one_is_new(known: Known) -> None:
    rows = known.instruments["a4p-declaration-2018"].evidence
    supporter = next(
        code for code, of in rows.items() if {row["evidence"] for row in of} == {"support_only"}
    )
    assert fates(plan_of(listed("", supporter), known)) == ["new"]


def test_the_same_source_is_known_by_its_address_or_its_name(known: Known) -> None:
    (row,) = known.instruments["a4p-declaration-2018"].evidence["ALB"]
    source = known.sources[row["sources"]]
    grid = listed("", "Albania")
    by_address = {"title": "Another title", "url": source["url"].replace("https", "http") + "/"}
    plan = plan_of(grid, known, source=by_address, evidence="own_statement")
    assert fates(plan) == ["known"]
    assert plan.summary == "Nothing new: the 1 row is known."
    plan = plan_of(grid, known, source=by_address, evidence="official_list")
    assert fates(plan) == ["evidence"]


def test_another_date_than_the_recorded_one_is_told(known: Known) -> None:
    code, row = next(
        (code, row)
        for code, rows in known.instruments["a4p-declaration-2018"].evidence.items()
        for row in rows
        if len(row.get("endorsed_on", "")) == 10
    )
    (planned,) = plan_of(listed("Country|Date", f"{code}|1 January 2021"), known).rows
    assert planned.fate is Fate.EVIDENCE
    assert planned.why.startswith("Recorded as endorsed on ")
    (planned,) = plan_of(listed("Country|Date", f"{code}|{row['endorsed_on']}"), known).rows
    assert (planned.fate, planned.why) == (Fate.EVIDENCE, "")


def test_a_delegation_that_is_listed_twice_counts_once(known: Known) -> None:
    grid = listed("Country|Date", "Tonga|", "Chad|2018", "TONGA|", "Chad|2019", first_row=5)
    plan = plan_of(grid, known)
    assert fates(plan) == ["new", "new", "known", "faulty"]
    assert plan.rows[2].why == "Row 5 says the same."
    assert plan.rows[3].why == "Row 6 contradicts this one: correct one or leave it out."


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ({"source": {"held": "a"}}, "Give the source’s title or publisher."),
        ({"source": {"title": "a"}}, "Give the source’s address, or where it is kept."),
        (
            {"source": {**SOURCE, "dated": "soon"}},
            "“soon” is not a date; write it like 2018-09-25.",
        ),
        (
            {"source": {"title": "a", "url": "un.org"}},
            "“un.org” is not an address; it must begin with",
        ),
        ({"target": ""}, "Choose the instrument that the delegations endorsed."),
        ({"target": "gone"}, "No instrument has the code “gone”."),
        ({"kind": Kind.SPEAKERS, "target": "gone"}, "No meeting has the code “gone”."),
        ({"target": "", "new_target": {"date": "2018"}}, "The new instrument needs a title."),
        ({"uses": ("",)}, "Choose the column with the delegations."),
        ({"kind": Kind.SPEAKERS, "target": ""}, "Choose the meeting at which they spoke."),
        ({"complete_as_of": "now"}, "“now” is not a date"),
    ],
)
def test_what_is_missing_is_told(known: Known, said: dict[str, Any], trouble: str) -> None:
    plan = plan_of(listed("", "Tonga"), known, **said)
    assert len(plan.troubles) == 1
    assert plan.troubles[0].startswith(trouble)


def test_a_column_may_say_the_instrument(known: Known) -> None:
    grid = listed("Country|Instrument", "Tonga|Kigali Principles", "Mali|No such", "Chad|")
    plan = plan_of(grid, known)
    assert fates(plan) == ["new", "faulty", "new"]
    assert plan.rows[1].why == "No instrument is called “No such”."


def test_equal_arguments_give_equal_plans_and_stop_ends_one(known: Known) -> None:
    grid = listed("", *["Tonga", "Congo"] * 300)
    intake = intake_of(grid, known)
    assert make_plan(grid, intake, known) == make_plan(grid, intake, known)
    with pytest.raises(Interrupted):
        make_plan(grid, intake, known, stop=lambda: True)


def test_an_empty_list_has_a_plan(known: Known) -> None:
    plan = plan_of(listed("A|B"), known)
    assert (plan.rows, plan.summary) == ((), "0 rows")


def test_a_column_that_says_who_has_endorsed_leaves_the_others_out(known: Known) -> None:
    grid = listed("Country|Endorsed", "Tonga|Yes", "Mali|No", "Chad|", "Fiji|NO", "Kenya|perhaps")
    plan = plan_of(grid, known)
    assert fates(plan) == ["new", "left out", "left out", "left out", "faulty"]
    assert plan.rows[1].why == "The row does not say that it endorsed."
    assert plan.rows[4].column == 1


def test_a_long_text_in_place_of_a_name_is_told_as_such(known: Known) -> None:
    (row,) = plan_of(listed("State", "Rwanda " * 150_000), known).rows
    assert (row.fate, row.proposed) == (Fate.TO_DECIDE, ())
    assert "too long for a name" in row.why
