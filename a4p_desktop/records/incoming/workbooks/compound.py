"""Reads the streams of a compound file, in which Excel kept workbooks (.xls): MS-CFB."""

import io
import struct
from array import array
from typing import BinaryIO

from a4p_desktop.records.incoming.workbooks.workbook import cut_off

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER = 512
_LAST = 0xFFFFFFFA
"""The greatest number of a sector; greater ones are signs: the end of a chain, a free sector."""
_ENTRY = 128
_ROOT, _STREAM = 5, 2
_MOST_SECTORS = 2**20
"""Of 512 bytes: 512 MB, more than Excel wrote."""
_MOST_ENTRIES = 10_000


class CompoundFile:
    """The streams in an open file, by their names."""

    def __init__(self, file: BinaryIO) -> None:
        """Raises RecordsError where the file is cut off, or damaged."""
        self._file = file
        header = self._at(0, _HEADER)
        shift, small_shift = struct.unpack_from("<HH", header, 30)
        if header[:8] != SIGNATURE or shift not in (9, 12) or small_shift != 6:
            raise cut_off()
        self._size: int = 1 << shift
        tables, directory, _, self._most_small, small, _, more, number_more = struct.unpack_from(
            "<8I", header, 44
        )
        self._table = self._sector_table(header, tables, more, number_more)
        self._small_table = self._numbers(self._chain(self._table, small))
        self._streams: dict[str, tuple[int, int]] = {}
        self._small_sectors: list[int] = []
        self._read_directory(directory)

    def __contains__(self, name: str) -> bool:
        return name in self._streams

    def stream(self, name: str) -> BinaryIO:
        """The content of a stream, which must be there."""
        start, size = self._streams[name]
        if size >= self._most_small:
            places = array("Q", map(self._place, self._chain(self._table, start)))
            return io.BufferedReader(_Pieces(self._file, places, self._size, size))
        each = self._size // 64
        places = array("Q")
        for number in self._chain(self._small_table, start):
            sector, piece = divmod(number, each)
            if sector >= len(self._small_sectors):
                raise cut_off()
            places.append(self._place(self._small_sectors[sector]) + 64 * piece)
        return io.BufferedReader(_Pieces(self._file, places, 64, size))

    def _at(self, place: int, size: int) -> bytes:
        self._file.seek(place)
        content = self._file.read(size)
        if len(content) < size:
            raise cut_off()
        return content

    def _place(self, sector: int) -> int:
        return (sector + 1) * self._size

    def _sector_table(
        self, header: bytes, tables: int, more: int, number_more: int
    ) -> "array[int]":
        """For each sector the one that follows it."""
        sectors = list(struct.unpack_from("<109I", header, 76))
        each = self._size // 4
        for _ in range(number_more):
            if more > _LAST or len(sectors) > _MOST_SECTORS:
                raise cut_off()
            *listed, more = struct.unpack(f"<{each}I", self._at(self._place(more), self._size))
            sectors += listed
        if tables > len(sectors) or tables * each > _MOST_SECTORS:
            raise cut_off()
        return self._numbers(sectors[:tables])

    def _numbers(self, sectors: list[int]) -> "array[int]":
        """The numbers in these sectors."""
        found = array("L" if array("L").itemsize == 4 else "I")
        for sector in sectors:
            found.frombytes(self._at(self._place(sector), self._size))
        if struct.pack("=I", 1) != struct.pack("<I", 1):
            found.byteswap()
        return found

    def _chain(self, table: "array[int]", sector: int) -> list[int]:
        """The sectors of a stream, in their order."""
        chain = []
        while sector <= _LAST:
            chain.append(sector)
            if sector >= len(table) or len(chain) > len(table):  # a ring
                raise cut_off()
            sector = table[sector]
        return chain

    def _read_directory(self, start: int) -> None:
        sectors = self._chain(self._table, start)
        if len(sectors) * self._size > _MOST_ENTRIES * _ENTRY:
            raise cut_off()
        for sector in sectors:
            content = self._at(self._place(sector), self._size)
            for place in range(0, len(content), _ENTRY):
                length, kind = struct.unpack_from("<HB", content, place + 64)
                first, size = struct.unpack_from("<II", content, place + 116)
                if kind == _ROOT:
                    self._small_sectors = self._chain(self._table, first)
                elif kind == _STREAM:
                    name = content[place : place + min(length, 64)].decode("utf-16-le", "replace")
                    self._streams.setdefault(name.rstrip("\0"), (first, size))


class _Pieces(io.RawIOBase):
    """A stream that lies in pieces of one size at many places of a file."""

    def __init__(self, file: BinaryIO, places: "array[int]", each: int, size: int) -> None:
        self._file = file
        self._places = places
        self._each = each
        self._size = min(size, len(places) * each)
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, place: int, whence: int = io.SEEK_SET, /) -> int:
        start = (0, self._at, self._size)[whence]
        self._at = max(0, start + place)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: object, /) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]  # typeshed has no name for buffers here
        piece, inside = divmod(self._at, self._each)
        wanted = min(len(view), self._each - inside, self._size - self._at)
        if wanted <= 0:
            return 0
        self._file.seek(self._places[piece] + inside)
        content = self._file.read(wanted)
        view[: len(content)] = content
        self._at += len(content)
        return len(content)
