"""Names of files hold nothing that a system forbids, and name no device of Windows."""

from pathlib import PureWindowsPath

import pytest

from a4p_desktop.records.files.portable_name import portable_name

FORBIDDEN = '<>:"/\\|?*\0\n\x1f'


@pytest.mark.parametrize("name", ["CON", "nul", "Aux", "prn", "com1", "LPT9", "COM¹", " con. "])
def test_it_is_never_a_device_of_windows(name: str) -> None:
    file = PureWindowsPath(f"{portable_name(name)}.a4pview")
    assert not file.is_reserved()
    assert file.stem.strip("-").lower() == name.strip(" .").lower()


@pytest.mark.parametrize("name", ["Console", "con artists", "null", "com", "com10", "Mali, 2018"])
def test_names_that_only_resemble_them_stay(name: str) -> None:
    assert portable_name(name) == name


def test_what_a_system_forbids_becomes_a_hyphen() -> None:
    for sign in FORBIDDEN:
        assert portable_name(f"a{sign}b") == "a-b", repr(sign)
    assert portable_name("C:\\a") == "C-a"
    assert portable_name("ends with dots...") == "ends with dots"
    assert portable_name("马里 مالي") == "马里 مالي"


@pytest.mark.parametrize("words", ["", "...", " - ", "\\\\?\\"])
def test_nothing_is_left_of_signs_alone(words: str) -> None:
    assert portable_name(words) == ""
