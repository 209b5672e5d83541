"""Snippets: a piece of a row's prose around what is typed, which no cell of the row shows."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.text.plain_text import clean

_BEFORE, _AFTER = 60, 240
"""Characters of a snippet before its match, and from there on: a line of a wide window."""
_FIRST_PARTS, _OVERLAP = (2_000, 8_000, 32_000), 500
"""Where the parts of a text end that are looked through before the rest, and how many characters
two of them have in common."""
_MOST_PLACES = 4
"""Matches whose neighbourhood is looked at for the other words typed."""
_BLANK, _LAST_BLANK = re.compile(r"\s"), re.compile(r"\s\S*\Z")
_CHINESE = "\u2e80"
"""From this character on are Chinese and its neighbours, where any character may begin a word."""
_MORE = "…"
_Span = tuple[int, int]


class Snippet(NamedTuple):
    """A piece of a text in one line, beginning and ending with an ellipsis where it is cut."""

    column: str
    """The column that holds the text."""
    text: str
    spans: tuple[_Span, ...]
    """The ranges in `text` of all that is typed."""
    match: int
    """Where what was sought begins in `text`."""


class _Match(NamedTuple):
    """A match of one of several words: its range in a text, and the number of the word."""

    start: int
    end: int
    word: int


@dataclass(frozen=True)
class SnippetsRequest:
    """Requests a snippet of the prose of some rows of a table, whose columns are `Table.prose`."""

    table: str
    typed: Typed
    rows: tuple[tuple[int, Typed], ...]
    """The id of each row, and what to seek in it: a part of `typed`."""

    def read(self, archive: Archive) -> dict[int, Snippet]:
        """A snippet for each row whose prose has some of what is sought, by the row's id.

        Rows are read one by one, so an interrupt waits for one text at most.
        """
        table, sought = archive.tables[self.table], dict(self.rows)
        columns = [table.exported_column(name) for name in table.prose]
        found: dict[int, Snippet] = {}
        others: dict[int, list[tuple[str, str, str]]] = {}
        for row_id, cells in archive.read_rows(self.table, columns, sorted(sought)):
            texts = [
                (name, table.fields[name], str(cell))
                for name, cell in zip(table.prose, cells, strict=True)
                if cell
            ]
            if piece := self._first(texts, sought[row_id], _plain_match):
                found[row_id] = piece
            else:
                others[row_id] = texts
        within = {index for texts in others.values() for _, index, _ in texts}
        for row_id in archive.rows_with(self.table, self.typed.words, within, list(others)):
            if piece := self._first(others[row_id], sought[row_id], _any_match):
                found[row_id] = piece
        return found

    def _first(
        self,
        texts: Sequence[tuple[str, str, str]],
        sought: Typed,
        match_in: Callable[[str, str, Typed], _Span | None],
    ) -> Snippet | None:
        """The snippet of the first text with a match; each with its column and index column."""
        for column, index, text in texts:
            if match := match_in(text, index, sought):
                return _around_match(text, index, match, self.typed)._replace(column=column)
        return None


def snippet(text: str, index: str, sought: Typed, typed: Typed) -> Snippet | None:
    """The piece of a text around a match of `sought`, with all of `typed` marked in it; None if it
    has no match. `index` is the index column of the text.

    It is the first match of one word; of several, one with most of the others near it. Those in
    small letters or capitals come before others, which take time to find.
    """
    match = _plain_match(text, index, sought) or _any_match(text, index, sought)
    return _around_match(text, index, match, typed) if match else None


def _around_match(text: str, index: str, match: _Span, typed: Typed) -> Snippet:
    start, end = _around(text, match)
    before, after = _MORE if start else "", _MORE if end < len(text) else ""
    shown = f"{before}{clean(text[start:end])}{after}"
    spans = typed.spans(shown, index)
    least = len(before + clean(text[start : match[0]]))
    place = next((span[0] for span in spans if span[0] >= least), least)
    return Snippet(index, shown, tuple(spans), place)


def _plain_match(text: str, index: str, sought: Typed) -> _Span | None:
    """A match in small letters or capitals."""
    words = sought.words
    for most in (_MOST_PLACES,) if words[1:] else (1, _MOST_PLACES):
        places = sorted(
            _Match(place, place, number)
            for number, word in enumerate(words)
            for first, is_whole in word.first_words(index)
            for place in _places(text, first, most, is_whole=is_whole)
        )
        for place in sorted(places, key=lambda place: -_number_near(place, places))[:_MOST_PLACES]:
            begin = max(text.rfind(" ", 0, place.start), text.rfind("\n", 0, place.start)) + 1
            blank = _BLANK.search(text, place.start + _AFTER)  # a word cut short would be another
            around = text[begin : blank.start() if blank else len(text)]
            if found := words[place.word].first_span(around, index):
                return begin + found[0], begin + found[1]
    return None


def _places(text: str, word: str, most: int, *, is_whole: bool) -> list[int]:
    """The first `most` places of a word in small letters or capitals, or of words that begin with
    it."""
    places: list[int] = []
    end = len(text)
    for form in dict.fromkeys((word, word.capitalize(), word.upper())):
        found, place = 0, text.find(form, 0, end)
        while place >= 0 and found < most:
            if not (_goes_on(text, place) or (is_whole and _goes_on(text, place + len(form)))):
                found += 1
                places.append(place)
            place = text.find(form, place + 1, end)
        places = sorted(places)[:most]
        if len(places) == most:
            end = places[-1]  # another form is sought only before
    return places


def _goes_on(text: str, place: int) -> bool:
    """Whether a word goes on over a place in a text; each Chinese character is a word."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    return before.isalnum() and after.isalnum() and before < _CHINESE and after < _CHINESE


def _any_match(text: str, index: str, sought: Typed) -> _Span | None:
    """A match in any letters: with accents, say, that are not typed."""
    words = sought.words
    if not words[1:]:
        return sought.first_span(text, index)
    for begin, part in _parts(text):
        found = _first_matches(part, words, index)
        if found:
            best = max(found[:_MOST_PLACES], key=lambda match: _number_near(match, found))
            return begin + best.start, begin + best.end
    return None


def _first_matches(text: str, words: Sequence[Typed], index: str) -> list[_Match]:
    """The first few matches of the words, and all that are near these, by where they start."""
    found: list[_Match] = []
    for match in merge(*(_matches(text, word, number, index) for number, word in enumerate(words))):
        if len(found) >= _MOST_PLACES and match.start >= found[_MOST_PLACES - 1].start + _AFTER:
            break
        found.append(match)
    return found


def _matches(text: str, word: Typed, number: int, index: str) -> Iterator[_Match]:
    return (_Match(start, end, number) for start, end in word.iter_spans(text, index))


def _number_near(match: _Match, others: Sequence[_Match]) -> int:
    """How many of the words stand in what a snippet shows around a match."""
    near = range(match.start - _BEFORE, match.start + _AFTER)
    return len({other.word for other in others if other.start in near})


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Parts of a text, longer and longer, and where each begins: most matches are in the first.

    They end between words, and each begins in the one before: a phrase may go on in it.
    """
    begin = 0
    for size in _FIRST_PARTS:
        end = max(text.rfind(" ", 0, size), text.rfind("\n", 0, size))
        if begin < end < len(text):
            yield begin, text[begin:end]
            begin = text.rfind(" ", 0, max(end - _OVERLAP, begin)) + 1
    yield begin, text[begin:]


def _around(text: str, match: _Span) -> _Span:
    """The range of whole words around a match, as long as a snippet is."""
    start, end = max(match[0] - _BEFORE, 0), min(match[0] + _AFTER, len(text))
    if start:
        blank = _BLANK.search(text, start, match[0])
        start = blank.end() if blank else start
    if end < len(text):
        last = _LAST_BLANK.search(text, match[1], end)
        end = last.start() if last else max(end, match[1])
    return start, end
