"""Quotation marks within quotation marks change their kind; apostrophes do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.text.quotation import curled, within_quotation


@pytest.mark.parametrize(
    ("title", "within"),
    [
        ("Conte: “Bene riformarla”", "Conte: ‘Bene riformarla’"),
        ("王毅在“为维和而行动”倡议上的发言", "王毅在‘为维和而行动’倡议上的发言"),
        ('He said "no".', "He said ‘no’."),
        ("“a” and “b”", "‘a’ and ‘b’"),
        ("“Mind the UN’s ‘gap’”", "‘Mind the UN’s “gap”’"),
        ("„Frieden“ and „pokój”", "‚Frieden‘ and ‚pokój’"),
        ("Number of ‘Blue Helmet’ Deaths", "Number of ‘Blue Helmet’ Deaths"),
        ("‘a “b” c’", "‘a “b” c’"),
        ("Canada’s and the States’ statements", "Canada’s and the States’ statements"),
        ("’پاکستان نے ہمیشہ‘", "’پاکستان نے ہمیشہ‘"),
        ("«a»", "«a»"),
        ("“never closed", "‘never closed"),
        ("", ""),
    ],
)
def test_what_a_title_quotes_stands_between_single_marks(title: str, within: str) -> None:
    assert within_quotation(title) == within


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"A"', "“A”"),
        ('a "b c" d', "a “b c” d"),
        ('("a")', "(“a”)"),
        ('6" guns', "6” guns"),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("“a”", "“a”"),
    ],
)
def test_straight_marks_are_curled(text: str, expected: str) -> None:
    assert curled(text) == expected


@given(st.text(st.sampled_from("a ’‘“”„\"'.中"), max_size=12))
def test_no_letter_is_lost_and_no_straight_mark_left(text: str) -> None:
    for changed in (curled(text), within_quotation(text)):
        assert '"' not in changed
        assert len(changed) == len(text)
        assert [sign for sign in changed if sign.isalnum()] == [s for s in text if s.isalnum()]
