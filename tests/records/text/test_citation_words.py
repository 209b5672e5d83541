"""The words of a citation: lines, dates, addresses and document symbols."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.citation_words import (
    clean,
    date_parts,
    date_words,
    document_address,
    period_words,
    safe_address,
    shared_parts,
)
from tests.records.cite.cited_rows import dates, hostile


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
def test_text_is_one_line_of_what_can_be_read(text: str | None, expected: str) -> None:
    assert clean(text) == expected


@given(hostile)
def test_clean_text_is_clean(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == clean(cleaned) == cleaned.strip()
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in cleaned)
    assert "  " not in cleaned


@pytest.mark.parametrize(
    ("date", "parts", "words"),
    [
        ("2018-09-25", (2018, 9, 25), "25 September 2018"),
        ("2018-09-05", (2018, 9, 5), "5 September 2018"),
        ("2018-11", (2018, 11), "November 2018"),
        ("2018", (2018,), "2018"),
        ("0099", (99,), "0099"),
        ("", (), ""),
        ("2018-13", (), "2018-13"),
        ("2018-02-30", (), "2018-02-30"),
        ("about 2018", (), "about 2018"),
        ("١٢٣٤", (), "١٢٣٤"),
    ],
)
def test_dates_are_cut_as_recorded(date: str, parts: tuple[int, ...], words: str) -> None:
    assert date_parts(date) == parts
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("start", "end", "words", "shared"),
    [
        ("2018-09-25", "", "25 September 2018", (2018, 9, 25)),
        ("2018-09-25", "2018-09-25", "25 September 2018", (2018, 9, 25)),
        ("2018-09-25", "2018-09-27", "25 to 27 September 2018", (2018, 9)),
        ("2018-09-25", "2018-10-01", "25 September to 1 October 2018", (2018,)),
        ("2018-12-31", "2019-01-02", "31 December 2018 to 2 January 2019", ()),
        ("2018-09", "2018-10", "September 2018 to October 2018", (2018,)),
        ("2018", "2018-10-01", "2018 to 1 October 2018", (2018,)),
        ("2018-09-25", "2018-09-01", "25 September 2018", (2018, 9)),
        ("2018-09-25", "soon", "25 September 2018", (2018, 9, 25)),
        ("soon", "2018-09-25", "soon", ()),
        ("", "2018-09-25", "", ()),
    ],
)
def test_periods(start: str, end: str, words: str, shared: tuple[int, ...]) -> None:
    assert period_words(start, end) == words
    assert shared_parts(start, end) == shared


@given(dates, dates)
def test_no_date_is_too_odd(start: str, end: str) -> None:
    assert date_parts(start)[: len(shared_parts(start, end))] == shared_parts(start, end)
    assert period_words(start, end).startswith(clean(start)) or date_parts(start)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://x.org/a%20b?c=d&e#f", "https://x.org/a%20b?c=d&e#f"),
        ("https://x.org/a b{c}\\", "https://x.org/a%20b%7Bc%7D%5C"),
        ("https://x.org/côte-d’ivoire", "https://x.org/côte-d’ivoire"),
        ("https://x.org/\r\nER  - ", "https://x.org/%20ER%20-"),
    ],
)
def test_addresses_hold_nothing_that_ends_them(address: str, expected: str) -> None:
    assert safe_address(address) == expected


@given(hostile)
def test_no_address_has_blanks_or_braces(address: str) -> None:
    assert not set(safe_address(address)) & set(' "<>\\^`{|}\n\r')


@pytest.mark.parametrize(
    ("symbol", "address"),
    [
        ("S/PV.8218", "https://undocs.org/S/PV.8218"),
        ("A/73/PV.6", "https://undocs.org/A/73/PV.6"),
        ("A/C.4/73/SR.14", "https://undocs.org/A/C.4/73/SR.14"),
        ("S/RES/2436 (2018)", "https://undocs.org/S/RES/2436(2018)"),
        ("ST/SGB/2018/1", "https://undocs.org/ST/SGB/2018/1"),
        ("", ""),
        ("8218th meeting", ""),
        ("S/PV.8218 and others", ""),
        ("S/PV.8218\n", ""),
        ("S/../../x", ""),
        ("s/pv.8218", ""),
    ],
)
def test_only_document_symbols_lead_to_the_document_site(symbol: str, address: str) -> None:
    assert document_address(symbol) == address


@given(st.text(alphabet="SA/PV.0123 ()?#%&", max_size=20))
def test_no_symbol_leads_elsewhere(symbol: str) -> None:
    address = document_address(symbol)
    assert not address or not set(address.removeprefix("https://undocs.org/")) & set(" ?#%&")
