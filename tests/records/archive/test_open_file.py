"""A records file that is replaced, overwritten, touched or deleted while it is open."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.cli import main
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.open_file import Change, OpenFile
from a4p_desktop.records.archive.selected_rows import SelectedRows, Selection
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.file_identity import RecordsChanged
from tests.speakers import speakers_file

ALL = Search("speakers")
HELD = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return speakers_file(tmp_path / "first", "Ada", "Bertha", "Clara")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another file, with no row where the first has it."""
    return speakers_file(tmp_path / "other", "Zoe", "Yara", "Xenia", "Wilma")


@pytest.fixture
def archive(path: Path) -> Iterator[Archive]:
    with closing(Archive(path)) as archive:
        yield archive


def persons(archive: Archive) -> list[object]:
    """Who speaks, read column by column as an export reads."""
    rows = SelectedRows(archive, Selection(ALL, ("person",)))
    return [cell for chunk in rows.cells() for (cell,) in chunk]


def overwrite(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes())


def overwrite_with_the_same_size(path: Path, other: Path) -> None:
    content = other.read_bytes()
    size = path.stat().st_size
    path.write_bytes(content[:size].ljust(size, b"\0"))
    stamp = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(stamp, stamp))


def touch(path: Path) -> None:
    stamp = path.stat().st_mtime_ns + 5_000_000_000
    os.utime(path, ns=(stamp, stamp))


def delete_the_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def test_an_untouched_file_is_unchanged(archive: Archive) -> None:
    assert archive.change() is Change.NONE
    assert persons(archive) == ["Ada", "Bertha", "Clara"]


@HELD
def test_a_replaced_file_is_read_as_it_was(archive: Archive, path: Path, other: Path) -> None:
    os.replace(other, path)
    assert archive.change() is Change.REPLACED
    assert persons(archive) == ["Ada", "Bertha", "Clara"]


@HELD
@pytest.mark.parametrize("end", [Path.unlink, delete_the_folder])
def test_a_deleted_file_is_read_as_it_was(
    archive: Archive, path: Path, end: Callable[[Path], None]
) -> None:
    end(path)
    assert archive.change() is Change.GONE
    assert persons(archive) == ["Ada", "Bertha", "Clara"]


@pytest.mark.parametrize("write", [overwrite, overwrite_with_the_same_size])
def test_an_overwritten_file_is_read_no_more(
    archive: Archive, path: Path, other: Path, write: Callable[[Path, Path], None]
) -> None:
    assert persons(archive) == ["Ada", "Bertha", "Clara"]
    write(path, other)
    assert archive.change() is Change.OVERWRITTEN
    with pytest.raises(RecordsChanged, match="has changed since it was opened"):
        persons(archive)
    with pytest.raises(RecordsChanged):
        archive.page(ALL, 0, 3)


def test_a_file_overwritten_while_it_is_read_gives_no_further_row(
    archive: Archive, path: Path, other: Path
) -> None:
    rows = archive.chunks("SELECT id FROM statement ORDER BY id", (), 1)
    assert next(rows) == [(1,)]
    overwrite(path, other)
    with pytest.raises(RecordsChanged):
        list(rows)


def test_a_file_that_shrinks_is_told_as_changed_not_as_damaged(
    archive: Archive, path: Path
) -> None:
    os.truncate(path, 4096)
    with pytest.raises(RecordsChanged):
        archive.page(ALL, 0, 3)


def test_a_copy_of_the_same_records_is_no_change(
    archive: Archive, path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    shutil.copyfile(path, copy)
    touch(path)
    assert archive.change() is Change.NONE
    assert persons(archive) == ["Ada", "Bertha", "Clara"]
    if sys.platform != "win32":
        os.replace(copy, path)
        assert archive.change() is Change.NONE


def test_a_cell_changed_by_another_program_is_a_change(archive: Archive, path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE statement SET person = 'Adam' WHERE id = 1")
    assert archive.change() is Change.OVERWRITTEN
    with pytest.raises(RecordsChanged):
        persons(archive)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission on Windows")
def test_a_link_that_leads_elsewhere_is_a_change(path: Path, other: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.sqlite"
    link.symlink_to(path)
    with closing(Archive(link)) as archive:
        link.unlink()
        link.symlink_to(other)
        assert archive.change() is Change.REPLACED
        assert persons(archive) == ["Ada", "Bertha", "Clara"]


@HELD
def test_opened_again_it_is_the_same_file_or_a_trouble(path: Path, other: Path) -> None:
    with closing(Archive(path)) as archive:
        with closing(archive.again()) as again:
            os.replace(other, path)
            assert persons(again) == persons(archive) == ["Ada", "Bertha", "Clara"]
        with pytest.raises(RecordsChanged):
            archive.again()


def test_a_file_replaced_in_the_moment_of_opening_is_not_opened(
    path: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(OpenFile):
        def __init__(self, path: Path) -> None:
            super().__init__(path)
            os.replace(other, path)

    monkeypatch.setattr("a4p_desktop.records.archive.opening.records_file.OpenFile", Late)
    with pytest.raises(RecordsChanged):
        Archive(path)


def test_the_command_line_writes_nothing_from_a_file_overwritten_meanwhile(
    path: Path, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    read = Archive.chunks

    def late(*words: object, **named: object) -> object:
        overwrite(path, other)
        return read(*words, **named)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(Archive, "chunks", late)
    target = tmp_path / "rows.csv"
    arguments = ["export", "speakers", "--records", str(path), "--output", str(target)]
    assert main(arguments) == 1
    assert "has changed since it was opened" in capsys.readouterr().err
    assert not target.exists()
