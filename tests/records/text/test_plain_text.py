"""Plain text in one line, for files and for terminals, and safe addresses."""

import unicodedata

import pytest
from hypothesis import given

from a4p_desktop.records.text.plain_text import (
    LONGEST_LINE,
    clean,
    safe_address,
    terminal_line,
    terminal_text,
)
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meetings.csv:2: title: is blank", "meetings.csv:2: title: is blank"),
        ("\x1b[2Jgone\x07", "\\x1b[2Jgone\\x07"),
        ("\x1b]8;;http://x\x1b\\here", "\\x1b]8;;http://x\\x1b\\here"),
        ("\x9b31m", "\\x9b31m"),
        ("abc\u202ecba", "abc\\u202ecba"),
        ("a\nb\r\u2028c", "a\\nb\\r\\u2028c"),
        ("a\ud800b", "a\\ud800b"),
        ("می\u200cخواهم é中", "می\u200cخواهم é中"),
        ("x" * 100_000, "x" * (LONGEST_LINE - 1) + "…"),
        ("\x1b" * LONGEST_LINE, "\\x1b" * (LONGEST_LINE // 4 - 1) + "\\x1…"),
    ],
)
def test_a_terminal_gets_one_line_that_steers_nothing(text: str, expected: str) -> None:
    assert terminal_line(text) == expected


def test_a_terminal_gets_a_text_in_its_lines_and_whole() -> None:
    assert terminal_text("a\tb\nc\x1b[2J\u202ed\r\n") == "a\tb\nc\\x1b[2J\\u202ed\\r\n"
    assert terminal_text("x" * 100_000) == "x" * 100_000


@given(hostile)
def test_a_line_for_a_terminal_can_be_printed(text: str) -> None:
    line = terminal_line(text)
    assert len(line) <= LONGEST_LINE
    assert not {unicodedata.category(char) for char in line} & {"Cc", "Cs", "Zl", "Zp"}
