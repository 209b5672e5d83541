"""The self-check tries the whole program, and reports a missing file."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from a4p_desktop import __version__
from tests.data.package import Package

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """A copy of the program with all its files."""
    there = tmp_path_factory.mktemp("copy")
    for name in ("a4p_desktop", "data", "resources"):
        shutil.copytree(
            project / name, there / name, ignore=shutil.ignore_patterns("__pycache__", "tables")
        )
    shutil.copy(project / "pyproject.toml", there)
    return there


@pytest.fixture
def without(copy: Path, tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Removes a file or folder from the copy until the end of the test."""
    taken: list[str] = []

    def take(name: str) -> None:
        taken.append(name)
        shutil.move(copy / name, tmp_path / "taken")

    yield take
    for name in taken:
        shutil.move(tmp_path / "taken", copy / name)


def self_check(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "a4p_desktop", "--self-check"],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_complete_program_passes(copy: Path, data: Path) -> None:
    shutil.copy(data / "a4p.sqlite", copy / "data")
    done = self_check(copy)
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    assert f"A4P Desktop {__version__}" in line
    package = Package(data / "tables")
    opened = re.search(r"meeting:(\S+)", package.described["opens_with"])
    assert opened
    assert f"speakers {package.values('statements', 'meeting').count(opened[1])}, " in line
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "name",
    [
        "data",
        "resources",
        "resources/icons",
        "resources/icons/search.svg",
        "resources/a4p-desktop.svg",
        "a4p_desktop/records/archive/sql/sources.sql",
        "a4p_desktop/records/archive/sql/theme.sql",
        "a4p_desktop/records/schema/schema.sql",
    ],
)
def test_a_missing_file_is_reported(copy: Path, without: Callable[[str], None], name: str) -> None:
    without(name)
    done = self_check(copy)
    assert done.returncode == 1
    assert done.stdout == ""
    # Qt warns of a missing icon first.
    assert done.stderr.splitlines()[-1].startswith("a4p-desktop: ")
    assert "Traceback" not in done.stderr
