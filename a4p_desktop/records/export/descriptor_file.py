"""The descriptor beside a CSV file: it comes with the file, goes with it, or stays as it was."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from a4p_desktop.records.errors import RecordsError, reason
from a4p_desktop.records.export.csv_format import CsvFormat
from a4p_desktop.records.export.data_package import describes, descriptor
from a4p_desktop.records.export.formats import Format
from a4p_desktop.records.export.provenance import About
from a4p_desktop.records.export.result import Written
from a4p_desktop.records.files.atomic import replacing

_LARGEST = 20_000_000
"""No descriptor of ours has more bytes."""


def about_beside(target: Path) -> Path:
    """The file that tells about the CSV file `target`, beside it."""
    return target.with_name(f"{target.stem}.datapackage.json")


def is_ours(target: Path) -> bool:
    """Whether there is a file beside `target` that we wrote about it."""
    beside = about_beside(target)
    try:
        if not os.path.isfile(beside) or beside.stat().st_size > _LARGEST:
            return False
        return describes(beside.read_bytes(), target.name)
    except OSError as error:
        raise RecordsError(
            f"“{beside}” cannot be read: {reason(error)}.", "Choose another name or folder."
        ) from error


def tell_beside(
    target: Path, part: Path, format: Format, about: About | None, written: Written
) -> None:
    """Put the descriptor of what will be `target`, and is still `part`, in its place.

    Without `about`, one that is there from an earlier export goes. Nothing is done where the
    format has room for its About. Raises RecordsError where it cannot be written.
    """
    if not format.about_beside or not isinstance(format, CsvFormat):
        return
    if about is None:
        if is_ours(target):
            about_beside(target).unlink()
        return
    # On the disc before the descriptor is, so that next to no time lies between the two.
    with part.open("rb+") as rows:
        os.fsync(rows.fileno())
    content = descriptor(about, format, written, target.name, part.stat().st_size)
    with replacing(about_beside(target)) as beside:
        beside.write_bytes(content)


@contextmanager
def kept_beside(target: Path, format: Format) -> Iterator[None]:
    """Where the block ends badly, the descriptor beside `target` is as it was before."""
    before = _content(target) if format.about_beside else None
    try:
        yield
    except BaseException:
        if format.about_beside and _content(target) != before:
            _bring_back(about_beside(target), before)
        raise


def _content(target: Path) -> bytes | None:
    return about_beside(target).read_bytes() if is_ours(target) else None


def _bring_back(beside: Path, before: bytes | None) -> None:
    if before is None:
        beside.unlink()
    else:
        with replacing(beside) as part:
            part.write_bytes(before)
