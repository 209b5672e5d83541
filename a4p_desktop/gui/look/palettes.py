"""Light and dark palettes, the size of the text, and the contrast of colours."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Appearance = Literal["system", "light", "dark"]

ZOOM_MIN, ZOOM_NORMAL, ZOOM_MAX, ZOOM_STEP = 50, 100, 300, 10
READABLE = 4.5
"""The contrast of text with its background that WCAG 2.2 AA asks for (1.4.3)."""

_Role = QPalette.ColorRole

_LIGHT = {
    _Role.Window: "#f3f3f3",
    _Role.WindowText: "#1b1b1b",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f6f7f9",
    _Role.Text: "#1b1b1b",
    _Role.PlaceholderText: "#6b6b6b",
    _Role.Button: "#f3f3f3",
    _Role.ButtonText: "#1b1b1b",
    _Role.BrightText: "#ffffff",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e6e6e6",
    _Role.Mid: "#b8b8b8",
    _Role.Dark: "#9c9c9c",
    _Role.Shadow: "#707070",
    _Role.Highlight: "#1f6fb2",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#1f6fb2",
    _Role.Link: "#0b57a4",
    _Role.LinkVisited: "#6a3d9a",
    _Role.ToolTipBase: "#fffbe6",
    _Role.ToolTipText: "#1b1b1b",
}
_LIGHT_DISABLED = "#8a8a8a"
_DARK = {
    _Role.Window: "#1f2124",
    _Role.WindowText: "#e8e8e8",
    _Role.Base: "#2a2d31",
    _Role.AlternateBase: "#303338",
    _Role.Text: "#e8e8e8",
    _Role.PlaceholderText: "#a3a9af",
    _Role.Button: "#383c41",
    _Role.ButtonText: "#e8e8e8",
    _Role.BrightText: "#ffffff",
    _Role.Light: "#4a4e53",
    _Role.Midlight: "#3d4146",
    _Role.Mid: "#1f2123",
    _Role.Dark: "#141517",
    _Role.Shadow: "#0b0c0d",
    _Role.Highlight: "#5a9bdf",
    _Role.HighlightedText: "#0b0f14",
    _Role.Accent: "#5a9bdf",
    _Role.Link: "#8ab8f0",
    _Role.LinkVisited: "#c3a6e6",
    _Role.ToolTipBase: "#3a3d41",
    _Role.ToolTipText: "#f0f0f0",
}
_DARK_DISABLED = "#858a90"
_TEXT_ROLES = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText, _Role.Link)


def wants_contrast() -> bool:
    """Whether the system is set to more contrast, as by a contrast theme of Windows."""
    hints = QGuiApplication.styleHints()  # referenced, or Python would delete the next at once
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def has_colours_of_contrast(palette: QPalette) -> bool:
    """Whether `palette` is that of a system that is set to more contrast: its colours are used for
    everything. Our own palettes, also those of pictures in files, keep ours."""
    if not wants_contrast():
        return False
    return palette != own_palette("dark" if is_dark(palette) else "light")


def own_palette(appearance: Literal["light", "dark"]) -> QPalette:
    """Our own palette for the Fusion style, with every role set."""
    dark = appearance == "dark"
    palette = QPalette()
    for role, name in (_DARK if dark else _LIGHT).items():
        palette.setColor(role, QColor(name))
    disabled = QColor(_DARK_DISABLED if dark else _LIGHT_DISABLED)
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, palette.color(_Role.Mid))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.HighlightedText, disabled)
    return palette


def is_dark(palette: QPalette) -> bool:
    """Whether the palette has light text on a dark background."""
    return _luminance(palette.color(_Role.Window)) < _luminance(palette.color(_Role.WindowText))


def set_zoom(app: QApplication, base: QFont, percent: int) -> None:
    """Set the font of all text to `percent` of the size of `base`, the font at the start."""
    app.setFont(zoomed_font(base, percent))


def zoomed_font(base: QFont, percent: int) -> QFont:
    """`base` at `percent` of its size, within the limits of `clamped_zoom`."""
    font = QFont(base)
    factor = clamped_zoom(percent) / 100
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:  # the themes of some platforms give the size in pixels
        font.setPixelSize(max(1, round(base.pixelSize() * factor)))
    return font


def zoomed_in(percent: int) -> int:
    """The next step above `percent`, at most ZOOM_MAX."""
    return clamped_zoom(percent // ZOOM_STEP * ZOOM_STEP + ZOOM_STEP)


def zoomed_out(percent: int) -> int:
    """The next step below `percent`, at least ZOOM_MIN."""
    return clamped_zoom(-(-percent // ZOOM_STEP) * ZOOM_STEP - ZOOM_STEP)


def clamped_zoom(percent: int) -> int:
    """`percent`, from ZOOM_MIN to ZOOM_MAX."""
    return max(ZOOM_MIN, min(percent, ZOOM_MAX))


def highlight_colors(palette: QPalette) -> tuple[QColor, QColor]:
    """Background and text of a match: readable, and far from the colour of selections.

    With more contrast, they are those of the page, exchanged.
    """
    if has_colours_of_contrast(palette):
        return palette.color(_Role.Text), palette.color(_Role.Base)
    if is_dark(palette):
        pairs = (("#6b5200", "#fff4cc"), ("#0f5f52", "#e0fff8"))
    else:
        pairs = (("#ffe58a", "#1b1b1b"), ("#a8f0dc", "#1b1b1b"))
    selected = palette.color(_Role.Highlight)
    ground, text = max(pairs, key=lambda pair: _distance(QColor(pair[0]), selected))
    return QColor(ground), QColor(text)


def link_color(palette: QPalette) -> QColor:
    """The palette's colour of links where it is readable, else our own."""
    link = palette.color(_Role.Link)
    grounds = (palette.color(_Role.Base), palette.color(_Role.Window))
    if all(contrast(link, ground) >= READABLE for ground in grounds):
        return link
    return QColor((_DARK if is_dark(palette) else _LIGHT)[_Role.Link])


def contrast(color: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours by WCAG 2.2: from 1, equal, to 21."""
    brighter, darker = sorted((_luminance(color), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _distance(color: QColor, other: QColor) -> int:
    parts = (
        (color.red(), other.red()),
        (color.green(), other.green()),
        (color.blue(), other.blue()),
    )
    return sum((a - b) ** 2 for a, b in parts)
