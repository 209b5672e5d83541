"""Folding: the one spelling in which text is indexed, searched and sorted."""

import re
import unicodedata
from typing import NamedTuple

TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
"""FTS5's tokenizer for folded text.

It must split only at the blanks that `fold` writes, so all categories but white space count as
letters. That includes C*: SQLite and Python have different versions of Unicode, and a character
unassigned in the one may be a letter in the other.
"""

SPECIAL = (
    dict(zip("łđøðıħŧŋɓɗƙɛɔƒəɖɠɣɩɨɲʊʉʋƴȷǥ", "ldodihtnbdkeofadggiinuuvyjg", strict=True))
    | {"þ": "th", "æ": "ae", "œ": "oe"}
    | {"ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه"}
    | dict.fromkeys("ءٴـ", "")  # hamza alone, and tatweel, which only stretches a word
    | dict.fromkeys("ʹʺʻʼʽʾʿˈꞌ", " ")  # letters to Unicode, typed as apostrophes
    | {"\u200c": " "}  # the half-space of Persian, which many type as a blank
    | {"/": "/", "⁄": "/", "∕": "/", ".": ".", "−": "-"}
)
_DROPPED = {"Mn", "Me", "Cf"}
# Unassigned and private characters count as symbols: an emoji or ideograph newer than this Python
# then folds as it will in the next version.
_ALONE = {"So", "Sc", "Sm", "Cn", "Co"}
_ALONE_BY_NAME = ("CJK", "IDEOGRAPHIC", "HIRAGANA", "KATAKANA")  # scripts without blanks

# They match text by SPELLING: letters, blanks, and the three marks within document symbols.
MARKS = " /.-"
RUN = re.compile(r"[^ /.\-]+(?:[/.\-][^ /.\-]+)*")
PART = re.compile(r"[^ /.\-]+")
_NUMBER = re.compile(r"[0-9]+")
LETTER = re.compile(r"[^\W\d_]|[\u0300-\u036f]")
_LETTERS = rf"(?:{LETTER.pattern})+"
_APOSTROPHES = "'’ʼ‘`´"
_JOINTS = f"-‐‑–\u200c{_APOSTROPHES}"
_JOINT = re.compile(rf"[{_JOINTS}](?<=\w.)(?=\w)")
CHAINED = re.compile(rf"{LETTER.pattern}|[{_JOINTS}]")
_APOSTROPHE = re.compile(rf"[{_APOSTROPHES}]")
COMPOUND = re.compile(rf"{_LETTERS}(?:[{_JOINTS}]{_LETTERS})+")
_SUFFIXES = {"s", "t", "d", "m", "ll", "re", "ve"}
_DIGITS = 12


class Word(NamedTuple):
    """A folded word, and its range in the original text."""

    text: str
    start: int
    end: int


def _letter(char: str) -> str:
    """The spelling of a fully decomposed character; one that is a word has blanks around it."""
    if char in SPECIAL:
        return SPECIAL[char]
    category = unicodedata.category(char)
    if category in _DROPPED:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category == "Pd":
        return "-"
    if category in _ALONE or unicodedata.name(char, "").startswith(_ALONE_BY_NAME):
        return f" {char} "
    # Spacing vowel signs (Mc, as in Devanagari) belong to the word.
    return char if category[0] in "LN" or category == "Mc" else " "


def spelling(char: str) -> str:
    """The spelling of a character: any number of letters, with blanks and marks around them."""
    folded = unicodedata.normalize("NFKD", char).casefold()
    return "".join(map(_letter, unicodedata.normalize("NFKD", folded)))


class _Spelling(dict[int, str]):
    """A table for str.translate that computes the spelling of each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = spelling(chr(code))
        return self[code]


SPELLING = _Spelling()


def folded_words(text: str) -> list[str]:
    """The folded words of `text` in order; a document symbol, such as s/pv.8218, is one word."""
    spelled = text.translate(SPELLING)
    if "/" not in spelled:
        return PART.findall(spelled)
    runs: list[str] = RUN.findall(spelled)
    return [word for run in runs for word in ([run] if "/" in run else PART.findall(run))]


def fold(text: str) -> str:
    """The text to index for `text`: its words, and then the parts of its document symbols.

    The parts come last so that a phrase across a symbol is found.
    """
    words = folded_words(text)
    parts = [part for word in words if "/" in word for part in PART.findall(word)]
    return " ".join(words + parts)


def indexed(text: str) -> str:
    """The text of the index for `text`: `fold`, then each compound as one word.

    So “peacekeeping” finds peace-keeping, and “ndjamena” N'Djamena.
    """
    return " ".join([fold(text), *(word.text for word in compounds(text))]).strip()


def compounds_joined(text: str) -> list[str]:
    """The folded words of `text`, each compound as one word."""
    pieces, end = [], 0
    for word in compounds(text):
        pieces += [*folded_words(text[end : word.start]), word.text]
        end = word.end
    return [*pieces, *folded_words(text[end:])]


def sort_key(text: str) -> str:
    """The key of `text` in alphabetical order, with numbers ordered by value."""
    words = " ".join(folded_words(text))
    return _NUMBER.sub(lambda number: number.group().zfill(_DIGITS), words)


def compounds(text: str) -> list[Word]:
    """The words of `text` with hyphens, half-spaces or apostrophes, each joined to one word."""
    found: list[Word] = []
    end = 0
    # Joints are rare: looking for them first is four times as fast as looking at every word.
    for joint in _JOINT.finditer(text):
        start = joint.start()
        while start > end and LETTER.match(text, start - 1):
            start -= 1
        match = COMPOUND.match(text, start)
        if match:
            end = match.end()
            parts = folded_words(match.group())
            if _is_compound(match.group()) and len(parts) == len(_JOINT.split(match.group())):
                found.append(Word("".join(parts), start, end))
    return found


def _is_compound(text: str) -> bool:
    """Whether it is one word to a reader: a name with an apostrophe is, “don't” and “l'union” are
    not."""
    *firsts, last = _JOINT.split(text)
    if not _APOSTROPHE.search(text):
        return True
    if not firsts or last.lower() in _SUFFIXES:
        return False
    return last[0].isupper() or (firsts[0][0].isupper() and len(firsts[0]) > 1)
