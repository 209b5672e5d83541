"""Builds a records file of a base and own records, without those rows that cannot be built."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.build.faults import TableFaults
from a4p_desktop.records.build.progress import Report
from a4p_desktop.records.files.atomic import write_trouble
from a4p_desktop.records.form.forms import FILLED_IN
from a4p_desktop.records.merge.merge import merge_tables
from a4p_desktop.records.own.own_file import OwnFile


def build_merged(base: Archive, own: OwnFile, target: Path, report: Report) -> None:
    """Build the merged file; without the own rows of a table in which a build finds faults."""
    without: set[str] = set()
    while True:
        with _scratch_folder() as folder:
            merge_tables(base, own, folder, report, without)
            try:
                build(folder, target, report)
                return
            except TableFaults as faults:
                files = {cause.file for cause in faults.causes}
                found = {form.name for form in FILLED_IN if form.file in files} - without
                if not found:  # it is the base that cannot be built
                    raise
                without |= found


@contextmanager
def _scratch_folder() -> Iterator[Path]:
    try:
        with TemporaryDirectory(prefix="a4p-", ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        raise write_trouble(error, Path(error.filename or "CSV")) from error
