"""CSV tables written to a zip, so that the same rows give the same bytes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.csv_lines import LineJoiner, batches
from a4p_desktop.records.export.progress import Reporter, StoppableStream, Written
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.own.zipped_tables import MOST_BYTES, ZippedTables

say = Speaker("Own records")

_TIME = (1980, 1, 1, 0, 0, 0)
_LEVEL = 1  # twice as fast as the default for a tenth more bytes


class TableRows(NamedTuple):
    """A table to write: its columns, and its rows by their names; blank cells may be missing."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Cells]


class Unchanged(NamedTuple):
    """A table to write as it lies packed in another zip: there is none where that has none."""

    name: str
    tables: ZippedTables | None


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
            say.mark("Your records would exceed 2 GB."),
            say.mark("Build a records file from tables instead; nothing was changed."),
        )
    return left - size


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
    few = batches(rows, lambda row: sum(map(len, row.values())))
    for first in few:
        yield _parts(columns, chain([first], few), reporter)


def _parts(
    columns: Sequence[str], few: Iterable[list[Cells]], reporter: Reporter
) -> Iterator[bytes]:
    joiner = LineJoiner(b",", b"\n")
    yield joiner.joined([[name.encode() for name in columns]])
    for batch in few:
        try:
            cells = [[row.get(name, "").encode() for name in columns] for row in batch]
        except UnicodeEncodeError as error:  # a lone surrogate
            raise RecordsError(
                say.mark("A text has half a character, which no file can store."),
                say.mark("Type the text again; nothing was changed."),
            ) from error
        yield joiner.joined(cells)
        reporter.advance(Written(reporter.written.rows + len(batch)))
