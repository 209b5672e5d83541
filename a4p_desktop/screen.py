"""Checks, before loading Qt, whether a window can open; Qt itself would abort."""

import ctypes
import importlib.util
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Screen")

# The libraries that Qt's wheel expects on the system, and the Debian package of each: from `ldd` on
# libQt6Widgets.so.6 and on the xcb platform plugin of PySide6 6.11.
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
"""The platforms that need a screen, in the order in which Qt tries them: the variable that names
the screen, and the plugin of Qt. Qt itself reports a screen that does not answer."""


def trouble(arguments: Sequence[str] = ()) -> RecordsError | None:
    """Why no window can open here, with the remedy; None where none is known.

    `arguments` are those of the program, among which Qt looks for `-platform`.
    """
    if sys.platform != "linux":
        return None
    platforms = _named_platforms(arguments) or _likely_platforms()
    if not platforms:
        return _no_screen()
    troubles = []
    for platform in platforms:  # Qt tries them in turn as well
        found = _platform_trouble(platform)
        if found is None:
            return None
        troubles.append(found)
    return troubles[-1]


def missing_packages() -> list[str]:
    """The Debian packages of the libraries that Qt needs and this machine lacks."""
    return sorted({package for library, package in PACKAGES.items() if _failure(library)})


def _named_platforms(arguments: Sequence[str]) -> list[str]:
    named = os.environ.get("QT_QPA_PLATFORM", "")
    for flag, value in pairwise(arguments):
        if flag in ("-platform", "--platform"):
            named = value
    return [platform.partition(":")[0] for platform in named.split(";") if platform]


def _likely_platforms() -> list[str]:
    """The platforms that Qt tries by itself, in its order."""
    return [name for name, (variable, _) in _WITH_SCREEN.items() if os.environ.get(variable)]


def _platform_trouble(platform: str) -> RecordsError | None:
    family = platform.partition("-")[0]  # such as wayland-egl
    if family not in _WITH_SCREEN:
        return _qt_failure("lib/libQt6Widgets.so.6")
    variable, plugin = _WITH_SCREEN[family]
    return _qt_failure(plugin) if os.environ.get(variable) else _no_screen()


def _no_screen() -> RecordsError:
    return RecordsError(
        say.mark("There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."),
        say.mark("The command line, such as “a4p-desktop export speakers”, needs no screen."),
    )


def _qt_failure(name: str) -> RecordsError | None:
    """Why a file of Qt, named relative to its folder in PySide6, cannot be loaded.

    Loading it costs nothing: Qt is about to do so itself.
    """
    pyside = importlib.util.find_spec("PySide6")
    for folder in (pyside and pyside.submodule_search_locations) or ():
        file = Path(folder, "Qt", name)
        if file.is_file() and (failure := _failure(str(file))):
            return _load_trouble(failure)
    return None  # it loads, or Qt is elsewhere and reports its own failure


def _load_trouble(failure: str) -> RecordsError:
    library = failure.partition(":")[0]
    if "/" in library:  # the file exists, but is too old or does not fit
        return RecordsError(
            say.mark("Qt does not load on this system ({failure})."),
            say.mark("It needs Debian 12, Ubuntu 22.04 or newer."),
            failure=failure,
        )
    packages = {*missing_packages(), (PACKAGES | _WAYLAND_PACKAGES).get(library, "")} - {""}
    if packages:
        remedy = say.mark("On Debian or Ubuntu: {command}")
    else:
        remedy = say.mark("Install your system’s package that has it.")
    return RecordsError(
        say.mark("The system library {library}, which Qt needs, is missing."),
        remedy,
        library=library,
        command=f"sudo apt install {' '.join(sorted(packages))}",
    )


def _failure(library: str) -> str | None:
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return None
