"""What is brought to be added: a file by its path, or what the clipboard holds."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt")
"""The endings of the names of lists."""


@dataclass(frozen=True)
class ListFile:
    """A spreadsheet or a text file."""

    path: Path


@dataclass(frozen=True)
class Pasted:
    """A table of a text program or a browser, cells of a spreadsheet, or plain lines."""

    html: str
    text: str


Brought = ListFile | Pasted


def brought_by(mime: QMimeData | None, *, pasted: bool = False) -> Brought | None:
    """What is dropped, or `pasted`; None where it is nothing that can hold a list.

    A dropped file must look like a list by its name, for a records file may be dropped as well.
    """
    if mime is None:  # an empty clipboard, on some systems
        return None
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if len(files) == 1 and (pasted or files[0].suffix.lower() in SUFFIXES):
        return ListFile(files[0])
    if files:
        return None
    html, text = mime.html(), mime.text()
    return Pasted(html, text) if html.strip() or text.strip() else None
