"""The command line without a command: opens the window on a records file or a view."""

import os
from collections.abc import Sequence
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from a4p_desktop import NAME, __version__, paths, screen
from a4p_desktop.commands.output import print_text
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    import argparse

    from a4p_desktop.records.question.view import SharedView

say = Speaker("Command line")


def window(arguments: Sequence[str]) -> int:
    """Open the window, or run the self-check; return the exit status when it is closed.

    Raises RecordsError where the file is refused or no window can open, and SystemExit for wrong
    arguments and a help.
    """
    if not arguments:  # most starts, which so import no parser
        _require_screen()
        return _run(paths.bundled_records(), None)
    options = _window_parser().parse_args(arguments)
    if options.version:
        print_text(f"{NAME} {__version__}")
        return 0
    if options.self_check:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _require_screen()
    path, view = _opened(options.file) if options.file else (paths.bundled_records(), None)
    if not options.self_check:
        return _run(path, view)
    # Imported here because the other commands need no Qt, and start ten times as fast without.
    from a4p_desktop.quick_imports import import_quickly

    import_quickly()
    from a4p_desktop.commands.export import export
    from a4p_desktop.self_check import self_check

    print_text(self_check(path, export))
    return 0


def _require_screen() -> None:
    """Raise RecordsError where no window can open."""
    trouble = screen.trouble()
    if trouble:
        raise trouble


def _run(path: Path, view: "SharedView | None") -> int:
    """Open the window until it is closed."""
    # Imported here as above.
    from a4p_desktop.quick_imports import import_quickly

    import_quickly()
    from a4p_desktop.app import run

    return run(path, view)


def _window_parser() -> "argparse.ArgumentParser":
    # Imported here as above.
    from argparse import RawDescriptionHelpFormatter

    from a4p_desktop.commands.parser import Parser

    parser = Parser(
        prog="a4p-desktop",
        description=say(
            "Browse, search and export the records of the United Nations Action for Peacekeeping "
            "meetings."
        ),
        epilog=_commands(),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file",
        nargs="?",
        metavar="FILE",
        help=say(
            "a records file (default: the bundled one), or what to open in it: an .a4pview file, "
            "a list to add, or a colleague’s .a4precords"
        ),
    )
    parser.add_argument(
        "--version", action="store_true", help=say("show the version of the program and exit")
    )
    parser.add_argument(
        "--self-check",
        action="store_true",
        help=say("open the window unseen, try it, and report the result"),
    )
    return parser


def _commands() -> str:
    """The list of commands that ends the help."""
    commands = {
        "export TABLE": say("write speakers, endorsements or themes to a file"),
        "cite STATEMENT": say("write a footnote, BibTeX, RIS or CSL-JSON of it"),
        "brief KIND NAME": say("write a page on a delegation, meeting or theme"),
        "build FOLDER FILE": say("build a records file from a folder of CSV tables"),
        "add FILE": say("add a list to your records"),
        "new FOLDER": say("write empty CSV tables to fill in"),
        "tables FOLDER": say("write a whole records file as CSV tables"),
        "check FILE": say("verify a records file"),
        "COMMAND --help": say("list the options of a command"),
    }
    lines = [
        f"  {'a4p-desktop ' + usage:<30}{description}" for usage, description in commands.items()
    ]
    return "\n".join([say("commands:"), *lines])


def named_file(argument: str, *, windows: bool = os.name == "nt") -> PurePath:
    """The file that an argument names: a path, or a URL such as `file:///a`.

    Desktops pass files as URLs, too. `windows` selects the rules for paths.
    """
    kind = PureWindowsPath if windows else PurePosixPath
    if argument[:5].lower() != "file:":
        return kind(argument)
    # Imported here because most runs name no file, and start sooner without.
    from urllib.parse import unquote_to_bytes, urlsplit

    address = urlsplit(argument)
    path = os.fsdecode(unquote_to_bytes(address.path))
    if windows and path[:1] == "/" and path[2:3] in (":", "|"):  # /C:/Users
        path = f"{path[1]}:{path[3:]}"
    elif windows and address.netloc not in ("", "localhost"):
        path = f"//{address.netloc}{path}"  # a share of another machine
    return kind(path)


def _opened(argument: str) -> "tuple[Path, SharedView | None]":
    """The records file that an argument names, and the view of it, if it names one."""
    # Imported here as above.
    from a4p_desktop.records.question.view_file import SUFFIX, read_view

    path = Path(named_file(argument))
    if path.suffix == f".{SUFFIX}":
        return paths.bundled_records(), read_view(path)
    return path, None
