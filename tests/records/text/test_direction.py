"""In which direction texts run."""

import sys
import unicodedata

import pytest

from a4p_desktop.records.text.direction import reads_from_right


def test_each_letter_that_runs_from_the_right_is_known() -> None:
    for letter in map(chr, range(sys.maxunicode + 1)):
        runs = unicodedata.bidirectional(letter) in ("R", "AL")
        if runs and unicodedata.category(letter).startswith("L"):
            assert reads_from_right([letter]), ascii(letter)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["رواندا"], True),
        (["Rwanda"], False),
        (["卢旺达 2018"], False),
        (["القرار 2719 (S/RES/2719)"], True),
        (["Rwanda رواندا", "Kigali"], False),
        (["", "רואנדה"], True),
        ([], False),
    ],
)
def test_the_letters_decide(texts: list[str], expected: bool) -> None:
    assert reads_from_right(texts) is expected
