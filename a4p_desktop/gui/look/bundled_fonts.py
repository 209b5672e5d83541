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
    if not QFontInfo(app.font()).family():  # as on a bare Linux; Qt would draw boxes
        app.setFont(QFont(_loaded(folder / "DejaVuSans.ttf")))
    for file in sorted(folder.glob("A4P-*")):
        _loaded(file)


def _loaded(file: Path) -> list[str]:
    """The families of a font file, which Qt knows from now on."""
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
