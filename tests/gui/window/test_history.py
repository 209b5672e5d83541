"""The history of places: back, forward, and typing as one place."""

import pytest

from a4p_desktop.gui.window.history import History


@pytest.fixture
def history() -> History[str]:
    return History("start")


def test_the_first_place_has_none_before_or_after(history: History[str]) -> None:
    assert (history.can_go_back, history.can_go_forward) == (False, False)
    assert history.back() == history.forward() == history.current == "start"


def test_back_and_forward(history: History[str]) -> None:
    history.visit("one")
    history.visit("two")
    assert history.back() == "one"
    assert (history.can_go_back, history.can_go_forward) == (True, True)
    assert history.back() == "start"
    assert history.forward() == "one"
    assert history.forward() == "two"
    assert not history.can_go_forward


def test_visiting_the_same_place_adds_none(history: History[str]) -> None:
    history.visit("one")
    history.visit("one")
    assert history.back() == "start"


def test_a_visit_drops_the_places_ahead(history: History[str]) -> None:
    history.visit("one")
    history.back()
    history.visit("two")
    assert not history.can_go_forward
    assert history.back() == "start"


def test_continuous_typing_is_one_place(history: History[str]) -> None:
    for word in ("c", "co", "con"):
        history.visit(word, typing=True)
    assert history.back() == "start"
    assert history.forward() == "con"


def test_typing_after_a_pause_or_a_tick_is_a_new_place(history: History[str]) -> None:
    history.visit("a", typing=True)
    history.pause()
    history.visit("ab", typing=True)
    history.visit("ab+tick")
    history.visit("abc+tick", typing=True)
    assert [history.back() for _ in range(4)] == ["ab+tick", "ab", "a", "start"]


def test_typing_after_going_back_keeps_that_place(history: History[str]) -> None:
    history.visit("a", typing=True)
    history.visit("b")
    history.back()
    history.visit("ax", typing=True)
    assert history.back() == "a"


def test_its_length_is_limited(history: History[str]) -> None:
    for number in range(10_000):
        history.visit(str(number))
    steps = 0
    while history.can_go_back:
        history.back()
        steps += 1
    assert 50 < steps < 1000
    assert history.current != "start"
