"""One CSV file, whatever program saved it: its encoding, separator and records."""

import codecs
import csv
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

from a4p_desktop.records.files.regular import open_regular
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.text.spelling import spelled

say = Speaker("Files")

MOST_CHARACTERS = 2**22
"""The most characters of a record: the full text of a long day is a tenth of that."""
# Above our own limit, which also holds for the cells of a record together.
csv.field_size_limit(2 * MOST_CHARACTERS)

_CHUNK = 2**20
_SEPARATORS: tuple[str, ...] = (",", ";", "\t")
# Excel writes and reads this first line.
SEPARATOR_LINE = re.compile(r'"?sep=([^\w\s"]|\t)"?[,;\t]*\s*', re.IGNORECASE | re.ASCII)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods, .xls
# https://www.rfc-editor.org/rfc/rfc3629: the signs beyond ASCII, and bytes that Windows-1252 lacks.
_UTF8_SIGN = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_NOT_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")

NOT_CSV = say.mark("is a workbook, not a CSV file; save it as “CSV UTF-8”")
HOLDS_NUL = say.mark("has NUL characters in place of a heading; save it as “CSV UTF-8”")
CUT_OFF = say.mark("is incomplete or not text: {reason}")
TOO_LONG = say.mark(
    "has more than {most} characters in one row; perhaps a closing quotation mark is missing"
)


class FileFault(Exception):
    """A fault that ends the reading of a file: what is wrong, and on which line; 0 for no line."""

    def __init__(self, what: Message, line: int = 0, **values: object) -> None:
        super().__init__(what, line, values)
        self.what = what
        self.line = line
        self.values = values


class Encoding(NamedTuple):
    """How the bytes of a file are read as characters."""

    codec: str
    errors: str
    assumed: bool = False
    """Whether nothing in the file says so, and another would have been possible."""


class CsvFile:
    """The records of an open CSV file, each with the line it begins on."""

    def __init__(
        self, file: BinaryIO, columns: Collection[str], encoding: Encoding | None = None
    ) -> None:
        """`encoding` is recognized where it is not given.

        Raises FileFault where the file cannot be read as CSV, and OSError where not at all.
        """
        start = file.read(4)
        if start in _WORKBOOKS:
            raise FileFault(NOT_CSV)
        file.seek(0)
        self.encoding = encoding or recognized_encoding(file)
        self._file = file
        file.seek(0)
        self._text = TextIOWrapper(
            file, self.encoding.codec, self.encoding.errors, newline="", write_through=True
        )
        self._lines = BoundedLines(self._text)
        self.separator, self._first = self._separator(columns)

    def position(self) -> int:
        """The number of bytes read."""
        return self._file.tell()

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """The records from the heading on, and the line on which each begins.

        Raises FileFault where the file stops being CSV, and OSError where it cannot be read.
        """
        reader = csv.reader(
            chain([self._first], self._lines), delimiter=self.separator, strict=True
        )
        line = self._lines.number
        try:
            for record in reader:
                yield line, record
                line = self._lines.begin_record()
        except csv.Error as error:
            what = say.mark("is not CSV: {reason}")
            raise FileFault(what, line, reason=error) from error

    def _separator(self, columns: Collection[str]) -> tuple[str, str]:
        """The separator, by the columns that the heading then has; and the line of the heading."""
        separators = _SEPARATORS
        line = ""
        for line in self._lines:
            if "\0" in line:
                raise FileFault(HOLDS_NUL, self._lines.number)
            match = SEPARATOR_LINE.fullmatch(line)
            if match and self._lines.number == 1:
                separators = (match.group(1), *_SEPARATORS)
            elif line.strip('",; \t\r\n'):
                break
            line = ""
            self._lines.begin_record()

        def known(separator: str) -> int:
            cells = next(csv.reader([line], delimiter=separator), [])
            return len({spelled(cell) for cell in cells} & set(columns))

        return max(separators, key=known), line


class BoundedLines:
    """The lines of a text, those of one record bounded; `number` is that of the last one."""

    def __init__(self, text: TextIOWrapper) -> None:
        self.number = 0
        self._text = text
        self._first = 1
        self._left = MOST_CHARACTERS

    def __iter__(self) -> Iterator[str]:
        while line := self._next():
            self.number += 1
            self._left -= len(line)
            if self._left < 0:
                raise FileFault(TOO_LONG, self._first, most=MOST_CHARACTERS)
            yield line

    def _next(self) -> str:
        try:
            return self._text.readline(self._left + 1)
        except UnicodeError as error:  # of UTF-16; of UTF-8 it is a fault of the cell
            raise FileFault(CUT_OFF, self.number + 1, reason=error) from error

    def begin_record(self) -> int:
        """Begin to count the characters of the next record; the number of its first line."""
        self._left = MOST_CHARACTERS
        self._first = self.number + 1
        return self._first


@contextmanager
def open_csv(path: Path, columns: Collection[str]) -> Iterator[CsvFile]:
    """The CSV file `path`, open while the block runs; `columns` are those that it may have.

    Raises FileFault where it cannot be read as CSV, and OSError where it cannot be read at all.
    """
    with open_regular(path) as file:
        yield CsvFile(file, columns)


def recognized_encoding(file: BinaryIO) -> Encoding:
    """The encoding of the byte-order mark; without one, UTF-8 if that fits all or most bytes beyond
    ASCII, else Windows-1252."""
    start = file.read(4)
    file.seek(0)
    if start.startswith(codecs.BOM_UTF8):
        return Encoding("utf-8-sig", "surrogateescape")
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding("utf-16", "surrogatepass")
    # Bytes that are not UTF-8 become lone surrogates, reported by line and column.
    utf8 = Encoding("utf-8", "surrogateescape")
    return utf8 if _is_utf8(file) else _windows_1252(file) or utf8


def _is_utf8(file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _windows_1252(file: BinaryIO) -> Encoding | None:
    """Windows-1252; None if it lacks one of the bytes, or if most beyond ASCII are UTF-8."""
    file.seek(0)
    all_bytes = utf8_bytes = 0
    while chunk := file.read(_CHUNK):
        if _NOT_WINDOWS.search(chunk):
            return None
        all_bytes += len(_NOT_ASCII.findall(chunk))
        utf8_bytes += sum(map(len, _UTF8_SIGN.findall(chunk)))
    return Encoding("cp1252", "strict", assumed=True) if 2 * utf8_bytes < all_bytes else None
