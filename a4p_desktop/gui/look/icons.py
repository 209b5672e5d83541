"""The icons: one drawn set, in the colours of the palette and at the sizes in which it is used."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QImage,
    QImageReader,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication

from a4p_desktop import paths
from a4p_desktop.gui.look.painting import painter_on

NAMES = (
    "add",
    "back",
    "board",
    "brief",
    "cite",
    "clear",
    "close",
    "compare",
    "copy",
    "delegation",
    "endorsement",
    "export",
    "filter",
    "forward",
    "info",
    "open",
    "person",
    "pin",
    "search",
    "share",
    "table",
    "theme",
)
"""The icons that there are, each a file in resources/icons."""
SIZES = (16, 20, 24, 32, 48)
"""The sizes for text at 100 % in pixels, and those for larger text."""
_LARGEST_AT_FIRST = 24
_NAME = "drawn_icon"
"""The property of what shows an icon with its name, by which `renew_icons` finds it."""
_MIRRORED = {"back", "forward"}
"""Those that point where reading goes, or from where it comes."""
_Mode, _Group, _Role = QIcon.Mode, QPalette.ColorGroup, QPalette.ColorRole
_INKS = {
    _Mode.Normal: (_Group.Active, _Role.ButtonText),
    _Mode.Disabled: (_Group.Disabled, _Role.ButtonText),
    _Mode.Selected: (_Group.Active, _Role.HighlightedText),
}


def icon(name: str, palette: QPalette) -> QIcon:
    """The icon called `name` for buttons and menus of `palette`: also disabled and selected.

    It keeps these colours; `show_icon` follows the palette. Where its file is missing, which
    --self-check reports, there is none: a button has its words too.
    """
    found = QIcon()
    if not _file(name).exists():
        return found
    for size in _sizes():
        for ratio in {1, round(QGuiApplication.primaryScreen().devicePixelRatio() + 0.49)}:
            shape = _drawn(name, size * ratio)
            for mode, (group, role) in _INKS.items():
                pixmap = QPixmap.fromImage(_tinted(shape, palette.color(group, role)))
                pixmap.setDevicePixelRatio(ratio)
                found.addPixmap(pixmap, mode)
    return found


def _sizes() -> list[int]:
    """Those of SIZES that text of the size of now stands beside: each takes time at the start."""
    largest = max(_LARGEST_AT_FIRST, 1.5 * QFontMetrics(QApplication.font()).height())
    return [size for size in SIZES if size <= largest]


def show_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give `target` the icon called `name`, in light and dark alike."""
    target.setProperty(_NAME, name)
    target.setIcon(icon(name, QApplication.palette()))


def renew_icons() -> None:
    """Give everything that has an icon of `show_icon` one in the colours and sizes of now."""
    for window in QApplication.topLevelWidgets():
        for target in window.findChildren(QObject):
            name = target.property(_NAME)
            if name and isinstance(target, QAction | QAbstractButton):
                show_icon(target, name)


def _drawn(name: str, pixels: int) -> QImage:
    """The shape of an icon in black, `pixels` wide and high."""
    text = _file(name).read_bytes().replace(b"currentColor", b"#000000")
    buffer = QBuffer()
    buffer.setData(QByteArray(text))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    found = reader.read()
    if name in _MIRRORED and QGuiApplication.isRightToLeft():
        found = found.mirrored(True, False)
    return found.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _tinted(shape: QImage, colour: QColor) -> QImage:
    found = shape.copy()
    with painter_on(found) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(found.rect(), colour)
    return found


def _file(name: str) -> Path:
    return paths.resources_folder() / "icons" / f"{name}.svg"
