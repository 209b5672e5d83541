"""The terms of typed text: which rows they match in FTS5, and where they stand in a text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from heapq import merge
from itertools import chain, islice

from a4p_desktop.records.text.beginnings import may_begin
from a4p_desktop.records.text.folded_text import FoldedText, beginning
from a4p_desktop.records.text.folding import MARKS, Word, folded_words

EVERY = "*"
"""A word in every indexed row, which `fold` never returns. NOT in FTS5 needs a left operand: in a
search that only excludes, it is this word."""


def facet_word(value_id: int) -> str:
    """The index word of the facet value with this id; like EVERY, it cannot be typed."""
    return f"#{value_id}"


_QUOTED_EVERY = f'"{EVERY}"'
_SHORT, _MOST_SHORT = 300, 2_000
"""Texts of at most so many characters are cached as they are spelled, and so many of them: most
rows that a letter finds were found by the one before."""
_MOST_LETTERS = 24
"""Letters of a term that are looked for before its words are compared: few texts have so many."""

Endings = Callable[[str], Sequence[str]]
"""Returns the words of the index with a prefix, or none where they are too many."""


@dataclass(frozen=True, slots=True)
class Term:
    """Consecutive words that a row must have, in any column or in one; `negated`: must not."""

    words: tuple[str, ...]
    column: str | None = None
    negated: bool = False
    open: bool = False
    """The last word is still being typed, so it matches as a prefix."""
    spellings: tuple["Term", ...] = ()
    """The same with compounds written otherwise: peacekeeping, peace-keeping."""

    @property
    def all_spellings(self) -> "tuple[Term, ...]":
        """This term, and its other spellings."""
        return self, *self.spellings

    @property
    def opened(self) -> "Term":
        """The same with its last word still being typed."""
        return replace(self, open=True, spellings=tuple(each.opened for each in self.spellings))

    @property
    def of_whole_words(self) -> "Term":
        """The same with all words complete, so that none matches as a prefix."""
        spellings = tuple(each.of_whole_words for each in self.spellings)
        return replace(self, open=False, spellings=spellings)

    def expression(self, within: str = "", endings: Endings | None = None) -> str:
        """The term as an FTS5 expression, without its negation; see `Typed.written`."""
        if not self.spellings:
            return self._expression(within, endings)
        spelled = (each._expression(within, endings) for each in self.all_spellings)
        return f"({' OR '.join(spelled)})"

    def _expression(self, within: str, endings: Endings | None) -> str:
        columns = f"{{{self.column}}}" if self.column else within
        prefix = f"{columns} : " if columns else ""
        *firsts, last = self.words
        if not self.open:
            return f'{prefix}"{" ".join(self.words)}"'
        words = endings(last) if endings else ()
        if not words:
            return f'{prefix}"{" ".join(self.words)}" *'
        phrases = " OR ".join(f'"{" ".join((*firsts, word))}"' for word in words)
        return f"{prefix}({phrases})"

    def spans(self, folded: FoldedText) -> Iterator[tuple[int, int]]:
        """The ranges of the term in a text, by where they start."""
        for found in _first_letters(self.words).finditer(folded.spelling):
            spans = map(partial(self._span, folded.text), folded.sequences_from(found.start()))
            yield from sorted(span for span in spans if span)

    def _span(self, text: str, sequence: Iterable[Word]) -> tuple[int, int] | None:
        """The range of the term in `text` if a sequence of words begins with it."""
        words = list(islice(sequence, len(self.words)))
        *firsts, last = self.words
        if len(words) < len(self.words) or [word.text for word in words[:-1]] != firsts:
            return None
        if words[-1].text == last:
            return words[0].start, words[-1].end
        if self.open and words[-1].text.startswith(last):
            return words[0].start, beginning(text, words[-1], len(last))
        return None


@dataclass(frozen=True)
class _Wanted:
    """The terms that mark a text."""

    terms: tuple[Term, ...]

    @cached_property
    def beginnings(self) -> tuple[re.Pattern[str], ...]:
        """What finds where one may begin in a long text; to make it takes longer than a cell."""
        return tuple({may_begin(term.words) for term in self.terms})

    @cached_property
    def most_words(self) -> int:
        """Of a term."""
        return max((len(term.words) for term in self.terms), default=0)

    @cached_property
    def first_words(self) -> frozenset[tuple[str, bool]]:
        """See `Typed.first_words`."""
        return frozenset(
            (term.words[0], not term.open or len(term.words) > 1) for term in self.terms
        )


@dataclass(frozen=True)
class Typed:
    """Parsed text: all groups must match, each by at least one of its terms."""

    groups: tuple[tuple[Term, ...], ...] = ()
    shortened: bool = False
    """Words beyond `MOST_WORDS` were dropped."""

    @property
    def expression(self) -> str | None:
        """The FTS5 expression; None where the text has no words."""
        return self.written()

    @property
    def of_whole_words(self) -> "Typed":
        """The same with all words complete, so that none matches as a prefix."""
        groups = (tuple(term.of_whole_words for term in group) for group in self.groups)
        return replace(self, groups=tuple(groups))

    @cached_property
    def words(self) -> "tuple[Typed, ...]":
        """Each group alone, without those that only exclude rows."""
        return tuple(
            Typed((group,)) for group in self.groups if not all(term.negated for term in group)
        )

    def written(self, within: Sequence[str] = (), endings: Endings | None = None) -> str | None:
        """The FTS5 expression; None where the text has no words.

        With `within`, terms without a column of their own must match in these index columns.
        `endings` replaces a prefix by its words where they are few: FTS5 then returns a first page
        without sorting all matches.
        """
        columns = f"{{{' '.join(within)}}}" if within else ""
        wanted: list[str] = []
        unwanted: list[str] = []
        for group in self.groups:
            if len(group) == 1 and group[0].negated:
                unwanted.append(group[0].expression())
            elif len(group) == 1:
                wanted.append(group[0].expression(columns, endings))
            else:
                any_of = " OR ".join(_alternative(term, columns, endings) for term in group)
                wanted.append(f"({any_of})")
        return combined(wanted, unwanted)

    def first_words(self, column: str | None = None) -> frozenset[tuple[str, bool]]:
        """The first word, as it is folded, of each term that `spans` looks for, and whether it
        must stand whole."""
        return (self._wanted.get(column) or self._added(column)).first_words

    def spans(self, original: str, column: str | None = None) -> list[tuple[int, int]]:
        """The ranges of the terms in `original`, in order and without overlap.

        With `column`, the index column of `original`, terms on other columns are ignored.
        """
        return list(self.iter_spans(original, column))

    def first_span(self, original: str, column: str | None = None) -> tuple[int, int] | None:
        """The first of `spans`, found without the others; None if there is none."""
        return next(self.iter_spans(original, column), None)

    def iter_spans(self, original: str, column: str | None = None) -> Iterator[tuple[int, int]]:
        """The same as `spans`, each found when it is asked for."""
        wanted = self._wanted.get(column) or self._added(column)
        if not wanted.terms:
            return iter(())
        if len(original) > _SHORT:
            return _merged(_found_in_places(original, wanted))
        folded = _folded_before(original)
        return _merged(sorted(chain.from_iterable(term.spans(folded) for term in wanted.terms)))

    @cached_property
    def _wanted(self) -> dict[str | None, _Wanted]:
        """By index column: each cell of a table asks for them."""
        return {}

    def _added(self, column: str | None) -> _Wanted:
        terms = tuple(
            spelled
            for group in self.groups
            for term in group
            if not term.negated and (column is None or term.column in (None, column))
            for spelled in term.all_spellings
        )
        wanted = self._wanted[column] = _Wanted(terms)
        return wanted


def _found_in_places(text: str, wanted: _Wanted) -> Iterator[tuple[int, int]]:
    """The ranges of the terms in a long text, by where they start: only where one may begin is the
    text folded, from a blank to a blank."""
    places = (pattern.finditer(text) for pattern in wanted.beginnings)
    end = 0
    for found in merge(*places, key=re.Match.start):
        place = found.start()
        if place < end:
            continue
        start, end = _between_blanks(text, place)
        after, missing = end, wanted.most_words - 1
        while missing > 0 and after < len(text):
            before, after = after, _between_blanks(text, after + 1)[1]
            missing -= len(folded_words(text[before:after]))
        folded = FoldedText(text[start:after])
        spans = sorted(chain.from_iterable(term.spans(folded) for term in wanted.terms))
        yield from ((start + first, start + last) for first, last in spans if start + first < end)


def _between_blanks(text: str, place: int) -> tuple[int, int]:
    """The range around a character between blanks or lines; no word goes beyond it."""
    start = text.rfind(" ", 0, place) + 1
    end = text.find(" ", place)
    end = len(text) if end < 0 else end
    line = text.find("\n", place, end)
    return max(start, text.rfind("\n", start, place) + 1), end if line < 0 else line


_folded_before = lru_cache(_MOST_SHORT)(FoldedText)


@lru_cache(maxsize=256)
def _first_letters(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds in a spelling where these words may begin, at each place on its own.

    There, a single word may also be a compound, whose parts have marks between them.
    """
    letters = " ".join(words)[:_MOST_LETTERS]
    marks = f"[{re.escape(MARKS)}]"
    if len(words) == 1:
        places, between = _BETWEEN_LETTERS, f"{marks}*"
    else:
        places, between = _BLANK, f"{marks}+"
    first, *others = places.split(letters)
    after = between.join(map(re.escape, (first[1:], *others)))
    return re.compile(f"{re.escape(first[0])}(?={after})")


_BLANK = re.compile(" ")
_BETWEEN_LETTERS = re.compile(r"(?<=[^/.\-])(?=[^/.\-])")


def combined(wanted: Sequence[str], unwanted: Sequence[str]) -> str | None:
    """The expression for all of `wanted` and none of `unwanted`; None without any of them."""
    if not unwanted:
        return " AND ".join(wanted) or None
    return f"({' AND '.join(wanted) or _QUOTED_EVERY}) NOT ({' OR '.join(unwanted)})"


def _alternative(term: Term, within: str, endings: Endings | None) -> str:
    """The expression of a term as an operand of OR."""
    if term.negated:
        return f"({_QUOTED_EVERY} NOT {term.expression()})"
    return term.expression(within, endings)


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The union of the spans, which come by their starts; those that touch are joined."""
    before: tuple[int, int] | None = None
    for start, end in spans:
        if before is not None and start <= before[1]:
            before = before[0], max(end, before[1])
        else:
            if before is not None:
                yield before
            before = start, end
    if before is not None:
        yield before
