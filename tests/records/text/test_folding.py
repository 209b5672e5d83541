"""Folding: equal and distinct spellings, and the places of words in the text."""

import re
import sqlite3
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.folding import (
    TOKENIZER,
    Word,
    beginning,
    fold,
    folded_words,
    indexed,
    sequences,
    sort_key,
    words,
)

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
    ("text", "folded"),
    [
        ("Côte d’Ivoire", "cote d ivoire"),
        ("Côte d'Ivoire", "cote d ivoire"),
        ("Pe\u0301rou", "perou"),
        ("Türkiye", "turkiye"),
        ("İstanbul Diyarbakır IRAK", "istanbul diyarbakir irak"),
        ("Łódź Brnabić Đoković", "lodz brnabic dokovic"),
        ("Straße STRASSE Þór Søren Æsir œuvre", "strasse strasse thor soren aesir oeuvre"),
        ("Əliyev Ŋ Ɓ Ɗ Ƙ Ɛ Ɔ ƒ", "aliyev n b d k e o f"),
        ("Nukuʻalofa Qurʾān", "nuku alofa qur an"),
        ("ﬁnance Ｇｅｎｅｖａ ２０１８", "finance geneva 2018"),
        ("Россия Алёна", "россия алена"),
        ("Ελλάς ΕΛΛΆΔΑ", "ελλασ ελλαδα"),
        ("أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله"),
        ("كُوت دِيفْوَار", "كوت ديفوار"),
        ("ســـلام مستشفى الجزائرية شيء", "سلام مستشفي الجزايريه شي"),
        ("ایران کوت", "ايران كوت"),
        ("١٩٤٨ ۱۹۴۸ १९४८", "1948 1948 1948"),
        ("科特迪瓦", "科 特 迪 瓦"),
        ("中国代表A4P", "中 国 代 表 a4p"),
        ("日本のカメラー々", "日 本 の カ メ ラ ー 々"),
        ("हिन्दी", "हिनदी"),
        ("high‑level – high—level _ soft\u00adhyphen", "high level high level softhyphen"),
        ("50% of €20", "50 of € 20"),
        ("a+b 😀😀", "a + b 😀 😀"),
        ("a\0b\ud800c\u2028d\x1fe", "a b c d e"),
        ("\u202bشيخ\u202c", "شيخ"),
        ('"*" ^(NEAR) …', "near"),
        ("", ""),
    ],
)
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("S/PV.8218", "s/pv.8218 s pv 8218"),
        ("(A/C.4/73/SR.1), said", "a/c.4/73/sr.1 said a c 4 73 sr 1"),
        ("see S/RES/2436 (2018).", "see s/res/2436 2018 s res 2436"),
        ("A/73/PV.6 and A/73/PV.7", "a/73/pv.6 and a/73/pv.7 a 73 pv 6 a 73 pv 7"),
        ("A–1/2", "a-1/2 a 1 2"),
        ("/x/ a//b x. -y 2018-09-25", "x a b x y 2018 09 25"),
    ],
)
def test_document_symbols_are_one_word_and_their_parts_follow(text: str, folded: str) -> None:
    assert fold(text) == folded


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


@pytest.mark.parametrize(
    ("text", "compounds"),
    [
        ("peace-keeping and co‑operation", "peacekeeping cooperation"),
        ("N'Djamena, Côte d’Ivoire, Sana'a", "ndjamena divoire sanaa"),
        ("don't; the people's; l'union; it's; We’re", ""),
        ("2018-19, S/PV.8218-b, x--y", ""),
        ("state-of-the-art", "stateoftheart"),
        ("می‌شود", "ميشود"),
    ],
)
def test_the_index_has_compounds_as_one_word_too(text: str, compounds: str) -> None:
    assert indexed(text) == f"{fold(text)} {compounds}".strip()


def test_parts_of_a_symbol_have_their_range_in_the_text() -> None:
    parts = [Word("s", 4, 5), Word("pv", 6, 8), Word("8218", 9, 13)]
    assert sequences("see S/PV.8218") == [[Word("see", 0, 3), Word("s/pv.8218", 4, 13)], parts]


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
    assert sequences(text)[1][1] == Word("25", 0, 2)
    assert beginning(text, Word("25", 0, 2), 2) == 2


@pytest.mark.parametrize(
    "ordered",
    [
        ["Côte d’Ivoire", "Croatia"],
        ["Åland", "Albania", "Österreich", "Oz"],
        ["S/PV.99", "S/PV.8218", "S/PV.12345"],
        ["10 a", "10 b", "200"],
        ["", "A"],
    ],
)
def test_sort_keys_order_words_and_numbers(ordered: list[str]) -> None:
    shuffled = ordered[::-1]
    shuffled.sort(key=sort_key)
    assert shuffled == ordered


@given(TEXT)
def test_folded_text_is_plain_and_stable(text: str) -> None:
    folded = fold(text)
    assert re.fullmatch(r"(?:[^\s/.\-]+(?:[/.\-][^\s/.\-]+)*(?: (?!$)|$))*", folded)
    assert not set(folded) & set('"*\0')
    assert set(fold(folded).split()) == set(folded.split())


@given(TEXT)
def test_words_are_those_of_the_index_in_order(text: str) -> None:
    rows = sequences(text)
    assert " ".join(word.text for row in rows for word in row) == indexed(text)
    assert [word.text for word in words(text)] == folded_words(text)
    for row in rows:
        for word in row:
            assert 0 <= word.start < word.end <= len(text)
            assert word.text in indexed(text[word.start : word.end])
        assert [word.start for word in row] == sorted(word.start for word in row)


@given(TEXT, st.data())
def test_a_beginning_contains_its_letters(text: str, data: st.DataObject) -> None:
    for word in (word for row in sequences(text) for word in row):
        length = data.draw(st.integers(1, len(word.text)))
        marked = text[word.start : beginning(text, word, length)]
        letters = word.text[:length].rstrip("/.-")  # A mark at the end folds to nothing.
        assert any(
            found.text.startswith(letters) for row in sequences(marked) for found in row
        ) or " ".join(folded_words(letters)) in fold(marked)


def test_folding_every_character_twice_changes_nothing() -> None:
    for code in range(0x20000):
        folded = fold(chr(code))
        assert set(fold(folded).split(" ")) == set(folded.split(" ")), hex(code)


def test_the_tokenizer_splits_at_blanks_only() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"""CREATE VIRTUAL TABLE t USING fts5(a, content='', tokenize="{TOKENIZER}")"""
    )
    codes = chain(range(0x20000), range(0x20000, 0x110000, 97))
    connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(t, instance)")
    folded = {code: fold(f"a{chr(code)}b /{chr(code)}") for code in codes}
    connection.executemany("INSERT INTO t(rowid, a) VALUES (?, ?)", folded.items())
    counts = dict(connection.execute("SELECT doc, count(*) FROM terms GROUP BY doc"))
    assert counts == {code: len(text.split(" ")) for code, text in folded.items()}
    connection.close()
