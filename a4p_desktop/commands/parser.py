"""Reads the arguments of a command, and reports wrong ones in one line; prints a help."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from a4p_desktop.commands.output import print_error, print_text
from a4p_desktop.records.language import Speaker

say = Speaker("Command line")


class Parser(argparse.ArgumentParser):
    """An argparse parser that reports an error in one line, and says where help is."""

    def add_records(self) -> None:
        """Add the option `--records`."""
        self.add_argument(
            "--records", type=Path, metavar="FILE", help=say("default: the bundled file")
        )

    def error(self, message: str) -> NoReturn:
        print_error(f"{self.prog}: {message}", say("Try “{command} --help”.", command=self.prog))
        self.exit(2)

    def print_help(self, file: object = None) -> None:
        """Print the help; raises RecordsError where it cannot, which argparse would pass over."""
        print_text(self.format_help().rstrip())


def join_values(arguments: Sequence[str], options: Sequence[str]) -> list[str]:
    """`--order -date` as `--order=-date`: argparse would take `-date` for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] in options:
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined
