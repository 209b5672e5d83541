"""The command `new`: writes a folder of empty tables to fill in."""

from collections.abc import Sequence
from pathlib import Path

from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.form.new_folder import write_new
from a4p_desktop.records.language import Speaker

say = Speaker("Command line")


def new(arguments: Sequence[str]) -> int:
    """Write the folder, and return 0.

    Raises RecordsError where it cannot be written, and SystemExit for wrong arguments.
    """
    parser = Parser(
        prog="a4p-desktop new",
        description=say("Write empty tables with a README that explains them, to fill in."),
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=say("a new or empty folder"))
    write_new(parser.parse_args(arguments).folder)
    return 0
