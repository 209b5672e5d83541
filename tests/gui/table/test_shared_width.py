"""Columns share a width: together all of it, in proportion, each within its bounds."""

from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.gui.table.shared_width import Share, shared

BOUNDLESS = 100_000
SHARES = st.lists(
    st.builds(
        lambda weight, least, more: Share(weight, least, least + more),
        st.integers(1, 400),
        st.integers(1, 200),
        st.integers(0, 2_000),
    ),
    max_size=12,
)


def test_in_proportion() -> None:
    equal = [Share(weight, 10, BOUNDLESS) for weight in (100, 200, 100)]
    assert shared(800, equal) == [200, 400, 200]


def test_what_one_may_not_take_goes_to_the_others() -> None:
    shares = [Share(100, 10, 50), Share(100, 10, BOUNDLESS), Share(200, 10, BOUNDLESS)]
    assert shared(650, shares) == [50, 200, 400]


def test_too_little_room_gives_each_the_least() -> None:
    assert shared(10, [Share(100, 40, 90), Share(10, 30, 90)]) == [40, 30]


def test_no_column_takes_no_room() -> None:
    assert shared(500, []) == []


@given(st.integers(0, 3_000), SHARES)
def test_together_they_fill_the_room_as_far_as_their_bounds_allow(
    room: int, shares: list[Share]
) -> None:
    widths = shared(room, shares)
    assert all(s.least <= w <= s.most for s, w in zip(shares, widths, strict=True))
    least, most = sum(s.least for s in shares), sum(s.most for s in shares)
    assert sum(widths) == max(least, min(room, most))
