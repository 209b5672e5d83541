"""Reads XML out of a zip file that nobody vouches for: its size, depth and entities are bounded."""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import IO, BinaryIO, Protocol, cast
from xml.parsers import expat

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.workbooks.workbook import (
    SAVE_ANEW,
    cut_off,
    damaged,
    protected,
)
from a4p_desktop.records.language import Speaker

say = Speaker("Incoming")

MOST_UNPACKED = 2**30
"""Bytes of one part of the zip file: 100,000 statements with texts take half of that."""
_MOST_RATIO, _LEAST_BOMB = 200, 2**26
"""A part that unpacks to 200 times its size is refused where that is more than 64 MB: the cells of
a list unpack to ten or twenty times."""
_MOST_READ = 2**21
"""Bytes that zipfile may read at once. It reads the whole directory: 2 MB name 20,000 parts."""
_MOST_TOKEN = 2**23
"""Bytes of a single tag. The parser keeps an unfinished one in memory."""
_MOST_DEPTH = 100
"""Elements within each other; workbooks have some twenty. The parser keeps each open one."""
# What newer versions of Excel add, with elements of the same names that mean something else.
_FOREIGN = frozenset(("extLst", "AlternateContent"))
_CHUNK = 2**16

_BOMB = say.mark("The workbook unpacks to more than it can hold: {part} to {size} MB.")


class Handler(Protocol):
    """Is told what a part of the workbook holds. Names have no prefix: `c`, not `x:c`."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A text, perhaps only a piece of it."""


class Unpacked:
    """The parts of a zip file."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises RecordsError where `file` is no whole zip file."""
        try:
            # It is all of a file that zipfile asks for.
            self._zip = zipfile.ZipFile(cast(BinaryIO, _Frugal(file)))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise cut_off() from error
        # A later part would win: two programs could see two different workbooks.
        self._parts = {part.filename: part for part in reversed(self._zip.infolist())}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def size(self, name: str) -> int:
        """The unpacked size of a part in bytes, as the zip file says; 0 where there is none."""
        return self._parts[name].file_size if name in self._parts else 0

    def parse(self, name: str, handler: Handler, advance: Callable[[int], None]) -> None:
        """Parse the part `name`, which must be there; `advance` is told of the bytes, and may stop.

        Raises RecordsError where it is no XML within the bounds.
        """
        part = self._parts[name]
        if part.flag_bits & 1:
            raise protected()
        if part.file_size > MOST_UNPACKED or (
            part.file_size > _LEAST_BOMB and part.file_size > _MOST_RATIO * part.compress_size
        ):
            raise RecordsError(_BOMB, SAVE_ANEW, part=name, size=part.file_size // 10**6)
        parser = _Parser(handler)
        try:
            with self._open(part) as content:
                # zipfile stops at the size that the directory names, whatever is packed.
                while chunk := content.read(_CHUNK):
                    parser.feed(chunk)
                    advance(len(chunk))
            parser.end()
        except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise damaged(say("{part} is cut off, or damaged", part=name)) from error

    def _open(self, part: zipfile.ZipInfo) -> IO[bytes]:
        try:
            return self._zip.open(part)
        except (NotImplementedError, ValueError) as error:  # another way of packing; a broken name
            raise zipfile.BadZipFile(str(error)) from error


class _Parser:
    """Expat within bounds, and without any entity that a document defines."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._fed = 0
        self._depth = 0
        self._foreign = 0
        """Elements that are open from the outermost foreign one on."""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.XmlDeclHandler = self._hold_encoding
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, False)
        self._fed += len(chunk)
        if self._fed - self._parser.CurrentByteIndex > _MOST_TOKEN:
            raise damaged(say("it holds a tag without end"))

    def end(self) -> None:
        self._parser.Parse(b"", True)

    def _hold_encoding(self, version: str, encoding: str | None, standalone: int) -> None:
        # Python knows others, but not how to read all of them with Expat.
        if encoding and encoding.upper() not in ("UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1"):
            raise damaged(say("it is in an unknown encoding"))

    def _refuse(self, *_: object) -> None:
        raise damaged(say("it declares a type of document, which no workbook does"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise damaged(say("its elements are nested too deeply"))
        plain = name.rpartition(":")[2]
        if self._foreign or plain in _FOREIGN:
            self._foreign += 1
        else:
            self._handler.start(plain, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._foreign:
            self._foreign -= 1
        else:
            self._handler.end(name.rpartition(":")[2])

    def _text(self, text: str) -> None:
        if not self._foreign:
            self._handler.text(text)


class _Frugal:
    """A file that gives only so many bytes at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > _MOST_READ:
            raise zipfile.BadZipFile("it has too many parts")
        return self._file.read(size if size >= 0 else _MOST_READ)
