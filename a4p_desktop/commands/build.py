"""The command `build`: makes a records file of a folder of CSV tables."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size

from a4p_desktop.commands.output import print_error
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import TableFaults
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Command line")


def build_file(arguments: Sequence[str]) -> int:
    """Build the file, show the progress on a terminal, and return 0.

    Raises RecordsError, after printing the faults of the tables, and SystemExit for wrong
    arguments.
    """
    parser = Parser(
        prog="a4p-desktop build",
        description=say("Build a records file from a folder of CSV tables."),
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=say("holds statements.csv, …"))
    parser.add_argument("file", type=Path, metavar="FILE", help=say("the records file to write"))
    options = parser.parse_args(arguments)
    try:
        with _progress_line() as report:
            notes = build(options.folder, options.file, report)
    except TableFaults as trouble:
        print_error(*trouble.lines)
        raise
    print_error(*notes)
    return 0


@contextmanager
def _progress_line() -> Iterator[Callable[[object], None]]:
    """A function that shows progress in one line, overwritten; on a terminal only."""
    width = get_terminal_size().columns - 1

    def write(line: str) -> None:
        print(f"\r{terminal_line(line, width):<{width}}\r", end="", file=sys.stderr, flush=True)

    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda progress: None
        return
    try:
        yield lambda progress: write(str(progress))
    finally:
        write("")
