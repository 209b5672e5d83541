"""What a list is held against: published totals, and who is recorded without being on it."""

from dataclasses import replace

import pytest

from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Kind
from a4p_desktop.records.incoming.known import Known, Total
from tests.records.incoming.lists import listed, plan_of

CODE = "a4p-declaration-2018"


def with_totals(known: Known, *totals: Total) -> Known:
    instrument = replace(known.instruments[CODE], totals=totals)
    return replace(known, instruments={**known.instruments, CODE: instrument})


def recorded(known: Known) -> dict[str, set[str]]:
    """The delegations recorded as endorsing, each with its grades of evidence."""
    found = {
        code: {row["evidence"] for row in rows} - {"support_only"}
        for code, rows in known.instruments[CODE].evidence.items()
    }
    return {code: grades for code, grades in found.items() if grades}


@pytest.mark.parametrize("as_of", ["2018-12-31", "31 December 2018", "1 Nov 2018", "2018"])
def test_the_total_of_the_day_of_the_list_or_before_is_held_against_it(
    known: Known, as_of: str
) -> None:
    some = with_totals(
        known, Total("2018-09-25", 60, 4), Total("2019-04-30", 151, 4), Total("2020-01-01", None, 2)
    )
    number = len(recorded(known)) + 1
    plan = plan_of(listed("", "Tonga"), some, complete_as_of=as_of)
    assert plan.held_against[:2] == (
        f"60 + 4 reported on 25 September 2018; with these {number} are recorded.",
        f"{64 - number} short.",
    )
    plan = plan_of(listed("", "Tonga"), some)
    assert plan.held_against[0] == (
        f"151 + 4 reported on 30 April 2019; with these {number} are recorded."
    )


def test_a_total_of_states_alone_is_held_against_states(known: Known) -> None:
    some = with_totals(known, Total("2018-09-25", 1, None))
    plan = plan_of(listed("", "Tonga", "European Union"), some)
    states = {
        code for code in recorded(known) if known.delegations[code]["kind"].endswith("_state")
    }
    number = len(states | {"TON"})
    assert plan.held_against == (
        f"1 Member State was reported on 25 September 2018; with these {number} are recorded.",
        f"{number - 1} more than reported.",
    )


def test_a_total_that_is_met_has_no_difference(known: Known) -> None:
    number = len(recorded(known)) + 1
    plan = plan_of(listed("", "Tonga"), with_totals(known, Total("2018", number, 0)))
    assert plan.held_against == (
        f"{number} + 0 reported on 2018; with these {number} are recorded.",
    )


def test_who_is_recorded_but_not_on_a_whole_list_is_told(known: Known) -> None:
    inferred = {"collective_statement", "deduction"}
    by_inference = [code for code, grades in recorded(known).items() if grades <= inferred]
    others = [code for code in recorded(known) if code not in by_inference]
    plan = plan_of(
        listed("", *map(known.name, [*by_inference[1:], *others[2:]])), known, complete_as_of="2019"
    )
    assert plan.not_on_list == (by_inference[0], *others[:2])
    assert plan.held_against[-3:-1] == (
        "1 recorded by inference is not on your list.",
        "2 recorded by other evidence are not on your list.",
    )


def test_a_few_names_are_not_asked_who_is_missing(known: Known) -> None:
    assert plan_of(listed("", "Tonga"), known).not_on_list == ()


def test_speakers_are_held_against_the_number_reported_without_the_secretariat(
    known: Known,
) -> None:
    rows = ("Tonga|Siale Ata|minister", "United Nations Secretariat|Ada Lee|secretariat")
    plan = plan_of(listed("Country|Speaker|Level", *rows), known, Kind.SPEAKERS)
    assert plan.counts[Fate.NEW] == 2
    statements = (known.meetings["hlm-2018"].statements or {}).values()
    levels = [row["level"] for rows in statements for row in rows]
    assert "secretariat" in levels
    number = len(levels) - levels.count("secretariat") + 1
    assert plan.held_against == (
        f"48 speakers were reported; with these {number} are recorded.",
        f"{48 - number} short.",
    )
