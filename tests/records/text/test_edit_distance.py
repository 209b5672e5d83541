"""The distances of words are those of the plain recursive definition."""

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from a4p_desktop.records.text.edit_distance import Slips

# Few letters, so that many of them meet; one is beyond the first plane of Unicode.
WORD = st.text("abc𝒟", max_size=9)
MOST = st.integers(0, 10)


def plain(one: str, other: str) -> int:
    """The optimal string alignment distance, as it is defined."""

    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        ways = [
            between(i - 1, j) + 1,
            between(i, j - 1) + 1,
            between(i - 1, j - 1) + (one[i - 1] != other[j - 1]),
        ]
        if one[i - 2 : i] == other[j - 2 : j][::-1] and min(i, j) > 1:
            ways.append(between(i - 2, j - 2) + 1)
        return min(ways)

    return between(len(one), len(other))


@pytest.mark.parametrize(
    ("one", "other", "far"),
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
def test_slips_are_counted(one: str, other: str, far: int) -> None:
    assert Slips(one).to(other, 9) == far


@given(WORD, WORD)
def test_the_distance_is_the_plain_one(one: str, other: str) -> None:
    assert Slips(one).to(other, 9) == plain(one, other)


@given(WORD, WORD)
def test_the_distance_back_is_the_same(one: str, other: str) -> None:
    assert Slips(one).to(other, 9) == Slips(other).to(one, 9)


@given(WORD, WORD, MOST)
@example("abca", "bcab", 1)
def test_a_bound_changes_nothing_within_it(one: str, other: str, most: int) -> None:
    far = plain(one, other)
    assert Slips(one).to(other, most) == (far if far <= most else None)


@given(WORD, WORD, MOST)
@example("ab", "cab", 1)
def test_the_nearest_beginning_is_the_nearest_of_all(one: str, other: str, most: int) -> None:
    far = min(plain(one, other[:end]) for end in range(len(other) + 1))
    assert Slips(one).to_beginning(other, most) == (far if far <= most else None)


def test_a_word_of_any_length_is_measured() -> None:
    long = "ab" * 200
    assert Slips(long).to(long[1:] + "c", 3) == 2
    assert Slips(long).to_beginning(long[:99] + long[100:] + "xyz", 1) == 1
