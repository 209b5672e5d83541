"""Where words may begin in a text as it is written: no place is missed, and few are too many."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.beginnings import PLAIN, may_begin
from a4p_desktop.records.text.folded_text import FoldedText
from a4p_desktop.records.text.folding import LETTER, spelling

LETTERS = [
    *"aBpeéÉ '’-/.2\n",
    *("ﬁ", "½", "ŉ", "Ａ", "𝐩", "ṗ", "й", "Р", "ς", "Σ", "أ", "ﺑ", "ה"),
    *("中", "한", "\u0301", "ء", "\u200c", "–"),
]
TEXT = st.lists(st.sampled_from(LETTERS) | st.text(max_size=3), max_size=30).map("".join)


@given(TEXT, st.integers(1, 8))
def test_no_beginning_is_missed(text: str, length: int) -> None:
    for sequence in FoldedText(text).sequences():
        for place, word in enumerate(sequence):
            begun = (word.text[:length],)
            following = tuple(each.text for each in sequence[place : place + 2])
            for words in (begun, following):
                found = {match.start() for match in may_begin(words).finditer(text)}
                assert found.intersection(range(word.start, word.end)), words


@pytest.mark.parametrize("plain", PLAIN)
def test_plain_letters_spell_themselves_or_the_capital_the_small_one(plain: str) -> None:
    letters = [char for char in map(chr, range(0x10000)) if re.match(f"[{plain}]", char)]
    for letter in letters:
        assert spelling(letter) in (letter, letter.lower())
        assert LETTER.match(letter)
    for letter in map(spelling, letters):
        assert {each for each in letters if spelling(each) == letter} <= {letter, letter.upper()}


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("peace",), "Peace, space, pace; PEACE", [0, 20]),
        (("co", "op"), "company co-op", [8]),
        (("мир",), "Мир умирает, замирает", [0]),
        (("e",), "écran", [0]),
        (("a/25/pv",), "A man, a/25/PV, A/14, a. A", [7]),
        (("a", "25", "pv"), "A man, a/25, a (2), a 3½. A\n25", [7, 13, 20, 26]),
    ],
)
def test_few_other_places_are_found(words: tuple[str, ...], text: str, found: list[int]) -> None:
    assert [match.start() for match in may_begin(words).finditer(text)] == found
