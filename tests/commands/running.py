"""Runs commands for the tests, and holds their exit status and output."""

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
"""A placeholder for the records file in the arguments of a command."""

HLM = ["--where", "meeting=hlm-2018"]
DECLARATION = ["--where", "instrument=a4p-declaration-2018"]

# As in a shell, output is buffered; a closed pipe may then be noticed only at exit.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def with_records(words: Sequence[str], records: Path) -> list[str]:
    """The arguments, with the path `records` in place of RECORDS."""
    return [str(records) if word == RECORDS else word for word in words]


class Run:
    """The exit status, standard output and standard error of a command that has run."""

    def __init__(self, *words: str | Path, encoding: str = "utf-8") -> None:
        """Run the command on a terminal with this encoding."""
        printed, errors = io.BytesIO(), io.StringIO()
        output = io.TextIOWrapper(printed, encoding=encoding)
        with redirect_stdout(output), redirect_stderr(errors):
            try:
                self.status: object = main([str(word) for word in words])
            except SystemExit as exit_call:
                self.status = exit_call.code
            output.flush()
        self.bytes = printed.getvalue()
        self.text = self.bytes.decode("utf-8", "replace")  # a workbook is not text
        self.errors = errors.getvalue()

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of the CSV printed."""
        assert self.status == 0, self.errors
        assert self.errors == ""
        return list(csv.DictReader(io.StringIO(self.text, newline=""), strict=True))


def error_line(run: Run) -> str:
    """The error message of a command that failed with a RecordsError."""
    assert run.status == 1
    assert run.bytes == b""
    assert run.errors.startswith("a4p-desktop: ")
    assert run.errors.count("\n") == 1
    assert "Traceback" not in run.errors
    return run.errors
