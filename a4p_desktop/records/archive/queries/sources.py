"""The queries for sources, each with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class Source(NamedTuple):
    """One source: where a fact was read. It has a title or publisher, and an address or a place."""

    source: str
    title: str | None
    publisher: str
    """"" where it is not known, as for `url` and `accessed`."""
    dated: str | None
    url: str
    accessed: str
    lang: str | None
    kind: str | None
    title_seen: int | None
    """0 if the title is a description of ours, and no quotation."""
    party: str | None
    """The codes of the delegations whose own publication it is, joined by |."""
    held: str | None = None
    """Where it lies, if it has no address."""

    @property
    def name(self) -> str:
        """Its title, or else its publisher."""
        return self.title or self.publisher

    @property
    def place(self) -> str:
        """Its address, or else where it is held."""
        return self.url or self.held or ""


FIGURES_SOURCES = Query("figures_sources", Source)


SOURCES = Query("sources", Source)
