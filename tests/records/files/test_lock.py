"""One process at a time changes a file, and a killed one leaves no lock."""

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files import lock
from a4p_desktop.records.files.lock import locked
from tests.records.rights import open_folder, read_only


def holder(path: Path) -> "subprocess.Popen[str]":
    """A process that holds the lock of `path` until it is killed or its input ends."""
    code = (
        "import sys; from pathlib import Path\n"
        "from a4p_desktop.records.files.lock import locked\n"
        "with locked(Path(sys.argv[1])):\n"
        "    print('locked', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "locked\n"
    return run


@pytest.mark.parametrize("killed", [True, False])
def test_the_next_waits_until_the_lock_is_free(tmp_path: Path, killed: bool) -> None:
    run = holder(tmp_path / "file")
    taken = threading.Event()

    def take() -> None:
        with locked(tmp_path / "file"):
            taken.set()

    thread = threading.Thread(target=take)
    thread.start()
    assert not taken.wait(0.2)
    if killed:
        run.kill()
    run.communicate()
    assert taken.wait(5)
    thread.join()
    assert list(tmp_path.iterdir()) == []


def test_one_who_takes_it_again_and_again_lets_others_in(tmp_path: Path) -> None:
    stopped = threading.Event()

    def insist() -> None:
        while not stopped.is_set():
            with locked(tmp_path / "file"):
                time.sleep(0.005)

    thread = threading.Thread(target=insist)
    thread.start()
    try:
        for _ in range(20):
            with locked(tmp_path / "file"):
                pass
    finally:
        stopped.set()
        thread.join()


def test_a_lock_held_too_long_is_a_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0.1)
    run = holder(tmp_path / "file")
    with (
        pytest.raises(RecordsError, match="is being changed by another"),
        locked(tmp_path / "file"),
    ):
        pass
    run.communicate()


def test_other_files_have_their_own_lock(tmp_path: Path) -> None:
    with locked(tmp_path / "one"), locked(tmp_path / "two"):
        assert len(list(tmp_path.iterdir())) == 2


def test_without_a_place_for_the_lock_the_block_runs(tmp_path: Path) -> None:
    with locked(tmp_path / "gone" / "file"):
        pass
    with open_folder() as folder, read_only(folder), locked(folder / "file"):
        pass


def test_on_a_drive_without_locks_the_block_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", none)
    with locked(tmp_path / "file"):
        pass


class Msvcrt:
    """What Windows has in place of fcntl: it locks bytes of an open file, and does not wait."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        self.is_held = False

    def locking(self, handle: int, mode: int, length: int) -> None:
        assert (mode, length, os.fstat(handle).st_size) == (self.LK_NBLCK, 1, 0)
        if self.is_held:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Msvcrt:
    """Windows: its locks, and files that stay while a handle of them is open."""
    system, remove = Msvcrt(), Path.unlink
    handles: dict[str, int] = {}
    usual_open, usual_close = os.open, os.close

    def note(path: Path, *how: int) -> int:
        handles[str(path)] = usual_open(path, *how)
        return handles[str(path)]

    def forget(handle: int) -> None:
        usual_close(handle)
        for path in [path for path, other in handles.items() if other == handle]:
            del handles[path]

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if str(path) in handles:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        remove(path, missing_ok)

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(lock, "msvcrt", system, raising=False)
    monkeypatch.setattr(os, "open", note)
    monkeypatch.setattr(os, "close", forget)
    monkeypatch.setattr(Path, "unlink", unlink)
    return system


def test_on_windows_a_lock_is_held_and_leaves_nothing(tmp_path: Path, windows: Msvcrt) -> None:
    for _ in range(2):
        with locked(tmp_path / "file"):
            assert [path.name for path in tmp_path.iterdir()] == [".file.lock"]
        assert list(tmp_path.iterdir()) == []


def test_on_windows_a_lock_held_too_long_is_a_trouble(
    tmp_path: Path, windows: Msvcrt, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "_PATIENCE", 0.05)
    windows.is_held = True
    with (
        pytest.raises(RecordsError, match="is being changed by another"),
        locked(tmp_path / "file"),
    ):
        pass
