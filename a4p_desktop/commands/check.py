"""The command `check`: verifies a records file."""

from collections.abc import Sequence
from pathlib import Path

from a4p_desktop.commands.output import print_error, print_text
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Command line")


def check(arguments: Sequence[str]) -> int:
    """Print the number of rows of each table, and return 0.

    Raises RecordsError, after printing what is wrong, where the file is damaged, and SystemExit for
    wrong arguments.
    """
    parser = Parser(prog="a4p-desktop check", description=say("Verify a records file."))
    parser.add_argument("file", type=Path, metavar="FILE")
    with Archive(parser.parse_args(arguments).file) as archive:
        sizes = archive.table_sizes().items()
        print_text("\n".join(f"{name}: {size}" for name, size in sizes))
        faults = archive.faults()
    print_error(*faults)
    if faults:
        raise RecordsError(
            say.mark("The file is damaged."), say.mark("Rebuild it from its tables.")
        )
    return 0
