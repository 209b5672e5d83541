"""Near words: which are near, their order, and reading the lexicon in chunks."""

from collections.abc import Iterator, Mapping

import pytest

from a4p_desktop.records.text.near_words import (
    MOST_NEAR,
    MOST_UNKNOWN,
    Lexicon,
    TypedWord,
    allowance,
    nearest,
    prefix_allowance,
)


def lexicon(counted: Mapping[str, int]) -> Lexicon:
    """A lexicon of words with their numbers of rows."""

    def words(shortest: int, longest: int) -> list[tuple[str, int]]:
        return [pair for pair in counted.items() if shortest <= len(pair[0]) <= longest]

    return words


def near(typed: str, *known: str, is_open: bool = False) -> list[str]:
    """The words of `known` near to `typed`, the nearest first."""
    found = nearest([TypedWord(typed, is_open)], lexicon(dict.fromkeys(known, 1)))
    return [near.word for near in found.get(typed, ())]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("mal", "mali"),
        ("mlai", "mali"),
        ("kagme", "kagame"),
        ("guterez", "guterres"),
        ("peecekeping", "peacekeeping"),
        ("orgnaisatoins", "organizations"),
    ],
)
def test_a_word_with_few_edits_for_its_length_is_near(typed: str, known: str) -> None:
    assert near(typed, known) == [known]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("ab", "abc"),
        ("mail", "mule"),
        ("mxyi", "mali"),
        ("kxgxmx", "kagame"),
        ("pxxxekeeping", "peacekeepers"),
    ],
)
def test_a_word_with_more_edits_is_not(typed: str, known: str) -> None:
    assert near(typed, known) == []


def test_the_order_is_by_distance_first_letter_and_rows() -> None:
    known = {"lagame": 9, "kagane": 1, "kagama": 5, "kabama": 99}
    found = nearest([TypedWord("kagamx")], lexicon(known))
    assert [near.word for near in found["kagamx"]] == ["kagama", "kabama", "kagane"]
    found = nearest([TypedWord("kagamx")], lexicon({"lagamx": 9, "kagam": 1, "kagamxx": 3}))
    assert [near.word for near in found["kagamx"]] == ["kagamxx", "kagam", "lagamx"]


def test_words_much_farther_than_the_nearest_are_left_out() -> None:
    known = ["rwanda", "ruanda", "canada"]
    assert near("rwnada", *known) == ["rwanda", "ruanda"]
    assert near("rwnada", *reversed(known)) == ["rwanda", "ruanda"]
    assert near("rwnada", "canada") == ["canada"]
    assert near("organisatoinx", "organisation", "organisers") == ["organisation"]


def test_only_the_nearest_are_kept() -> None:
    known = [f"kaga{letter}e" for letter in "abcdefghijkl"]
    assert near("kagame", *known) == known[:MOST_NEAR]


def test_words_of_the_lexicon_are_known() -> None:
    words = lexicon({"kagame": 1, "kagama": 1})
    assert nearest([TypedWord("kagame")], words) == {}
    assert nearest([TypedWord("kagame", open=True)], words) == {}
    assert nearest([TypedWord("kagam", open=True)], words) == {}
    assert set(nearest([TypedWord("kagam")], words)) == {"kagam"}


def test_known_words_do_not_hide_unknown_ones() -> None:
    words = lexicon({"lavrov": 1, "kagame": 1, "mali": 2})
    sought = [TypedWord("mali"), TypedWord("lavrof"), TypedWord("kagme", open=True)]
    found = nearest(sought, words)
    assert {word: [near.word for near in others] for word, others in found.items()} == {
        "lavrof": ["lavrov"],
        "kagme": ["kagame"],
    }


def test_a_word_being_typed_is_near_to_words_by_their_prefix() -> None:
    assert near("kagm", "kagame", is_open=True) == ["kagame"]
    assert near("kagm", "kagame") == []
    assert near("peackee", "peacekeeping", is_open=True) == ["peacekeeping"]
    # A whole word at the same distance comes first.
    assert near("kagm", "kagame", "kagt", is_open=True) == ["kagt", "kagame"]
    # The first letter must match, and two edits are too many for half a word.
    assert near("agame", "kagamemnon", is_open=True) == []
    assert near("kgmae", "kagamemnon", is_open=True) == []


def test_a_word_near_as_a_whole_and_by_prefix_is_listed_once() -> None:
    found = nearest([TypedWord("kagme", open=True)], lexicon({"kagmxe": 1}))
    assert [(near.word, near.distance, near.only_prefix) for near in found["kagme"]] == [
        ("kagmxe", 1, False)
    ]


@pytest.mark.parametrize("length", range(30))
def test_the_allowance_of_a_prefix_is_no_greater(length: int) -> None:
    assert 0 <= prefix_allowance(length) <= allowance(length) <= 3
    assert allowance(length) <= allowance(length + 1)


@pytest.mark.parametrize("word", ["", "a", "ml", "中", "2018", "٢٠١٨"])
def test_numbers_and_short_words_are_not_corrected(word: str) -> None:
    assert not TypedWord(word).is_respellable


@pytest.mark.parametrize("word", ["mal", "s/pv.8218", "a4p"])
def test_other_words_are_corrected(word: str) -> None:
    assert TypedWord(word).is_respellable


def test_many_unknown_words_are_not_corrected() -> None:
    words = lexicon({"kagame": 1})
    few = [TypedWord(f"kagam{letter}") for letter in "abc"]
    assert len(few) == MOST_UNKNOWN
    assert len(nearest(few, words)) == MOST_UNKNOWN
    assert len(nearest([*few, TypedWord("kagamd", open=True)], words)) == MOST_UNKNOWN + 1
    assert nearest([*few, TypedWord("kagamx")], words) == {}


def test_only_words_of_possible_lengths_are_read() -> None:
    lengths: list[tuple[int, int]] = []

    def words(shortest: int, longest: int) -> list[tuple[str, int]]:
        lengths.append((shortest, longest))
        return []

    nearest([TypedWord("mali"), TypedWord("kagame")], words)
    assert lengths == [(4, 6), (3, 8)]


def test_without_words_the_lexicon_is_not_read() -> None:
    def words(shortest: int, longest: int) -> list[tuple[str, int]]:
        raise AssertionError

    assert nearest([], words) == {}


class Stopped(Exception):
    """Raised by a lexicon midway."""


def test_an_error_of_the_lexicon_ends_the_reading() -> None:
    taken = 0

    def words(shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        nonlocal taken
        for number in range(100_000):
            if number == 5_000:
                raise Stopped
            taken += 1
            yield f"kaga{number}", 1

    with pytest.raises(Stopped):
        nearest([TypedWord("kagame", open=True)], words)
    assert taken == 5_000
