"""Snippets: a piece of a row's prose around what is typed, which no cell of the row shows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.text.plain_text import clean

_BEFORE, _AFTER = 60, 240
"""Characters of a snippet before its match, and from there on: a line of a wide window."""
_FIRST_PARTS = (3_000, 24_000)
"""Characters of a text that are looked through before all of it: most matches are in the first."""
_MOST_PLACES = 4
"""Matches whose neighbourhood is looked at for the other words typed."""
_BLANK, _LAST_BLANK = re.compile(r"\s"), re.compile(r"\s\S*\Z")
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
        fields = table.fields
        found: dict[int, Snippet] = {}
        for row_id, texts in archive.read_rows(self.table, columns, sorted(sought)):
            for column, text in zip(table.prose, texts, strict=True):
                piece = snippet(str(text or ""), fields[column], sought[row_id], self.typed)
                if piece:
                    found[row_id] = piece._replace(column=column)
                    break
        return found


def snippet(text: str, index: str, sought: Typed, typed: Typed) -> Snippet | None:
    """The piece of a text around the first match of `sought`, with all of `typed` marked in it;
    None if it has no match. `index` is the index column of the text."""
    match = _best_match(text, index, sought)
    if match is None:
        return None
    start, end = _around(text, match)
    before, after = _MORE if start else "", _MORE if end < len(text) else ""
    shown = f"{before}{clean(text[start:end])}{after}"
    spans = typed.spans(shown, index)
    least = len(before + clean(text[start : match[0]]))
    place = next((span[0] for span in spans if span[0] >= least), least)
    return Snippet(index, shown, tuple(spans), place)


def _best_match(text: str, index: str, sought: Typed) -> _Span | None:
    """The first match of one word; of several, the first with most of the others near it."""
    words = sought.words
    if not words[1:]:
        return sought.first_span(text, index)
    for part in _parts(text):
        matches = list(islice(sought.iter_spans(part, index), _MOST_PLACES))
        if matches:
            return max(matches, key=lambda match: _number_near(text, match, words, index))
    return None


def _number_near(text: str, match: _Span, words: Sequence[Typed], index: str) -> int:
    """How many of the words stand in what a snippet shows around a match."""
    start, end = _around(text, match)
    return sum(word.first_span(text[start:end], index) is not None for word in words)


def _parts(text: str) -> Iterator[str]:
    """The beginning of a text up to a blank, a longer one, and all of it."""
    for size in _FIRST_PARTS:
        end = max(text.rfind(" ", 0, size), text.rfind("\n", 0, size))
        if 0 < end < size < len(text):
            yield text[:end]
    yield text


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
