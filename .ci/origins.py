"""Where what the package carries comes from, under which licences, and that as an SBOM.

Reads what build.spec noted of the build: each file with the one that it is a copy of. These belong
to projects by what is installed here: wheels, packages of Debian, Python, and else our own source.
"""

import json
import os
import re
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from a4p_desktop import IDENTIFIER, NAME, __version__

ROOT = Path(__file__).resolve().parent.parent
_LICENCES = ROOT / "resources" / "licences"
_OURS = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "qt": ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt-parts.txt"),
    "icu": ("ICU.txt",),
    "pypdf": ("pypdf.txt",),
    "xlsxwriter": ("XlsxWriter.txt",),
}
"""The licences of wheels that bring no text of it along, in resources/licences."""


class Project(NamedTuple):
    """Somebody's work in the package."""

    name: str
    version: str
    purl: str
    """Its package URL (github.com/package-url/purl-spec)."""
    licence: str
    """An SPDX expression; "" where only its text says it."""
    texts: tuple[Path, ...]
    """The files that hold its licence."""


def projects(noted: Path) -> Sequence[Project]:
    """The projects of what is bundled, by name. `noted` is the bundled.json of build.spec.

    Raises ValueError for a file that belongs to no project, or a project without a licence.
    """
    bundled: Mapping[str, str] = json.loads(noted.read_text(encoding="utf-8"))
    files = (Path(source) for source in bundled.values() if os.path.isabs(source))
    sources = {file for file in files if not file.is_relative_to(noted.parent)}  # made by the build
    found = {project.name: project for project in _found(sources)}
    for project in found.values():
        if not project.texts:
            raise ValueError(f"no licence of {project.name}")
    return [found[name] for name in sorted(found)]


def _found(sources: set[Path]) -> Iterator[Project]:
    yield _wheel(distribution("pyinstaller"))  # its bootloader starts the program
    wheels = {
        Path(str(wheel.locate_file(file))): wheel
        for wheel in distributions()
        for file in wheel.files or ()
    }
    of_wheels = sources & wheels.keys()
    yield from map(_wheel, {wheels[file].name: wheels[file] for file in of_wheels}.values())
    names = [file.name for file in of_wheels]
    icu = next((name for name in names if name.startswith("libicuuc.so.")), None)
    if any("Qt6Core" in name or name == "QtCore" for name in names):
        version = distribution("PySide6-Essentials").version
        yield Project("qt", version, f"pkg:generic/qt@{version}", "LGPL-3.0-only", _ours("qt"))
    if icu:
        version = icu.rpartition(".")[2]
        purl = f"pkg:generic/icu@{version}"
        yield Project("icu", version, purl, "Unicode-DFS-2016", _ours("icu"))
    rest = {
        file
        for file in sources - of_wheels
        if not file.is_relative_to(ROOT) and not _of_python(file)
    }
    yield _python()
    if sys.platform == "linux":
        yield from _of_debian(rest)


def _ours(name: str) -> tuple[Path, ...]:
    return tuple(_LICENCES / text for text in _OURS.get(name, ()))


def _wheel(wheel: Distribution) -> Project:
    name = re.sub(r"[-_.]+", "-", wheel.name).lower()
    brought = [
        Path(str(wheel.locate_file(file)))
        for file in wheel.files or ()
        if re.match(r"(licen[cs]e|copying|notice)", file.name, re.IGNORECASE)
        and ".dist-info" in file.parts[0]
    ]
    licence = (wheel.metadata.get_all("License-Expression") or [""])[0]
    texts = _ours(name) or tuple(sorted(brought))
    return Project(name, wheel.version, f"pkg:pypi/{name}@{wheel.version}", licence, texts)


def _of_python(file: Path) -> bool:
    return file.resolve().is_relative_to(Path(sys.base_prefix, "lib")) and not _is_systems(file)


def _is_systems(file: Path) -> bool:
    """Whether a library lies where those of the system do, as Debian's Python's are."""
    return Path(sys.base_prefix) == Path("/usr") and "python" not in file.as_posix()


def _python() -> Project:
    version = sysconfig.get_python_version() + f".{sys.version_info.micro}"
    places = [
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path("/usr/share/doc", f"python{sysconfig.get_python_version()}", "copyright"),
        Path(sys.base_prefix, "LICENSE.txt"),
    ]
    texts = tuple(place for place in places if place.is_file())[:1]
    return Project("python", version, f"pkg:generic/python@{version}", "PSF-2.0", texts)


def _of_debian(files: set[Path]) -> Iterator[Project]:
    """The packages of Debian that these files belong to."""
    real = {str(file.resolve()) for file in files}
    # A path may be known to dpkg as it was before /lib became a link to /usr/lib.
    before = {file: file.removeprefix("/usr") for file in real}
    command = ["dpkg-query", "--search", *sorted({*real, *before.values()})]
    told = subprocess.run(command, capture_output=True, text=True).stdout
    lines = (line.rpartition(": ") for line in told.splitlines())
    owners = {file: packages.partition(", ")[0] for packages, _, file in lines}
    nobodys = [file for file in sorted(real) if not owners.keys() & {file, before[file]}]
    if nobodys:
        raise ValueError(f"no package has {nobodys}")
    for package in sorted(set(owners.values())):
        shown = ["dpkg-query", "--show", "--showformat=${Version}", package]
        version = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
        name = package.partition(":")[0]
        text = Path("/usr/share/doc", name, "copyright")
        purl = f"pkg:deb/debian/{name}@{quote(version, safe='')}"
        yield Project(name, version, purl, "", (text,) if text.is_file() else ())


def licence_files(found: Sequence[Project]) -> Mapping[str, bytes]:
    """The text of each licence, by the name of its file; that of our own program too."""
    files = {"A4P-Desktop.txt": (ROOT / "LICENSE").read_bytes()}
    for project in found:
        for text in project.texts:
            name = text.name if text.parent == _LICENCES else f"{project.name}.txt"
            files[name] = text.read_bytes()
    files |= {text.name: text.read_bytes() for text in _LICENCES.iterdir()}  # also of fonts
    return dict(sorted(files.items()))


def sbom(found: Sequence[Project], epoch: int) -> str:
    """The projects as CycloneDX 1.6 in JSON, made at `epoch`, in seconds since 1970."""
    program = f"pkg:generic/a4p-desktop@{__version__}"
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{program}#{found}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": program,
                "group": IDENTIFIER,
                "name": NAME,
                "version": __version__,
                "purl": program,
                "licenses": [{"expression": "MIT AND CC0-1.0 AND OFL-1.1 AND Bitstream-Vera"}],
            },
        },
        "components": [_component(project) for project in found],
        "dependencies": [{"ref": program, "dependsOn": [project.purl for project in found]}],
    }
    return json.dumps(bill, ensure_ascii=False, indent=1) + "\n"


def _component(project: Project) -> Mapping[str, object]:
    name = f"see licences/{project.name}.txt"
    licence = {"expression": project.licence} if project.licence else {"license": {"name": name}}
    return {
        "type": "library",
        "bom-ref": project.purl,
        "name": project.name,
        "version": project.version,
        "purl": project.purl,
        "licenses": [licence],
    }
