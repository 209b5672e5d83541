"""The command `build`: a folder of CSV tables -> a records file."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size

from a4p_desktop.commands.parser import Parser
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import TableFaults


def build_file(words: Sequence[str]) -> int:
    """Build the file, telling how far it is; 0, or all faults of the tables and RecordsError."""
    parser = Parser(
        prog="a4p-desktop build", description="Build a records file from a folder of CSV tables."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="holds statements.csv, …")
    parser.add_argument("file", type=Path, metavar="FILE", help="the records file to write")
    options = parser.parse_args(words)
    try:
        with _progress_line() as report:
            build(options.folder, options.file, report)
    except TableFaults as trouble:
        print(*trouble.faults, sep="\n", file=sys.stderr)
        if trouble.untold:
            print(f"… and {trouble.untold:,} more.", file=sys.stderr)
        raise
    return 0


@contextmanager
def _progress_line() -> Iterator[Callable[[object], None]]:
    """What tells of progress in one line, written again and again; on a terminal only."""
    width = get_terminal_size().columns - 1

    def write(line: str) -> None:
        print(f"\r{line[:width]:<{width}}\r", end="", file=sys.stderr, flush=True)

    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda progress: None
        return
    try:
        yield lambda progress: write(str(progress))
    finally:
        write("")
