"""Plain text in one line, and safe addresses."""

import unicodedata

import pytest
from hypothesis import given

from a4p_desktop.records.text.plain_text import clean, safe_address
from tests.records.cite.cited_rows import hostile


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, ""),
        (" a\r\n\tb\u2028c ", "a b c"),
        ("a\0b\x07c", "abc"),
        ("a\ud800b", "ab"),
        ("a\u202eb\u2066c", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Россия 中国 كوت ديفوار", "Россия 中国 كوت ديفوار"),
    ],
)
def test_text_becomes_one_readable_line(text: str | None, expected: str) -> None:
    assert clean(text) == expected


@given(hostile)
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == clean(cleaned) == cleaned.strip()
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in cleaned)
    assert "  " not in cleaned


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://x.org/a%20b?c=d&e#f", "https://x.org/a%20b?c=d&e#f"),
        ("https://x.org/a b{c}\\", "https://x.org/a%20b%7Bc%7D%5C"),
        ("https://x.org/côte-d’ivoire", "https://x.org/côte-d’ivoire"),
        ("https://x.org/\r\nER  - ", "https://x.org/%20ER%20-"),
    ],
)
def test_unsafe_characters_of_addresses_are_encoded(address: str, expected: str) -> None:
    assert safe_address(address) == expected


@given(hostile)
def test_no_address_has_blanks_or_braces(address: str) -> None:
    assert not set(safe_address(address)) & set(' "<>\\^`{|}\n\r')
