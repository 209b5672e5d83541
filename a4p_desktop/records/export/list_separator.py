"""The list separator, at which a spreadsheet on this machine splits the lines of a CSV file."""

import locale
import os
import re
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from a4p_desktop.records.language import Message, Speaker

say = Speaker("Formats")

SEPARATORS: Mapping[str, tuple[str, Message]] = {
    "comma": (",", say.mark("Comma")),
    "semicolon": (";", say.mark("Semicolon")),
    "tab": ("\t", say.mark("Tab")),
}
"""Name -> character, and words on the screen."""

# Of the cultures of .NET, which are those of Windows: TextInfo.ListSeparator,
# https://github.com/dotnet/runtime, System/Globalization/IcuLocaleData.cs. Not by the decimal mark
# alone: de_CH, ar_EG and es_PE have a point, and split at semicolons.
_WITH_SEMICOLONS = (
    "ar az be bg br bs ca co cs cy da de dsb el es et eu fa fi fo fr gsw hr hu id is it ka kk ky lt"
    " lv mk mn nb nl nn no pl pt rm ro ru sk sl sq sv tr tt uk ur uz"
)
_SEMICOLON_LANGUAGES = frozenset(_WITH_SEMICOLONS.split())
_COMMA_LOCALES = frozenset({"es_MX", "es_US"})
_USABLE = re.compile("[^\\w\\s\"'+.-]|\t", re.ASCII)


def list_separator(platform: str = sys.platform) -> str:
    """What a spreadsheet splits lines at: on Windows the user's own choice, else that of the
    locale."""
    if platform == "win32":
        return _chosen_in_windows() or (";" if _decimal_mark("") == "," else ",")
    if platform == "darwin" and (name := _chosen_in_macos()):
        return _of_locale(name, f"{name}.UTF-8")
    variables = (os.environ.get(name) for name in ("LC_ALL", "LC_NUMERIC", "LANG"))
    return _of_locale(next(filter(None, variables), ""), "")


def _chosen_in_windows() -> str:
    """The separator in *Region ▸ Additional settings*; "" where it cannot be used.

    https://learn.microsoft.com/windows/win32/intl/locale-slist
    """
    winreg = import_module("winreg")  # only Windows has it
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as key:
            value, _ = winreg.QueryValueEx(key, "sList")
    except OSError:
        return ""
    return value if isinstance(value, str) and _USABLE.fullmatch(value) else ""


def _chosen_in_macos() -> str:
    """The name of the locale in *Language & Region*, which no environment variable has; "" where
    it cannot be read."""
    import plistlib  # here, since it takes as long as a small export and only macOS needs it

    path = Path.home() / "Library/Preferences/.GlobalPreferences.plist"
    try:
        with path.open("rb") as stream:
            return str(plistlib.load(stream).get("AppleLocale", "")).partition("@")[0]
    except (OSError, ValueError, AttributeError):
        return ""


def _of_locale(name: str, for_python: str) -> str:
    """That of the locale `name`; `for_python` is what Python calls it."""
    language, _, territory = re.split("[.@]", name)[0].replace("-", "_").partition("_")
    if f"{language}_{territory}" in _COMMA_LOCALES:
        return ","
    return ";" if language in _SEMICOLON_LANGUAGES or _decimal_mark(for_python) == "," else ","


def _decimal_mark(name: str) -> str:
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, name)
        return str(locale.localeconv()["decimal_point"])
    except locale.Error:
        return "."
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)
