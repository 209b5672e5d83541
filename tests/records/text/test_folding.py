"""Folding: equal and distinct spellings, and the places of words in the text."""

import re
import sqlite3
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.folding import (
    TOKENIZER,
    fold,
    indexed,
    sort_key,
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
    ("text", "compounds"),
    [
        ("peace-keeping and co‑operation", "peacekeeping cooperation"),
        ("N'Djamena, Côte d’Ivoire, Sana'a", "ndjamena divoire sanaa"),
        ("don't; the people's; l'union; it's; We’re", ""),
        ("2018-19, S/PV.8218-b, x--y", ""),
        ("state-of-the-art", "stateoftheart"),
        ("می‌شود", "ميشود"),
        ("\u0301ʼʼ2", ""),
    ],
)
def test_the_index_has_compounds_as_one_word_too(text: str, compounds: str) -> None:
    assert indexed(text) == f"{fold(text)} {compounds}".strip()


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
