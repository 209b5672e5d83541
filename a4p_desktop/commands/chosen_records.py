"""The records that a command reads: the bundled ones or others, with own records where asked."""

import argparse
from pathlib import Path

from a4p_desktop import paths
from a4p_desktop.commands.output import progress_line
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.language import Speaker

say = Speaker("Command line")

_MINE = Path()
"""The value of `--own` without a file: the own records of this program."""


def add_records_options(parser: Parser) -> None:
    """Add the options `--records` and `--own`."""
    parser.add_records()
    parser.add_argument(
        "--own",
        nargs="?",
        type=Path,
        const=_MINE,
        metavar="FILE",
        help=say("include your records: those in FILE, or those that you added in the window"),
    )


def open_chosen(options: argparse.Namespace) -> Archive:
    """The records that the options name, opened; with own records only where they ask for them, so
    that a script writes the same on every computer.

    Raises RecordsError where they cannot be read.
    """
    base: Path = options.records or paths.bundled_records()
    return Archive(base if options.own is None else with_own(base, chosen_own(options)))


def chosen_own(options: argparse.Namespace) -> Path:
    """The file of own records that the options name; by default the one of this program."""
    # Imported here so that other commands start sooner.
    from a4p_desktop.records.own.own_path import own_path

    named = options.own not in (None, _MINE)
    return options.own if named else own_path(options.records or paths.bundled_records())


def with_own(base: Path, own: Path) -> Path:
    """The records file of `base` with the own records in the file `own`, which need not exist.

    Raises RecordsError where one cannot be read.
    """
    # Imported here as above.
    from a4p_desktop.records.merge.merged_file import merged_file

    with progress_line() as show:
        return merged_file(base, own, paths.cache_folder(), show) or base
