"""Threads have short turns while one of them works, and the usual ones afterwards."""

import sys

from a4p_desktop.gui.short_turns import short_turns


def test_the_usual_turns_come_back_when_the_last_of_several_ends() -> None:
    before = sys.getswitchinterval()
    first, second = short_turns(), short_turns()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert sys.getswitchinterval() < before
    second.__exit__(None, None, None)
    assert sys.getswitchinterval() == before
