"""Suggests searches in place of one that finds nothing, each with the number of rows it finds."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice, product
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.delegation_names import read_names
from a4p_desktop.records.archive.request import Found, FoundRequest
from a4p_desktop.records.names.name_finder import NameFinder
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.typed import CHUNK, parse
from a4p_desktop.records.schema.tables import Table
from a4p_desktop.records.text.folded_text import words
from a4p_desktop.records.text.folding import fold, folded_words
from a4p_desktop.records.text.near_words import Near, TypedWord, nearest

MOST_RESPELLED = 3
"""The most respelled texts that are suggested."""

_MOST_TRIED = 12
"""The most respelled texts that are counted to find those."""


class Suggestion(NamedTuple):
    """A search, and the number of rows that it finds."""

    search: Search
    found: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Searches that find something in place of one that does not."""

    respelled: Sequence[Found] = ()
    """With near words for unknown ones and the same conditions: first those that find something,
    then those that would with none; the nearest first."""
    wider: Sequence[Suggestion] = ()
    """With the same words and fewer conditions, first with as many as possible."""

    @property
    def searches(self) -> Sequence[Search]:
        """All of them: the respelled ones, each here and with no condition, and the wider ones."""
        here_and_everywhere = ((each.search, each.search.widest) for each in self.respelled)
        return [*chain(*here_and_everywhere), *(each.search for each in self.wider)]


@dataclass(frozen=True)
class SuggestionsRequest:
    """Requests suggestions for a search that finds nothing."""

    search: Search

    def read(self, archive: Archive) -> Suggestions:
        return suggest(archive, self.search)


def suggest(archive: Archive, search: Search) -> Suggestions:
    """Suggestions in place of `search`, which finds nothing.

    Raises RecordsError and Interrupted, as the archive does.
    """
    table = archive.tables[search.table]
    respellings = chain(_named(archive, search), _respellings(archive, search, table))
    texts = dict.fromkeys(islice(respellings, _MOST_TRIED))
    # What has the same words is no other text: a name typed without its capitals, or a word that
    # has no letters of its own to be replaced.
    texts = {text: None for text in texts if fold(text) != fold(search.text)}
    tried = (FoundRequest(replace(search, text=text)).read(archive) for text in texts)
    finding = sorted((each for each in tried if each.everywhere), key=lambda each: not each.here)
    counted = (Suggestion(wider, archive.count(wider)) for wider in _wider(search, table))
    return Suggestions(
        tuple(finding[:MOST_RESPELLED]), tuple(wider for wider in counted if wider.found)
    )


def _wider(search: Search, table: Table) -> list[Search]:
    """The search without a scope, and then without any condition."""
    elsewhere = tuple(each for each in search.where if each.facet != table.scope)
    conditions = dict.fromkeys([elsewhere, ()])
    return [replace(search, where=where) for where in conditions if where != search.where]


def _named(archive: Archive, search: Search) -> Iterator[str]:
    """The names of the delegations that the text may name: “Republic of Kenya” is Kenya."""
    every = read_names(archive)
    names = {each.code: each.names[0] for each in every}
    meaning = NameFinder(every).find(search.text)
    if meaning.certain:
        yield names[meaning.certain]
    elif meaning.is_name:
        yield from (names[code] for code in meaning.proposed)


def _respellings(archive: Archive, search: Search, table: Table) -> Iterator[str]:
    """The text with near words for unknown ones, nearest first."""
    found = nearest(_sought(search, table), partial(archive.words, table.name))
    near = {word: others for word, others in found.items() if others}
    if not near:
        return
    for choice in sorted(product(*map(enumerate, near.values())), key=_remoteness):
        words_chosen = (other.word for _, other in choice)
        yield respell(search.text, dict(zip(near, words_chosen, strict=True)), table.fields)


def _remoteness(choice: Sequence[tuple[int, Near]]) -> tuple[int, int]:
    """The sort key of a choice of near words, each with its rank: nearest first."""
    return sum(near.distance for _, near in choice), sum(place for place, _ in choice)


def _sought(search: Search, table: Table) -> list[TypedWord]:
    """The typed words that may be misspelled; excluded words do no harm."""
    groups = parse(search.text, table.fields).groups
    terms = [term for group in groups for term in group if not term.negated]
    begun = {term.words[-1] for term in terms if term.open}
    whole = {word for term in terms for word in (term.words[:-1] if term.open else term.words)}
    typed = dict.fromkeys(word for term in terms for word in term.words)
    sought = [TypedWord(word, open=word in begun - whole) for word in typed]
    return [word for word in sought if word.is_respellable]


def respell(text: str, replacements: Mapping[str, str], fields: Mapping[str, str]) -> str:
    """`text` with other words in place of some folded words, and every other character kept.

    Names of `fields` before a colon and excluded words are kept too.
    """
    known = {fold(name) for name in fields}
    pieces, end = [], 0
    for chunk in CHUNK.finditer(text):
        if chunk["minus"]:
            continue
        is_field = chunk["field"] and fold(chunk["field"]) in known
        start = chunk.end("field") if is_field else chunk.start()
        for word in words(text[start : chunk.end()]):
            typed = text[start + word.start : start + word.end]
            # One character may spell a part of two words, or the separator after one, as ⒑ does.
            alone = folded_words(f"x{typed}x") == [f"x{word.text}x"]
            if word.text in replacements and alone:
                pieces += [text[end : start + word.start], _as(typed, replacements[word.text])]
                end = start + word.end
    return "".join([*pieces, text[end:]])


def _as(typed: str, word: str) -> str:
    """A folded word as it is written in place of `typed`: with capitals where that has them."""
    written = unicodedata.normalize("NFC", word)  # folded Korean is taken apart
    if not typed[:1].isupper():
        return written
    cased = written.upper() if typed.isupper() else written.capitalize()
    return written if cased == "OR" else cased  # which would join what stands beside it
