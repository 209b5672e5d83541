"""Text in markup: an XML parser reads whatever was written, and reads what was meant."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.markup import escaped, without_endless_words, xml_text

any_text = st.text(st.characters(exclude_categories=()))  # surrogates too


@given(any_text)
def test_any_text_can_be_written_between_tags_and_in_quotes(text: str) -> None:
    read = fromstring(f'<a b="{escaped(text)}">{escaped(text)}</a>'.encode())
    kept = xml_text(text)
    # A parser reads each end of a line as one line feed, and white space in quotes as blanks.
    assert (read.text or "") == kept.replace("\r\n", "\n").replace("\r", "\n")
    assert read.attrib["b"].split() == kept.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x0bb\x0cc", "a b c"),
        ("a\0b\x1b[1mc", "ab[1mc"),
        ("a\ufffe\uffff\ud800b", "ab"),
        ("tab\tline\nmark\x85", "tab\tline\nmark\x85"),
        ("<g>𝔘 中国</g>", "<g>𝔘 中国</g>"),
    ],
)
def test_only_what_xml_forbids_goes(text: str, expected: str) -> None:
    assert xml_text(text) == expected


def test_only_a_word_without_an_end_is_cut() -> None:
    long = f'<a href="x">{"many words " * 10_000}</a> {"x" * 20_000}'
    assert without_endless_words(long) == long
    assert without_endless_words(f"<b>{'x' * 20_001}</b>") == f"<b>{'x' * 20_000}…</b>"
