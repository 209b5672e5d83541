"""How the words of a command line are read, and what is said where they cannot be."""

import argparse
from collections.abc import Sequence
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """An argparse parser that complains in one line and says where help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\nTry “{self.prog} --help”.\n")


def joined(words: Sequence[str], options: Sequence[str]) -> list[str]:
    """`--order -date` as `--order=-date`, since argparse takes what begins with - for an option."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in options:
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined
