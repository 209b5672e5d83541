"""What `make dist` makes of the packaged program: downloads for this system, and their checksums.

On Linux a tar to unpack anywhere and a package for Debian and its like, on Windows a zip, and an
installer where Inno Setup is there, on macOS a disk image. Each carries the licences of all that is
in it, and an SBOM. The same build gives the same bytes: names in order, one owner, and the time of
SOURCE_DATE_EPOCH.
"""

import gzip
import hashlib
import io
import lzma
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from origins import licence_files, projects, sbom

from a4p_desktop import IDENTIFIER, __version__

CI = Path(__file__).resolve().parent
ROOT = CI.parent

PROGRAM = "a4p-desktop"
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)

Content = Path | bytes | None
"""A file to copy or its bytes; None is an empty folder. A link stays a link."""


def main(dist: Path, work: Path, effort: int) -> None:
    """Make the downloads in `dist` of `dist`/a4p-desktop, which was built in `work`.

    `effort`, 0 to 9, is what xz takes to make them small.
    """
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    carried = projects(work / "bundled.json")
    papers: dict[str, Content] = {"sbom.cdx.json": sbom(carried, epoch).encode()}
    papers |= {f"licences/{name}": text for name, text in licence_files(carried).items()}
    made = list(_downloads(dist, papers, epoch, effort))
    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made]
    (dist / "SHA256SUMS").write_text("".join(sums), encoding="utf-8", newline="\n")
    for file in made:
        print(f"{file.stat().st_size / 1e6:6.1f} MB  {file.name}")


def _downloads(dist: Path, papers: dict[str, Content], epoch: int, effort: int) -> Iterator[Path]:
    machine = {"AMD64": "x86_64"}.get(platform.machine(), platform.machine())
    program = dict(_files(dist / PROGRAM))
    readme = (CI / "portable.txt").read_text(encoding="utf-8").format(version=__version__)
    portable = program | papers | {"README.txt": readme.encode(), "user": None}
    if sys.platform == "linux":
        target = dist / f"{PROGRAM}-{__version__}-linux-{machine}.tar.xz"
        yield _tar(target, portable, epoch, effort)
        yield _deb(dist, program, papers, epoch, effort)
    elif sys.platform == "win32":
        yield _zip(dist / f"{PROGRAM}-{__version__}-windows-{machine}.zip", portable, epoch)
        if compiler := shutil.which("ISCC"):
            script = str(CI / "windows.iss")
            _put(dist / PROGRAM, papers)
            subprocess.run([compiler, "/Q", f"/DVersion={__version__}", script], check=True)
            yield dist / f"{PROGRAM}-{__version__}-setup.exe"
    elif sys.platform == "darwin":
        target = dist / f"{PROGRAM}-{__version__}-macos-{machine}.dmg"
        _put(dist / "papers", papers)
        subprocess.run([CI / "macos-dmg", dist, target], check=True)
        yield target


def _files(folder: Path) -> Iterator[tuple[str, Content]]:
    """What is in a folder, by its place there, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _is_program(content: Content) -> bool:
    return isinstance(content, Path) and os.access(content, os.X_OK) and ".so" not in content.name


# Linux -------------------------------------------------------------------------------------------


def _tar(target: Path, files: Mapping[str, Content], epoch: int, effort: int) -> Path:
    """A tar with all files in a folder called as the tar is."""
    with (
        lzma.open(target, "wb", preset=effort) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for name, content in sorted(files.items()):
            member = tarfile.TarInfo(f"{target.name.removesuffix('.tar.xz')}/{name}")
            member.mtime = epoch
            if content is None:
                member.type, member.mode = tarfile.DIRTYPE, 0o755
                archive.addfile(member)
            elif isinstance(content, Path) and content.is_symlink():
                member.type, member.linkname = tarfile.SYMTYPE, os.readlink(content)
                archive.addfile(member)
            else:
                held = content.read_bytes() if isinstance(content, Path) else content
                member.size = len(held)
                member.mode = 0o755 if _is_program(content) else 0o644
                archive.addfile(member, io.BytesIO(held))
    return target


def _deb(
    dist: Path,
    program: Mapping[str, Content],
    papers: Mapping[str, Content],
    epoch: int,
    effort: int,
) -> Path:
    """A package for Debian and its like, which needs no script: their triggers do the rest."""
    told = ["dpkg", "--print-architecture"]
    machine = subprocess.run(told, capture_output=True, text=True, check=True).stdout.strip()
    target = dist / f"{PROGRAM}_{__version__}_{machine}.deb"
    with TemporaryDirectory() as made:
        root = Path(made)
        _put(root / "usr/lib" / PROGRAM, program)
        _put(root / "usr/share/doc" / PROGRAM, papers)
        _put(root, dict(_desktop_files(epoch)))
        (root / "usr/bin").mkdir()
        (root / "usr/bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
        size = sum(path.lstat().st_size for path in root.rglob("*"))
        control = _filled("control", version=__version__, architecture=machine,
                          kilobytes=-(-size // 1024), glibc=_glibc(program))  # fmt: skip
        sums = "".join(
            f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root).as_posix()}\n"
            for path in sorted(root.rglob("*"))
            if path.is_file() and not path.is_symlink()
        )
        _put(root / "DEBIAN", {"control": control.encode(), "md5sums": sums.encode()})
        for path in sorted(root.rglob("*"), reverse=True):
            if not path.is_symlink():
                runs = path == root / "usr/lib" / PROGRAM / PROGRAM
                path.chmod(0o755 if path.is_dir() or runs else 0o644)
            os.utime(path, (epoch, epoch), follow_symlinks=False)
        root.chmod(0o755)
        os.utime(root, (epoch, epoch))
        pack = [
            "dpkg-deb",
            "--root-owner-group",
            "--threads-max=1",
            "-Zxz",
            f"-z{effort}",
            "--build",
        ]
        subprocess.run([*pack, root, target], check=True, stdout=subprocess.DEVNULL)
    return target


def _desktop_files(epoch: int) -> Iterator[tuple[str, bytes]]:
    """What desktops and packages want to find, by its place."""
    share, resources = "usr/share", ROOT / "resources"
    for name, place in {
        f"{IDENTIFIER}.desktop": f"{share}/applications/{IDENTIFIER}.desktop",
        f"{IDENTIFIER}.metainfo.xml": f"{share}/metainfo/{IDENTIFIER}.metainfo.xml",
        f"{IDENTIFIER}.xml": f"{share}/mime/packages/{IDENTIFIER}.xml",
        f"{PROGRAM}.svg": f"{share}/icons/hicolor/scalable/apps/{IDENTIFIER}.svg",
    }.items():
        yield place, (resources / name).read_bytes()
    for size in ICON_SIZES:
        place = f"{share}/icons/hicolor/{size}x{size}/apps/{IDENTIFIER}.png"
        yield place, _png(resources / f"{PROGRAM}.svg", size)
    page = (resources / f"{PROGRAM}.1").read_bytes()
    yield f"{share}/man/man1/{PROGRAM}.1.gz", gzip.compress(page, mtime=0)
    day = format_datetime(datetime.fromtimestamp(epoch, UTC))
    changes = _filled("changelog", version=__version__, day=day).encode()
    yield f"{share}/doc/{PROGRAM}/changelog.gz", gzip.compress(changes, mtime=0)
    lines = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2].splitlines()
    licence = "\n".join(f" {line or '.'}" for line in lines)
    yield f"{share}/doc/{PROGRAM}/copyright", _filled("copyright", mit=licence).encode()
    overrides = (CI / "debian" / "lintian-overrides").read_bytes()
    yield f"{share}/lintian/overrides/{PROGRAM}", overrides


def _filled(name: str, **values: object) -> str:
    return (CI / "debian" / name).read_text(encoding="utf-8").format(**values)


def _glibc(program: Mapping[str, Content]) -> str:
    """The oldest C library that all machine code in the program runs with."""
    needed = {(2, 17)}
    for content in program.values():
        if isinstance(content, Path) and (".so" in content.name or _is_program(content)):
            found = re.findall(rb"GLIBC_(\d+)\.(\d+)\0", content.read_bytes())
            needed |= {(int(major), int(minor)) for major, minor in found}
    return ".".join(map(str, max(needed)))


def _png(svg: Path, size: int) -> bytes:
    """The icon as PNG, as Qt draws it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # Imported here because only Linux needs them drawn.
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QIcon

    app = QGuiApplication.instance() or QGuiApplication([])
    drawn = QByteArray()
    buffer = QBuffer(drawn)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QIcon(str(svg)).pixmap(size, size).save(buffer, "PNG")
    del app
    return bytes(drawn.data())


# Windows -----------------------------------------------------------------------------------------


def _zip(target: Path, files: Mapping[str, Content], epoch: int) -> Path:
    """A zip with all files in a folder called as the zip is."""
    time = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in sorted(files.items()):
            place = f"{target.stem}/{name}{'/' if content is None else ''}"
            member = zipfile.ZipInfo(place, time)
            member.external_attr = (0o40755 if content is None else 0o100644) << 16
            held = content.read_bytes() if isinstance(content, Path) else content or b""
            archive.writestr(member, held, zipfile.ZIP_DEFLATED, 9)
    return target


def _put(folder: Path, files: Mapping[str, Content]) -> None:
    """Write these files into a folder, which is made if it is not there."""
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            place.write_bytes(content)
        elif content is not None:
            shutil.copy(content, place, follow_symlinks=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else 6)
