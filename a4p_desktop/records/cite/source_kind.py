"""Decides what a source is to what it is cited for: its own words, data, or somebody's report."""

from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.cite.citation import Relation


def relation_of(source: Source, delegation: str = "", *, of_words: bool = False) -> Relation:
    """What the source is to a fact about the delegation with this code; with `of_words`, to what
    the delegation said or endorsed.

    With `delegation` "" the row that cites the source is about no delegation. The recorded `kind`
    and `party` alone decide, by the rule in data/README.md. A source without a kind is a report.
    """
    if source.kind == "un":
        return "own"
    if source.kind == "data":
        return "text" if of_words else "data"
    owners = source.party.split("|") if source.party else []
    return "own" if source.kind == "party" and delegation in owners else "report"
