"""What is brought to be added: a file by its path, or what the clipboard holds."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt", ".htm", ".html")
"""The endings of the names of lists."""
_DOCUMENTS = (".pdf", ".docx", ".doc", ".rtf", ".xlsb")
"""For files of these types, the error says how to copy the list out of them."""


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


def may_be_list(path: Path) -> bool:
    """Whether somebody who brings the file of this name means the list in it."""
    return path.suffix.lower() in (*SUFFIXES, *_DOCUMENTS)


def brought_by(mime: QMimeData | None, *, pasted: bool = False) -> Brought | None:
    """What is dropped, or `pasted`; None where it is nothing that can hold a list.

    A dropped file must look like a list by its name, for a records file may be dropped as well.
    """
    if mime is None:  # an empty clipboard, on some systems
        return None
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if len(files) == 1 and (pasted or may_be_list(files[0])):
        return ListFile(files[0])
    if files:
        return None
    html, text = mime.html(), mime.text()
    return Pasted(html, text) if html.strip() or text.strip() else None
