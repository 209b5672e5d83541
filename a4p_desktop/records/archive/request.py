"""A request: a frozen value that knows how its answer is read from the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from a4p_desktop.records.archive.archive import Archive, Row
from a4p_desktop.records.archive.facet_index import FacetNumbers
from a4p_desktop.records.question.search import Search

Answer_co = TypeVar("Answer_co", covariant=True)


class Request(Protocol[Answer_co]):
    """What is asked of the records; its type says what it is answered with."""

    def read(self, archive: Archive) -> Answer_co:
        """The answer.

        Raises RecordsError where it cannot be read, Interrupted where the request was dropped.
        """


@dataclass(frozen=True)
class RowsRequest:
    """Asks for at most `count` rows of a search, from row number `start` on."""

    search: Search
    start: int
    count: int

    def read(self, archive: Archive) -> Sequence[Row]:
        return archive.page(self.search, self.start, self.count)


@dataclass(frozen=True)
class CountRequest:
    """Asks how many rows a search finds."""

    search: Search

    def read(self, archive: Archive) -> int:
        return archive.count(self.search)


@dataclass(frozen=True)
class FacetsRequest:
    """Asks how many of the rows found have each value of each facet."""

    search: Search

    def read(self, archive: Archive) -> FacetNumbers:
        return archive.facet_counts(self.search)
