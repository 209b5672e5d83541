"""The ranges of matches in a text, found the plain way: by all of its words."""

from bisect import bisect_right
from itertools import accumulate

from a4p_desktop.records.question.terms import Typed
from a4p_desktop.records.text.folded_text import beginning
from a4p_desktop.records.text.folding import PART, RUN, SPELLING, Word, compounds


def plain_spans(typed: Typed, text: str, column: str | None = None) -> list[tuple[int, int]]:
    """What `Typed.spans` returns."""
    spans = [
        (words[at].start, end)
        for group in typed.groups
        for term in group
        if not term.negated and (column is None or term.column in (None, column))
        for spelled in term.all_spellings
        for words in plain_sequences(text)
        for at in range(len(words) - len(spelled.words) + 1)
        if (end := _end(text, words[at : at + len(spelled.words)], spelled.words, spelled.open))
    ]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _end(text: str, words: list[Word], sought: tuple[str, ...], is_open: bool) -> int | None:
    *firsts, last = sought
    if [word.text for word in words[:-1]] != firsts:
        return None
    if words[-1].text == last:
        return words[-1].end
    if is_open and words[-1].text.startswith(last):
        return beginning(text, words[-1], len(last))
    return None


def plain_sequences(text: str) -> list[list[Word]]:
    """All words of `text`, then the parts of each document symbol, then each compound."""
    pieces = [SPELLING[ord(char)] for char in text]
    spelling = "".join(pieces)
    ends = list(accumulate(map(len, pieces)))

    def word(start: int, end: int) -> Word:
        last = bisect_right(ends, end - 1) + 1
        while last < len(text) and not pieces[last]:
            last += 1
        return Word(spelling[start:end], bisect_right(ends, start), last)

    whole: list[Word] = []
    symbols: list[list[Word]] = []
    for run in RUN.finditer(spelling):
        parts = [word(*part.span()) for part in PART.finditer(spelling, *run.span())]
        if "/" in run.group():
            whole.append(word(*run.span()))
            symbols.append(parts)
        else:
            whole.extend(parts)
    return [whole, *symbols, *([word] for word in compounds(text))]
