"""Runs commands of the program in this process, and judges what they print and write."""

import io
import json
import re
import xml.etree.ElementTree as ElementTree
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.cli import main

# What a terminal obeys, and what no text for people holds: https://www.w3.org/TR/xml/#charsets
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LONGEST_LINE = 5_000
"""In characters, of a line that the program prints of its own accord."""


class Failed(Exception):
    """The program did what it must never do."""


@dataclass(frozen=True)
class Ran:
    """What a command printed, and its exit status."""

    status: int
    output: bytes
    errors: str

    @property
    def is_refused(self) -> bool:
        return self.status != 0


def run(*arguments: str) -> Ran:
    """Run a command. Raises what the program lets through, and Failed for what it prints."""
    content = io.BytesIO()
    output = io.TextIOWrapper(content, encoding="utf-8", write_through=True)
    errors = io.StringIO()
    with redirect_stdout(output), redirect_stderr(errors):
        try:
            status = main(list(arguments))
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
    ran = Ran(status, content.getvalue(), errors.getvalue())
    require_told(ran.status, ran.errors)
    return ran


def require_told(status: int, errors: str) -> None:
    """Raise Failed where what is printed on standard error is no message to a person."""
    if status not in (0, 1, 2):
        raise Failed(f"exit status {status}: {errors[-500:]}")
    if "Traceback (most recent call last)" in errors:
        raise Failed(errors)
    if status != 0 and not errors.strip():
        raise Failed("refused without a word")
    if found := _CONTROLS.search(errors):
        raise Failed(f"prints {found.group()!r} on a terminal: {errors[:500]!r}")
    if (longest := max(map(len, errors.splitlines()), default=0)) > _LONGEST_LINE:
        raise Failed(f"a line of {longest:,} letters: {errors[:500]!r}")


def require_readable(path: Path) -> None:
    """Raise Failed where other programs could not read what was written to `path`."""
    try:
        match path.suffix:
            case ".json":
                json.loads(path.read_text(encoding="utf-8"))
            case ".xlsx":
                with zipfile.ZipFile(path) as book:
                    for name in book.namelist():
                        if name.endswith((".xml", ".rels")):
                            ElementTree.fromstring(book.read(name))
            case ".pdf":
                if not path.read_bytes().startswith(b"%PDF"):
                    raise Failed("no PDF")
            case ".html" | ".md":
                require_no_controls(path.read_text(encoding="utf-8"))
            case _:
                path.read_text(encoding="utf-8")
    except (ValueError, ElementTree.ParseError, zipfile.BadZipFile) as error:
        raise Failed(f"{path.name} cannot be read: {error}") from error


def require_no_controls(text: str) -> None:
    """Raise Failed where a text for people holds what no text may."""
    if found := _CONTROLS.search(text):
        start = max(0, found.start() - 60)
        raise Failed(f"holds {found.group()!r}: {text[start : found.end() + 60]!r}")
