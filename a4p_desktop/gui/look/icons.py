"""The icons: one drawn set, in the colours of the palette and at the sizes in which it is used."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImage,
    QImageReader,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QApplication

from a4p_desktop import paths
from a4p_desktop.gui.look.painting import pixel_ratio

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
    "down",
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
    "up",
)
"""The icons that there are, each a file in resources/icons."""
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


class _Engine(QIconEngine):
    """Draws an icon when it is first seen, in the size and state in which it is: to draw all icons
    in all states takes as long as a tenth of the start."""

    def __init__(self, svg: bytes, is_mirrored: bool, inks: Mapping[QIcon.Mode, QColor]) -> None:
        super().__init__()
        self._svg = svg
        self._is_mirrored = is_mirrored
        self._inks = inks
        self._drawn: dict[tuple[int, int], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return _Engine(self._svg, self._is_mirrored, self._inks)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        side = min(size.width(), size.height())
        return QSize(side, side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        ink = self._inks.get(mode, self._inks[_Mode.Normal])
        key = (side, ink.rgba())
        if key not in self._drawn:
            shape = _shape(self._svg, side)
            if self._is_mirrored and QGuiApplication.isRightToLeft():
                shape = shape.mirrored(True, False)
            self._drawn[key] = QPixmap.fromImage(_tinted(shape, ink))
        return self._drawn[key]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = pixel_ratio(painter)
        painter.drawPixmap(rect, self.pixmap(rect.size() * ratio, mode, state))


def icon(name: str, palette: QPalette) -> QIcon:
    """The icon called `name` for buttons and menus of `palette`: also disabled and selected.

    It keeps these colours; `show_icon` follows the palette. Where its file is missing, which
    --self-check reports, there is none: a button has its words too.
    """
    try:
        svg = (paths.resources_folder() / "icons" / f"{name}.svg").read_bytes()
    except OSError:
        return QIcon()
    inks = {mode: palette.color(group, role) for mode, (group, role) in _INKS.items()}
    return QIcon(_Engine(svg, name in _MIRRORED, inks))


def show_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give `target` the icon called `name`, in light and dark alike."""
    target.setProperty(_NAME, name)
    target.setIcon(icon(name, QApplication.palette()))


def renew_icons() -> None:
    """Give everything that has an icon of `show_icon` one in the colours of now."""
    for window in QApplication.topLevelWidgets():
        for target in window.findChildren(QObject):
            name = target.property(_NAME)
            if name and isinstance(target, QAction | QAbstractButton):
                show_icon(target, name)


def _shape(svg: bytes, pixels: int) -> QImage:
    """What an SVG draws, `pixels` wide and high, without its colours."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.replace(b"currentColor", b"#000000")))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    return reader.read().convertToFormat(QImage.Format.Format_Alpha8)


def _tinted(shape: QImage, colour: QColor) -> QImage:
    found = QImage(shape.size(), QImage.Format.Format_ARGB32_Premultiplied)
    found.fill(colour)
    found.setAlphaChannel(shape)
    return found
