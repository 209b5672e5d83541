"""The command `check`: is a records file sound?"""

import sys
from collections.abc import Sequence
from pathlib import Path

from a4p_desktop.commands.output import printing
from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError


def check(words: Sequence[str]) -> int:
    """Tell the size of each table; 0, or what is broken and RecordsError."""
    parser = Parser(prog="a4p-desktop check", description="Verify a records file.")
    parser.add_argument("file", type=Path, metavar="FILE")
    archive = Archive(parser.parse_args(words).file)
    with printing():
        for name, size in archive.table_sizes().items():
            print(f"{name}: {size}")
    faults = archive.faults()
    print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
    if faults:
        raise RecordsError("The file is damaged.", "Build it again from its tables.")
    return 0
