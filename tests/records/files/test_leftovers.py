"""What killed processes left is removed by a later writing, and nothing else is."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from a4p_desktop.records.files.atomic import replacing

NAME = ".a4p-0123456789abcdef.part"
DAY = 24 * 60 * 60


def put_old(path: Path, age: float = DAY + 60) -> Path:
    path.write_text("half")
    os.utime(path, (time.time() - age,) * 2)
    return path


def write(folder: Path) -> set[str]:
    """Write a file in `folder`; the names of all others in it then."""
    with replacing(folder / "new") as part:
        part.write_text("new")
    return {path.name for path in folder.iterdir()} - {"new"}


def test_the_part_of_a_killed_process_is_removed_after_a_day(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from a4p_desktop.records.files.atomic import replacing\n"
        "with replacing(Path(sys.argv[1])) as part:\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path / "file")], check=False)
    assert run.returncode == -signal.SIGKILL
    (left,) = tmp_path.iterdir()
    assert write(tmp_path) == {left.name}  # another process could still write to it
    put_old(left)
    assert write(tmp_path) == set()


def test_a_young_part_stays(tmp_path: Path) -> None:
    put_old(tmp_path / NAME, age=DAY - 600)
    assert write(tmp_path) == {NAME}


@pytest.mark.parametrize(
    "name",
    ["0123456789abcdef.part", "a.part", ".a4p-0123456789abcdef.part.csv", ".a4p-x.part", "old.csv"],
)
def test_files_of_other_names_stay(tmp_path: Path, name: str) -> None:
    put_old(tmp_path / name)
    assert write(tmp_path) == {name}


def test_only_regular_files_are_removed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    own = put_old(tmp_path / "own")
    link, pipe, inner = (f".a4p-{digit * 16}.part" for digit in "123")
    (folder / link).symlink_to(own)
    os.mkfifo(folder / pipe)
    (folder / inner).mkdir()
    old = (time.time() - DAY - 60,) * 2
    os.utime(folder / link, old, follow_symlinks=False)
    for name in (pipe, inner):
        os.utime(folder / name, old)
    assert write(folder) == {link, pipe, inner}
    assert own.read_text() == "half"


def test_the_part_of_a_folder_is_removed_whole(tmp_path: Path) -> None:
    own = put_old(tmp_path / "own")
    part, young, file, link = (f".a4p-{digit * 16}.folder" for digit in "1234")
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in (part, young):
        (folder / name).mkdir()
        (folder / name / "sources.csv").write_text("half")
        (folder / name / "link").symlink_to(own)
    (folder / file).write_text("a file")
    (folder / link).symlink_to(tmp_path)
    old = (time.time() - DAY - 60,) * 2
    for name in (part, file, link):
        os.utime(folder / name, old, follow_symlinks=False)
    assert write(folder) == {young, file, link}
    assert own.read_text() == "half"


def test_those_of_another_user_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old(tmp_path / NAME)
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)
    assert write(tmp_path) == {NAME}


def test_on_windows_which_tells_no_owner_they_are_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_old(tmp_path / NAME)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.delattr(os, "geteuid")
    assert write(tmp_path) == set()
