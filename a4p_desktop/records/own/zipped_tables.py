"""CSV tables in a zip: read with care, and written so that the same rows give the same bytes."""

import os
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, BinaryIO, NamedTuple, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.export.csv_lines import LineJoiner
from a4p_desktop.records.export.progress import Reporter, StoppableStream, Written
from a4p_desktop.records.files.csv_file import CsvFile, Encoding, FileFault
from a4p_desktop.records.files.regular import open_regular
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.schema.facets import FREE
from a4p_desktop.records.schema.further import MOST_FURTHER

say = Speaker("Own records")

MOST_BYTES = 2**31 - 2**24
"""Of all tables together, unpacked: no entry, nor the zip, then needs the form for larger ones."""
_MOST_DIRECTORY = 2**16
"""Bytes of the list of entries; there are at most some fifty."""
_TIME = (1980, 1, 1, 0, 0, 0)
_LEVEL = 1  # twice as fast as the default for a tenth more bytes
_PART = 2**18
_MOST_NAMED = 5
_MOST_ROWS = 200
_MOST_CHARACTERS = 2**20
_UTF8 = Encoding("utf-8", "strict")
_ENCRYPTED = 0x1
# https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.15 and 4.3.16
_END = struct.Struct("<4s4H2LH")
_LARGE_END = 20
# 4.3.7
_LOCAL = struct.Struct("<4s5H3L2H")

ABSENT = say.mark("a part is missing: {name}")
_STRANGE = say.mark("it has a part that is none of ours: {name}")
_TWICE = say.mark("it has a part twice: {name}")
_LOCKED = say.mark("a part is encrypted: {name}")
_TOO_LARGE = say.mark("unpacked, it has more than 2 GB")
_NO_ZIP = say.mark("it is no zip file of ours")
_COLUMNS = say.mark("{name}: its columns are not those of this table: {columns}")
_CELLS = say.mark("{name}: line {line} has another number of cells than the heading")
_LINE = say.mark("{name}: line {line} {fault}")

Cells = Mapping[str, str]


class Damaged(RecordsError):
    """The file is not as this program writes it; it is left as it is."""

    def __init__(self, path: Path, what: Message = _NO_ZIP, **values: object) -> None:
        super().__init__(
            say.mark("“{path}” is damaged, or was not made by A4P Desktop: {why}."),
            say.mark(
                "The file is left as it is. Put a sound copy in its place, or give it another name"
                " to begin anew."
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


class TableRows(NamedTuple):
    """A table to write: its columns, and its rows by their names; blank cells may be missing."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Cells]


class Unchanged(NamedTuple):
    """A table to write as it lies packed in another zip: there is none where that has none."""

    name: str
    tables: "ZippedTables | None"


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
            raise Damaged(self.path, _STRANGE, name=name)

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
        if not free or len(others) > MOST_FURTHER:
            unknown = others
        else:
            unknown = [column for column in others if not FREE.fullmatch(column)]
        if unknown or not heading or len(set(heading)) < len(heading):
            listed = ", ".join((unknown or heading)[:_MOST_NAMED])
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
                say.mark("Nothing was changed. Check the file, and try again."),
                path=self.path,
                reason=reason(error),
            ) from error

    def _require_same(self, file: BinaryIO) -> None:
        found = os.fstat(file.fileno())
        identity = Identity(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
        if self._identity not in (None, identity):
            raise Changed(self.path)
        self._identity = identity


def write_zip(
    file: BinaryIO,
    header: tuple[str, bytes],
    tables: Iterable[TableRows | Unchanged],
    reporter: Reporter,
) -> None:
    """Write a zip of `header`, a name and its bytes, and the tables that have rows.

    Raises RecordsError where they have too many bytes, and whatever `reporter` raises to stop.
    """
    left = MOST_BYTES
    stream = StoppableStream(file, reporter.check_time)
    with ZipFile(stream, "w") as zipped:
        zipped.writestr(_info(header[0]), header[1], compresslevel=_LEVEL)
        for table in tables:
            if isinstance(table, Unchanged):
                left = _take_over(zipped, table, left)
                continue
            for data in csv_lines(table.columns, table.rows, reporter):
                left = _write(zipped, table.name, data, left)


def _write(zipped: ZipFile, name: str, data: Iterable[bytes], left: int) -> int:
    with zipped.open(_info(name), "w") as entry:
        for part in data:
            left = _less(left, len(part))
            entry.write(part)
    return left


def _take_over(zipped: ZipFile, table: Unchanged, left: int) -> int:
    """Write an entry without unpacking it, for which zipfile has no function."""
    if table.tables is None or table.name not in table.tables.entries:
        return left
    with table.tables.packed(table.name) as (packed, parts):
        info, stream = _info(table.name), zipped.fp
        assert stream is not None
        info.compress_type, info.CRC = packed.compress_type, packed.CRC
        info.compress_size, info.file_size = packed.compress_size, packed.file_size
        info.header_offset = stream.tell()
        stream.write(info.FileHeader())
        stream.writelines(parts)
        zipped.filelist.append(info)
        zipped.NameToInfo[info.filename] = info
        zipped.start_dir = stream.tell()
    return _less(left, packed.file_size)


def _less(left: int, size: int) -> int:
    """The bytes that are left; RecordsError where there are none."""
    if size > left:
        raise RecordsError(
            say.mark("The own records would have more than 2 GB."),
            say.mark("Nothing was changed. Build a records file from tables instead."),
        )
    return left - size


def _pieces(file: IO[bytes], size: int) -> Iterator[bytes]:
    while size > 0:
        piece = file.read(min(size, _PART))
        if not piece:
            raise EOFError
        size -= len(piece)
        yield piece


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, _TIME)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # of Unix, whatever this system is
    info.external_attr = 0o644 << 16
    info._compresslevel = _LEVEL  # type: ignore[attr-defined]  # Python 3.13 names it publicly
    return info


def csv_lines(
    columns: Sequence[str], rows: Iterable[Cells], reporter: Reporter
) -> Iterator[Iterator[bytes]]:
    """The CSV of a table, once and in parts; nothing where it has no rows."""
    batches = _batches(rows)
    for first in batches:
        yield _parts(columns, chain([first], batches), reporter)


def _parts(
    columns: Sequence[str], batches: Iterable[list[Cells]], reporter: Reporter
) -> Iterator[bytes]:
    joiner = LineJoiner(b",", b"\n")
    yield joiner.joined([[name.encode() for name in columns]])
    for batch in batches:
        try:
            cells = [[row.get(name, "").encode() for name in columns] for row in batch]
        except UnicodeEncodeError as error:  # a lone surrogate
            raise RecordsError(
                say.mark("A text holds half a character, which no file can hold."),
                say.mark("Nothing was changed. Type the text anew."),
            ) from error
        yield joiner.joined(cells)
        reporter.advance(Written(reporter.written.rows + len(batch)))


def _batches(rows: Iterable[Cells]) -> Iterator[list[Cells]]:
    """The rows, some at a time: as many as fill little memory."""
    batch: list[Cells] = []
    characters = 0
    for row in rows:
        batch.append(row)
        characters += sum(map(len, row.values()))
        if len(batch) == _MOST_ROWS or characters > _MOST_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _csv(file: IO[bytes], columns: Sequence[str]) -> CsvFile:
    return CsvFile(cast("BinaryIO", file), columns, _UTF8)


def _entries(path: Path, zipped: ZipFile) -> dict[str, Entry]:
    """What the zip lists, once it is known to be harmless."""
    entries: dict[str, Entry] = {}
    for info in zipped.infolist():
        # As it stands in the zip: zipfile itself mends some names.
        name = info.orig_filename
        if name in entries:
            raise Damaged(path, _TWICE, name=name)
        if info.flag_bits & _ENCRYPTED:
            raise Damaged(path, _LOCKED, name=name)
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
