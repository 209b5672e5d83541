"""The one spelling under which text is indexed, looked up and put in alphabetical order."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
"""FTS5's tokenizer for folded text.

It has to split at the blanks that `fold` writes and nowhere else. Only white space is left out of
its categories: C* too are letters to it, for the Unicode tables of SQLite and of Python are not of
one age, and what is unassigned to the one may be a letter to the other.
"""

_SPECIAL = (
    dict(zip("łđøðıħŧŋɓɗƙɛɔƒəɖɠɣɩɨɲʊʉʋƴȷǥ", "ldodihtnbdkeofadggiinuuvyjg", strict=True))
    | {"þ": "th", "æ": "ae", "œ": "oe"}
    | {"ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه"}
    | dict.fromkeys("ءٴـ", "")  # hamza standing alone, and tatweel, which only stretches a word
    | dict.fromkeys("ʹʺʻʼʽʾʿˈꞌ", " ")  # letters to Unicode, apostrophes to those who type them
    | {"/": "/", "⁄": "/", "∕": "/", ".": ".", "−": "-"}
)
_DROPPED = {"Mn", "Me", "Cf"}
# Unassigned and private characters are told apart like symbols: an emoji or an ideograph that is
# newer than this Python then folds as it will under the next.
_ALONE = {"So", "Sc", "Sm", "Cn", "Co"}
_ALONE_BY_NAME = ("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA")  # scripts without blanks

# Over what `_Spelling` writes: letters, blanks, and the three marks that hold a symbol together.
_RUN = re.compile(r"[^ /.\-]+(?:[/.\-][^ /.\-]+)*")
_PART = re.compile(r"[^ /.\-]+")
_NUMBER = re.compile(r"[0-9]+")
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, and where it stands in the text as it was before."""

    text: str
    start: int
    end: int


def _letter(char: str) -> str:
    """How one fully decomposed character is spelled; a word of its own has blanks around it."""
    if char in _SPECIAL:
        return _SPECIAL[char]
    category = unicodedata.category(char)
    if category in _DROPPED:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Pd":
        return "-"
    if category in _ALONE or unicodedata.name(char, "").startswith(_ALONE_BY_NAME):
        return f" {char} "
    # Vowel signs that take room (Mc, as in Devanagari) belong to the word.
    return char if category[0] in "LN" or category == "Mc" else " "


class _Spelling(dict[int, str]):
    """The spelling of every character, found out when it is first met: a table for `translate`."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKD", chr(code)).casefold()
        self[code] = "".join(map(_letter, unicodedata.normalize("NFKD", folded)))
        return self[code]


_SPELLING = _Spelling()


def folded_words(text: str) -> list[str]:
    """The folded words of `text` in order; a document symbol, such as s/pv.8218, is one."""
    spelled = text.translate(_SPELLING)
    if "/" not in spelled:
        return _PART.findall(spelled)
    runs: list[str] = _RUN.findall(spelled)
    return [word for run in runs for word in ([run] if "/" in run else _PART.findall(run))]


def fold(text: str) -> str:
    """What the index holds for `text`: its words, and then the parts of its document symbols.

    The parts stand at the end so that a phrase holds across a symbol.
    """
    words = folded_words(text)
    parts = [part for word in words if "/" in word for part in _PART.findall(word)]
    return " ".join(words + parts)


def sort_key(text: str) -> str:
    """By what `text` stands in alphabetical order, with its numbers in the order of numbers."""
    words = " ".join(folded_words(text))
    return _NUMBER.sub(lambda number: number.group().zfill(_DIGITS), words)


def words(text: str) -> list[Word]:
    """The words of `text` in order, document symbols whole."""
    return sequences(text)[0]


def sequences(text: str) -> list[list[Word]]:
    """What stands in a row in `text`: its words, then the parts of each document symbol.

    All their texts, joined by blanks, are what `fold` gives.
    """
    pieces = [_SPELLING[code] for code in map(ord, text)]
    spelled = "".join(pieces)
    ends = list(accumulate(map(len, pieces)))

    def word(match: re.Match[str]) -> Word:
        start = bisect_right(ends, match.start())
        last = bisect_right(ends, match.end() - 1, start)
        return Word(match.group(), start, _past_dropped(text, last + 1, len(text)))

    whole: list[Word] = []
    symbols: list[list[Word]] = []
    for run in _RUN.finditer(spelled):
        parts = [word(part) for part in _PART.finditer(spelled, *run.span())]
        if "/" in run.group():
            whole.append(word(run))
            symbols.append(parts)
        else:
            whole.extend(parts)
    return [whole, *symbols]


def beginning(text: str, word: Word, length: int) -> int:
    """Where, in `text`, the first `length` letters of `word` end.

    Counted from the word's end, because one character of `text` may spell the end of the word
    before and the beginning of this one: so it never ends too early.
    """
    end = word.end
    spare = len(word.text) - length
    while end > word.start + 1 and (size := len(_SPELLING[ord(text[end - 1])])) <= spare:
        spare -= size
        end -= 1
    return _past_dropped(text, end, word.end)


def _past_dropped(text: str, end: int, limit: int) -> int:
    """`end`, moved past the marks on the letter before it."""
    while end < limit and not _SPELLING[ord(text[end])]:
        end += 1
    return end
