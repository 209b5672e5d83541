"""The downloads that `make dist` makes: what is in them, and that they are the same each time."""

import hashlib
import io
import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from importlib.metadata import distribution
from pathlib import Path

import pytest

from a4p_desktop import IDENTIFIER, __version__

pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="makes a .deb")

TAR = f"a4p-desktop-{__version__}-linux-{platform.machine()}"


def make(project: Path, folder: Path, *, epoch: int = 1_800_000_000) -> Path:
    """The downloads of a small program; their folder. Its one library is of Debian's libc."""
    dist, work = folder / "dist", folder / "work"
    program = dist / "a4p-desktop"
    internal = program / "_internal"
    internal.mkdir(parents=True)
    work.mkdir()
    shutil.copy("/bin/true", program / "a4p-desktop")
    (internal / "libmade.so.1").write_bytes(b"\0GLIBC_2.30\0GLIBC_2.4\0")
    (internal / "libmade.so").symlink_to("libmade.so.1")
    written = str(distribution("XlsxWriter").locate_file("xlsxwriter/workbook.py"))
    libc = os.path.realpath(next(Path("/lib").glob("*/libc.so.6")))
    noted = {"xlsxwriter.workbook": written, "libc.so.6": libc, "LICENSE": str(project / "LICENSE")}
    (work / "bundled.json").write_text(json.dumps(noted), encoding="utf-8")
    subprocess.run(
        [sys.executable, str(project / ".ci" / "dist.py"), dist, work],
        env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)},
        check=True,
        capture_output=True,
    )
    return dist


@pytest.fixture(scope="module")
def dist(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(project, tmp_path_factory.mktemp("dist"))


def packed(dist: Path) -> tarfile.TarFile:
    return tarfile.open(dist / f"{TAR}.tar.xz")


def deb(dist: Path, *words: str) -> bytes:
    """What dpkg-deb says of the package."""
    (file,) = dist.glob("*.deb")
    return subprocess.run(["dpkg-deb", *words, file], capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def unpacked(dist: Path) -> Path:
    """The package, unpacked."""
    (file,) = dist.glob("*.deb")
    subprocess.run(["dpkg-deb", "--extract", file, dist / "unpacked"], check=True)
    return dist / "unpacked"


def test_the_sums_are_those_of_the_downloads(dist: Path) -> None:
    lines = (dist / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [line.split("  ")[1] for line in lines] == [
        f"{TAR}.tar.xz",
        next(dist.glob("*.deb")).name,
    ]
    for line in lines:
        told, name = line.split("  ")
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == told


def test_the_tar_is_portable_and_nobodys(dist: Path) -> None:
    with packed(dist) as archive:
        members = {member.name.removeprefix(f"{TAR}/"): member for member in archive}
    assert members["user"].isdir()
    assert members["a4p-desktop"].mode == 0o755
    assert members["_internal/libmade.so"].linkname == "libmade.so.1"
    assert members["_internal/libmade.so.1"].mode == 0o644
    assert {(one.uid, one.uname, one.mtime) for one in members.values()} == {(0, "", 1_800_000_000)}


def test_each_has_the_licences_and_the_list_of_what_it_carries(dist: Path, unpacked: Path) -> None:
    with packed(dist) as archive:
        bill = json.load(archive.extractfile(f"{TAR}/sbom.cdx.json"))  # type: ignore[arg-type]  # it is there
        licences = {Path(name).name for name in archive.getnames() if "/licences/" in name}
    papers = unpacked / "usr/share/doc/a4p-desktop"
    assert json.loads((papers / "sbom.cdx.json").read_text(encoding="utf-8")) == bill
    assert {path.name for path in (papers / "licences").iterdir()} == licences
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    names = [component["name"] for component in bill["components"]]
    assert names == ["libc6", "pyinstaller", "python", "xlsxwriter"]
    assert {"libc6.txt", "python.txt", "XlsxWriter.txt", "A4P-Desktop.txt"} <= licences


def test_what_is_of_nobody_is_not_packed(project: Path, tmp_path: Path) -> None:
    odd = tmp_path / "libodd.so.1"
    odd.touch()
    work = tmp_path / "work"
    work.mkdir()
    (work / "bundled.json").write_text(json.dumps({"libodd.so.1": str(odd)}), encoding="utf-8")
    command: list[str | Path] = [sys.executable, project / ".ci" / "dist.py", tmp_path, work]
    ran = subprocess.run(
        command, env=os.environ | {"SOURCE_DATE_EPOCH": "0"}, capture_output=True, text=True
    )
    assert ran.returncode != 0
    assert "libodd.so.1" in ran.stderr


def test_the_package_needs_the_library_that_its_code_needs(dist: Path) -> None:
    needs = deb(dist, "--field").partition(b"Depends: libc6 (>= ")[2].partition(b")")[0]
    assert tuple(map(int, needs.split(b"."))) >= (2, 30)
    # No scripts: triggers of Debian's do what is to do.
    held = deb(dist, "--ctrl-tarfile")
    with tarfile.open(fileobj=io.BytesIO(held)) as control:
        assert {Path(name).name for name in control.getnames()} == {"", "control", "md5sums"}


def test_desktops_find_what_they_look_for(unpacked: Path) -> None:
    share = unpacked / "usr/share"
    icons = {path.parts[-3] for path in (share / "icons/hicolor").rglob(f"{IDENTIFIER}.*")}
    assert icons == {"scalable", *(f"{n}x{n}" for n in (16, 24, 32, 48, 64, 128, 256, 512))}
    for place in (
        f"applications/{IDENTIFIER}.desktop",
        f"metainfo/{IDENTIFIER}.metainfo.xml",
        f"mime/packages/{IDENTIFIER}.xml",
        "man/man1/a4p-desktop.1.gz",
        "doc/a4p-desktop/copyright",
    ):
        assert (share / place).is_file()
    assert (
        unpacked / "usr/bin/a4p-desktop"
    ).resolve() == unpacked / "usr/lib/a4p-desktop/a4p-desktop"


def test_the_same_program_makes_the_same_bytes(project: Path, dist: Path, tmp_path: Path) -> None:
    """Whoever builds it where and when: file times, folders and the mask of the user differ."""
    before = os.umask(0o077)
    try:
        again = make(project, tmp_path)
    finally:
        os.umask(before)
    assert (again / "SHA256SUMS").read_bytes() == (dist / "SHA256SUMS").read_bytes()


def built(project: Path, folder: Path) -> Sequence[str]:
    """The sums of the downloads of a build of this source in a folder of its own."""
    dist, work = folder / "dist", folder / "work"
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": "1800000000",
        "PYTHONHASHSEED": "0",
        "PYINSTALLER_CONFIG_DIR": str(folder / "cache"),
    }
    build = [f"--distpath={dist}", f"--workpath={work}", str(project / "build.spec")]
    command = [sys.executable, "-m", "PyInstaller", "--log-level=WARN", *build]
    subprocess.run(command, env=environment, check=True)
    command = [
        sys.executable,
        str(project / ".ci" / "dist.py"),
        str(dist),
        str(work / "build"),
        "0",
    ]
    subprocess.run(command, env=environment, check=True)
    return (dist / "SHA256SUMS").read_text(encoding="utf-8").splitlines()


@pytest.mark.twice
def test_two_builds_make_the_same_bytes(project: Path, tmp_path: Path) -> None:
    first = built(project, tmp_path / "first")
    assert len(first) == 2
    assert built(project, tmp_path / "second") == first
