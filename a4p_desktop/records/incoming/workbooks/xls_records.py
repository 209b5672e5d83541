"""The records of which a workbook of Excel 97 to 2003 consists, and the texts in them."""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from a4p_desktop.records.incoming.reading.cell_text import cell_text
from a4p_desktop.records.incoming.workbooks.workbook import cut_off


class Kind:
    """The numbers of the kinds of records that we read: MS-XLS, 2.3.1."""

    EOF, FORMULA, DATE_MODE, FILE_PASS, CONTINUE = 0x0A, 0x06, 0x22, 0x2F, 0x3C
    COLUMNS, BOUND_SHEET, NUMBERS, RICH_TEXT, STYLE = 0x7D, 0x85, 0xBD, 0xD6, 0xE0
    MERGED, SHARED_TEXTS, SHARED_TEXT, NUMBER, TEXT = 0xE5, 0xFC, 0xFD, 0x203, 0x204
    FLAG, FORMULA_TEXT, ROW, SMALL_NUMBER, FORMAT, BOF = 0x205, 0x207, 0x208, 0x27E, 0x41E, 0x809


class Record(NamedTuple):
    """A record of the workbook."""

    place: int
    """The byte at which it begins."""
    kind: int
    content: bytes


def records(stream: BinaryIO, place: int) -> Iterator[Record]:
    """The records from `place` on, up to the end of the stream.

    Raises RecordsError where the last is cut off.
    """
    while True:
        stream.seek(place)  # others may read the stream meanwhile
        header = stream.read(4)
        if len(header) < 4:
            return
        kind, size = struct.unpack("<HH", header)
        content = stream.read(size)
        if len(content) < size:
            raise cut_off()
        yield Record(place, kind, content)
        place += 4 + size


def short_text(content: bytes, place: int) -> str:
    """The text at `place` whose length takes one byte."""
    return _characters(content, place + 1, content[place])


def text_of(content: bytes, place: int) -> str:
    """The text at `place` whose length takes two bytes."""
    return _characters(content, place + 2, struct.unpack_from("<H", content, place)[0])


def _characters(content: bytes, place: int, length: int) -> str:
    flags = struct.unpack_from("<B", content, place)[0]
    if flags & 1:
        return content[place + 1 : place + 1 + 2 * length].decode("utf-16-le", "replace")
    return content[place + 1 : place + 1 + length].decode("latin-1")


class Pieces:
    """The shared texts, which one record begins and others continue: MS-XLS, 2.5.293."""

    def __init__(self, first: bytes, more: Iterator[bytes]) -> None:
        self._piece = first
        self._at = 0
        self._more = more

    def text(self) -> str | None:
        """The next text; None at the end.

        Raises RecordsError where it is cut off.
        """
        if self._at >= len(self._piece) and not self._next():
            return None
        length, flags = struct.unpack("<HB", self._bytes(3))
        rich = struct.unpack("<H", self._bytes(2))[0] if flags & 8 else 0
        phonetic = struct.unpack("<I", self._bytes(4))[0] if flags & 4 else 0
        text = self._characters(length, wide=bool(flags & 1))
        self._bytes(4 * rich + phonetic)
        return cell_text(text)

    def _next(self) -> bool:
        self._piece, self._at = next(self._more, b""), 0
        return bool(self._piece)

    def _bytes(self, number: int) -> bytes:
        """So many bytes, which may lie in several records."""
        found = b""
        while number > len(found):
            if self._at >= len(self._piece) and not self._next():
                raise cut_off()
            part = self._piece[self._at : self._at + number - len(found)]
            self._at += len(part)
            found += part
        return found

    def _characters(self, length: int, *, wide: bool) -> str:
        """So many characters; a record that continues them says anew how wide they are."""
        found = []
        while length:
            if self._at >= len(self._piece):
                if not self._next():
                    raise cut_off()
                wide = bool(self._bytes(1)[0] & 1)
            size = 2 if wide else 1
            part = self._piece[self._at : self._at + size * length]
            part = part[: len(part) // size * size]
            if not part:
                raise cut_off()
            self._at += len(part)
            length -= len(part) // size
            found.append(part.decode("utf-16-le" if wide else "latin-1", "surrogatepass"))
        return "".join(found)
