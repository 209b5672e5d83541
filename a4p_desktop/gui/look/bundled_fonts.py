"""The bundled fonts: one for a system without any, and those for letters that its fonts lack."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from a4p_desktop import paths

BY_LANGUAGE = {"zh": "A4P Han", "ar": "A4P Arabic", "ru": "A4P Cyrillic"}
"""The family for the letters of a language; where the system has one, it comes first."""


def load_bundled_fonts(app: QApplication) -> None:
    """Let Qt draw letters that no font of the system has, and all where there is no font at all.

    It looks for a missing letter in every font of the application, after those of the system.
    """
    folder = paths.resources_folder() / "fonts"
    # First of all: each font that comes later has Qt read those of the system once more.
    loaded = {family for file in sorted(folder.glob("A4P-*")) for family in _loaded(file)}
    # As on a bare Linux, where Qt would draw boxes or take one of those.
    if QFontInfo(app.font()).family() in {"", *loaded}:
        app.setFont(QFont(_loaded(folder / "DejaVuSans.ttf")))


def _loaded(file: Path) -> list[str]:
    """The families of a font file, which Qt knows from now on."""
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
