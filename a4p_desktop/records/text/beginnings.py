"""Where a word may begin in a text as it is written: at its first letter, in any of its forms.

So most of a text need not be folded to find a word in it.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import chain, compress
from operator import ne
from unicodedata import normalize

from a4p_desktop.records.text.folding import MARKS, SPECIAL, spelling

_CHANGING = (range(0x3400), range(0xA000, 0xAC00), range(0xE000, 0x10000))
"""Without Chinese characters, which spell themselves, syllables of Korean, and halves of others."""
_JAMO = range(0x1100, 0x1200)
"""The letters that syllables of Korean spell."""
_SYLLABLES = "\uac00-\ud7a3"
_BEYOND = "\U00010000-\U0010ffff"
"""Seldom seen: all of these count as what may begin any word."""
PLAIN = ("a-zA-Z", "а-ик-яА-ИК-Я", "ابت-غف-وي", "α-ρσ-ωΑ-ΡΣ-Ω", "א-ת")
"""For each of some scripts, letters that spell themselves, or the capital the small one: behind one
of them no word begins, and in the place of another letter it is another word."""
_LETTERS = 6
"""Looked at of a word: few others have as many in common with it."""


@lru_cache(maxsize=256)
def may_begin(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds each character of a text with which folded words may begin, the last of them also as
    the beginning of another; and a few characters more."""
    letters = " ".join(words)[:_LETTERS]
    alone, others = _written(letters[0])
    script, pattern, written = _plain(letters[0]), "", ""
    for place in range(len(letters) - 1, 0, -1):
        letter, following = letters[place], letters[place + 1 : place + 2]
        if plain := _plain(letter):
            written = f"[{letter}{letter.upper()}]{pattern}"
            pattern = f"(?:{written}|[^{plain}\\s])"
        elif script and letter in MARKS and following:
            # Without it, "A/25" would be looked for at each article "a".
            spelled = f"(?<=[{''.join(_written(following))}])"
            begun = f"(?:{spelled}|{written})" if _plain(following) else spelled
            pattern = f"(?=[^{script}]+?{begun})"  # a word may begin in it, too
        else:  # perhaps a blank
            pattern = f"[^{script}]" if script else ""
    if script:
        pattern = f"(?<![{script}].){pattern}"
    return re.compile(f"[{alone}{others}](?:(?<=[{others}])|{pattern})", re.DOTALL)


def _plain(letter: str) -> str:
    """The plain letters of the script of a letter; none if it is not one of them."""
    return next((plain for plain in PLAIN if re.match(f"[{plain}]", letter)), "")


def _written(letter: str) -> tuple[str, str]:
    """The characters that spell this letter alone, and those that spell it among others or with a
    blank before it, as they stand in a set of a regular expression."""
    alone: list[str] = []
    others = [_BEYOND, _SYLLABLES if ord(letter) in _JAMO else ""]
    for char in (letter, *_changed().get(letter, ())):
        spelled = spelling(char)
        is_alone = spelled.startswith(letter) and spelled.strip(MARKS) == letter
        (alone if is_alone else others).append(re.escape(char))
    return "".join(alone), "".join(others)


@cache
def _changed() -> Mapping[str, Sequence[str]]:
    """The characters that spell another letter than themselves, or several, by each such letter."""
    chars = list(map(chr, chain(*_CHANGING)))
    changed = {
        *compress(chars, map(ne, chars, map(str.casefold, chars))),
        *compress(chars, map(ne, chars, map(partial(normalize, "NFKD"), chars))),
        *filter(str.isdecimal, chars),
        *SPECIAL,
    }
    found: dict[str, list[str]] = defaultdict(list)
    for char in changed:
        for letter in set(spelling(char).strip(MARKS)):
            found[letter].append(char)
    return found
