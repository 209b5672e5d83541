"""Near words: which are near, in which order, and that a vocabulary is read bit by bit."""

from collections.abc import Iterator, Mapping

import pytest

from a4p_desktop.records.text.near_words import (
    MOST_NEAR,
    MOST_UNKNOWN,
    Sought,
    Vocabulary,
    allowance,
    beginning_allowance,
    nearest,
)


def vocabulary(counted: Mapping[str, int]) -> Vocabulary:
    """These words, each with its number of rows."""

    def words(shortest: int, longest: int) -> list[tuple[str, int]]:
        return [pair for pair in counted.items() if shortest <= len(pair[0]) <= longest]

    return words


def near(typed: str, *known: str, is_open: bool = False) -> list[str]:
    """The words of `known` that are near to `typed`, the nearest first."""
    found = nearest([Sought(typed, is_open)], vocabulary(dict.fromkeys(known, 1)))
    return [one.word for one in found.get(typed, ())]


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
def test_a_word_with_few_slips_for_its_length_is_near(typed: str, known: str) -> None:
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
def test_a_word_with_more_slips_is_not(typed: str, known: str) -> None:
    assert near(typed, known) == []


def test_the_nearest_comes_first_and_then_the_same_first_letter_and_then_the_most_rows() -> None:
    known = {"lagame": 9, "kagane": 1, "kagama": 5, "kabama": 99}
    found = nearest([Sought("kagamx")], vocabulary(known))
    assert [one.word for one in found["kagamx"]] == ["kagama", "kabama", "kagane"]
    found = nearest([Sought("kagamx")], vocabulary({"lagamx": 9, "kagam": 1, "kagamxx": 3}))
    assert [one.word for one in found["kagamx"]] == ["kagamxx", "kagam", "lagamx"]


def test_beside_a_near_word_those_far_away_are_left_out() -> None:
    known = ["rwanda", "ruanda", "canada"]
    assert near("rwnada", *known) == ["rwanda", "ruanda"]
    assert near("rwnada", *reversed(known)) == ["rwanda", "ruanda"]
    assert near("rwnada", "canada") == ["canada"]
    assert near("organisatoinx", "organisation", "organisers") == ["organisation"]


def test_no_more_than_a_few_are_kept() -> None:
    known = [f"kaga{letter}e" for letter in "abcdefghijkl"]
    assert near("kagame", *known) == known[:MOST_NEAR]


def test_a_word_of_the_vocabulary_is_not_unknown() -> None:
    words = vocabulary({"kagame": 1, "kagama": 1})
    assert nearest([Sought("kagame")], words) == {}
    assert nearest([Sought("kagame", open=True)], words) == {}
    assert nearest([Sought("kagam", open=True)], words) == {}
    assert set(nearest([Sought("kagam")], words)) == {"kagam"}


def test_what_is_known_hides_nothing_that_is_not() -> None:
    words = vocabulary({"lavrov": 1, "kagame": 1, "mali": 2})
    sought = [Sought("mali"), Sought("lavrof"), Sought("kagme", open=True)]
    found = nearest(sought, words)
    assert {word: [one.word for one in others] for word, others in found.items()} == {
        "lavrof": ["lavrov"],
        "kagme": ["kagame"],
    }


def test_a_word_being_typed_is_near_to_what_begins_nearly_like_it() -> None:
    assert near("kagm", "kagame", is_open=True) == ["kagame"]
    assert near("kagm", "kagame") == []
    assert near("peackee", "peacekeeping", is_open=True) == ["peacekeeping"]
    # As a whole it is as near, and says more.
    assert near("kagm", "kagame", "kagt", is_open=True) == ["kagt", "kagame"]
    # The first letter has to be right, and two slips are too many in half a word.
    assert near("agame", "kagamemnon", is_open=True) == []
    assert near("kgmae", "kagamemnon", is_open=True) == []


def test_near_by_its_beginning_and_as_a_whole_it_stands_once() -> None:
    found = nearest([Sought("kagme", open=True)], vocabulary({"kagmxe": 1}))
    assert [(one.word, one.distance, one.only_begins) for one in found["kagme"]] == [
        ("kagmxe", 1, False)
    ]


@pytest.mark.parametrize("length", range(30))
def test_a_beginning_is_forgiven_no_more_than_a_word(length: int) -> None:
    assert 0 <= beginning_allowance(length) <= allowance(length) <= 3
    assert allowance(length) <= allowance(length + 1)


@pytest.mark.parametrize("word", ["", "a", "ml", "中", "2018", "٢٠١٨"])
def test_to_some_words_nothing_is_near(word: str) -> None:
    assert not Sought(word).is_respellable


@pytest.mark.parametrize("word", ["mal", "s/pv.8218", "a4p"])
def test_to_others_something_may_be(word: str) -> None:
    assert Sought(word).is_respellable


def test_who_types_many_unknown_words_means_something_else() -> None:
    words = vocabulary({"kagame": 1})
    few = [Sought(f"kagam{letter}") for letter in "abc"]
    assert len(few) == MOST_UNKNOWN
    assert len(nearest(few, words)) == MOST_UNKNOWN
    assert len(nearest([*few, Sought("kagamd", open=True)], words)) == MOST_UNKNOWN + 1
    assert nearest([*few, Sought("kagamx")], words) == {}


def test_a_vocabulary_is_asked_for_no_other_lengths_than_may_be_near() -> None:
    asked: list[tuple[int, int]] = []

    def words(shortest: int, longest: int) -> list[tuple[str, int]]:
        asked.append((shortest, longest))
        return []

    nearest([Sought("mali"), Sought("kagame")], words)
    assert asked == [(4, 6), (3, 8)]


def test_without_a_word_the_vocabulary_is_not_read() -> None:
    def words(shortest: int, longest: int) -> list[tuple[str, int]]:
        raise AssertionError

    assert nearest([], words) == {}


class Stopped(Exception):
    """The vocabulary ends midway."""


def test_a_vocabulary_that_stops_is_read_no_further() -> None:
    taken = 0

    def words(shortest: int, longest: int) -> Iterator[tuple[str, int]]:
        nonlocal taken
        for number in range(100_000):
            if number == 5_000:
                raise Stopped
            taken += 1
            yield f"kaga{number}", 1

    with pytest.raises(Stopped):
        nearest([Sought("kagame", open=True)], words)
    assert taken == 5_000
