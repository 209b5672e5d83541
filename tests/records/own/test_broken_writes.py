"""A change of the own records that breaks off, at any step, leaves the old file or the new one."""

import errno
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.progress import StoppableStream
from a4p_desktop.records.own.additions import add, settle
from a4p_desktop.records.own.own_file import read_own
from a4p_desktop.records.own.removal import remove, restore
from a4p_desktop.records.own.sharing import receive, send
from tests.records.own.made_additions import content, listed

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
NEEDS_FORK = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")

CHANGES: dict[str, Callable[[Path], object]] = {
    "add": lambda path: add(path, listed("c", ("ITA",), "third-list")),
    "remove": lambda path: remove(path, "a"),
    "restore": lambda path: restore(path, "b"),
    "settle": lambda path: settle(path, "a", [5]),
    "receive": lambda path: receive(path, read_own(path.with_name("sent.a4precords"))),
}


def prepared(folder: Path) -> Path:
    """The own records with one addition and one in the bin, and a colleague's file beside them."""
    path, theirs = folder / "own.a4precords", folder / "theirs.a4precords"
    add(theirs, listed("d", ("DEU",), "their-list"))
    send(theirs, folder / "sent.a4precords", ["d"], "Amina")
    theirs.unlink()
    add(path, listed("a"))
    add(path, listed("b", ("ITA",), "other-list"))
    remove(path, "b")
    return path


@contextmanager
def stepping(act: Callable[[int], object]) -> Iterator[None]:
    """Call `act` before each step in which something is written, with its number from 0."""
    steps, opens = count(), os.open

    def before(function: Callable[..., object]) -> Callable[..., object]:
        def stepped(*values: Any, **named: Any) -> object:
            if function is not opens or values[1] & WRITES:
                act(next(steps))
            return function(*values, **named)

        return stepped

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StoppableStream, "write", before(StoppableStream.write))
        for name in ("open", "fsync", "replace", "rename"):
            patch.setattr(os, name, before(getattr(os, name)))
        yield


def fill_at(last: int, step: int) -> None:
    if step == last:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def kill_at(last: int, step: int) -> None:
    if step == last:
        os.kill(os.getpid(), signal.SIGKILL)


def changed(path: Path, name: str) -> tuple[int, object]:
    """Make a change; the number of its steps, and what the file holds then."""
    steps: list[int] = []
    with stepping(steps.append):
        CHANGES[name](path)
    return len(steps), content(read_own(path))


@pytest.mark.parametrize("name", CHANGES)
def test_a_full_disk_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    path = prepared(tmp_path)
    before, beside = path.read_bytes(), sorted(tmp_path.iterdir())
    steps, new = changed(path, name)
    told = 0
    for last in range(steps):
        path.write_bytes(before)
        with stepping(partial(fill_at, last)):
            try:
                CHANGES[name](path)
            except RecordsError as trouble:
                assert path.read_bytes() == before
                told += "No space is left" in str(trouble)
            else:  # the lock could not be made, which is not needed
                assert content(read_own(path)) == new
        assert sorted(tmp_path.iterdir()) == beside
    assert told > 20


@NEEDS_FORK
def test_a_limit_of_the_system_leaves_the_old_file(tmp_path: Path) -> None:
    in_a_process(tmp_path, "limit_each_size", "add")


@NEEDS_FORK
@pytest.mark.parametrize("name", ["add", "remove", "receive"])
def test_a_kill_at_any_step_leaves_the_old_file_or_the_new(tmp_path: Path, name: str) -> None:
    in_a_process(tmp_path, "kill_at_each_step", name)


def in_a_process(folder: Path, function: str, name: str) -> None:
    """Run a function below in a process of its own, which may fork: it has one thread."""
    code = f"import sys; from {__name__} import *; {function}(Path(sys.argv[1]), sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, str(folder), name], check=True, timeout=120)


def kill_at_each_step(folder: Path, name: str) -> None:
    """Make the change once for each of its steps, in a process that is killed there."""
    path = prepared(folder)
    old, before = content(read_own(path)), path.read_bytes()
    steps, new = changed(path, name)

    # All in which the file is opened, finished and put in its place, and many in which it grows.
    for last in sorted({*range(5), *range(5, steps, 5), *range(steps - 7, steps)}):
        path.write_bytes(before)
        child = os.fork()
        if not child:
            with stepping(partial(kill_at, last)):
                CHANGES[name](path)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL
        assert content(read_own(path)) in (old, new)
    assert steps > 20
    path.write_bytes(before)
    assert changed(path, name)[1] == new  # its lock is free


def limit_each_size(folder: Path, name: str) -> None:
    """Make the change where the system lets no file grow beyond a size, for many sizes."""
    path = prepared(folder)
    before = path.read_bytes()
    _, new = changed(path, name)
    size = path.stat().st_size
    for most in range(0, size, size // 20):
        path.write_bytes(before)
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            try:
                CHANGES[name](path)
            except RecordsError as trouble:
                os._exit("No space is left" not in str(trouble))
            os._exit(2)
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) == 0
        assert path.read_bytes() == before
    CHANGES[name](path)
    assert content(read_own(path)) == new


def test_several_processes_adding_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "own.a4precords"
    code = (
        f"import sys; from {__name__} import *\n"
        "for number in range(5):\n"
        "    name = f'{sys.argv[2]}{number}'\n"
        "    add(Path(sys.argv[1]), listed(name, ('FRA',), name))\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in ("x", "y", "z")
    ]
    assert [each.wait(120) for each in running] == [0, 0, 0]
    own = read_own(path)
    expected = {f"{name}{number}" for name in "xyz" for number in range(5)}
    assert {each.addition for each in own.additions} == expected
    assert {row.cells["sources"] for row in own.rows("endorsements")} == expected
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
