"""Runs commands in the tests, and keeps their exit status and output."""

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
"""Stands for the records file among the arguments of a command."""

HLM = ["--where", "meeting=hlm-2018"]
DECLARATION = ["--where", "instrument=a4p-declaration-2018"]

# As in a shell: output is buffered, so that a closed pipe may be noticed only at exit.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def placed(words: Sequence[str], records: Path) -> list[str]:
    """The arguments, with the path of the records file for RECORDS."""
    return [str(records) if word == RECORDS else word for word in words]


class Run:
    """A command that has run: its exit status, standard output and standard error."""

    def __init__(self, *words: str | Path, encoding: str = "utf-8") -> None:
        """Run the command on a terminal of this encoding."""
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
        """The rows of the CSV printed."""
        assert self.status == 0, self.complaints
        assert self.complaints == ""
        return list(csv.DictReader(io.StringIO(self.text, newline=""), strict=True))


def one_sentence(run: Run) -> str:
    """The error message of a command that failed with a RecordsError."""
    assert run.status == 1
    assert run.bytes == b""
    assert run.complaints.startswith("a4p-desktop: ")
    assert run.complaints.count("\n") == 1
    assert "Traceback" not in run.complaints
    return run.complaints
