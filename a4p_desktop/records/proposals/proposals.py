"""What is proposed for a text while it is typed, best first and a handful of each kind."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.request import Found, FoundRequest
from a4p_desktop.records.pages.delegation_list import Match
from a4p_desktop.records.proposals.known import Known, ProposedTheme
from a4p_desktop.records.proposals.people import ProposedPerson, people
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS

MOST_DELEGATIONS, MOST_PEOPLE, MOST_THEMES = 4, 3, 2


@dataclass(frozen=True)
class Proposed:
    """What a text may mean, and the rows that it finds."""

    delegations: Sequence[Match] = ()
    people: Sequence[ProposedPerson] = ()
    themes: Sequence[ProposedTheme] = ()
    found: Sequence[Found] = ()
    """For each table that has such rows."""


@dataclass(frozen=True)
class ProposalsRequest:
    """Requests the proposals for the text of some searches, one for each table.

    Near spellings are proposed only where the text itself finds nothing, not even rows.
    """

    searches: tuple[Search, ...]
    known: Known = field(compare=False)

    def read(self, archive: Archive) -> Proposed:
        text = self.searches[0].text
        delegations = self.known.delegations.named(text)
        named = self._people(archive)
        themes = self.known.themes_called(text)
        numbers = [FoundRequest(search).read(archive) for search in self.searches]
        found = [each for each in numbers if each.everywhere]
        if not (delegations or named or themes or found):
            delegations = self.known.delegations.near(text)
        return Proposed(
            tuple(delegations[:MOST_DELEGATIONS]), named, themes[:MOST_THEMES], tuple(found)
        )

    def _people(self, archive: Archive) -> tuple[ProposedPerson, ...]:
        speakers = (search for search in self.searches if search.table == SPEAKERS.name)
        found = (person for search in speakers for person in people(archive, search, MOST_PEOPLE))
        return tuple(found)


@dataclass(frozen=True)
class DelegationsRequest:
    """Requests the delegations and groups that a text names; all of them if it is blank."""

    text: str
    known: Known = field(compare=False)

    def read(self, archive: Archive) -> Proposed:
        del archive  # all is known
        return Proposed(tuple(self.known.delegations.find(self.text)))
