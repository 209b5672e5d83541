"""A written file is opened, or shown in its folder, in the way of each system."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.opened_files import open_file, show_in_folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files and folders that the system was asked to open."""
    paths: list[Path] = []

    def open_url(url: QUrl) -> bool:
        paths.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return paths


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "a, b é#%.csv"
    path.write_text("x")
    return path


def started(ran: list[list[str]], result: bool) -> Callable[[str, list[str]], tuple[bool, int]]:
    """A stand-in for QProcess.startDetached."""

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        ran.append([program, *arguments])
        return result, 1

    return start


def test_a_file_is_opened_by_the_system(opened: list[Path], written: Path) -> None:
    assert open_file(written)
    assert opened == [written]


@pytest.mark.parametrize("platform", ["win32", "darwin", "linux"])
def test_a_folder_is_opened_itself(opened: list[Path], tmp_path: Path, platform: str) -> None:
    show_in_folder(tmp_path, platform)
    assert opened == [tmp_path]


@pytest.mark.parametrize(
    ("platform", "words"), [("win32", ["explorer.exe", "/select,"]), ("darwin", ["open", "-R"])]
)
@pytest.mark.parametrize("result", [True, False])
def test_the_system_selects_a_file_or_its_folder_is_opened(
    opened: list[Path],
    written: Path,
    platform: str,
    words: list[str],
    result: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", started(ran, result))
    show_in_folder(written, platform)
    assert ran == [[*words, str(written)]]
    assert opened == ([] if result else [written.parent])


def own_program(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program `dbus-send` of these lines before all others, or none."""
    monkeypatch.setenv("PATH", str(folder))
    if script:
        program = folder / "dbus-send"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)


def test_the_file_manager_of_a_desktop_selects_a_file(
    opened: list[Path],
    written: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = tmp_path / "said"
    own_program(tmp_path, f'for word; do echo "$word"; done > "{said}.part"\n'
                          f'/bin/mv "{said}.part" "{said}"', monkeypatch)  # fmt: skip
    show_in_folder(written, "linux")
    qtbot.waitUntil(said.exists)
    (items,) = [word for word in said.read_text().splitlines() if word.startswith("array:")]
    (address,) = items.removeprefix("array:string:").split(",")
    assert QUrl(address).toLocalFile() == str(written)
    assert opened == []


@pytest.mark.parametrize("script", ["", "exit 1"])
def test_without_a_file_manager_that_answers_the_folder_is_opened(
    opened: list[Path],
    written: Path,
    tmp_path: Path,
    script: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    own_program(tmp_path, script, monkeypatch)
    show_in_folder(written, "linux")
    qtbot.waitUntil(lambda: opened == [written.parent])
