"""The file argument of the command line: a path, or a file URL as desktops pass it."""

import subprocess
import sys
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from a4p_desktop.commands.window import named_file


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///C:/Users/me/a.sqlite", r"C:\Users\me\a.sqlite"),
        ("FILE:///c:/a%20b/%C3%A9.a4pview", "c:\\a b\\\u00e9.a4pview"),
        ("file:///C|/a.sqlite", r"C:\a.sqlite"),
        ("file:/C:/a.sqlite", r"C:\a.sqlite"),
        ("file://localhost/C:/a.sqlite", r"C:\a.sqlite"),
        ("file://server/share/a.sqlite", r"\\server\share\a.sqlite"),
        (r"C:\Users\me\a.sqlite", r"C:\Users\me\a.sqlite"),
        ("a.sqlite", "a.sqlite"),
    ],
)
def test_a_path_or_url_on_windows(word: str, path: str) -> None:
    found = named_file(word, windows=True)
    assert isinstance(found, PureWindowsPath)
    assert str(found) == path


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///home/me/a.sqlite", "/home/me/a.sqlite"),
        ("file:///home/a%20b/%C3%A9%3F.a4pview", "/home/a b/\u00e9?.a4pview"),
        ("file:///C:/a.sqlite", "/C:/a.sqlite"),
        ("file:///%FF", "/\udcff"),
        ("file://host/a.sqlite", "/a.sqlite"),
        ("a.sqlite", "a.sqlite"),
        ("files/a%20b.sqlite", "files/a%20b.sqlite"),
    ],
)
def test_a_path_or_url_elsewhere(word: str, path: str) -> None:
    assert named_file(word, windows=False) == PurePosixPath(path)


def test_a_start_without_arguments_needs_no_parser() -> None:
    start = "import sys, a4p_desktop.commands.window; print('argparse' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", start], text=True) == "False\n"
