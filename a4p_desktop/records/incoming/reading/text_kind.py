"""Which kind of text a file is that is no workbook: plain, a web page, or one that is not read."""

import codecs
import re
from enum import Enum
from typing import BinaryIO

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.csv_file import Encoding, recognized_encoding
from a4p_desktop.records.incoming.reading.delimited import ENCODINGS
from a4p_desktop.records.incoming.reading.likely_encoding import likely_encoding
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

_START = 4096
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table|meta|!--)[\s>\-]", re.IGNORECASE)
_XML = re.compile(rb"<\?xml|<[\w:]+[\s>]")
_UTF16 = {"utf-16-le": re.compile(rb"(?:[^\0]\0){4}"), "utf-16-be": re.compile(rb"(?:\0[^\0]){4}")}
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)

_PASTE = say.mark("Open it, copy the table or the list, and paste it here.")
_SAVE_AS_XLSX = say.mark("Save it as .xlsx in a spreadsheet program and choose that file.")
_SAVE_AS_TEXT = say.mark("Choose a workbook (.xlsx, .xls, .ods), a CSV file or a text file.")
_OTHERS = (
    (re.compile(rb"%PDF-"), say.mark("The file is a PDF."), _PASTE),
    (re.compile(rb"\{\\rtf"), say.mark("The file is a document (RTF)."), _PASTE),
    (
        re.compile(rb"MIME-Version:|From: "),
        say.mark("The file is a saved message."),
        _PASTE,
    ),
)
_IS_XML = say.mark("The file is XML, not a list.")
_UNKNOWN = say.mark("There is no encoding “{name}”.")
_CHOOSE = say.mark("Choose another: {names}.")
_NOT_TEXT = say.mark("The file is not a list: it contains neither a workbook nor text.")


class TextKind(Enum):
    """What a text file is."""

    PLAIN = "plain"
    PAGE = "page"  # HTML, which many programs save with the ending .xls


def kind_of_text(file: BinaryIO) -> tuple[TextKind, Encoding]:
    """The kind of the text in `file`, and its encoding as recognized.

    Raises RecordsError where it is a text of another kind, or none.
    """
    file.seek(0)
    start = file.read(_START)
    file.seek(0)
    encoding = recognized_encoding(file)
    if not encoding.codec.startswith("utf-16"):
        for codec, pattern in _UTF16.items():
            if pattern.match(start):
                return TextKind.PLAIN, Encoding(codec, "replace")
        if b"\0" in start:
            raise RecordsError(_NOT_TEXT, _SAVE_AS_TEXT)
    text = start.removeprefix(codecs.BOM_UTF8).lstrip()
    for pattern, what, remedy in _OTHERS:
        if pattern.match(text):
            raise RecordsError(what, remedy)
    if encoding.assumed:
        encoding = encoding._replace(codec=likely_encoding(start))
    if _HTML.match(text) or (_XML.match(text) and _HTML.search(text)):
        return TextKind.PAGE, _of_page(start) or encoding
    if _XML.match(text):
        raise RecordsError(_IS_XML, _SAVE_AS_XLSX)
    return TextKind.PLAIN, encoding


def chosen_encoding(name: str) -> Encoding:
    """The encoding of this name. Raises RecordsError where there is none."""
    encoding = _named(name)
    if encoding is None:
        raise RecordsError(_UNKNOWN, _CHOOSE, name=name, names=", ".join(ENCODINGS))
    return encoding


def _of_page(start: bytes) -> Encoding | None:
    """The encoding that a page names, if Python has it."""
    found = _CHARSET.search(start)
    return _named(found.group(1).decode("ascii", "replace")) if found else None


def _named(name: str) -> Encoding | None:
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)  # base64, say, is one of bytes
    except (LookupError, ValueError):
        return None
    return Encoding(codec, "replace")
