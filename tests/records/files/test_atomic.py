"""Files are written whole or not at all, and each failure is a trouble with a remedy."""

import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.files.atomic import replacing
from a4p_desktop.records.language import Speaker
from tests.records.rights import open_folder, ordinary_user, read_only

say = Speaker("Tests")


@pytest.fixture(name="open_place")
def _open_place() -> Iterator[Path]:
    with open_folder() as folder:
        yield folder


def put(target: Path, text: str = "new") -> None:
    """Write `text` to `target` atomically."""
    with replacing(target) as part:
        assert part.parent == Path(os.path.realpath(target)).parent
        part.write_text(text)


def refusal(target: Path) -> str:
    """The trouble of writing `target`, which leaves its folder as it was."""
    folder = target.parent
    before = sorted(folder.iterdir()) if folder.is_dir() else []
    with pytest.raises(RecordsError) as trouble:
        put(target)
    assert (sorted(folder.iterdir()) if folder.is_dir() else []) == before
    assert trouble.value.remedy
    return str(trouble.value)


def test_a_file_is_created_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "file"
    put(target, "first")
    assert target.read_text() == "first"
    put(target, "second, longer")
    assert target.read_text() == "second, longer"
    assert list(tmp_path.iterdir()) == [target]


def test_the_old_file_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "file"
    put(target, "old")
    with replacing(target) as part:
        part.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"


@pytest.mark.parametrize(
    "error", [ValueError("a bug"), KeyboardInterrupt(), RecordsError(say.mark("x"))]
)
@pytest.mark.parametrize("existed", [True, False])
def test_an_error_in_the_block_changes_nothing(
    tmp_path: Path, error: BaseException, existed: bool
) -> None:
    target = tmp_path / "file"
    if existed:
        target.write_text("old")
    with pytest.raises(type(error)) as raised, replacing(target) as part:  # noqa: PT012
        part.write_text("half")
        raise error
    assert raised.value is error
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"] * existed


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.ENOSPC, "No space is left to write “{}”."),
        (errno.EDQUOT, "No space is left to write “{}”."),
        (errno.EFBIG, "No space is left to write “{}”."),
        (errno.EACCES, "“{}” could not be written: Permission denied."),
        (errno.EROFS, "“{}” could not be written: Read-only file system."),
        (errno.EMFILE, "Too many files are open on this computer. Close"),
        (errno.ENFILE, "Too many files are open on this computer. Close"),
        (errno.EIO, "“{}” could not be written: Input/output error."),
    ],
)
def test_errors_of_the_system_become_troubles(tmp_path: Path, number: int, message: str) -> None:
    target = tmp_path / "file"
    with pytest.raises(RecordsError) as trouble, replacing(target):
        raise OSError(number, os.strerror(number))
    assert str(trouble.value).startswith(message.format(target))
    assert str(trouble.value).endswith("; nothing was changed.")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    code = (
        "import sys; from pathlib import Path\n"
        "from a4p_desktop.records.files.atomic import replacing\n"
        "with replacing(Path(sys.argv[1])) as part, part.open('wb') as file:\n"
        "    file.write(bytes(100_000))\n"
    )
    # A limit of the file size acts like a full disk; its unit is 512 bytes (POSIX). Without the
    # variable, coverage would not fit either.
    shell = 'ulimit -f 16; unset COVERAGE_PROCESS_CONFIG; exec "$@"'
    limited = ["sh", "-c", shell, "sh", sys.executable, "-c", code, str(target)]
    run = subprocess.run(limited, capture_output=True, text=True, check=False)
    assert f"RecordsError: No space is left to write “{target}”." in run.stderr
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_folder_is_not_written(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"“{tmp_path}” is a folder. Give the name of a file in it."
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    assert "is a folder" in refusal(tmp_path / "link")


def test_a_device_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is not a file. Give the name of a file." in refusal(tmp_path / "pipe")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_name_that_is_none_is_refused(tmp_path: Path) -> None:
    assert "a character that is not allowed" in refusal(tmp_path / "a\0b")


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    message = refusal(tmp_path / "no" / "file")
    assert message == f"Folder not found: “{tmp_path}/no”. Choose a folder that exists."


def test_a_file_as_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "could not be written: Not a directory." in refusal(tmp_path / "file" / "x")


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    assert "could not be written: File name too long." in refusal(tmp_path / ("x" * 300))


@pytest.mark.parametrize("name", ["x" * 250, "é #?%.csv", "a\nb", "-", ".hidden", "中国"])
def test_odd_names_are_written(tmp_path: Path, name: str) -> None:
    put(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_read_only_folder_is_refused(open_place: Path) -> None:
    (open_place / "old").write_text("old")
    (open_place / "old").chmod(0o666)
    with read_only(open_place):
        for name in ("old", "new"):
            message = refusal(open_place / name)
            assert f"“{open_place}/{name}” could not be written: Permission denied." in message
    assert (open_place / "old").read_text() == "old"


def test_a_folder_that_may_not_be_entered_is_refused(open_place: Path) -> None:
    open_place.chmod(0o000)
    with ordinary_user(), pytest.raises(RecordsError, match="Permission denied"):
        put(open_place / "file")


def test_a_read_only_file_is_not_replaced(open_place: Path) -> None:
    open_place.chmod(0o777)
    target = open_place / "file"
    target.write_text("old")
    target.chmod(0o444)
    with ordinary_user():
        message = refusal(target)
    assert message == (
        f"You have no permission to write “{target}”."
        " Choose another name, or ask its owner for permission."
    )
    assert target.read_text() == "old"


@pytest.mark.parametrize("relative", [True, False])
@pytest.mark.parametrize("existed", [True, False])
def test_a_link_stays_and_its_target_is_replaced(
    tmp_path: Path, relative: bool, existed: bool
) -> None:
    (tmp_path / "folder").mkdir()
    real = tmp_path / "folder" / "real"
    if existed:
        real.write_text("old")
    link = tmp_path / "link"
    link.symlink_to("folder/real" if relative else real)
    put(link)
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert not real.is_symlink()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    target = tmp_path / "file"
    target.touch()
    target.chmod(mode)
    put(target)
    assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    put(tmp_path / "file")
    assert (tmp_path / "file").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_the_umask_applies_and_is_never_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """os.umask can read it only by setting it, for every thread of the process."""
    change = os.umask
    before = change(0o027)
    try:
        monkeypatch.setattr(os, "umask", lambda mask: pytest.fail("the umask was changed"))
        put(tmp_path / "file")
    finally:
        change(before)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o640


def test_a_private_file_stays_private_while_it_is_written(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.touch()
    target.chmod(0o600)
    with replacing(target) as part:
        assert stat.S_IMODE(part.stat().st_mode) == 0o600


def test_the_working_folder_may_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(Path("file"))
    assert (tmp_path / "file").read_text() == "new"


def test_a_folder_removed_meanwhile_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(RecordsError, match="Folder not found"), replacing(folder / "file"):
        shutil.rmtree(folder)
