"""The queries for sources, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Source(NamedTuple):
    """One source: where a fact was read."""

    source: str
    title: str | None
    publisher: str
    dated: str | None
    url: str
    accessed: str
    lang: str | None
    kind: str | None
    title_seen: int | None
    """0 if the title is a description of ours, and no quotation."""
    party: str | None
    """The codes of the delegations whose own publication it is, joined by |."""


FIGURES_SOURCES = Query("figures_sources", Source)


SOURCES = Query("sources", Source)
