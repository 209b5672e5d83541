"""CSV tables in a zip, read with care: somebody may have made it."""

import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.files.csv_file import CsvFile, Encoding, FileFault
from a4p_desktop.records.files.regular import open_regular
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Own records")

MOST_BYTES = 2**31 - 2**24
"""Of all tables together, unpacked: no entry, nor the zip, then needs the form for larger ones."""
_MOST_DIRECTORY = 2**16
"""Bytes of the list of entries; there are at most some fifty."""
_PART = 2**18
_MOST_NAMED, _LONGEST_NAME = 5, 100
_MOST_FREE = 1_000
"""The most free columns: what was removed may have more together than records can."""
_UTF8 = Encoding("utf-8", "strict")
_ENCRYPTED = 0x1
# https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.15 and 4.3.16
_END = struct.Struct("<4s4H2LH")
_LARGE_END = 20
# 4.3.7
_LOCAL = struct.Struct("<4s5H3L2H")

ABSENT = say.mark("a part is missing: {name}")
_STRANGE = say.mark("it has an unknown part: {name}")
_TWICE = say.mark("it has a part twice: {name}")
_LOCKED = say.mark("a part is encrypted: {name}")
_TOO_LARGE = say.mark("it unpacks to more than 2 GB")
_NO_ZIP = say.mark("it is not a file of A4P Desktop")
_COLUMNS = say.mark("{name}: its columns are not those of this table: {columns}")
_CELLS = say.mark("{name}: line {line} has more or fewer cells than the heading")
_LINE = say.mark("{name}: line {line} {fault}")


class Damaged(RecordsError):
    """The file is not as this program writes it; it is left as it is."""

    def __init__(self, path: Path, what: Message = _NO_ZIP, **values: object) -> None:
        super().__init__(
            say.mark("“{path}” is damaged, or was not made by A4P Desktop: {why}."),
            say.mark(
                "Put an undamaged copy in its place, or rename it to start afresh; the file is "
                "unchanged."
            ),
            path=path,
            why=said(what, **values),
        )


class Changed(RecordsError):
    """Another file lies in the place of the one that was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            say.mark("“{path}” has changed since it was read."),
            say.mark("Try again."),
            path=path,
        )


class Entry(NamedTuple):
    """A part of the zip, as the zip describes it."""

    size: int
    """In bytes, unpacked."""
    crc: int


class Identity(NamedTuple):
    """What tells a file from one that took its place."""

    device: int
    inode: int
    size: int
    time: int


class ZippedTables:
    """The tables in the zip at `path`, each read anew when its rows are asked for."""

    def __init__(self, path: Path) -> None:
        """Raises FileNotFoundError where there is no file, and Damaged where it is no zip that we
        could have written."""
        self.path = path
        self._identity: Identity | None = None
        with self._opened() as zipped:
            self.entries = _entries(path, zipped)

    def require_only(self, names: Iterable[str]) -> None:
        """Raise Damaged where the zip has an entry of another name."""
        for name in self.entries.keys() - names:
            raise Damaged(self.path, _STRANGE, name=_quoted(name))

    def content(self, name: str, most_bytes: int) -> bytes:
        """The bytes of an entry.

        Raises Damaged where it is missing or has more than `most_bytes`.
        """
        entry = self.entries.get(name)
        if entry is None or entry.size > most_bytes:
            raise Damaged(self.path, ABSENT, name=name)
        with self._opened() as zipped:
            return zipped.read(name)

    def mentions(self, name: str, text: str) -> bool:
        """Whether a table may hold `text` in a cell: only its bytes are looked through, which takes
        a small part of the time that its rows take."""
        if name not in self.entries:
            return False
        sought, end = text.encode(), b""
        with self._opened() as zipped, zipped.open(name) as file:
            while part := file.read(_PART):
                if sought in end + part:
                    return True
                end = part[-len(sought) :]
        return False

    @contextmanager
    def packed(self, name: str) -> Iterator[tuple[ZipInfo, Iterator[bytes]]]:
        """What the zip says of an entry, and its bytes as they are packed."""
        with self._opened() as zipped:
            info, file = zipped.getinfo(name), zipped.fp
            assert file is not None
            file.seek(info.header_offset)
            *_, name_length, extra_length = _LOCAL.unpack(file.read(_LOCAL.size))
            file.seek(info.header_offset + _LOCAL.size + name_length + extra_length)
            yield info, _pieces(file, info.compress_size)

    def free_columns(self, name: str, columns: Sequence[str]) -> list[str]:
        """The columns that a table has besides `columns`; none where there is no such table."""
        if name not in self.entries:
            return []
        with self._opened() as zipped, zipped.open(name) as file:
            heading = next(_csv(file, columns).records(), (0, []))[1]
        return [column for column in heading if column not in columns]

    def rows(
        self, name: str, columns: Sequence[str], *, free: bool = False
    ) -> Iterator[dict[str, str]]:
        """The rows of a table without their blank cells; none where there is no such table.

        It has `columns`, and where it may be `free`, free ones. Raises Damaged where it has others
        or cannot be read, and Changed where another file has taken the place of this one.
        """
        if name not in self.entries:
            return
        with self._opened() as zipped, zipped.open(name) as file:
            try:
                records = _csv(file, columns).records()
                heading = next(records, (0, []))[1]
                self._require_heading(name, heading, columns, free=free)
                for line, cells in records:
                    if len(cells) != len(heading):
                        raise Damaged(self.path, _CELLS, name=name, line=str(line))
                    yield {key: cell for key, cell in zip(heading, cells, strict=True) if cell}
            except FileFault as fault:
                why = said(fault.what, **fault.values)
                raise Damaged(
                    self.path, _LINE, name=name, line=str(fault.line), fault=why
                ) from fault

    def _require_heading(
        self, name: str, heading: Sequence[str], columns: Sequence[str], *, free: bool
    ) -> None:
        others = [column for column in heading if column not in columns]
        if not free or len(others) > _MOST_FREE:
            unknown = others
        else:
            unknown = [column for column in others if not FREE.fullmatch(column)]
        if unknown or not heading or len(set(heading)) < len(heading):
            listed = ", ".join(map(_quoted, (unknown or heading)[:_MOST_NAMED]))
            raise Damaged(self.path, _COLUMNS, name=name, columns=listed)

    @contextmanager
    def _opened(self) -> Iterator[ZipFile]:
        try:
            with open_regular(self.path) as file:
                self._require_same(file)
                count = _entry_count(self.path, file)
                with ZipFile(file) as zipped:
                    if len(zipped.infolist()) != count:
                        raise Damaged(self.path)
                    yield zipped
        except (BadZipFile, NotImplementedError, EOFError, zlib.error, struct.error) as error:
            raise Damaged(self.path) from error
        except (FileNotFoundError, RecordsError):
            raise
        except OSError as error:
            raise RecordsError(
                say.mark("“{path}” cannot be read: {reason}."),
                say.mark("Check the file and try again; nothing was changed."),
                path=self.path,
                reason=reason(error),
            ) from error

    def _require_same(self, file: BinaryIO) -> None:
        found = os.fstat(file.fileno())
        identity = Identity(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        if self._identity not in (None, identity):
            raise Changed(self.path)
        self._identity = identity


def _pieces(file: IO[bytes], size: int) -> Iterator[bytes]:
    while size > 0:
        piece = file.read(min(size, _PART))
        if not piece:
            raise EOFError
        size -= len(piece)
        yield piece


def _quoted(name: str) -> str:
    """A name that somebody else gave, fit to be shown."""
    return terminal_line(name, _LONGEST_NAME)


def _csv(file: IO[bytes], columns: Sequence[str]) -> CsvFile:
    return CsvFile(cast("BinaryIO", file), columns, _UTF8)


def _entries(path: Path, zipped: ZipFile) -> dict[str, Entry]:
    """What the zip lists, once it is known to be harmless."""
    entries: dict[str, Entry] = {}
    for info in zipped.infolist():
        # As it stands in the zip: zipfile itself mends some names.
        name = info.orig_filename
        if name in entries:
            raise Damaged(path, _TWICE, name=_quoted(name))
        if info.flag_bits & _ENCRYPTED:
            raise Damaged(path, _LOCKED, name=_quoted(name))
        if info.compress_type not in (ZIP_DEFLATED, ZIP_STORED):
            raise Damaged(path)
        entries[name] = Entry(info.file_size, info.CRC)
    if sum(entry.size for entry in entries.values()) > MOST_BYTES:
        raise Damaged(path, _TOO_LARGE)
    return entries


def _entry_count(path: Path, file: BinaryIO) -> int:
    """How many entries the zip says that it has.

    Raises Damaged unless it ends as ours do: zipfile looks for the list of entries, takes what it
    finds, and reads it whole.
    """
    size = file.seek(0, os.SEEK_END)
    if size < _END.size:
        raise Damaged(path)
    before = min(_LARGE_END, size - _END.size)
    file.seek(size - _END.size - before)
    large = file.read(before)
    sign, _, _, _, count, directory, offset, comment = _END.unpack(file.read(_END.size))
    file.seek(0)
    if sign != b"PK\5\6" or comment or directory > _MOST_DIRECTORY or large[:4] == b"PK\6\7":
        raise Damaged(path)
    if offset + directory + _END.size != size:
        raise Damaged(path)
    return int(count)
