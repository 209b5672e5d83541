"""The paths of data and resources in all three layouts: from source, installed and frozen."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from a4p_desktop import paths
from tests.commands.running import PROGRAM

pytestmark = pytest.mark.live

PRINT_PATHS = """
from a4p_desktop import paths
print(paths.data_folder(), paths.resources_folder(), paths.bundled_records(), sep="\\n")
"""


@pytest.fixture(scope="session")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that `pip install .` would build, built offline."""
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, timeout=120)
    return next(place.glob("*.whl"))


def test_the_source_distribution_builds_the_same_wheel(
    project: Path, wheel: Path, tmp_path: Path
) -> None:
    build = [sys.executable, "-m", "hatchling", "build"]
    command = [*build, "-t", "sdist", "-d", str(tmp_path)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, timeout=120)
    (source,) = tmp_path.glob("*.tar.gz")
    shutil.unpack_archive(source, tmp_path, filter="data")
    command = [*build, "-t", "wheel", "-d", str(tmp_path)]
    unpacked = tmp_path / source.name.removesuffix(".tar.gz")
    subprocess.run(command, cwd=unpacked, check=True, capture_output=True, timeout=120)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


@pytest.fixture
def installed(wheel: Path, tmp_path: Path) -> Path:
    """The wheel unpacked as in site-packages."""
    place = tmp_path / "site packages"
    zipfile.ZipFile(wheel).extractall(place)
    return place


def run_installed(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the installed package, in an empty folder."""
    nowhere = installed.parent / "nowhere"
    nowhere.mkdir()
    return subprocess.run(
        [sys.executable, *words],
        cwd=nowhere,
        env=os.environ | {"PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_from_source_they_are_beside_the_package(project: Path) -> None:
    assert paths.data_folder() == project / "data"
    assert paths.resources_folder() == project / "resources"
    assert paths.bundled_records() == project / "data" / "a4p.sqlite"
    assert paths.bundled_records().is_file()
    assert (paths.resources_folder() / "a4p-desktop.svg").is_file()


def test_the_bundled_records_are_found_from_any_folder(tmp_path: Path, project: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(project)}
    run = subprocess.run(
        [*PROGRAM, "export", "themes", "--columns", "theme"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=environment,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert len(run.stdout.splitlines()) > 1
    assert list(tmp_path.iterdir()) == []


def test_installed_they_are_inside_the_package(installed: Path) -> None:
    printed = run_installed(installed, "-c", PRINT_PATHS)
    package = installed / "a4p_desktop"
    assert printed.stdout.splitlines() == [
        str(package / "data"),
        str(package / "resources"),
        str(package / "data" / "a4p.sqlite"),
    ], printed.stderr


def test_frozen_they_are_in_the_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.data_folder() == tmp_path / "data"
    assert paths.resources_folder() == tmp_path / "resources"
    assert paths.bundled_records() == tmp_path / "data" / "a4p.sqlite"


LINUX = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="where XDG rules")


class TestOfTheUser:
    @LINUX
    def test_they_follow_the_environment_at_each_call(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("a", "b"):
            monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / name))
            monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache" / name))
            assert paths.user_folder() == tmp_path / name / "A4P Desktop"
            assert paths.cache_folder() == tmp_path / "cache" / name / "A4P Desktop"

    @LINUX
    @pytest.mark.parametrize("named", ["", "relative/folder"])
    def test_without_a_folder_named_they_are_at_home(
        self, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
            monkeypatch.setenv(variable, named)
        assert paths.user_folder() == tmp_path / ".local" / "share" / "A4P Desktop"
        assert paths.cache_folder() == tmp_path / ".cache" / "A4P Desktop"

    def test_on_windows_they_are_in_the_folders_of_its_variables(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setenv("APPDATA", str(tmp_path / "Roaming"))
        monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
        assert paths.user_folder() == tmp_path / "Roaming" / "A4P Desktop"
        assert paths.cache_folder() == tmp_path / "Local" / "A4P Desktop" / "cache"

    def test_on_windows_without_variables_they_are_at_home(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "platform", "win32")
        for variable in ("APPDATA", "LOCALAPPDATA"):
            monkeypatch.setenv(variable, "")
        for variable in ("HOME", "USERPROFILE"):
            monkeypatch.setenv(variable, str(tmp_path))
        data = tmp_path / "AppData"
        assert paths.user_folder() == data / "Roaming" / "A4P Desktop"
        assert paths.cache_folder() == data / "Local" / "A4P Desktop" / "cache"

    def test_on_macos_they_are_in_the_library(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "platform", "darwin")
        for variable in ("HOME", "USERPROFILE"):
            monkeypatch.setenv(variable, str(tmp_path))
        library = tmp_path / "Library"
        assert paths.user_folder() == library / "Application Support" / "A4P Desktop"
        assert paths.cache_folder() == library / "Caches" / "A4P Desktop"

    @pytest.mark.parametrize("home", ["", "/nonexistent", "relative"])
    def test_without_a_home_they_are_absolute_and_nothing_is_made(
        self, home: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for variable in ("HOME", "USERPROFILE"):
            monkeypatch.setenv(variable, home)
        for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
            monkeypatch.delenv(variable)
        for folder in (paths.user_folder(), paths.cache_folder()):
            assert folder.is_absolute()
            assert not folder.exists()

    def test_from_source_no_folder_beside_the_program_takes_them(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Path, "is_dir", lambda _: True)
        assert paths.portable_folder() is None
        assert project not in paths.user_folder().parents

    @pytest.mark.parametrize("bundle", ["", "A4P Desktop.app/Contents/MacOS"])
    def test_a_folder_beside_the_packaged_program_takes_both(
        self, bundle: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
        monkeypatch.setattr(sys, "executable", str(tmp_path / bundle / "a4p-desktop"))
        assert tmp_path not in paths.user_folder().parents
        (tmp_path / "user").mkdir()
        assert paths.user_folder() == tmp_path / "user"
        assert paths.cache_folder() == tmp_path / "user" / "cache"

    def test_an_empty_one_that_may_not_be_written_takes_none(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
        monkeypatch.setattr(sys, "executable", str(tmp_path / "a4p-desktop"))
        monkeypatch.setattr(os, "access", lambda _, mode: mode == os.R_OK)  # also for root
        (tmp_path / "user").mkdir()
        assert paths.portable_folder() is None
        (tmp_path / "user" / "own.a4precords").touch()
        assert paths.portable_folder() == tmp_path / "user"


def test_the_wheel_has_all_files_that_the_program_reads(project: Path, wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    read = [
        *(file for file in (project / "a4p_desktop").rglob("*") if file.suffix in {".py", ".sql"}),
        *(file for file in (project / "data").rglob("*") if file.is_file()),
        *(project / "resources").glob("icons/*.svg"),
        *(project / "resources").glob("manual/*.md"),
        project / "resources" / "a4p-desktop.svg",
    ]
    names = {file.relative_to(project).as_posix() for file in read}
    expected = {f"a4p_desktop/{name.removeprefix('a4p_desktop/')}" for name in names}
    assert len(expected) > 40
    assert expected <= packed


def test_the_wheel_has_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"a4p_desktop"}
    assert not [name for name in names if "screenshot" in name or "DECISIONS" in name]


def test_the_installed_program_checks_itself(installed: Path) -> None:
    checked = run_installed(installed, "-m", "a4p_desktop", "--self-check")
    assert checked.returncode == 0, checked.stderr
