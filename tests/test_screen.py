"""A window that cannot open is reported with its remedy, and not by Qt's abort."""

import ctypes
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from a4p_desktop import screen

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux runs without a screen")
pytestmark = linux

PROBE = "from a4p_desktop import screen; print(screen.trouble())"
NO_SUCH_SCREEN = ":987"


def probe(code: str = PROBE, **variables: str) -> str:
    """The output of a new Python; `variables` are the only ones that name a screen."""
    ours = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env=kept | variables,
        cwd=Path(screen.__file__).parent.parent,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return ran.stdout.strip()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that names no screen."""
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    return monkeypatch


@pytest.fixture
def lacks(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes libraries, and all of Qt, fail to load."""

    def remove(*libraries: str, message: str = "") -> None:
        def load(name: str) -> ctypes.CDLL:
            if name in libraries or "/Qt/" in name:
                raise OSError(message or f"{libraries[0]}: cannot open shared object file")
            return real(name)

        real = ctypes.CDLL
        monkeypatch.setattr(ctypes, "CDLL", load)

    return remove


def test_without_a_screen_the_command_line_is_named() -> None:
    message = probe()
    assert message.startswith("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.")
    assert "a4p-desktop export" in message


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland;xcb"])
def test_a_platform_that_needs_a_screen_is_refused_without_one(platform: str) -> None:
    assert probe(QT_QPA_PLATFORM=platform).startswith("There is no screen")


def test_a_named_screen_is_left_to_qt(bare: pytest.MonkeyPatch) -> None:
    bare.setattr(screen, "_qt_failure", lambda name: None)
    for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
        bare.setenv(variable, NO_SUCH_SCREEN)
        assert screen.trouble() is None
        bare.delenv(variable)


def test_one_of_two_platforms_is_enough(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("WAYLAND_DISPLAY", "wayland-7")
    bare.setenv("DISPLAY", ":0")
    bare.setattr(screen, "_qt_failure", lambda name: None if "xcb" in name else "missing")
    assert screen.trouble() is None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_platforms_without_a_screen_are_accepted(bare: pytest.MonkeyPatch, platform: str) -> None:
    assert screen.trouble() is not None
    assert screen.trouble(["-platform", platform]) is None
    bare.setenv("QT_QPA_PLATFORM", platform)
    assert screen.trouble() is None


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_always_have_a_screen(bare: pytest.MonkeyPatch, system: str) -> None:
    assert screen.trouble() is not None
    bare.setattr(sys, "platform", system)
    assert screen.trouble() is None


def test_a_missing_library_is_named_with_its_debian_package(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("DISPLAY", ":0")
    lacks("libxcb-cursor.so.0")
    message = str(screen.trouble())
    assert "libxcb-cursor.so.0" in message
    assert message.endswith("sudo apt install libxcb-cursor0")


def test_one_command_installs_all_missing_libraries(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    lacks("libGL.so.1", "libgthread-2.0.so.0", "libglib-2.0.so.0")
    message = str(screen.trouble())
    assert "libGL.so.1" in message
    assert message.endswith("sudo apt install libgl1 libglib2.0-0")
    assert screen.missing_packages() == ["libgl1", "libglib2.0-0"]


def test_a_missing_library_of_no_known_package_is_named(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("DISPLAY", ":0")
    lacks("libunheard.so.3")
    assert "libunheard.so.3" in str(screen.trouble())


def test_a_system_too_old_for_qt_is_reported(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("DISPLAY", ":0")
    lacks(message="/lib/libc.so.6: version `GLIBC_2.34' not found (required by libQt6Core.so.6)")
    message = str(screen.trouble())
    assert "GLIBC_2.34" in message
    assert "Debian 12" in message
    assert "apt install" not in message


@pytest.mark.usefixtures("brackets")
def test_the_trouble_is_in_the_language_of_the_program(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    assert re.fullmatch(r"\[There is no screen[^][]+\] \[The command line[^][]+\]", trouble_text())
    bare.setenv("DISPLAY", ":0")
    lacks("libxcb-cursor.so.0")
    command = "sudo apt install libxcb-cursor0"
    assert trouble_text() == (
        "[The system library libxcb-cursor.so.0, which Qt needs, is missing.]"
        f" [On Debian or Ubuntu: {command}]"
    )


def trouble_text() -> str:
    return str(screen.trouble())


def test_every_listed_library_is_needed_by_qt() -> None:
    qt = Path(probe("import PySide6; print(PySide6.__path__[0])")) / "Qt"
    files = [qt / "lib" / "libQt6Widgets.so.6", qt / "plugins" / "platforms" / "libqxcb.so"]
    linked = subprocess.run(["ldd", *files], capture_output=True, text=True, check=True).stdout
    libraries = {line.split()[0] for line in linked.splitlines() if " => " in line}
    assert set(screen.PACKAGES) <= libraries


def test_the_check_imports_no_qt() -> None:
    code = f"import sys; {PROBE}; print('PySide6' in sys.modules)"
    assert probe(code, DISPLAY=NO_SUCH_SCREEN).splitlines()[-1] == "False"


def test_the_check_is_quick(bare: pytest.MonkeyPatch) -> None:
    """Once Qt is loaded, which a start does anyway."""
    bare.setenv("DISPLAY", NO_SUCH_SCREEN)
    screen.trouble()
    started = time.perf_counter()
    for _ in range(10):
        screen.trouble()
    assert (time.perf_counter() - started) / 10 < 0.015
