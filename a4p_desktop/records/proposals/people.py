"""People whose names begin as typed, found in the full-text index of the speakers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.statements import PROPOSED_PEOPLE
from a4p_desktop.records.proposals.known import begin
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.text.folding import folded_words, indexed

_ROWS_READ = 60
"""Statements among which people are looked for: some have made many."""


@dataclass(frozen=True)
class ProposedPerson:
    """A speaker, with one statement: the best match, or the newest of several."""

    row: int
    """The id of the statement."""
    name: str
    title: str
    delegation: str
    """The name of the delegation."""


def people(archive: Archive, search: Search, most: int) -> list[ProposedPerson]:
    """At most `most` people named as the text of `search` has it: first those that `search` would
    find with its conditions, then those of all meetings."""
    words = folded_words(search.text)
    if not words:
        return []
    named = Search(SPEAKERS.name, " ".join(f"person:{word}" for word in words), search.where)
    everywhere = named.widest
    found: dict[tuple[str, str], ProposedPerson] = {}
    for scope in dict.fromkeys((named, everywhere)):
        if len(found) < most:
            for person in _speakers(archive, scope, words):
                found.setdefault((person.name, person.delegation), person)
    return list(islice(found.values(), most))


def _speakers(archive: Archive, search: Search, words: list[str]) -> Iterator[ProposedPerson]:
    ids = archive.ids(search, 0, _ROWS_READ)
    for row in archive.query(PROPOSED_PEOPLE, ids=json.dumps(ids)):
        # The index has honorifics beside the names.
        if begin(words, indexed(row.person).split()):
            yield ProposedPerson(row.id, row.person, row.title or "", row.delegation)
