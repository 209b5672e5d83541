"""Where the bundled data and resources lie, from source, installed and frozen, and the user's."""

import os
import sys
from pathlib import Path

from a4p_desktop import NAME

PACKAGE = Path(__file__).resolve().parent


def data_folder() -> Path:
    """The folder of the bundled records file and, where they are shipped, its tables."""
    return _root() / "data"


def resources_folder() -> Path:
    """The folder of icons, translations, the manual, and the files for the desktop."""
    return _root() / "resources"


def bundled_records() -> Path:
    """The records file that opens by default. It may be missing."""
    return data_folder() / "a4p.sqlite"


def user_folder() -> Path:
    """The folder of the user's own records; it may be missing.

    It is the folder `user` beside the program where there is one, so that both can be carried on
    one stick; else the program's own in the system's folder for data of programs.
    """
    return portable_folder() or _system_folder(
        "XDG_DATA_HOME", ".local/share", "Application Support", "APPDATA", "Roaming"
    )


def cache_folder() -> Path:
    """The folder of files that can be made anew; it may be missing. It is on the stick too."""
    portable = portable_folder()
    if portable is not None:
        return portable / "cache"
    folder = _system_folder("XDG_CACHE_HOME", ".cache", "Caches", "LOCALAPPDATA", "Local")
    return folder / "cache" if sys.platform == "win32" else folder


def portable_folder() -> Path | None:
    """The folder `user` beside the packaged program; None where there is none.

    All that the program keeps lies in it: own records, settings, saved searches, logs, the cache.
    One that is empty and may not be written, as an administrator leaves it, counts as none.
    """
    if not hasattr(sys, "_MEIPASS"):  # set by PyInstaller's bootloader
        return None
    program = Path(sys.executable)
    bundles = (parent for parent in program.parents if parent.suffix == ".app")  # of macOS
    folder = next(bundles, program).parent / "user"
    if not folder.is_dir():
        return None
    if not os.access(folder, os.W_OK):
        holds = os.access(folder, os.R_OK) and any(folder.iterdir())
        return folder if holds else None
    return folder


def _system_folder(variable: str, linux: str, macos: str, windows: str, in_app_data: str) -> Path:
    """Our folder among those of all programs, where the system wants it.

    `variable` and `linux`, within the home folder, are those of the XDG Base Directory
    Specification, which ignores a relative path; `macos` is the name within the library; `windows`
    is a variable, and `in_app_data` the name of its folder.
    """
    # Joined to the root, because a process without a home has a relative one.
    home = Path(os.path.join(os.sep, os.path.expanduser("~")))
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or home / "AppData" / in_app_data, NAME)
    if sys.platform == "darwin":
        return home / "Library" / macos / NAME
    named = os.environ.get(variable, "")
    return (Path(named) if os.path.isabs(named) else home / linux) / NAME


def _root() -> Path:
    frozen: str | None = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's bootloader
    if frozen is not None:
        return Path(frozen)
    from_source = (PACKAGE.parent / "pyproject.toml").is_file()
    return PACKAGE.parent if from_source else PACKAGE
