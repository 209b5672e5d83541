"""People whose names begin as typed, found in the full-text index of the speakers."""

import json
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
    """A speaker, with the newest statement found."""

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
    text = " ".join(f"person:{word}" for word in words)
    # By date, as the best match would look among all columns for more.
    named = Search(SPEAKERS.name, text, search.where, "-date")
    found: dict[tuple[str, str], ProposedPerson] = {}
    for scope in dict.fromkeys((named, named.widest)):
        if len(found) < most:
            for person in _speakers(archive, scope, words):
                found.setdefault((person.name, person.delegation), person)
    return list(islice(found.values(), most))


def _speakers(archive: Archive, search: Search, words: list[str]) -> list[ProposedPerson]:
    """The newest speakers, those with all words whole in their names first."""
    ids = archive.ids(search, 0, _ROWS_READ)
    found: dict[bool, list[ProposedPerson]] = {True: [], False: []}
    for row in archive.query(PROPOSED_PEOPLE, ids=json.dumps(ids)):
        names = indexed(row.person).split()
        # The index has honorifics beside the names.
        if begin(words, names):
            person = ProposedPerson(row.id, row.person, row.title or "", row.delegation)
            found[set(words) <= set(names)].append(person)
    return [*found[True], *found[False]]
