"""Where typed text stands in a text: the same as by a plain search, in texts of any length."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.question.typed import parse
from a4p_desktop.records.text.folding import indexed
from tests.records.question.plain_spans import plain_spans

LETTERS = [
    *"aabbcpe  --''’./2_\n$",
    *("\u0301", "ء", "ـ", "ʻ", "ʼ", "½", "⒈", "ﬁ", "ß", "ŉ", "É", "中", "国", "한", "ﷺ", "أ", "ى"),
    *("\u00ad", "\u200c", "\u064f", "\ud800", "क", "ा", "٢", "–", "\u3000", "//", "..", "a-", "’b"),
]
TEXT = st.lists(st.sampled_from(LETTERS) | st.text(max_size=4), max_size=40).map("".join)


@given(TEXT, st.data())
@example("ءـ-pŉ", None)  # a compound whose first part spells no letter
@example("2co-op é-a-b", None)
def test_spans_are_those_of_a_plain_search(text: str, data: st.DataObject | None) -> None:
    if data is None:
        for typed in (*indexed(text).split(), "n p", "co", "coo", "ab"):
            _assert_found(text, typed)
        return
    words = indexed(text).split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    sought = " ".join(words[first : first + data.draw(st.integers(1, 3))])
    sought = sought[: data.draw(st.integers(0, len(sought)))]
    quoted = data.draw(st.sampled_from(["{}", '"{}', '"{}"', "{} {}"]))
    _assert_found(text, quoted.format(sought, data.draw(st.sampled_from(words))))
    _assert_found(text, data.draw(TEXT)[:10])


def _assert_found(text: str, typed: str) -> None:
    question = parse(typed, {"body": "body"})
    expected = plain_spans(question, text)
    for length in (0, 301):  # long texts are searched in another way
        padded = text + length * " "
        assert question.spans(padded) == expected, typed
        assert question.first_span(padded) == (expected[0] if expected else None), typed


@given(TEXT, TEXT, st.integers(0, 600))
def test_a_match_far_into_a_text_has_its_range(before: str, text: str, size: int) -> None:
    long = f"{before * 20} {'é' * size} {text}"
    for typed in text.split()[:3]:
        _assert_found(long, typed)


@pytest.mark.parametrize(
    ("piece", "typed", "found"),
    [
        ("a.", "a", True),
        ("a/", "a", True),
        ("a-", "a", True),
        ("a-", "aaa", True),
        ("a--", "b a", True),
        ("a//", '"a a"', True),
        ("ء", "a", False),
        (f"b{'.' * 50}", "bb", False),
        ("中", "中", True),
    ],
)
def test_endless_words_take_no_endless_time(piece: str, typed: str, found: bool) -> None:
    """It grows with the length of the text; with its square, this would take an hour."""
    assert bool(parse(typed, {}).spans(piece * 50_000)) == found


def test_the_first_match_is_joined_with_those_that_touch_it() -> None:
    question = parse("国 代", {})
    assert question.first_span("中国代表 国") == (1, 3)


def test_the_first_match_of_another_column_is_none() -> None:
    question = parse("body:peace", {"body": "body", "title": "title"})
    assert question.first_span("in peace", "body") == (3, 8)
    assert question.first_span("in peace", "title") is None
