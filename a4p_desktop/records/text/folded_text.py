"""Where the words of a text stand: found in its spelling by folding, told as ranges of the text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, islice

from a4p_desktop.records.text.folding import (
    CHAINED,
    COMPOUND,
    LETTER,
    MARKS,
    PART,
    RUN,
    SPELLING,
    Word,
    compounds,
)


class FoldedText:
    """A text and its spelling, in which words are found fast; their ranges in the text are worked
    out for those found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spelling = text.translate(SPELLING)
        """The letters of the text as `fold` spells them, with blanks and marks between words."""
        self._symbols = list(_symbols(self.spelling))
        self._chain = range(0)  # where compounds were last looked for
        self._compounds: dict[int, Word] = {}  # those found there, by their starts

    def sequences(self) -> list[list[Word]]:
        """The sequences of words: all the words, then the parts of each document symbol, then each
        compound as one word.

        All their texts, joined by blanks, are `indexed(text)`.
        """
        parts = (self._parts(start, end) for start, end in self._symbols)
        return [*map(list, (self._words(0), *parts)), *([word] for word in compounds(self.text))]

    def sequences_from(self, place: int) -> Iterator[Iterator[Word]]:
        """Those of the sequences in which a word begins at `place` of the spelling, from that word
        on."""
        if place == 0 or self.spelling[place - 1] in MARKS:
            number = bisect_right(self._symbols, (place, len(self.spelling))) - 1
            start, end = self._symbols[number] if number >= 0 else (0, 0)
            if place == start or place >= end:
                yield self._words(place)
            if place < end:
                yield self._parts(place, end)
        if compound := self._compound_from(place):
            yield iter((compound,))

    def _words(self, place: int) -> Iterator[Word]:
        """The words from `place` of the spelling on, where no symbol has begun before."""
        number = bisect_left(self._symbols, (place, 0))
        for start, end in islice(self._symbols, number, None):
            yield from self._parts(place, start)
            yield self._word(start, end)
            place = end
        yield from self._parts(place, len(self.spelling))

    def _parts(self, start: int, end: int) -> Iterator[Word]:
        """The words in a range of the spelling, which end at each mark."""
        return (self._word(*part.span()) for part in PART.finditer(self.spelling, start, end))

    def _word(self, start: int, end: int) -> Word:
        first, last = self._index(start), self._index(end - 1)
        after = _past_dropped(self.text, last + 1, len(self.text))
        return Word(self.spelling[start:end], first, after)

    def _index(self, place: int) -> int:
        """The index in the text of the character that spells the letter at `place`."""
        return bisect_right(self._ends, place)

    @cached_property
    def _ends(self) -> Sequence[int]:
        """Where the spelling of each character ends."""
        return list(accumulate(map(len, map(SPELLING.__getitem__, map(ord, self.text)))))

    def _compound_from(self, place: int) -> Word | None:
        """The compound whose letters begin at `place` of the spelling, if one does."""
        text, letter = self.text, self._index(place)
        first = letter  # or what stands before it and spells no letter
        while self._is_chained(first - 1) and not SPELLING[ord(text[first - 1])].strip(MARKS):
            first -= 1
        if first not in self._chain:
            is_within_word = first > 0 and LETTER.match(text, first - 1)
            if first == letter and (is_within_word or not COMPOUND.match(text, letter)):
                return None
            self._find_compounds(first)
        starts = (start for start in range(first, letter + 1) if start in self._compounds)
        return next(map(self._compounds.__getitem__, starts), None)

    def _find_compounds(self, index: int) -> None:
        """Find the compounds among the letters and joints around a character of the text."""
        start, end = index, index + 1
        while self._is_chained(start - 1):
            start -= 1
        while self._is_chained(end):
            end += 1
        self._chain = range(start, end)
        beside = max(start - 1, 0)  # a digit beside a joint counts, too
        self._compounds = {
            beside + each.start: Word(each.text, beside + each.start, beside + each.end)
            for each in compounds(self.text[beside : end + 1])
        }

    def _is_chained(self, index: int) -> bool:
        """Whether a character of the text is a letter or a joint: no compound has others."""
        return 0 <= index < len(self.text) and bool(CHAINED.match(self.text, index))


def _symbols(spelling: str) -> Iterator[tuple[int, int]]:
    """The ranges of the document symbols in a spelling, in order."""
    end = 0
    while (slash := spelling.find("/", end)) >= 0:
        start = spelling.rfind(" ", end, slash) + 1 or end
        end = spelling.find(" ", slash)
        end = len(spelling) if end < 0 else end
        yield from (run.span() for run in RUN.finditer(spelling, start, end) if "/" in run.group())


def beginning(text: str, word: Word, length: int) -> int:
    """The index in `text` after the first `length` letters of `word`.

    Counted back from the end of the word, since its first character in `text` may also spell the
    end of the word before; so the index is never too small.
    """
    end = word.end
    spare = len(word.text) - length
    while end > word.start + 1 and (size := len(SPELLING[ord(text[end - 1])])) <= spare:
        spare -= size
        end -= 1
    return _past_dropped(text, end, word.end)


def _past_dropped(text: str, end: int, limit: int) -> int:
    """`end`, moved past combining marks on the letter before."""
    while end < limit and not SPELLING[ord(text[end])]:
        end += 1
    return end


def words(text: str) -> list[Word]:
    """The words of `text` in order; a document symbol is one word."""
    return FoldedText(text).sequences()[0]
