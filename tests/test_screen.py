"""A window that cannot open is told in a sentence with its remedy, never by Qt's abort."""

import ctypes
import os
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
    """What a new Python prints that has only these variables to find a screen by."""
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
    """Takes libraries away: they, and what is linked against them, load no more."""

    def take_away(*libraries: str, message: str = "") -> None:
        def load(name: str) -> ctypes.CDLL:
            if name in libraries or "/Qt/" in name:
                raise OSError(message or f"{libraries[0]}: cannot open shared object file")
            return real(name)

        real = ctypes.CDLL
        monkeypatch.setattr(ctypes, "CDLL", load)

    return take_away


def test_no_screen_is_said_with_what_works_without_one() -> None:
    told = probe()
    assert told.startswith("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.")
    assert "a4p-desktop export" in told


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland;xcb"])
def test_a_platform_that_needs_a_screen_is_refused_without_one(platform: str) -> None:
    assert probe(QT_QPA_PLATFORM=platform).startswith("There is no screen")


def test_a_screen_that_is_named_is_left_to_qt(bare: pytest.MonkeyPatch) -> None:
    bare.setattr(screen, "_qt_failure", lambda name: None)
    for variable in ("WAYLAND_DISPLAY", "DISPLAY"):
        bare.setenv(variable, NO_SUCH_SCREEN)
        assert screen.trouble() is None
        bare.delenv(variable)


def test_of_two_platforms_one_is_enough(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("WAYLAND_DISPLAY", "wayland-7")
    bare.setenv("DISPLAY", ":0")
    bare.setattr(screen, "_qt_failure", lambda name: None if "xcb" in name else "missing")
    assert screen.trouble() is None


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:size=800x600"])
def test_platforms_without_a_screen_are_left_alone(bare: pytest.MonkeyPatch, platform: str) -> None:
    assert screen.trouble() is not None
    assert screen.trouble(["-platform", platform]) is None
    bare.setenv("QT_QPA_PLATFORM", platform)
    assert screen.trouble() is None


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_there_is_always_a_screen(bare: pytest.MonkeyPatch, system: str) -> None:
    assert screen.trouble() is not None
    bare.setattr(sys, "platform", system)
    assert screen.trouble() is None


def test_a_missing_library_is_named_with_its_debian_package(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("DISPLAY", ":0")
    lacks("libxcb-cursor.so.0")
    told = screen.trouble() or ""
    assert "libxcb-cursor.so.0" in told
    assert told.endswith("sudo apt install libxcb-cursor0")


def test_all_missing_libraries_come_in_one_command(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    lacks("libGL.so.1", "libgthread-2.0.so.0", "libglib-2.0.so.0")
    told = screen.trouble() or ""
    assert "libGL.so.1" in told
    assert told.endswith("sudo apt install libgl1 libglib2.0-0")
    assert screen.missing_packages() == ["libgl1", "libglib2.0-0"]


def test_a_missing_library_that_nobody_knows_is_named_all_the_same(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("DISPLAY", ":0")
    lacks("libunheard.so.3")
    assert "libunheard.so.3" in (screen.trouble() or "")


def test_a_system_too_old_for_qt_is_told_so(
    bare: pytest.MonkeyPatch, lacks: Callable[..., None]
) -> None:
    bare.setenv("DISPLAY", ":0")
    lacks(message="/lib/libc.so.6: version `GLIBC_2.34' not found (required by libQt6Core.so.6)")
    told = screen.trouble() or ""
    assert "GLIBC_2.34" in told
    assert "Debian 12" in told
    assert "apt install" not in told


def test_no_package_is_asked_for_that_qt_does_not_need() -> None:
    qt = Path(probe("import PySide6; print(PySide6.__path__[0])")) / "Qt"
    files = [qt / "lib" / "libQt6Widgets.so.6", qt / "plugins" / "platforms" / "libqxcb.so"]
    linked = subprocess.run(["ldd", *files], capture_output=True, text=True, check=True).stdout
    libraries = {line.split()[0] for line in linked.splitlines() if " => " in line}
    assert set(screen.PACKAGES) <= libraries


def test_asking_imports_no_qt() -> None:
    code = f"import sys; {PROBE}; print('PySide6' in sys.modules)"
    assert probe(code, DISPLAY=NO_SUCH_SCREEN).splitlines()[-1] == "False"


def test_asking_costs_next_to_nothing(bare: pytest.MonkeyPatch) -> None:
    """Once Qt is loaded, as it is about to be in any case."""
    bare.setenv("DISPLAY", NO_SUCH_SCREEN)
    screen.trouble()
    started = time.perf_counter()
    for _ in range(10):
        screen.trouble()
    assert (time.perf_counter() - started) / 10 < 0.015
