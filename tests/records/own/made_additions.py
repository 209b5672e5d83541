"""Additions of the tests: a list of endorsements with its source, and a correction."""

import hashlib
from collections.abc import Mapping, Sequence

from a4p_desktop.records.own.new_records import Addition, Decision, NewRecords, OwnRow, Waiting
from a4p_desktop.records.own.own_file import OwnFile
from a4p_desktop.records.own.own_tables import own_forms

INSTRUMENT = "a4p-declaration-2018"


def addition(code: str, rows: int = 0, how: str = "list", of: str = "own-list") -> Addition:
    """An addition from a spreadsheet that is the source `of`."""
    sha256 = hashlib.sha256(of.encode()).hexdigest()
    return Addition(code, "2026-11-26T14:05:00Z", "Amina", how, "list.xlsx", "Sheet1", sha256, rows)


def listed(
    code: str,
    states: Sequence[str] = ("ALB", "FRA"),
    source: str = "own-list",
    further: Mapping[str, str] | None = None,
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
    spoke = {"statement": f"st-{source}", "meeting": "hlm-2018", "delegation": "FRA"}
    return NewRecords(
        addition(code, len(states), of=source),
        {
            "sources": [OwnRow({"source": source, "title": "The list", "held": "an e-mail"})],
            "statements": [OwnRow({**spoke, **(further or {})}, 9)],
            "endorsements": endorsed,
        },
        [Decision("Frankreich", "FRA", "2026-11-26")],
        [Waiting(5, {"State": "Congo", "Since": "2018"}, "Which Congo?")],
        {"delegations": [{"delegation": "FRA", "name": "France", "kind": "member_state"}]},
    )


def correcting(code: str, endorsement: str) -> NewRecords:
    """A correction of the date of an endorsement, by its key."""
    row = {
        "table": "endorsements",
        "row": endorsement,
        "column": "endorsed_on",
        "is": "2018-09-25",
        "why": f"The letter {code} says so.",
    }
    return NewRecords(addition(code, 0, "correction"), {"corrections": [OwnRow(row)]})


def content(own: OwnFile) -> object:
    """All that counts of the own records, but for their history."""
    rows = {form.name: [*own.rows(form.name)] for form in own_forms()}
    copies = {form.name: [*own.referred(form.name)] for form in own_forms()}
    return own.digest, rows, copies, own.decisions, [*own.waiting()]
