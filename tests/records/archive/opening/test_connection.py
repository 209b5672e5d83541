"""What is read of a file that another program changes, and what is no file at all."""

import os
import shutil
import socket
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.question.search import Condition, Search
from tests.records.rights import open_folder, read_only

NEW = Search("speakers", where=(Condition("person", "New"),))


@pytest.fixture(name="copy")
def _copy(spare: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(spare, tmp_path / "copy.sqlite"))


@pytest.fixture(name="half")
def _half(copy: Path, tmp_path: Path) -> Path:
    """A file whose change was broken off when some of its rows were in the file already."""
    half = tmp_path / "half.sqlite"
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("UPDATE statement SET person = 'New'")
        writer.execute("UPDATE word SET row_count = 0")
        for end in ("", "-journal"):
            shutil.copy(f"{copy}{end}", f"{half}{end}")
    return half


def refusal(path: Path) -> str:
    """The message when `path` is opened."""
    with pytest.raises(RecordsError) as trouble:
        Archive(path)
    return str(trouble.value)


def test_a_change_that_was_broken_off_is_not_read(half: Path) -> None:
    assert half.with_name("half.sqlite-journal").read_bytes()[:8] == bytes.fromhex(
        "d9d505f920a163d7"
    )
    with closing(sqlite3.connect(f"file:{half}?immutable=1", uri=True)) as database:
        query = "SELECT count(*) FROM statement WHERE person = 'New'"
        assert database.execute(query).fetchone() == (5,)
    before = half.read_bytes()
    assert "half.sqlite” was interrupted and is only half saved." in refusal(half)
    assert half.read_bytes() == before
    # The program that changed it takes the change back.
    with closing(sqlite3.connect(half)) as database:
        database.execute("SELECT * FROM word").fetchall()
    with Archive(half) as archive:
        assert archive.count(NEW) == 0
        assert archive.faults() == []


def test_a_change_that_was_broken_off_in_a_read_only_folder_is_not_read(half: Path) -> None:
    with open_folder() as folder:
        for end in ("", "-journal"):
            shutil.copy(f"{half}{end}", folder)
        with read_only(folder):
            assert "was interrupted" in refusal(folder / half.name)


@pytest.mark.parametrize("content", [b"", bytes(512)], ids=["empty", "ended"])
def test_a_journal_without_a_change_is_passed_over(copy: Path, content: bytes) -> None:
    """SQLite may keep the journal of a change that has ended, emptied or with a blank header."""
    copy.with_name("copy.sqlite-journal").write_bytes(content)
    with Archive(copy) as archive:
        assert archive.count(Search("speakers")) == 5


def test_a_change_that_has_only_begun_is_not_seen(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("UPDATE statement SET person = 'New' WHERE id = 1")
        assert copy.with_name("copy.sqlite-journal").stat().st_size
        with Archive(copy) as archive:
            assert archive.count(NEW) == 0


def test_a_file_that_is_being_written_is_an_error(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("a4p_desktop.records.archive.opening.connection._PATIENCE", 0.01)
    with closing(sqlite3.connect(copy)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        writer.execute("UPDATE statement SET person = 'New' WHERE id = 1")
        assert "Another program is writing" in refusal(copy)
    with Archive(copy) as archive:
        assert archive.count(NEW) == 0


@pytest.fixture(name="special", params=["pipe", "socket", "device", "link to a pipe"])
def _special(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A path that names no regular file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    # The name of a socket must be short.
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(f"{folder}/s")
        yield {
            "pipe": pipe,
            "socket": Path(folder, "s"),
            "device": Path("/dev/zero"),
            "link to a pipe": tmp_path / "link",
        }[request.param]


def test_what_is_no_file_is_refused_at_once(special: Path) -> None:
    assert f"“{special}” is not a file, but a pipe, a socket or a device." in refusal(special)


def test_opening_can_be_stopped(copy: Path) -> None:
    with pytest.raises(Interrupted):
        Archive(copy, stop=lambda: True)
    with Archive(copy, stop=lambda: False) as archive:
        with pytest.raises(Interrupted), archive.stopped_by(lambda: True):
            archive.facet_values("speakers")
        assert archive.facet_values("speakers")["level"]


def test_opening_that_takes_too_long_ends(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("a4p_desktop.records.archive.opening.records_file._MOST_SECONDS", 0)
    assert "takes too long to open: more than 0 seconds." in refusal(copy)


def test_a_text_without_measure_is_not_read(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(copy)) as database, database:
        database.execute("UPDATE statement SET pledge = printf('%.*c', 100000, 'x') WHERE id = 1")
    monkeypatch.setattr("a4p_desktop.records.archive.opening.connection._LONGEST", 50_000)
    with Archive(copy) as archive, pytest.raises(RecordsError, match="is damaged"):
        archive.page(Search("speakers"), 0, 9)
