"""The paths of the bundled data and resources, from source, installed and frozen."""

import sys
from pathlib import Path

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


def _root() -> Path:
    frozen: str | None = getattr(sys, "_MEIPASS", None)  # set by PyInstaller's bootloader
    if frozen is not None:
        return Path(frozen)
    from_source = (PACKAGE.parent / "pyproject.toml").is_file()
    return PACKAGE.parent if from_source else PACKAGE
