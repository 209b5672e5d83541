"""A request: a frozen value that knows how its answer is read from the archive."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol, TypeVar

from a4p_desktop.records.archive.archive import Archive, Row
from a4p_desktop.records.archive.facet_index import FacetNumbers
from a4p_desktop.records.archive.open_file import Change, Watched
from a4p_desktop.records.question.search import Condition, Search

_MOST_STATEMENTS = 5_000
"""Statements whose speakers are counted in some milliseconds."""

Answer_co = TypeVar("Answer_co", covariant=True)


class Request(Protocol[Answer_co]):
    """A request to the records; its type parameter is that of the answer."""

    def read(self, archive: Archive) -> Answer_co:
        """The answer.

        Raises RecordsError if it cannot be read, Interrupted if the request was dropped.
        """


@dataclass(frozen=True)
class RowsRequest:
    """Requests at most `count` rows of a search, from row number `start` on."""

    search: Search
    start: int
    count: int

    def read(self, archive: Archive) -> Sequence[Row]:
        return archive.page(self.search, self.start, self.count)


@dataclass(frozen=True)
class CountRequest:
    """Requests the number of rows that a search finds."""

    search: Search

    def read(self, archive: Archive) -> int:
        return archive.count(self.search)


class Found(NamedTuple):
    """The number of rows that a search finds here, and that it would find with no condition."""

    search: Search
    here: int
    everywhere: int


@dataclass(frozen=True)
class FoundRequest:
    """Requests how many rows a search finds, here and with no condition."""

    search: Search

    def read(self, archive: Archive) -> Found:
        here = archive.count(self.search)
        everywhere = archive.count(self.search.widest) if self.search.where else here
        return Found(self.search, here, everywhere)


@dataclass(frozen=True)
class SpeakersRequest:
    """Requests the number of different speakers whose statements a search finds; one without a name
    is one more."""

    search: Search

    def read(self, archive: Archive) -> int | None:
        """The number; None where counting it would take long."""
        if archive.count(self.search) > _MOST_STATEMENTS:
            return None
        ids = archive.ids(self.search, 0, _MOST_STATEMENTS)
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.archive.queries.statements import SPEAKERS_OF_IDS

        ((number,),) = archive.query(SPEAKERS_OF_IDS, ids=json.dumps(ids))
        return number


@dataclass(frozen=True)
class FacetsRequest:
    """Requests the number of rows found with each value of each facet."""

    search: Search

    def read(self, archive: Archive) -> FacetNumbers:
        return archive.facet_counts(self.search)


RowKey = tuple[Condition, ...]
"""Conditions on columns that one row meets, in other records too."""


@dataclass(frozen=True)
class PositionsRequest:
    """Requests the numbers of rows in a search, each None where the search does not find it."""

    search: Search
    rows: tuple[RowKey | None, ...]

    def read(self, archive: Archive) -> list[int | None]:
        return [self._position(archive, key) if key else None for key in self.rows]

    def _position(self, archive: Archive, key: RowKey) -> int | None:
        found = archive.ids(Search(self.search.table, where=key), 0, 1)
        return archive.position(self.search, found[0]) if found else None


@dataclass(frozen=True)
class ChangesRequest:
    """Requests what has become of files since they were opened.

    On the thread that reads, because a sleeping network drive keeps whoever asks waiting.
    """

    files: tuple[Watched, ...]

    def read(self, _: Archive) -> tuple[Change, ...]:
        return tuple(file.change() for file in self.files)


@dataclass(frozen=True)
class FaultsRequest:
    """Requests the faults of the file: none if it is as it was built."""

    def read(self, archive: Archive) -> Sequence[str]:
        return archive.faults()
