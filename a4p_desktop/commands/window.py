"""The command line without a command: the window on a records file or a view."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from a4p_desktop import NAME, __version__, paths, screen
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.errors import RecordsError

if TYPE_CHECKING:
    from a4p_desktop.records.question.view import SharedView

_EPILOG = """\
commands:
  a4p-desktop export TABLE    write speakers, endorsements or themes to a file
  a4p-desktop cite STATEMENT  write a footnote, BibTeX, RIS or CSL-JSON of it
  a4p-desktop brief KIND NAME write a page on a delegation, a meeting or a theme
  a4p-desktop build FOLDER FILE
                              build a records file from a folder of CSV tables
  a4p-desktop check FILE      verify a records file
  a4p-desktop COMMAND --help  tells more of each
"""


def window(words: Sequence[str]) -> int:
    """Open the window, or check the program itself; the exit status when it is closed."""
    parser = Parser(
        prog="a4p-desktop",
        description="Browse, search and carry away the records of the United Nations"
        " Action for Peacekeeping meetings.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", nargs="?", metavar="FILE",
        help="the records file, default: the bundled; or an .a4pview file, a view of the bundled"
        " one",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    parser.add_argument(
        "--self-check", action="store_true", help="build the window unseen, try it, and say so"
    )
    options = parser.parse_args(words)
    if options.self_check:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # That platform says of each window that it cannot hint at its size.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    trouble = screen.trouble()
    if trouble:
        raise RecordsError(trouble)
    # Imported here because the other commands need no Qt, and start ten times faster without.
    path, view = _opened(options.file) if options.file else (paths.bundled_records(), None)
    if options.self_check:
        from a4p_desktop.self_check import self_check

        return self_check(path)
    from a4p_desktop.app import run

    return run(path, view)


def named_file(word: str, *, windows: bool = os.name == "nt") -> PurePath:
    """The file that a word of the command line means: a path, or an address such as `file:///a`.

    Desktops hand over files as addresses, too. `windows` says how this system names its files.
    """
    kind = PureWindowsPath if windows else PurePosixPath
    if word[:5].lower() != "file:":
        return kind(word)
    # Imported here because most runs name no file, and open sooner without.
    from urllib.parse import unquote_to_bytes, urlsplit

    address = urlsplit(word)
    path = os.fsdecode(unquote_to_bytes(address.path))
    if windows and path[:1] == "/" and path[2:3] in (":", "|"):  # /C:/Users
        path = f"{path[1]}:{path[3:]}"
    elif windows and address.netloc not in ("", "localhost"):
        path = f"//{address.netloc}{path}"  # a share of another machine
    return kind(path)


def _opened(word: str) -> "tuple[Path, SharedView | None]":
    """The records file, and the view of it, that a word of the command line means."""
    # Imported here as above.
    from a4p_desktop.records.question.view_file import SUFFIX, read_view

    path = Path(named_file(word))
    if path.suffix == f".{SUFFIX}":
        return paths.bundled_records(), read_view(path)
    return path, None
