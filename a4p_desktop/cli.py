"""The command line: runs the command named, and turns its errors into an exit status."""

import io
import sys
from collections.abc import Sequence

from a4p_desktop.commands.output import drop_output, keep_standard_streams, print_error
from a4p_desktop.ending import ended_by_signals
from a4p_desktop.records.errors import RecordsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0, or 1 after a RecordsError.

    Raises SystemExit: 2 for wrong arguments, 0 after a help, 128 + its number after a signal.
    `arguments` are those of the process if None.
    """
    if arguments is None:
        arguments = sys.argv[1:]
    keep_standard_streams()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # As standard error does: no terminal is too old to print a help.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        with ended_by_signals():
            return _command(list(arguments))
    except RecordsError as trouble:
        print_error(f"a4p-desktop: {trouble}")
        return 1
    except BrokenPipeError:
        # The reader of the pipe has read enough.
        drop_output()
        return 0
    except KeyboardInterrupt:
        return 130


def _command(arguments: list[str]) -> int:
    # Each command imports only what it needs, so that it starts sooner.
    match arguments:
        case ["export", *rest]:
            from a4p_desktop.commands.export import export

            return export(rest)
        case ["cite", *rest]:
            from a4p_desktop.commands.cite import cite

            return cite(rest)
        case ["brief", *rest]:
            from a4p_desktop.commands.brief import brief

            return brief(rest)
        case ["add", *rest]:
            from a4p_desktop.commands.add import add

            return add(rest)
        case ["build", *rest]:
            from a4p_desktop.commands.build import build_file

            return build_file(rest)
        case ["new", *rest]:
            from a4p_desktop.commands.new import new

            return new(rest)
        case ["tables", *rest]:
            from a4p_desktop.commands.tables import tables

            return tables(rest)
        case ["check", *rest]:
            from a4p_desktop.commands.check import check

            return check(rest)
        case _:
            from a4p_desktop.commands.window import window

            return window(arguments)
