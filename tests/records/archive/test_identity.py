"""Whether a path still holds the records file that was opened from it."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.file_identity import FileIdentity, RecordsChanged
from tests.records.made_tables import built, changed


@pytest.fixture(name="path")
def _path(spare: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(spare, tmp_path / "records.sqlite"))


def identity(path: Path) -> FileIdentity:
    """The identity of the file as it is opened."""
    with closing(Archive(path)) as archive:
        return archive.identity


def change(path: Path, statement: str) -> None:
    """Run a statement that changes the file."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(statement)
        database.commit()


def replace_by_other_records(path: Path) -> None:
    """Do what `a4p-desktop build` does: move another file to the place."""
    folder = path.with_name("other")
    folder.mkdir()
    built(folder, changed("statements", 0, person="Another")).replace(path)


def replace_by_other_records_of_the_same_time(path: Path) -> None:
    before = path.stat()
    replace_by_other_records(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_file_left_alone_opens_again(path: Path) -> None:
    before = identity(path)
    assert before.is_at(path)
    with closing(Archive(path, before)) as archive:
        assert archive.count(Search("speakers")) == 5
        assert archive.identity == before


@pytest.mark.parametrize(
    "harm",
    [
        replace_by_other_records,
        replace_by_other_records_of_the_same_time,
        lambda path: change(path, "UPDATE statement SET person = 'Another' WHERE id = 1"),
        lambda path: change(path, "UPDATE file_info SET value = 'f' WHERE key = 'digest'"),
    ],
    ids=["replaced", "replaced, same time", "changed in place", "another digest"],
)
def test_another_file_at_the_path_does_not_open_as_the_same(
    path: Path, harm: Callable[[Path], None]
) -> None:
    before = identity(path)
    harm(path)
    with pytest.raises(RecordsChanged, match=f"“{path}” has changed since it was opened. Open it"):
        Archive(path, before)
    assert identity(path) != before


def test_a_log_beside_the_file_makes_it_another(path: Path) -> None:
    change(path, "PRAGMA journal_mode = WAL")
    before = identity(path)
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("UPDATE statement SET person = 'New' WHERE id = 1")
        writer.commit()
        assert not before.is_at(path)
        with pytest.raises(RecordsChanged):
            Archive(path, before)


@pytest.mark.parametrize("name", ["gone.sqlite", "a\0b", "x" * 300])
def test_a_file_that_is_gone_is_not_there(path: Path, tmp_path: Path, name: str) -> None:
    assert not identity(path).is_at(tmp_path / name)


def test_a_file_replaced_while_it_opens_is_not_taken_for_the_other(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def connect_and_replace(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        database: sqlite3.Connection = connect(*args, **kwargs)
        monkeypatch.undo()
        replace_by_other_records(path)
        return database

    monkeypatch.setattr("sqlite3.connect", connect_and_replace)
    with pytest.raises(RecordsChanged):
        Archive(path)
