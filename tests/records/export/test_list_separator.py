"""The separator that a spreadsheet on this machine expects, as each system says it."""

import locale
import plistlib
import sys
from pathlib import Path

import pytest

from a4p_desktop.records.export.list_separator import SEPARATORS, list_separator

VARIABLES = ("LC_ALL", "LC_NUMERIC", "LANG")


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", ","),
        ("C.UTF-8", ","),
        ("en_US.UTF-8", ","),
        ("en_GB.UTF-8", ","),
        ("zh_CN.UTF-8", ","),
        ("he_IL.UTF-8", ","),
        ("es_MX.UTF-8", ","),
        ("es_PE.UTF-8", ";"),
        ("de_CH.UTF-8", ";"),
        ("fr_CH.UTF-8", ";"),
        ("fr", ";"),
        ("it_CH@euro", ";"),
        ("ar_EG.UTF-8", ";"),
        ("fa_IR", ";"),
        ("ru_RU.KOI8-R", ";"),
        ("xx_XX.nowhere", ","),
    ],
)
def test_the_locale_says_it_whether_it_is_installed_or_not(
    name: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", name)
    before = locale.setlocale(locale.LC_NUMERIC)
    assert list_separator("linux") == expected
    assert locale.setlocale(locale.LC_NUMERIC) == before


@pytest.mark.parametrize(("mark", "expected"), [(",", ";"), (".", ","), ("٫", ",")])
def test_for_other_languages_the_decimal_mark_says_it(
    mark: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": mark})
    assert list_separator("linux") == list_separator("darwin") == expected


@pytest.mark.parametrize("first", range(3))
def test_the_variables_of_the_locale_have_their_order(
    first: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, name in enumerate(VARIABLES[first:]):
        monkeypatch.setenv(name, "en_US.UTF-8" if place else "de_CH.UTF-8")
    assert list_separator("linux") == ";"


class Registry:
    """A stand-in for winreg with this value of `sList`, or without any."""

    HKEY_CURRENT_USER = object()

    def __init__(self, value: object) -> None:
        self.value = value

    def OpenKey(self, root: object, path: str) -> "Registry":
        assert (root, path) == (self.HKEY_CURRENT_USER, r"Control Panel\International")
        return self

    def QueryValueEx(self, key: object, name: str) -> tuple[object, int]:
        assert (key, name) == (self, "sList")
        if self.value is None:
            raise FileNotFoundError
        return self.value, 1

    def __enter__(self) -> "Registry":
        return self

    def __exit__(self, *_: object) -> None:
        pass


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (";", ";"),
        (",", ","),
        ("\t", "\t"),
        ("|", "|"),
        *((unusable, ",") for unusable in (None, "", "; ", '"', "\n", "a", "5", "-", ".", 7)),
    ],
)
def test_windows_has_the_choice_of_the_user(
    value: object, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "winreg", Registry(value))
    monkeypatch.setenv("LANG", "de_DE.UTF-8")  # of a program such as Git Bash: Excel ignores it
    monkeypatch.setattr(locale, "setlocale", lambda *_: "C")
    assert list_separator("win32") == expected


def test_windows_without_a_choice_has_the_decimal_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "winreg", Registry(None))
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": ","})
    assert list_separator("win32") == ";"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"AppleLocale": "de_CH"}, ";"),
        ({"AppleLocale": "en_US@rg=chzzzz"}, ","),
        ({}, ";"),
        ([], ";"),
        (None, ";"),
    ],
)
def test_macos_has_it_in_its_preferences_or_in_the_environment(
    chosen: dict[str, str] | list[str] | None,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    folder = tmp_path / "Library" / "Preferences"
    folder.mkdir(parents=True)
    if chosen is not None:
        (folder / ".GlobalPreferences.plist").write_bytes(plistlib.dumps(chosen))
    assert list_separator("darwin") == expected


def test_broken_preferences_of_macos_are_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Library" / "Preferences").mkdir(parents=True)
    (tmp_path / "Library/Preferences/.GlobalPreferences.plist").write_bytes(b"bplist00\xff\xff")
    assert list_separator("darwin") == ","


def test_a_separator_can_be_chosen_by_name() -> None:
    assert {name: character for name, (character, _) in SEPARATORS.items()} == {
        "comma": ",",
        "semicolon": ";",
        "tab": "\t",
    }
