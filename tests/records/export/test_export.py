"""What an export writes of a selection, and that its file is written whole or not at all."""

import errno
import gc
import io
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import BinaryIO, cast
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import proposed_name, write_file, write_whole
from a4p_desktop.records.export.formats import FORMATS, Format
from a4p_desktop.records.export.progress import StoppableStream, Stopped, Written
from a4p_desktop.records.question.search import Condition, Search
from tests.held_file import HOLD
from tests.records.export.exporting import (
    DATA,
    EVERY,
    EXCEL,
    GOLDEN,
    READERS,
    WHEN,
    XLSX,
    exported,
    files,
    whole_table,
)
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements
from tests.records.rights import open_folder, read_only

each_format = pytest.mark.parametrize("format", EVERY, ids=lambda format: format.name)


# What is written ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ranges", "rows"),
    [
        (None, [5, 4, 3, 2, 1]),
        ((), []),
        (((0, 0),), [5]),
        (((3, 4), (0, 1)), [2, 1, 5, 4]),
        (((0, 1), (0, 1)), [5, 4, 5, 4]),
        (((2, 3), (1, 4)), [3, 2, 4, 3, 2, 1]),
        (((4, 99),), [1]),
        (((7, 9),), []),
        (((3, 2),), []),
    ],
)
@each_format
def test_the_rows_selected_are_written(
    made: Archive, format: Format, ranges: tuple[tuple[int, int], ...] | None, rows: list[int]
) -> None:
    selection = Selection(Search("speakers"), ("statement",), ranges)
    expected = [row.cells[0] for row in made.rows("speakers", rows)]
    stream = io.BytesIO()
    assert write_whole(made, selection, format, stream) == Written(len(rows))
    found = [row[0] for row in READERS[format.name](stream.getvalue())[1:]]
    assert found == expected or (not expected and found == [None])


@each_format
def test_an_unknown_column_is_reported(made: Archive, tmp_path: Path, format: Format) -> None:
    with pytest.raises(RecordsError, match="no column “nope”"):
        write_file(made, Selection(Search("themes"), ("nope",)), format, tmp_path / "file")
    assert files(tmp_path) == []


@each_format
def test_a_file_holds_the_same_bytes(archive: Archive, tmp_path: Path, format: Format) -> None:
    target = tmp_path / f"file.{format.suffix}"
    reported: list[Written] = []
    for about in (True, False):
        written = write_file(
            archive,
            whole_table("endorsements"),
            format,
            target,
            with_provenance=about,
            report=reported.append,
            when=WHEN,
        )
        assert target.read_bytes() == exported(
            archive, whole_table("endorsements"), format, about=about
        )
        assert written == reported[-1]
        assert written.rows == 1592


@pytest.fixture
def no_time_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stops the clock, so that only the number of rows triggers a report."""
    monkeypatch.setattr("a4p_desktop.records.export.progress.monotonic", lambda: 0.0)


@pytest.mark.usefixtures("no_time_passes")
def test_progress_is_reported_every_thousand_rows(archive: Archive, tmp_path: Path) -> None:
    reported: list[Written] = []
    write_file(
        archive, whole_table("endorsements"), EXCEL, tmp_path / "file", report=reported.append
    )
    assert [written.rows for written in reported] == [0, 1000, 1592]
    assert reported[-1].guarded >= reported[0].guarded


# The name -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("search", "name"),
    [
        (Search("speakers"), "a4p-speakers-2026-11-23.csv"),
        (Search("speakers", "text"), "a4p-speakers-2026-11-23.csv"),
        (
            Search("speakers", where=(Condition("meeting", "hlm-2018"),)),
            "a4p-speakers-hlm-2018-2026-11-23.csv",
        ),
        (
            Search(
                "endorsements", where=(Condition("status", "endorsed"), Condition("evidence", ""))
            ),
            "a4p-endorsements-endorsed-2026-11-23.csv",
        ),
        (
            Search(
                "speakers",
                where=(
                    Condition("delegation", "Côte d’Ivoire"),
                    Condition("person", "a/b\\c:d\n*?"),
                ),
            ),
            "a4p-speakers-Côte-d-Ivoire-a-b-c-d-2026-11-23.csv",
        ),
        (Search("themes", where=(Condition("theme", "../.."),)), "a4p-themes-..-..-2026-11-23.csv"),
    ],
)
def test_a_name_is_proposed(search: Search, name: str) -> None:
    assert proposed_name(search, DATA, date(2026, 11, 23)) == name


def test_a_proposed_name_ends_as_the_format_does() -> None:
    names = [proposed_name(Search("themes"), format, date(2026, 11, 23)) for format in EVERY]
    assert [name.removeprefix("a4p-themes-2026-11-23.") for name in names] == [
        "csv", "csv", "xlsx", "json", "tsv",
    ]  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_a_proposed_name_is_valid_on_every_system(value: str) -> None:
    search = Search("themes", where=(Condition("theme", value),))
    name = proposed_name(search, DATA, date(2026, 11, 23))
    assert name.startswith("a4p-themes-")
    assert name.endswith("2026-11-23.csv")
    assert not set(name) & set('<>:"/\\|?* ')
    assert name.isprintable()
    assert len(name) < 120


# Troubles -------------------------------------------------------------------------------------


@each_format
@pytest.mark.parametrize("error", [Stopped(), Interrupted(), ZeroDivisionError()])
@pytest.mark.parametrize("at", [0, 1000, 1592])
def test_a_stop_leaves_the_old_file_and_nothing_beside(
    archive: Archive, tmp_path: Path, format: Format, error: Exception, at: int
) -> None:
    def stop(written: Written) -> None:
        if written.rows >= at:
            raise error

    target = tmp_path / "file"
    target.write_text("old")
    with pytest.raises(type(error)) as raised:
        write_file(archive, whole_table("endorsements"), format, target, report=stop)
    assert raised.value is error
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@each_format
def test_an_export_can_be_stopped_at_every_write(
    archive: Archive, tmp_path: Path, format: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A second passes between two writes, so that each of them is reported.
    monkeypatch.setattr("a4p_desktop.records.export.progress.monotonic", count().__next__)
    target = tmp_path / "file"
    target.write_text("old")
    reported: list[Written] = []
    write_file(
        archive, whole_table("endorsements"), format, tmp_path / "whole", report=reported.append
    )
    packing = [written for written in reported if written.rows == 1592]
    assert len(packing) > (20 if format == XLSX else 0)
    (tmp_path / "whole").unlink()
    for path in tmp_path.glob("*.datapackage.json"):
        path.unlink()
    for at in (1, len(reported) // 2, len(reported) - 3, len(reported) - 1):
        left = iter(range(at, 0, -1))

        def stop(written: Written, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Stopped

        with pytest.raises(Stopped):
            write_file(archive, whole_table("endorsements"), format, target, report=stop)
        gc.collect()  # ZipFile must not fail when it is deleted
        assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.usefixtures("no_time_passes")
@each_format
def test_damage_on_the_way_leaves_the_old_file(
    records_path: Path, tmp_path: Path, format: Format
) -> None:
    copy = Path(shutil.copy(records_path, tmp_path / "copy.sqlite"))
    with closing(sqlite3.connect(copy)) as database:
        late = "(SELECT endorsement FROM standing WHERE id > 1000 AND endorsement IS NOT NULL)"
        database.execute(f"UPDATE endorsement SET note = CAST(x'ff' AS TEXT) WHERE id IN {late}")
        database.commit()
    target = tmp_path / "file"
    target.write_text("old")
    reported: list[Written] = []
    with closing(Archive(copy)) as archive, pytest.raises(RecordsError, match="is damaged"):
        write_file(archive, whole_table("endorsements"), format, target, report=reported.append)
    assert [written.rows for written in reported] == [0, 1000]
    assert target.read_text() == "old"
    assert files(tmp_path) == ["copy.sqlite", "file"]


@each_format
def test_a_destination_that_cannot_be_written_is_reported(
    made: Archive, tmp_path: Path, format: Format
) -> None:
    for target, trouble in (
        (tmp_path, "is a folder"),
        (tmp_path / "no" / "file", "Folder not found"),
        (tmp_path / ("x" * 300), "File name too long"),
    ):
        with pytest.raises(RecordsError, match=trouble):
            write_file(made, whole_table("themes"), format, target)
    with open_folder() as folder, read_only(folder):
        with pytest.raises(RecordsError, match="is read-only"):
            write_file(made, whole_table("themes"), format, folder / "file")
        assert os.listdir(folder) == []


def test_a_name_too_long_for_its_descriptor_is_reported(made: Archive, tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 246}.csv"
    with pytest.raises(RecordsError, match="File name too long"):
        write_file(made, whole_table("themes"), DATA, target)
    assert files(tmp_path) == []
    write_file(made, whole_table("themes"), DATA, target, with_provenance=False)
    assert files(tmp_path) == [target.name]


@each_format
def test_a_folder_removed_meanwhile_is_reported(
    made: Archive, tmp_path: Path, format: Format
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(RecordsError, match="Folder not found"):
        write_file(
            made,
            whole_table("themes"),
            format,
            folder / "file",
            report=lambda _: shutil.rmtree(folder),
        )
    assert files(tmp_path) == []


def test_a_link_is_followed(made: Archive, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "real").write_text("old")
    (tmp_path / "link.csv").symlink_to("elsewhere/real")
    write_file(made, whole_table("themes"), DATA, tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    written = (tmp_path / "elsewhere" / "real").read_bytes()
    assert written == (GOLDEN / "themes-csv.csv").read_bytes()
    assert files(tmp_path) == ["elsewhere", "link.csv", "link.datapackage.json"]


@each_format
@pytest.mark.parametrize("short", [True, False])
def test_a_full_disk_leaves_the_old_file_and_nothing_beside(
    archive: Archive, tmp_path: Path, format: Format, short: bool
) -> None:
    resource = pytest.importorskip("resource")
    target = tmp_path / "file"
    write_file(archive, whole_table("endorsements"), format, target, with_provenance=False)
    # Or short by a little, so that only the last write fails.
    room = target.stat().st_size - 100 if short else 20_000
    target.write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # A limit of the file size stands in for a full disk; it holds for temporary files too, and
    # the rows of a workbook take more room there than packed.
    message = "The temporary folder could not" if format.name == "xlsx" else "No space is left"
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(RecordsError, match=message):
            write_file(archive, whole_table("endorsements"), format, target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_too_many_open_files_are_not_told_as_a_full_folder(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(RecordsError) as trouble:
        write_file(archive, whole_table("themes"), FORMATS["xlsx"], tmp_path / "file")
    assert trouble.value.what.startswith("Too many files are open")
    assert "space" not in trouble.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_that_is_dropped_when_its_file_is_closed_says_nothing() -> None:
    """As where its temporary files cannot be made: the collector of garbage closes it then."""
    stream = io.BytesIO()
    book = ZipFile(cast("BinaryIO", StoppableStream(stream, lambda: None)), "w")
    book.writestr("x", "y")
    stream.close()
    book.close()


@each_format
def test_the_records_are_never_written_over(
    records_path: Path, tmp_path: Path, format: Format
) -> None:
    own = tmp_path / "own.sqlite"
    own.write_bytes(records_path.read_bytes())
    (tmp_path / "link").symlink_to(own)
    with closing(Archive(own)) as archive:
        for target in (own, tmp_path / "link"):
            with pytest.raises(RecordsError, match="is a records file"):
                write_file(archive, whole_table("themes"), format, target)
    assert own.read_bytes() == records_path.read_bytes()


@pytest.fixture(name="large", scope="module")
def _large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records whose export takes a second or more."""
    statements = many_statements(30_000, summary='"peace," ' * 60)
    return built(tmp_path_factory.mktemp("large"), {**MADE, "statements": statements})


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("before", [True, False])
def test_a_killed_export_leaves_the_old_file_or_none(
    large: Path, tmp_path: Path, name: str, before: bool
) -> None:
    target = tmp_path / "file"
    if before:
        target.write_text("old")
    code = f"{HOLD}\nfrom a4p_desktop.cli import main\nsys.exit(main(sys.argv[1:]))"
    program = [sys.executable, "-c", code, "export", "speakers", "--records", str(large)]
    command = [*program, "--format", name, "--output", str(target)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, env=environment) as running:
        late = monotonic() + 60
        while not _is_being_written(tmp_path) and running.poll() is None:
            assert monotonic() < late
            sleep(0.002)
        running.send_signal(signal.SIGKILL)
    assert running.returncode == -signal.SIGKILL
    assert [path.read_text() for path in tmp_path.glob("file*")] == (["old"] if before else [])


def _is_being_written(folder: Path) -> bool:
    """Whether the process has an open file without a name, which holds rows of an export."""
    unnamed = [*folder.glob(".a4p-*.part"), *folder.glob("tmp*/*")]
    return any(path.stat().st_size > 200_000 for path in unnamed)
