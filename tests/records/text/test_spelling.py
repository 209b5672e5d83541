"""One spelling for what looks the same."""

import unicodedata

import pytest
from hypothesis import given

from a4p_desktop.records.text.spelling import spelled
from tests.records.cite.cited_rows import hostile


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda", "Rwanda"),
        ("", ""),
        (" Rwanda ", "Rwanda"),
        ("Costa  Rica", "Costa Rica"),
        ("Costa\u00a0Rica", "Costa Rica"),
        ("Costa\u2009\u3164Rica", "Costa Rica"),
        ("Costa\r\nRica", "Costa Rica"),
        ("Costa\vRica", "Costa Rica"),
        ("Co\u00adsta Ri\u200bca\ufeff", "Costa Rica"),
        ("\u202eRwanda\u202c\u200e", "Rwanda"),
        ("Rwa\x07nda", "Rwanda"),
        ("Co\u0302te d’Ivoire", "Côte d’Ivoire"),
        ("Rwa\u200cnda", "Rwanda"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200cمی", "می"),
        ("क्\u200dष", "क्\u200dष"),
        ("中国", "中国"),
        ("\u06dd٣", "\u06dd٣"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469"),
    ],
)
def test_what_looks_the_same_is_spelt_the_same(text: str, expected: str) -> None:
    assert spelled(text) == expected


@given(hostile)
def test_a_spelling_stays(text: str) -> None:
    assert spelled(spelled(text)) == spelled(text)


@given(hostile)
def test_a_spelling_is_one_line_in_form_c(text: str) -> None:
    found = spelled(text)
    assert not {unicodedata.category(char) for char in found} & {"Cc", "Zl", "Zp"}
    assert unicodedata.normalize("NFC", found) == found
    assert " ".join(found.split(" ")) == found == found.strip()
