"""A command under test: what it did, what it printed, and what it complained of."""

import csv
import io
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from a4p_desktop.cli import main

PROGRAM = [sys.executable, "-m", "a4p_desktop"]

RECORDS = "RECORDS"
"""Stands among the words of a command for the records file."""


HLM = ["--where", "meeting=hlm-2018"]


DECLARATION = ["--where", "instrument=a4p-declaration-2018"]


# As a shell runs it: what is printed waits in a buffer, and may meet a closed pipe at exit only.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def placed(words: Sequence[str], records: Path) -> list[str]:
    """The words with the records file in its place."""
    return [str(records) if word == RECORDS else word for word in words]


class Run:
    """What a command did: its exit status, what it printed, and what it complained of."""

    def __init__(self, *words: str | Path, encoding: str = "utf-8") -> None:
        """Run the command; `encoding` is that of the terminal."""
        printed, complaints = io.BytesIO(), io.StringIO()
        output = io.TextIOWrapper(printed, encoding=encoding)
        with redirect_stdout(output), redirect_stderr(complaints):
            try:
                self.status: object = main([str(word) for word in words])
            except SystemExit as leaving:
                self.status = leaving.code
            output.flush()
        self.bytes = printed.getvalue()
        self.text = self.bytes.decode("utf-8", "replace")  # a workbook is no text
        self.complaints = complaints.getvalue()

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of the CSV printed, by column."""
        assert self.status == 0, self.complaints
        assert self.complaints == ""
        return list(csv.DictReader(io.StringIO(self.text, newline=""), strict=True))


def one_sentence(run: Run) -> str:
    """The complaint of a command that met a trouble."""
    assert run.status == 1
    assert run.bytes == b""
    assert run.complaints.startswith("a4p-desktop: ")
    assert run.complaints.count("\n") == 1
    assert "Traceback" not in run.complaints
    return run.complaints
