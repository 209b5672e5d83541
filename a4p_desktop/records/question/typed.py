"""What is typed, parsed into an FTS5 expression that is always valid."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from a4p_desktop.records.text.folding import Word, beginning, fold, folded_words, sequences

EVERY = "*"
"""The word that every indexed row carries and that `fold` never gives: FTS5 knows no NOT without
something before it, so a search that only leaves out leaves out of the rows that have this."""


def facet_word(value_id: int) -> str:
    """The word in the index of the facet value with this id; like EVERY it cannot be typed."""
    return f"#{value_id}"


MOST_WORDS = 256
"""How many words of a search are looked up. FTS5 takes 50,000, but the time to rank one row grows
with its hits times the words asked."""

_QUOTED_EVERY = f'"{EVERY}"'
QUOTES = '"“”„‟«»＂'
CHUNK = re.compile(
    rf"""
    (?=\S)
    (?: (?<!\S) (?P<minus>[-−–]) (?=\S) )?
    (?: (?P<field>[^\s:：{QUOTES}]+) [:：] )?
    (?: [{QUOTES}] (?P<phrase>[^{QUOTES}]*) (?P<closed>[{QUOTES}])? | (?P<word>[^\s{QUOTES}]*) )
    """,
    re.VERBOSE,
)
"""One thing typed: a word or a phrase, maybe with a field before it, maybe negated; or OR."""


Endings = Callable[[str], Sequence[str]]
"""Gives the words of the index that begin so, or none where they are too many."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand in a row: in any index column or in one, or must not."""

    words: tuple[str, ...]
    column: str | None = None
    negated: bool = False
    open: bool = False
    """Its last word is still being typed, so that it matches as a beginning."""

    def expression(self, within: str = "", endings: Endings | None = None) -> str:
        """The term in FTS5's language, without its negation; see `Typed.written`."""
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

    def spans(self, text: str, row: list[Word]) -> Iterator[tuple[int, int]]:
        """Where the term stands in `text`, of which `row` are the words."""
        *firsts, last = self.words
        found = [word.text for word in row]
        for at in range(len(row) - len(firsts)):
            end = row[at + len(firsts)]
            if found[at : at + len(firsts)] != firsts:
                continue
            if end.text == last:
                yield row[at].start, end.end
            elif self.open and end.text.startswith(last):
                yield row[at].start, beginning(text, end, len(last))


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, understood: groups that must all hold, each by at least one of its terms."""

    groups: tuple[tuple[Term, ...], ...] = ()
    shortened: bool = False
    """Words were left out, because there were more than `MOST_WORDS`."""

    @property
    def expression(self) -> str | None:
        """What was typed in FTS5's language; None where it asks nothing."""
        return self.written()

    @property
    def of_whole_words(self) -> "Typed":
        """The same, had all words been typed to their end."""
        groups = (tuple(replace(term, open=False) for term in group) for group in self.groups)
        return replace(self, groups=tuple(groups))

    def written(self, within: Sequence[str] = (), endings: Endings | None = None) -> str | None:
        """What was typed in FTS5's language, in one of the ways to say it.

        With `within`, words must stand in these index columns, unless they are asked of one.
        `endings` gives the words that begin as one that is still being typed, as far as these
        are few: a first page is then found without all of the matches being put in order.
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
        """Where the words stand in `original`, in order and apart from each other.

        With `column`, the index column that holds `original`, terms that are asked of another
        column mark nothing.
        """
        terms = [
            term
            for group in self.groups
            for term in group
            if not term.negated and (column is None or term.column in (None, column))
        ]
        if not terms:
            return []
        # Folding is fast and finding offsets is not; most texts hold none of the words.
        folded = fold(original)
        terms = [term for term in terms if " ".join(term.words) in folded]
        rows = sequences(original) if terms else []
        return _merged(span for row in rows for term in terms for span in term.spans(original, row))


def combined(wanted: Sequence[str], unwanted: Sequence[str]) -> str | None:
    """All of the expressions `wanted` and none of those `unwanted`; None where there are none."""
    if not unwanted:
        return " AND ".join(wanted) or None
    return f"({' AND '.join(wanted) or _QUOTED_EVERY}) NOT ({' OR '.join(unwanted)})"


def parse(text: str, fields: Mapping[str, str]) -> Typed:
    """What `text` asks; `fields` are the names known before a colon, with their index columns.

    Any text asks something or nothing; none is a mistake.
    """
    return _parse(text, tuple(fields.items()))


@lru_cache(maxsize=64)
def _parse(text: str, fields: tuple[tuple[str, str], ...]) -> Typed:
    # Kept, because each part of the window that shows an answer asks it of the same text.
    columns = {fold(name): column for name, column in fields}
    groups: list[list[Term]] = []
    room = MOST_WORDS
    joining = typing = shortened = False
    for chunk in CHUNK.finditer(text):
        # Without a term before it, OR is a word like any other.
        if chunk.group() == "OR" and groups:
            joining = True
            continue
        term = _term(chunk, columns)
        if shortened := len(term.words) > room:
            term = replace(term, words=term.words[:room])
        if term.words:
            if not joining:
                groups.append([])
            groups[-1].append(term)
            room -= len(term.words)
            joining = False
            typing = not (chunk["closed"] or term.negated or shortened)
        if shortened:
            break
    if typing:
        groups[-1][-1] = replace(groups[-1][-1], open=True)
    return Typed(tuple(dict.fromkeys(map(tuple, groups))), shortened)


def _term(chunk: re.Match[str], columns: Mapping[str, str]) -> Term:
    """What one chunk of typed text asks; a term without words where it asks nothing."""
    asked = chunk["word"] if chunk["phrase"] is None else chunk["phrase"]
    column = None
    if chunk["field"]:
        column = columns.get(fold(chunk["field"]))
        if column is None:
            asked = f"{chunk['field']} {asked}"
    return Term(tuple(folded_words(asked)), column, negated=bool(chunk["minus"]))


def _alternative(term: Term, within: str, endings: Endings | None) -> str:
    """A term as it stands beside another in an OR."""
    if term.negated:
        return f"({_QUOTED_EVERY} NOT {term.expression()})"
    return term.expression(within, endings)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same letters marked, by spans in order that do not touch."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
