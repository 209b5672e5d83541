"""Edit distances equal those of the recursive definition."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.text.edit_distance import EditDistance

# Few letters, for many matches; one is beyond the Basic Multilingual Plane.
WORD = st.text("abc𝒟", max_size=9)
MOST = st.integers(0, 10)


def plain(word: str, other: str) -> int:
    """The optimal string alignment distance by its definition."""

    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        ways = [
            between(i - 1, j) + 1,
            between(i, j - 1) + 1,
            between(i - 1, j - 1) + (word[i - 1] != other[j - 1]),
        ]
        if word[i - 2 : i] == other[j - 2 : j][::-1] and min(i, j) > 1:
            ways.append(between(i - 2, j - 2) + 1)
        return min(ways)

    return between(len(word), len(other))


@pytest.mark.parametrize(
    ("word", "other", "distance"),
    [
        ("kagame", "kagame", 0),
        ("kagme", "kagame", 1),
        ("kaggame", "kagame", 1),
        ("lavrof", "lavrov", 1),
        ("rwnada", "rwanda", 1),
        ("guterez", "guterres", 2),
        ("ca", "abc", 3),  # not 2: no letter is edited twice
        ("россея", "россия", 1),
        ("", "mali", 4),
    ],
)
def test_edits_are_counted(word: str, other: str, distance: int) -> None:
    assert EditDistance(word).to(other, 9) == distance


@given(WORD, WORD)
def test_it_equals_the_definition(word: str, other: str) -> None:
    assert EditDistance(word).to(other, 9) == plain(word, other)


@given(WORD, WORD)
def test_it_is_symmetric(word: str, other: str) -> None:
    assert EditDistance(word).to(other, 9) == EditDistance(other).to(word, 9)


@given(WORD, WORD, MOST)
@example("abca", "bcab", 1)
def test_a_bound_only_cuts_off(word: str, other: str, most: int) -> None:
    distance = plain(word, other)
    assert EditDistance(word).to(other, most) == (distance if distance <= most else None)


@given(WORD, WORD, MOST)
@example("ab", "cab", 1)
def test_the_nearest_prefix(word: str, other: str, most: int) -> None:
    distance = min(plain(word, other[:end]) for end in range(len(other) + 1))
    assert EditDistance(word).to_prefix(other, most) == (distance if distance <= most else None)


def test_long_words_are_measured() -> None:
    long = "ab" * 200
    assert EditDistance(long).to(long[1:] + "c", 3) == 2
    assert EditDistance(long).to_prefix(long[:99] + long[100:] + "xyz", 1) == 1
