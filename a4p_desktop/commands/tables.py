"""The command `tables`: writes a records file as the CSV tables that build it."""

from collections.abc import Sequence
from pathlib import Path

from a4p_desktop.commands.chosen_records import add_records_options, open_chosen
from a4p_desktop.commands.output import progress_line
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.tables.write import write_tables

say = Speaker("Command line")


def tables(arguments: Sequence[str]) -> int:
    """Write the folder, show the progress on a terminal, and return 0.

    Raises RecordsError where the records cannot be read or the folder cannot be written, and
    SystemExit for wrong arguments.
    """
    parser = Parser(
        prog="a4p-desktop tables",
        description=say(
            "Write all tables of a records file as CSV, with a descriptor and a README; a build "
            "makes the same records from them."
        ),
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=say("a new or empty folder"))
    add_records_options(parser)
    options = parser.parse_args(arguments)
    with open_chosen(options) as archive, progress_line() as show:
        write_tables(
            archive,
            options.folder,
            lambda written: show(say("{n} row written.|{n} rows written.", n=written.rows)),
        )
    return 0
