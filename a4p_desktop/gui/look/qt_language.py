"""What Qt and the system write of themselves, such as digits, in the language of the program."""

import locale

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from a4p_desktop.records.language import Language

# The United Nations writes the day before the month, as the British do. Source: its Editorial
# Manual, “Dates, time, and currency”.
_PLACES = {"en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)}


def follow_language(app: QApplication, language: Language) -> None:
    """Let what is not a message of ours, such as a number in a field, be of `language` too.

    Qt follows the machine's locale, which may write other digits than our words beside them. Only
    widgets that are made afterwards follow.
    """
    place = _PLACES.get(language.code) or QLocale(language.code)
    QLocale.setDefault(place)
    if place.textDirection() is Qt.LayoutDirection.RightToLeft:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    if hasattr(locale, "LC_MESSAGES"):  # Windows has none
        locale.setlocale(locale.LC_MESSAGES, "C")  # which Qt has set to the machine's
