"""The sheet a picture is painted on: how large, in which letters and colours, from which side."""

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
"""Where words stand in their room; Qt turns the first and the last where one writes from the
right."""

# Plain numbers: to join Qt's flags in Python takes longer than to write a word.
_WRAPPED = Side.AlignTop.value | Side.AlignAbsolute.value | Qt.TextFlag.TextWordWrap.value
_SINGLE = Side.AlignVCenter.value | Side.AlignAbsolute.value | Qt.TextFlag.TextSingleLine.value


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A table, and the question that finds in it just what a mark stands for."""

    table: str
    """"" where the page stays in front and shows what belongs to the question."""
    question: Question


@dataclass(frozen=True, slots=True)
class Spot:
    """One mark of a picture: where it is, what it says, and the rows behind it, if there are."""

    place: QRectF
    words: str
    narrowing: Narrowing | None = None
    more: str = ""
    """What a tooltip says besides: sources, notes, why there are no rows."""
    delegation: str = ""
    """The code of the delegation whose page it leads to, where it leads to no rows."""
    called: tuple[str, ...] = ()
    """What may be typed to reach it: its name, and a shorter one for want of a name that fits."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a picture as a table; None is not known."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


@dataclass(frozen=True)
class Sheet:
    """Where a drawing paints; it thinks from left to right and lets `turned` mirror its places."""

    room: QRectF
    font: QFont
    colours: PictureColours
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight

    @cached_property
    def metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font)

    @cached_property
    def line(self) -> float:
        """The height of a line of words."""
        return self.metrics.height()

    @property
    def mirrored(self) -> bool:
        return self.direction is Qt.LayoutDirection.RightToLeft

    def width(self, words: str) -> float:
        """How wide `words` are, in the sheet's letters."""
        return self.metrics.horizontalAdvance(words) + 1

    def x(self, across: float) -> float:
        """`across`, thought from left to right, as it is painted."""
        if self.mirrored:
            return self.room.left() + self.room.right() - across
        return across

    def turned(self, place: QRectF) -> QRectF:
        """`place`, thought from left to right, as it is painted."""
        if self.mirrored:
            return QRectF(self.x(place.right()), place.top(), place.width(), place.height())
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
        """Write `words` in `place` (thought from left to right), cut where they have no room."""
        font = QFont(self.font)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(colour or self.colours.text)
        # By the words themselves, not by the painter: a name keeps its direction anywhere.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.mirrored and side is not MIDDLE:
            side = END if side is START else START
        flags = _WRAPPED if wrapped else _SINGLE
        if not wrapped:
            elide = Qt.TextElideMode.ElideRight
            words = QFontMetricsF(font).elidedText(words, elide, place.width() + 1)
        painter.drawText(self.turned(place), side.value | flags, words)


class Drawing(Protocol):
    """What a picture shows, as a frozen value that can be painted on any sheet."""

    def height(self, sheet: Sheet) -> float:
        """The height it takes in the width of `sheet`, whose own height says nothing yet."""

    def paint(self, painter: QPainter, sheet: Sheet) -> None:
        """Paint all of it in the room of `sheet`; never more than lines, shapes and words."""

    def spots(self, sheet: Sheet) -> Sequence[Spot]:
        """Its marks as they are painted on `sheet`, in the order in which they are read."""

    def numbers(self) -> Numbers:
        """The same as a table."""
