"""Records files and the bundled tables are never replaced, by whichever path."""

import os
from pathlib import Path

import pytest

from a4p_desktop import paths
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing


def put(target: Path, *, by_records: bool = False) -> None:
    with replacing(target, by_records=by_records) as part:
        part.write_text("new")


@pytest.fixture(name="own")
def _own(records_path: Path, tmp_path: Path) -> Path:
    own = tmp_path / "own.sqlite"
    own.write_bytes(records_path.read_bytes())
    return own


def other_names(file: Path) -> list[Path]:
    """The file by a symbolic link, a hard link, a link to its folder and other spellings."""
    folder = file.parent
    (folder / "link").symlink_to(file)
    (folder / "hard").hardlink_to(file)
    (folder / "around").symlink_to(folder, target_is_directory=True)
    names = [folder / name for name in ("link", "hard", f"around/{file.name}")]
    return [*names, folder / ".." / folder.name / file.name, Path(os.path.relpath(file))]


def test_a_records_file_is_not_replaced_by_any_path(own: Path) -> None:
    before = own.read_bytes()
    for target in (own, *other_names(own)):
        with pytest.raises(RecordsError, match=r"is a records file\. .*nothing was changed"):
            put(target)
    assert own.read_bytes() == before
    assert list(own.parent.glob(".a4p-*")) == []


def test_a_records_file_replaces_another(own: Path) -> None:
    put(own, by_records=True)
    assert own.read_text() == "new"


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(100)])
def test_other_files_are_replaced(tmp_path: Path, content: bytes) -> None:
    target = tmp_path / "a.sqlite"
    target.write_bytes(content)
    put(target)
    assert target.read_text() == "new"


@pytest.mark.parametrize("by_records", [True, False])
def test_a_bundled_table_is_not_replaced_by_any_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_records: bool
) -> None:
    tables = tmp_path / "data" / "tables"
    tables.mkdir(parents=True)
    table = tables / "statements.csv"
    table.write_text("old")
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    for target in (table, *other_names(table)):
        with pytest.raises(RecordsError, match="is a table of the bundled records"):
            put(target, by_records=by_records)
    assert table.read_text() == "old"
    put(tables / "another.csv")
    put(tmp_path / "statements.csv")
