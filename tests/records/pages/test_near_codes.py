"""The error for an unknown code suggests near codes, in upper or lower case."""

import pytest

from a4p_desktop.records.language import Message
from a4p_desktop.records.pages.near_codes import alternatives, no_such

MISSING = Message("t", "There is no meeting “{code}” in these records.")
GIVE_CODE = Message("t", "Give its code.")


@pytest.mark.parametrize(
    ("code", "known", "remedy"),
    [
        ("hlm-208", ["hlm-2018", "gd-73"], "Is it hlm-2018?"),
        ("HLM-208", ["hlm-2018", "gd-73"], "Is it hlm-2018?"),
        ("hlm-208", ["HLM-2018", "gd-73"], "Is it HLM-2018?"),
        ("wsp", ["wps", "WPS", "x"], "Is it wps or WPS?"),
        ("zzz", ["hlm-2018", "gd-73"], "Available: hlm-2018, gd-73."),
        ("zzz", [f"a{number}" for number in range(13)], "Give its code."),
        ("zzz", [], "Give its code."),
    ],
)
def test_near_codes(code: str, known: list[str], remedy: str) -> None:
    error = no_such(MISSING, code, known, GIVE_CODE)
    assert error.what == f"There is no meeting “{code}” in these records."
    assert error.remedy == remedy


def test_a_choice() -> None:
    assert alternatives(["a"]) == "a"
    assert alternatives(["a", "b", "c"]) == "a or b or c"
