"""Opens the records file that shows own records as well, or says why there is none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from a4p_desktop import paths
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.merge.merged_file import merged_file
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.shown import Join, OwnRecords
from a4p_desktop.records.schema.file_identity import FileIdentity

_QUICK = 12_000_000
"""Bytes of both files, the own one unpacked, that are merged in about two seconds."""
_UNPACKED = 5
"""How many times larger the tables are than the own file, a zip."""

if TYPE_CHECKING:
    from a4p_desktop.records.build.progress import Progress, Report

Stop = Callable[[], bool]


class Joined(NamedTuple):
    """What to open in place of a records file."""

    own: OwnRecords
    archive: Archive | None = None
    """Of both together; None where own records are not shown."""
    folder: TemporaryDirectory[str] | None = None
    """The folder of its file, if that cannot lie where such files are kept."""


def join_own(base: Path, own: Path, join: Join, stop: Stop, report: Report) -> Joined:
    """The own records in the file `own`, and an archive of them with the records file `base`.

    Own records that cannot be shown are no reason not to show the others: the answer says why, and
    only Interrupted is raised, once `stop` answers True.
    """
    identity = FileIdentity.at(own)
    try:
        file = read_own(own)
    except RecordsError as trouble:
        return Joined(OwnRecords(own, identity, trouble=trouble))
    found = partial(OwnRecords, own, identity, file)
    if join is Join.NEVER or not file.digest:
        return Joined(found())
    may_take_long = join is Join.ALWAYS or _is_quick(base, identity)
    tell = partial(_tell, report, stop) if may_take_long else _refuse
    try:
        archive, folder = _merged(base, own, stop, tell)
    except _TakesLong:
        return Joined(found(is_late=True))
    except RecordsError as trouble:
        return Joined(found(trouble=trouble))
    return Joined(found(shown=archive is not None), archive, folder)


def _is_quick(base: Path, own: FileIdentity) -> bool:
    files = FileIdentity.at(base).file, own.file
    sizes = [file.size if file else 0 for file in files]
    return sizes[0] + sizes[1] * _UNPACKED <= _QUICK


class _TakesLong(Exception):
    """There is no merged file yet, and no time to make one."""


def _refuse(_: Progress) -> None:
    raise _TakesLong


def _tell(report: Report, stop: Stop, progress: Progress) -> None:
    if stop():
        raise Interrupted
    report(progress)


def _merged(
    base: Path, own: Path, stop: Stop, report: Report
) -> tuple[Archive | None, TemporaryDirectory[str] | None]:
    """The archive of the merged file, in a temporary folder if it cannot be written where such
    files are kept."""
    try:
        return _opened(base, own, paths.cache_folder(), stop, report), None
    except RecordsError:
        folder = TemporaryDirectory(prefix="a4p-desktop-", ignore_cleanup_errors=True)
        try:
            return _opened(base, own, Path(folder.name), stop, report), folder
        except BaseException:
            folder.cleanup()
            raise


def _opened(base: Path, own: Path, cache: Path, stop: Stop, report: Report) -> Archive | None:
    path = merged_file(base, own, cache, report)
    return Archive(path, stop=stop) if path is not None else None
