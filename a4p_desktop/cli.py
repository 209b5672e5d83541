"""The command line: which command is meant, and the exit status it leaves."""

import sys
from collections.abc import Sequence

from a4p_desktop.commands.output import drop_output
from a4p_desktop.records.errors import RecordsError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0 well, 1 a trouble, 2 a wrong command line."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        try:
            return _command(words)
        finally:
            # Here, because at exit nothing could be done about a closed pipe.
            if sys.stdout is not None:
                sys.stdout.flush()
    except RecordsError as trouble:
        return _tell(trouble)
    except BrokenPipeError:
        # Whoever read our output has enough.
        drop_output()
        return 0
    except KeyboardInterrupt:
        return 130


def _command(words: Sequence[str]) -> int:
    # Each is imported only when it is meant: none needs what the others do, and the window opens
    # sooner without.
    match words:
        case ["export", *rest]:
            from a4p_desktop.commands.export import export

            return export(rest)
        case ["cite", *rest]:
            from a4p_desktop.commands.cite import cite

            return cite(rest)
        case ["brief", *rest]:
            from a4p_desktop.commands.brief import brief

            return brief(rest)
        case ["build", *rest]:
            from a4p_desktop.commands.build import build_file

            return build_file(rest)
        case ["check", *rest]:
            from a4p_desktop.commands.check import check

            return check(rest)
        case _:
            from a4p_desktop.commands.window import window

            return window(words)


def _tell(trouble: RecordsError) -> int:
    print(f"a4p-desktop: {trouble}", file=sys.stderr)
    return 1
