"""Typed text, parsed into terms that are always valid."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from a4p_desktop.records.question.compounds import with_joined_neighbours, with_spellings
from a4p_desktop.records.question.terms import Term, Typed
from a4p_desktop.records.text.folding import compounds_joined, fold, folded_words

MOST_WORDS = 256
"""Words used of a search. FTS5 accepts 50,000, but the time to rank a row grows with its hits times
the words."""

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
"""A word or phrase, with an optional minus and field before it; or OR."""


def parse(text: str, fields: Mapping[str, str]) -> Typed:
    """Parse `text`; `fields` maps the names valid before a colon to index columns.

    Every text is valid.
    """
    return _parse(text, tuple(fields.items()))


@lru_cache(maxsize=64)
def _parse(text: str, fields: tuple[tuple[str, str], ...]) -> Typed:
    # Cached, because each part of the window that shows an answer parses the same text.
    columns = {fold(name): column for name, column in fields}
    groups: list[list[Term]] = []
    room = MOST_WORDS
    joining = typing = shortened = False
    for chunk in CHUNK.finditer(text):
        # Without a term before it, OR is an ordinary word.
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
        groups[-1][-1] = groups[-1][-1].opened
    groups = with_joined_neighbours(groups)
    return Typed(tuple(dict.fromkeys(map(tuple, groups))), shortened)


def _term(chunk: re.Match[str], columns: Mapping[str, str]) -> Term:
    """The term of a chunk of typed text; it may have no words."""
    content = chunk["word"] if chunk["phrase"] is None else chunk["phrase"]
    column = None
    if chunk["field"]:
        column = columns.get(fold(chunk["field"]))
        if column is None:
            content = f"{chunk['field']} {content}"
    words = tuple(folded_words(content))
    term = Term(words, column, negated=bool(chunk["minus"]))
    return with_spellings(term, compounds_joined(content))
