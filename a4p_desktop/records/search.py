"""What people ask, as a value; and what they typed, as an FTS5 expression that is always valid."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from a4p_desktop.records.folding import Word, beginning, fold, folded_words, sequences

EVERY = "*"
"""The word that every indexed row carries and that `fold` never gives: FTS5 knows no NOT without
something before it, so a search that only leaves out leaves out of the rows that have this."""

MOST_WORDS = 256
"""How many words of a search are looked up. FTS5 takes 50,000, but the time to rank one row grows
with its hits times the words asked."""

_QUOTED_EVERY = f'"{EVERY}"'
_QUOTES = '"“”„‟«»＂'
_CHUNK = re.compile(
    rf"""
    (?=\S)
    (?: (?<!\S) (?P<minus>[-−–]) (?=\S) )?
    (?: (?P<field>[^\s:：{_QUOTES}]+) [:：] )?
    (?: [{_QUOTES}] (?P<phrase>[^{_QUOTES}]*) (?P<closed>[{_QUOTES}])? | (?P<word>[^\s{_QUOTES}]*) )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Search:
    """The whole question put to one of the declared tables."""

    table: str
    text: str = ""
    """As typed."""
    where: tuple[tuple[str, str], ...] = ()
    """Columns and their values, all of which must hold."""
    order: str = ""
    """A column, "-column" for descending, or "" for the best match or the natural order."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand in a row: in any index column or in one, or must not."""

    words: tuple[str, ...]
    column: str | None = None
    negated: bool = False
    open: bool = False
    """Its last word is still being typed, so that it matches as a beginning."""

    @property
    def expression(self) -> str:
        """The term in FTS5's language, without its negation."""
        column = f"{{{self.column}}} : " if self.column else ""
        return f'{column}"{" ".join(self.words)}"{" *" if self.open else ""}'

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
class Question:
    """What was typed, understood: groups that must all hold, each by at least one of its terms."""

    groups: tuple[tuple[Term, ...], ...] = ()
    shortened: bool = False
    """Words were left out, because there were more than `MOST_WORDS`."""

    @property
    def expression(self) -> str | None:
        """The question in FTS5's language; None where it asks nothing."""
        wanted: list[str] = []
        unwanted: list[str] = []
        for group in self.groups:
            if len(group) == 1:
                (unwanted if group[0].negated else wanted).append(group[0].expression)
            else:
                wanted.append(f"({' OR '.join(map(_alternative, group))})")
        if not unwanted:
            return " AND ".join(wanted) or None
        return f"({' AND '.join(wanted) or _QUOTED_EVERY}) NOT ({' OR '.join(unwanted)})"

    def spans(self, original: str, column: str | None = None) -> list[tuple[int, int]]:
        """Where the question's words stand in `original`, in order and apart from each other.

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


def parse(text: str, fields: Mapping[str, str]) -> Question:
    """What `text` asks; `fields` are the names known before a colon, with their index columns.

    Any text asks something or nothing; none is a mistake.
    """
    columns = {fold(name): column for name, column in fields.items()}
    groups: list[list[Term]] = []
    room = MOST_WORDS
    joining = typing = shortened = False
    for chunk in _CHUNK.finditer(text):
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
    return Question(tuple(dict.fromkeys(map(tuple, groups))), shortened)


def _term(chunk: re.Match[str], columns: Mapping[str, str]) -> Term:
    """What one chunk of typed text asks; a term without words where it asks nothing."""
    asked = chunk["word"] if chunk["phrase"] is None else chunk["phrase"]
    column = None
    if chunk["field"]:
        column = columns.get(fold(chunk["field"]))
        if column is None:
            asked = f"{chunk['field']} {asked}"
    return Term(tuple(folded_words(asked)), column, negated=bool(chunk["minus"]))


def _alternative(term: Term) -> str:
    """A term as it stands beside another in an OR."""
    return f"({_QUOTED_EVERY} NOT {term.expression})" if term.negated else term.expression


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same letters marked, by spans in order that do not touch."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
