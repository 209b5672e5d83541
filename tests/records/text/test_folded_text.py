"""The places of words in a text: of all words, of parts of symbols, and of compounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.folded_text import FoldedText, beginning, words
from a4p_desktop.records.text.folding import Word, fold, folded_words, indexed

TRICKY = [
    "ß",
    "ﬁ",
    "ﷺ",
    "½",
    "⒈",
    "ŉ",
    "é",
    "한",
    "👩🏽‍🚀",
    "中",
    "ガ",
    "US$",
    "\0",
    "\ud800",
    "\u200f",
    "ء",
]
TEXT = st.lists(
    st.text(st.characters(), max_size=8) | st.sampled_from([*TRICKY, *"/.- ab7"]), max_size=12
).map("".join)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Straße X", [("strasse", 0, 6), ("x", 7, 8)]),
        ("ﬁne", [("fine", 0, 3)]),
        ("cafe\u0301, a", [("cafe", 0, 5), ("a", 7, 8)]),
        ("\u200fشيء!", [("شي", 1, 4)]),
        ("中国", [("中", 0, 1), ("国", 1, 2)]),
        ("x👍🏽", [("x", 0, 1), ("👍", 1, 2)]),
        ("in S/PV.8218.", [("in", 0, 2), ("s/pv.8218", 3, 12)]),
    ],
)
def test_words_have_their_range_in_the_text(text: str, found: list[tuple[str, int, int]]) -> None:
    assert words(text) == [Word(*word) for word in found]


def test_parts_of_a_symbol_have_their_range_in_the_text() -> None:
    parts = [Word("s", 4, 5), Word("pv", 6, 8), Word("8218", 9, 13)]
    assert FoldedText("see S/PV.8218").sequences() == [
        [Word("see", 0, 3), Word("s/pv.8218", 4, 13)],
        parts,
    ]


@pytest.mark.parametrize(
    ("text", "length", "marked"),
    [
        ("Lavrov", 4, "Lavr"),
        ("e\u0301te\u0301", 1, "e\u0301"),
        ("e\u0301te\u0301", 3, "e\u0301te\u0301"),
        ("Straße", 5, "Straß"),
        ("Straße", 6, "Straß"),
        ("Straße", 7, "Straße"),
        ("한국", 2, "한"),
        ("한국", 3, "한"),
        ("한국", 4, "한국"),
        ("soft\u00adhyphen", 5, "soft\u00adh"),
    ],
)
def test_beginnings(text: str, length: int, marked: str) -> None:
    (word,) = words(text)
    assert text[word.start : beginning(text, word, length)] == marked


def test_a_part_that_starts_within_a_character_covers_it() -> None:
    text = "½5"  # 1/25
    assert FoldedText(text).sequences()[1][1] == Word("25", 0, 2)
    assert beginning(text, Word("25", 0, 2), 2) == 2


@given(TEXT)
def test_words_are_those_of_the_index_in_order(text: str) -> None:
    rows = FoldedText(text).sequences()
    assert " ".join(word.text for row in rows for word in row) == indexed(text)
    assert [word.text for word in words(text)] == folded_words(text)
    for row in rows:
        for word in row:
            assert 0 <= word.start < word.end <= len(text)
            assert word.text in indexed(text[word.start : word.end])
        assert [word.start for word in row] == sorted(word.start for word in row)


@given(TEXT, st.data())
def test_a_beginning_contains_its_letters(text: str, data: st.DataObject) -> None:
    for word in (word for row in FoldedText(text).sequences() for word in row):
        length = data.draw(st.integers(1, len(word.text)))
        marked = text[word.start : beginning(text, word, length)]
        letters = word.text[:length].rstrip("/.-")  # A mark at the end folds to nothing.
        assert any(
            found.text.startswith(letters)
            for row in FoldedText(marked).sequences()
            for found in row
        ) or " ".join(folded_words(letters)) in fold(marked)
