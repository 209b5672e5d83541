"""The command `build`: makes a records file of a folder of CSV tables."""

from collections.abc import Sequence
from pathlib import Path

from a4p_desktop.commands.output import print_error, progress_line
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import TableFaults
from a4p_desktop.records.language import Speaker

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
        with progress_line() as report:
            notes = build(options.folder, options.file, report)
    except TableFaults as trouble:
        print_error(*trouble.lines)
        raise
    print_error(*notes)
    return 0
