"""A folder is written whole or not at all, and what was in its place is there if that fails."""

import os
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.whole_folder import replacing_folder


def anywhere(_: Path) -> None:
    """Allow any place."""


def write(target: Path, text: str = "new") -> None:
    with replacing_folder(target, anywhere) as part:
        (part / "file").write_text(text)


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_a_new_folder_is_written(tmp_path: Path) -> None:
    write(tmp_path / "out")
    assert contents(tmp_path / "out") == {"file": "new"}
    assert os.listdir(tmp_path) == ["out"]


def test_an_old_folder_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out").chmod(0o750)
    (tmp_path / "out" / "old").write_text("old")
    write(tmp_path / "out")
    assert contents(tmp_path / "out") == {"file": "new"}
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o750
    assert os.listdir(tmp_path) == ["out"]


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").write_text("old")

    def fail() -> None:
        with replacing_folder(tmp_path / "out", anywhere) as part:
            (part / "file").write_text("half")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert contents(tmp_path / "out") == {"old": "old"}
    assert os.listdir(tmp_path) == ["out"]


def test_where_it_cannot_be_moved_into_place_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old").write_text("old")
    rename = Path.rename

    def refused(path: Path, to: Path) -> Path:
        if path.suffix == ".folder":
            raise PermissionError(13, "Permission denied")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(RecordsError, match="could not be written"):
        write(tmp_path / "out")
    assert contents(tmp_path / "out") == {"old": "old"}
    assert os.listdir(tmp_path) == ["out"]


def test_what_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    def require_new(target: Path) -> None:
        if target.exists():
            raise FileExistsError(17, "File exists")

    def make_it_meanwhile() -> None:
        with replacing_folder(tmp_path / "out", require_new):
            (tmp_path / "out").mkdir()
            (tmp_path / "out" / "mine").write_text("mine")

    with pytest.raises(RecordsError):
        make_it_meanwhile()
    assert contents(tmp_path / "out") == {"mine": "mine"}
    assert os.listdir(tmp_path) == ["out"]
