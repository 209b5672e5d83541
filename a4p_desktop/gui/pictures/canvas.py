"""What a drawing is painted on, and what it offers: its marks, and its numbers as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from a4p_desktop.gui.pictures.colours import PictureColours
from a4p_desktop.records.question.question import Question

Side = Qt.AlignmentFlag
START, MIDDLE, END = Side.AlignLeft, Side.AlignHCenter, Side.AlignRight
"""How words are aligned in their place; Canvas swaps START and END in right-to-left layouts."""

# As integers: combining Qt's flags in Python takes longer than painting a word.
_WRAPPED = Side.AlignTop.value | Side.AlignAbsolute.value | Qt.TextFlag.TextWordWrap.value
_SINGLE = Side.AlignVCenter.value | Side.AlignAbsolute.value | Qt.TextFlag.TextSingleLine.value

GRIP = 3
"""Pixels that a picture adds around each mark: for its ring, and to make thin marks clickable."""

_LONGEST = 3_000
"""In characters; the longest texts are the sources below a saved picture."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A table, and the question that finds in it the rows of a mark."""

    table: str
    """Name of the table to show; "" where the page stays and follows the question."""
    question: Question


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark of a drawing: its place, its words, and what a click on it shows."""

    place: QRectF
    words: str
    narrowing: Narrowing | None = None
    more: str = ""
    """Further text of the tooltip: sources, notes, why there are no rows."""
    delegation: str = ""
    """The code of the delegation whose page a click opens; "" without one."""
    turn: int = 0
    """Where a click shows what the drawing leaves out: before (-1) or after (1) what it shows."""
    names: tuple[str, ...] = ()
    """The names that may be typed to focus it: its name first, then a shorter one."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a drawing as a table; None is an unknown number."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


@dataclass(frozen=True)
class Canvas:
    """The place, font and colours of a drawing.

    A drawing lays itself out from left to right; `mirrored` turns places around where the layout
    runs from right to left. All lengths are in pixels.
    """

    room: QRectF
    font: QFont
    colours: PictureColours
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    @cached_property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font)

    @cached_property
    def _widths(self) -> dict[str, float]:
        """Widths by words, cached: a layout asks several times for the same."""
        return {}

    @cached_property
    def line(self) -> float:
        """The height of a line of text."""
        return self.metrics.height()

    @property
    def from_right(self) -> bool:
        return self.direction is Qt.LayoutDirection.RightToLeft

    def width(self, words: str) -> float:
        """The width of `words` in the font of the canvas."""
        if words not in self._widths:
            self._widths[words] = self.metrics.horizontalAdvance(shown(words)) + 1
        return self._widths[words]

    def wrapped_height(self, words: str, width: float, *, bold: bool = False) -> float:
        """The height of `words` wrapped in `width`; 0 without words."""
        if not words:
            return 0.0
        font = QFont(self.font)
        font.setBold(bold)
        room = QRectF(0, 0, width, 1e6)
        wrapped = Qt.TextFlag.TextWordWrap.value
        return QFontMetricsF(font).boundingRect(room, wrapped, shown(words)).height()

    def mirrored_x(self, x: float) -> float:
        """`x` of the layout from left to right, as it is painted."""
        return self.room.left() + self.room.right() - x if self.from_right else x

    def mirrored(self, place: QRectF) -> QRectF:
        """`place` in the layout from left to right, as it is painted."""
        if self.from_right:
            return QRectF(
                self.mirrored_x(place.right()), place.top(), place.width(), place.height()
            )
        return place

    def write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        side: Side = START,
        colour: QColor | None = None,
        *,
        bold: bool = False,
        wrapped: bool = False,
    ) -> None:
        """Write `words` in `place` of the layout from left to right, elided or `wrapped`."""
        font = QFont(self.font)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(colour or self.colours.text)
        # From the text itself: a name keeps its direction in any layout.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.from_right and side is not MIDDLE:
            side = END if side is START else START
        flags, words = _WRAPPED if wrapped else _SINGLE, shown(words)
        if not wrapped:
            elide = Qt.TextElideMode.ElideRight
            words = QFontMetricsF(font).elidedText(words, elide, place.width() + 1)
        painter.drawText(self.mirrored(place), side.value | flags, words)


def shown(words: str) -> str:
    """`words`, cut to what a picture has room for: Qt measures all of a text at each painting."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


class Drawing(Protocol):
    """What a picture shows: a frozen value that can be painted on any canvas."""

    def height(self, canvas: Canvas) -> float:
        """The height that the drawing needs in the width of `canvas`."""

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Paint the drawing in the room of `canvas`, with lines, shapes and text only."""

    def spots(self, canvas: Canvas) -> Sequence[Spot]:
        """The marks as painted on `canvas`, in reading order."""

    def numbers(self) -> Numbers:
        """The numbers as a table."""
