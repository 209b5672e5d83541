"""The reading of a statement: its text whole, who said it, and what was said before and after."""

from dataclasses import dataclass
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.statements import (
    NEIGHBOURS,
    STATEMENT,
    STATEMENT_CODES,
    Neighbour,
    Statement,
)
from a4p_desktop.records.pages.full_text import FullText
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import SPEAKERS


@dataclass(frozen=True)
class Reading:
    """A statement that has a text."""

    facts: Statement
    text: FullText
    """With the matches of the search."""
    previous: Neighbour | None
    """The statement of its meeting before it, among those with a text."""
    next: Neighbour | None


@dataclass(frozen=True)
class ReadingRequest:
    """Requests the reading of a statement, with the matches of a search in its text."""

    statement: int | str
    """The id of its row, or its code, which other records know as well."""
    search_text: str = ""
    """The search as typed."""

    def read(self, archive: Archive) -> Reading | None:
        """The reading; None if there is no such statement, or it has no text."""
        for facts in archive.query(STATEMENT, id=self._row(archive)):
            if facts.text:
                return _reading(archive, facts, facts.text, _parsed(archive, self.search_text))
        return None

    def _row(self, archive: Archive) -> int | None:
        if isinstance(self.statement, int):
            return self.statement
        found = archive.query(STATEMENT_CODES, first=self.statement, most=1)
        return next((row.id for row in found if row.statement == self.statement), None)


class FoundReading(NamedTuple):
    """A reading, and the number of its row in a search."""

    row: int
    reading: Reading


@dataclass(frozen=True)
class NextReadingRequest:
    """Requests the next text with a match, among the rows of a search after one of them."""

    search: Search
    row: int
    step: int
    """1 is down the rows, -1 is up."""
    most: int = 200
    """Rows that are looked at: few that a word finds have it only in a name."""

    def is_cut(self, rows: int) -> bool:
        """Whether not all of `rows` rows that the search finds are looked at in this direction."""
        return (rows - 1 - self.row if self.step > 0 else self.row) > self.most

    def read(self, archive: Archive) -> FoundReading | None:
        """The reading; None if there is none among the rows looked at."""
        start = self.row + 1 if self.step > 0 else max(self.row - self.most, 0)
        count = self.most if self.step > 0 else self.row - start
        rows = list(enumerate(archive.ids(self.search, start, count), start))
        typed = _parsed(archive, self.search.text)
        for row, row_id in rows[:: self.step]:
            for facts in archive.query(STATEMENT, id=row_id):
                if facts.text and typed.first_span(facts.text, "text"):
                    return FoundReading(row, _reading(archive, facts, facts.text, typed))
        return None


def _parsed(archive: Archive, search_text: str) -> Typed:
    return parse(search_text, archive.tables[SPEAKERS.name].fields)


def _reading(archive: Archive, facts: Statement, text: str, typed: Typed) -> Reading:
    around = archive.query(NEIGHBOURS, id=facts.id, meeting=facts.meeting)
    return Reading(
        facts,
        FullText.of(text, typed),
        previous=next((other for other in around if not other.is_next), None),
        next=next((other for other in around if other.is_next), None),
    )
