"""Additions of the tests: a list of endorsements with its source."""

from collections.abc import Sequence

from a4p_desktop.records.own.new_records import Addition, Decision, NewRecords, OwnRow, Waiting

INSTRUMENT = "a4p-declaration-2018"


def addition(code: str, rows: int = 0) -> Addition:
    """An addition from a spreadsheet."""
    return Addition(
        code, "2026-11-26T14:05:00Z", "Amina", "list", "list.xlsx", "Sheet1", "ab" * 32, rows
    )


def listed(
    code: str, states: Sequence[str] = ("ALB", "FRA"), source: str = "own-list"
) -> NewRecords:
    """Endorsements of some States by the same list, one that waits, and a speaker."""
    endorsed = [
        OwnRow(
            {
                "instrument": INSTRUMENT,
                "delegation": state,
                "evidence": "official_list",
                "sources": source,
            },
            number,
        )
        for number, state in enumerate(states, start=2)
    ]
    return NewRecords(
        addition(code, len(states)),
        {
            "sources": [OwnRow({"source": source, "title": "The list", "held": "an e-mail"})],
            "statements": [
                OwnRow({"statement": f"st-{source}", "meeting": "hlm-2018", "delegation": "FRA"}, 9)
            ],
            "endorsements": endorsed,
        },
        [Decision("Frankreich", "FRA", "2026-11-26")],
        [Waiting(5, {"State": "Congo", "Since": "2018"}, "Which Congo?")],
        {"delegations": [{"delegation": "FRA", "name": "France", "kind": "member_state"}]},
    )
