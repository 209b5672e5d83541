"""The terms of typed text: which rows they match in FTS5, and where they stand in a text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from a4p_desktop.records.text.folding import Word, beginning, indexed, sequences

EVERY = "*"
"""A word in every indexed row, which `fold` never returns. NOT in FTS5 needs a left operand: in a
search that only excludes, it is this word."""


def facet_word(value_id: int) -> str:
    """The index word of the facet value with this id; like EVERY, it cannot be typed."""
    return f"#{value_id}"


_QUOTED_EVERY = f'"{EVERY}"'
_SHORT, _MOST_SHORT = 300, 2_000
"""Texts of at most so many characters are cached as the index has them, and so many of them: most
rows that a letter finds were found by the one before."""

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

    def spans(self, text: str, words: list[Word]) -> Iterator[tuple[int, int]]:
        """The ranges of the term in `text`; `words` are consecutive words of it."""
        *firsts, last = self.words
        folded = [word.text for word in words]
        for at in range(len(words) - len(firsts)):
            end = words[at + len(firsts)]
            if folded[at : at + len(firsts)] != firsts:
                continue
            if end.text == last:
                yield words[at].start, end.end
            elif self.open and end.text.startswith(last):
                yield words[at].start, beginning(text, end, len(last))


@dataclass(frozen=True, slots=True)
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

    def spans(self, original: str, column: str | None = None) -> list[tuple[int, int]]:
        """The ranges of the terms in `original`, in order and without overlap.

        With `column`, the index column of `original`, terms on other columns are ignored.
        """
        terms = [
            spelled
            for group in self.groups
            for term in group
            if not term.negated and (column is None or term.column in (None, column))
            for spelled in term.all_spellings
        ]
        if not terms:
            return []
        # Folding is fast, finding offsets is slow, and most texts have none of the words.
        folded = _indexed_before(original) if len(original) <= _SHORT else indexed(original)
        terms = [term for term in terms if " ".join(term.words) in folded]
        runs = sequences(original) if terms else []
        return _merged(span for run in runs for term in terms for span in term.spans(original, run))


_indexed_before = lru_cache(_MOST_SHORT)(indexed)


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


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The union of the spans, in order; those that touch are joined."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
