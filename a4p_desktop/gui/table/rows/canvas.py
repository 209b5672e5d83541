"""What all rows of one painting have in common: the painter, fonts and colours."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from a4p_desktop.gui.look.painting import pixel_ratio
from a4p_desktop.gui.look.type_scale import SMALL
from a4p_desktop.gui.table.rows.cell_cache import LINE_GAP, CellCache, CellLook
from a4p_desktop.gui.table.rows.colours import Colours, colours_of


class Canvas(NamedTuple):
    """A painter, and what is drawn with it; it must not outlive the painting."""

    painter: QPainter
    option: QStyleOptionViewItem
    """Of a row that is neither selected nor under the mouse."""
    alternate: QStyleOptionViewItem
    """The same of every other row, which has a ground of its own."""
    body: CellLook
    small: CellLook
    colours: Colours
    ratio: float
    """Pixels of the screen to a pixel of the painter."""
    is_mirrored: bool
    """Whether rows begin at the right."""


class Looks:
    """The caches of what cells look like in one font, palette and direction."""

    def __init__(self) -> None:
        self.body, self.small = CellCache(), CellCache(SMALL)
        self._colours: dict[tuple[int, QPalette.ColorGroup], Colours] = {}

    def clear(self) -> None:
        """Clear the caches: the font, the colours or the direction of the view have changed."""
        self.body.clear()
        self.small.clear()
        self._colours.clear()

    def canvas(self, painter: QPainter, option: QStyleOptionViewItem) -> Canvas:
        """A canvas for one painting, of rows in the place and state of `option`."""
        palette = option.palette
        key = palette.cacheKey(), palette.currentColorGroup()
        if key not in self._colours:
            self._colours[key] = colours_of(palette)
        looks = self.body.look(option), self.small.look(option)
        alternate = QStyleOptionViewItem(option)
        alternate.features |= QStyleOptionViewItem.ViewItemFeature.Alternate
        return Canvas(
            painter,
            option,
            alternate,
            *looks,
            self._colours[key],
            pixel_ratio(painter),
            option.direction is Qt.LayoutDirection.RightToLeft,
        )

    def lines(self, option: QStyleOptionViewItem, height: int) -> tuple[int, int]:
        """How far below the top of a row of this height its first and its second line begin."""
        first, second = self.body.look(option).height, self.small.look(option).height
        top = (height - first - second - LINE_GAP) // 2
        return top, top + first + LINE_GAP
