"""Checks, before loading Qt, whether a window can open; Qt itself would abort."""

import ctypes
import importlib.util
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

# The system libraries that Qt's wheel leaves to the system, and the Debian package of each.
# `ldd` on libQt6Widgets.so.6 and on the xcb platform plugin of PySide6 6.11 names them.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_WAYLAND_PACKAGES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
_WITH_SCREEN = {
    "wayland": ("WAYLAND_DISPLAY", "plugins/platforms/libqwayland.so"),
    "xcb": ("DISPLAY", "plugins/platforms/libqxcb.so"),
}
"""The platforms that need a screen, in the order in which Qt tries them: what names it, and Qt's
file. Whether that screen answers is left to Qt."""
_COMMAND_LINE = "The command line, such as “a4p-desktop export speakers”, needs no screen."
_NO_SCREEN = f"There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set. {_COMMAND_LINE}"


def trouble(arguments: Sequence[str] = ()) -> str | None:
    """What keeps a window from opening here, with the remedy; None if nothing is known to.

    `arguments` are the program's, where Qt would look for `-platform`.
    """
    if sys.platform != "linux":
        return None
    platforms = _asked_platforms(arguments) or _likely_platforms()
    if not platforms:
        return _NO_SCREEN
    troubles = []
    for platform in platforms:  # Qt too tries one after the other
        found = _platform_trouble(platform)
        if found is None:
            return None
        troubles.append(found)
    return troubles[-1]


def missing_packages() -> list[str]:
    """The Debian packages that bring what Qt needs to open a window and this machine lacks."""
    return sorted({package for library, package in PACKAGES.items() if _failure(library)})


def _asked_platforms(arguments: Sequence[str]) -> list[str]:
    named = os.environ.get("QT_QPA_PLATFORM", "")
    for flag, value in pairwise(arguments):
        if flag in ("-platform", "--platform"):
            named = value
    return [platform.partition(":")[0] for platform in named.split(";") if platform]


def _likely_platforms() -> list[str]:
    """What Qt tries by itself, in its order."""
    return [name for name, (variable, _) in _WITH_SCREEN.items() if os.environ.get(variable)]


def _platform_trouble(platform: str) -> str | None:
    family = platform.partition("-")[0]  # wayland-egl is wayland, too
    if family not in _WITH_SCREEN:
        return _qt_failure("lib/libQt6Widgets.so.6")
    variable, plugin = _WITH_SCREEN[family]
    return _qt_failure(plugin) if os.environ.get(variable) else _NO_SCREEN


def _qt_failure(name: str) -> str | None:
    """Why a file of Qt's, named from its folder in PySide6, cannot be loaded.

    Loading it costs nothing: Qt is about to do the same.
    """
    pyside = importlib.util.find_spec("PySide6")
    for folder in (pyside and pyside.submodule_search_locations) or ():
        file = Path(folder, "Qt", name)
        if file.is_file() and (failure := _failure(str(file))):
            return _remedy(failure)
    return None  # all is well, or Qt lies elsewhere and must speak for itself


def _remedy(failure: str) -> str:
    library = failure.partition(":")[0]
    if "/" in library:  # a file that is there, but is too old or does not fit
        return (
            f"Qt does not load on this system ({failure}). "
            "It needs Debian 12, Ubuntu 22.04 or another as recent."
        )
    packages = {*missing_packages(), (PACKAGES | _WAYLAND_PACKAGES).get(library, "")} - {""}
    remedy = f"On Debian or Ubuntu: sudo apt install {' '.join(sorted(packages))}"
    if not packages:
        remedy = "Install the package of your system that has it."
    return f"The system library {library}, which Qt needs, is missing. {remedy}"


def _failure(library: str) -> str | None:
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None
