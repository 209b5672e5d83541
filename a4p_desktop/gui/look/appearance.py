"""All windows in light, in dark or as the system is set, with edges of fields that are visible."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from a4p_desktop.gui.look.colours import strengthened
from a4p_desktop.gui.look.palettes import (
    READABLE,
    Appearance,
    is_dark,
    own_palette,
    wants_contrast,
)

_EDGE, _RING = 3.2, 4.0
"""The contrast of edges, which WCAG 2.2 wants at 3 (1.4.11), and of rings, which are smoothed."""
_EDGED = {
    **dict.fromkeys(("QLineEdit", "QComboBox", "QAbstractSpinBox"), (_EDGE, 140)),
    **dict.fromkeys(("QPushButton", "QToolButton"), (_EDGE, 140)),
    **dict.fromkeys(("QTextEdit", "QPlainTextEdit", "QListWidget", "QCheckBox"), (_EDGE, 128)),
    "QRadioButton": (_RING, 140),
}
"""Classes whose edges are made visible: their contrast, and how much darker than the role Window
Fusion draws them, as a parameter of QColor.darker."""
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_Role = QPalette.ColorRole


def set_appearance(app: QApplication, appearance: Appearance) -> None:
    """Show all windows, also the open ones, in light, in dark, or as the system is set.

    A system that shows everything with more contrast keeps its palette.
    """
    app.styleHints().setColorScheme(_SCHEMES["system" if wants_contrast() else appearance])
    app.setPalette(QPalette())  # an empty palette restores the platform's own
    is_ours = not _platform_follows(app, appearance)
    if is_ours:
        app.setPalette(own_palette("dark" if appearance == "dark" else "light"))
    kinds = {"QHeaderView": _headings(app.palette()) if is_ours else QPalette()}
    if app.style().name() == "fusion":
        edged = {how: _edged(app.palette(), *how) for how in set(_EDGED.values())}
        kinds |= {kind: edged[how] for kind, how in _EDGED.items()}
    for kind, palette in kinds.items():
        # PySide's stubs want bytes here, but PySide itself wants a str.
        app.setPalette(palette, kind)  # type: ignore[arg-type]
    QToolTip.setPalette(app.palette())


def _platform_follows(app: QApplication, appearance: Appearance) -> bool:
    """Whether the desktop brings a palette and follows setColorScheme.

    Windows, macOS, GNOME and KDE do. On bare X11 and Wayland Qt 6.11 ignores setColorScheme, and
    the palette of Fusion has white on blue at 3.6 : 1 and disabled text at 1.6 : 1.
    """
    if app.palette() == app.style().standardPalette() and app.style().name() == "fusion":
        return False
    if appearance == "system" or wants_contrast():
        return True
    return is_dark(app.palette()) == (appearance == "dark")


def _headings(palette: QPalette) -> QPalette:
    """What differs in the headings of tables: they are part of the page."""
    headings = QPalette()
    headings.setColor(_Role.Button, palette.color(_Role.Base))
    return headings


def _edged(palette: QPalette, least: float, darker: int) -> QPalette:
    """What differs in a field or box whose edge has the contrast `least` with all around.

    Fusion makes it from the role Window, `darker`, which paints nothing else of it.
    """
    grounds = palette.color(_Role.Window), palette.color(_Role.Base)
    least = READABLE if wants_contrast() else least
    edge = strengthened(grounds[0], palette.color(_Role.Text), least, *grounds)
    edged = QPalette()
    edged.setColor(_Role.Window, edge.lighter(darker))
    return edged
