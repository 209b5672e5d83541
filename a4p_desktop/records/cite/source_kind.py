"""Decides what a source is to what it is cited for: its own words, data, or somebody's report."""

from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.cite.citation import Relation


def relation_of(source: Source, delegation: str = "", *, of_statement: bool = False) -> Relation:
    """What the source is to a fact about the delegation with this code, or to a statement.

    With `delegation` "" the row that cites the source is about no delegation. The recorded `kind`
    and `party` alone decide, by the rule in data/README.md. A source without a kind is a report.
    """
    if source.kind == "un":
        return "own"
    if source.kind == "data":
        return "text" if of_statement else "data"
    owners = source.party.split("|") if source.party else []
    return "own" if source.kind == "party" and delegation in owners else "report"
