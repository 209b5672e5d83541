"""The full text of a statement: its paragraphs, what a search matches in it, and a part of it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.schema.tables import SPEAKERS
from a4p_desktop.records.text.paragraphs import joined_lines, paragraphs

Span = tuple[int, int]
"""The index of the first character, and that after the last."""

_BEFORE, _AFTER = 2_500, 6_500
"""Characters of a part before and after its place: some 1,500 words, a tenth of the longest
speeches. Qt lays them out in a tenth of the time as well."""
_SPARE = 1_000
"""Characters that a part may be longer for a whole paragraph."""
_GAP = 80
"""The most characters of blanks before a paragraph that are looked at."""
_KEPT = 4
"""Texts kept as they were made last: whoever opens one to read it has often seen its details, and
a long one takes 20 ms."""


@dataclass(frozen=True)
class FullText:
    """A text in which the lines are joined that only the page broke."""

    text: str
    paragraphs: Sequence[Span]
    """In order; between them are line ends only."""
    matches: Sequence[Span] = ()
    """What the search matches, in order and without overlap."""

    @classmethod
    @lru_cache(_KEPT)
    def of(cls, recorded: str, typed: Typed | None = None) -> "FullText":
        """The text as it is recorded, with the matches of `typed`.

        Its joined lines are as long as the recorded ones, so the places of matches are the same.
        """
        text = joined_lines(recorded)
        return cls(text, paragraphs(text), typed.spans(recorded, "text") if typed else ())

    def part(self, at: int) -> Sequence[Span]:
        """The paragraphs around the character number `at`: some 9,000 characters.

        The first and the last are cut at a blank if they are long, or where there is none.
        """
        start = self._start(min(at, len(self.text) - _AFTER) - _BEFORE)
        end = self._end(max(at, _BEFORE) + _AFTER)
        return [
            (max(first, start), min(last, end))
            for first, last in self.paragraphs
            if first < end and last > start
        ]

    def is_apart(self, paragraph: Span) -> bool:
        """Whether there is an empty line before a paragraph, or a piece of it; in a text without
        any empty line, each is apart. The others are items of a list, or lines of verse."""
        return not self.has_empty_lines or self._is_after_empty_line(paragraph[0])

    @cached_property
    def has_empty_lines(self) -> bool:
        """Whether there is an empty line between some of its paragraphs."""
        return any(self._is_after_empty_line(first) for first, _ in self.paragraphs[1:])

    def _is_after_empty_line(self, at: int) -> bool:
        before = self.text[max(0, at - _GAP) : at]
        gap = before[len(before.rstrip()) :]
        return len(gap.rstrip(" \t\u00a0").splitlines()) > 1

    def is_in_part(self, match: int, at: int) -> bool:
        """Whether all of the match of this number is in the part around the character `at`."""
        (start, end), pieces = self.matches[match], self.part(at)
        return bool(pieces) and pieces[0][0] <= start and end <= pieces[-1][1]

    def matches_in(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The matches that are in `span`, also in part, each with its number from 0."""
        start, end = span
        first = bisect_left(self.matches, start, key=lambda match: match[1] - 1)
        for number in range(first, len(self.matches)):
            if self.matches[number][0] >= end:
                break
            yield number, self.matches[number]

    def _start(self, wanted: int) -> int:
        """Where a part begins that should begin at `wanted`."""
        for first, last in self.paragraphs:
            if last > wanted:
                if first >= wanted - _SPARE:
                    return first
                blank = self.text.find(" ", wanted, min(last, wanted + _SPARE))
                if blank >= 0:
                    return blank + 1
                # Without the last word of a paragraph, or within an endless one.
                return last if last <= wanted + _SPARE else wanted
        return 0

    def _end(self, wanted: int) -> int:
        """Where a part ends that should end at `wanted`."""
        for first, last in reversed(self.paragraphs):
            if first < wanted:
                if last <= wanted + _SPARE:
                    return last
                blank = self.text.rfind(" ", max(first, wanted - _SPARE), wanted)
                if blank >= 0:
                    return blank
                return first if first >= wanted - _SPARE else wanted
        return len(self.text)


@dataclass(frozen=True)
class FindRequest:
    """Requests the places of words in a text: of one letter in a long one, within a tenth of a
    second."""

    text: str
    words: str

    def read(self, archive: Archive) -> Sequence[Span]:
        # As a phrase that is still being typed, in which no sign has a meaning of its own.
        phrase = self.words.replace('"', " ")
        return parse(f'"{phrase}', SPEAKERS.fields).spans(self.text, "text")
