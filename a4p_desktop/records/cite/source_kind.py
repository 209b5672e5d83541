"""Decides whether a source reports what a delegation says, or is its own or the United Nations’."""

from a4p_desktop.records.archive.queries.sources import Source


def is_reported(source: Source, delegation: str = "") -> bool:
    """Whether what the source says of the delegation with this code must be cited as a report.

    With `delegation` "" the row that cites the source is about no delegation.
    The recorded `kind` and `party` alone decide, by the rule in data/README.md: a source of the
    United Nations is no report, nor is the delegation's own. A source without a kind is a report.
    """
    if source.kind == "un":
        return False
    owners = source.party.split("|") if source.party else []
    return source.kind != "party" or delegation not in owners
