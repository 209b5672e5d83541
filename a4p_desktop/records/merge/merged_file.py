"""The records file of a base and own records, made anew when either has changed, and else kept."""

from __future__ import annotations

from contextlib import closing, suppress
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import write_trouble
from a4p_desktop.records.files.leftovers import new_part_name, remove_leftovers
from a4p_desktop.records.own.own_file import OwnFile, read_own

if TYPE_CHECKING:
    from a4p_desktop.records.build.progress import Progress, Report

_DIGITS = 12
_CHECKED = 2**26
"""Bytes up to which a kept file is read whole, to see whether it is as it was written: some
milliseconds for the bundled records."""
_KEPT = 2
"""The files kept of a base: that of now, and the one before, for whoever undoes."""
_KEPT_OF_OTHERS = 4
"""The files kept of other bases: each version of a base is another."""


def _unheard(_: Progress) -> None:
    """Tell nobody how far it is."""


def merged_file(base: Path, own: Path, cache: Path, report: Report = _unheard) -> Path | None:
    """The records file of `base` with the own records `own`, in the folder `cache`; None where
    there are no own rows.

    It is named by the digests of both and of itself. A kept one is given again where both are as
    they were, and it is sound. A new one is built whole or not at all; those before the last are
    removed. Own rows that keep it from being built are left out, and listed among its differences.

    Raises RecordsError where a file cannot be read or written, and whatever `report` raises to
    stop.
    """
    records = read_own(own)
    if not records.digest:
        return None
    with closing(Archive(base)) as archive:
        digest = archive.info.get("digest", "")
        of_base = f"merged-{digest[:_DIGITS]}-"
        beginning = f"{of_base}{records.digest[:_DIGITS]}-"
        made_of = (archive.path.name, digest, records.digest)
        path = _kept(cache, beginning, made_of) or _made(archive, records, cache, beginning, report)
    _remove_old(cache, of_base, path)
    return path


def _kept(cache: Path, beginning: str, made_of: tuple[str, ...]) -> Path | None:
    """The kept file of this base and these own records, if it is sound."""
    for path in sorted(cache.glob(f"{beginning}*.sqlite")):
        if _is_sound(path, made_of):
            return path
    return None


def _is_sound(path: Path, made_of: tuple[str, ...]) -> bool:
    try:
        if path.stat().st_size <= _CHECKED and not path.stem.endswith(_digest(path)):
            return False
        with closing(Archive(path)) as archive:
            names = ("base_name", "base_digest", "own_digest")
            return tuple(archive.info.get(name) for name in names) == made_of
    except (RecordsError, OSError):
        return False


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()[:_DIGITS]


def _made(base: Archive, own: OwnFile, cache: Path, beginning: str, report: Report) -> Path:
    """A new file of both, in its place."""
    # Imported here because most starts find a kept file, and open a window sooner without.
    from a4p_desktop.records.merge.build_merged import build_merged

    part = cache / new_part_name()
    try:
        cache.mkdir(parents=True, exist_ok=True)
        remove_leftovers(cache)
        try:
            build_merged(base, own, part, report)
            path = cache / f"{beginning}{_digest(part)}.sqlite"
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise write_trouble(error, cache) from error
    return path


def _remove_old(cache: Path, of_base: str, now: Path) -> None:
    """Remove the files of the same base, and those of others, but for the last ones."""
    with suppress(OSError):
        others = [path for path in cache.glob("merged-*.sqlite") if path != now]
        others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
        same = [path for path in others if path.name.startswith(of_base)]
        different = [path for path in others if not path.name.startswith(of_base)]
        for path in (*same[_KEPT - 1 :], *different[_KEPT_OF_OTHERS:]):
            with suppress(OSError):  # Windows keeps a file that is open
                path.unlink()
