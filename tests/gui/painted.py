"""What a picture of a window shows: the contrasts of what is painted, measured on its dots."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.look.palettes import contrast

VISIBLE = 3.0
"""What WCAG 2.2 asks for: 1.4.11 of an edge with what lies beside, 2.4.13 of the sign of the
keyboard with the same dots before."""


class Sign(NamedTuple):
    """What has come to be seen between two pictures: a frame."""

    place: QRect
    """What it surrounds, and its lines."""
    whole: float
    """The share of its edges, from 0 to 1, on which it is seen."""
    beside: float
    """Its least contrast with what lies within its line, in the middle of its sides."""
    colour: QColor
    """In the middle of its upper side."""


def picture(widget: QWidget) -> QImage:
    """A picture of `widget` with all that lies in it, one dot a pixel."""
    return widget.grab().toImage()


def dots(image: QImage) -> Sequence[int]:
    """The colours of all dots, as QColor.fromRgb takes them, row after row: a hundred times sooner
    than one after the other."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


def sign_between(before: QImage, after: QImage, area: QRect) -> Sign | None:
    """The frame that has appeared in `area`, in dots: None if nothing is seen of it."""
    area &= before.rect()
    changed = {
        (area.left() + place % area.width(), area.top() + place // area.width())
        for place, (one, other) in enumerate(
            zip(dots(before.copy(area)), dots(after.copy(area)), strict=True)
        )
        if one != other and _contrast_of_dots(one, other) >= VISIBLE
    }
    if not changed:
        return None
    across, down = {x for x, _ in changed}, {y for _, y in changed}
    place = QRect(QPoint(min(across), min(down)), QPoint(max(across), max(down)))
    edge = list(_edge(place))
    whole = sum(dot in changed for dot in edge) / len(edge)
    colour = after.pixelColor(place.center().x(), place.top())
    return Sign(place, whole, _beside(after, place), colour)


def most_contrast(image: QImage, ground: QColor, area: QRect | None = None) -> float:
    """The most contrast with `ground` that a dot of `image` has."""
    part = image if area is None else image.copy(area & image.rect())
    return max(contrast(QColor.fromRgb(colour), ground) for colour in {*dots(part)})


@lru_cache(10_000)
def _contrast_of_dots(one: int, other: int) -> float:
    return contrast(QColor.fromRgb(one), QColor.fromRgb(other))


def _edge(place: QRect) -> Iterable[tuple[int, int]]:
    """The outermost dots of `place`."""
    for x in range(place.left(), place.right() + 1):
        yield x, place.top()
        yield x, place.bottom()
    for y in range(place.top() + 1, place.bottom()):
        yield place.left(), y
        yield place.right(), y


def _beside(image: QImage, place: QRect) -> float:
    """The least contrast, in the middle of each side, of the outermost dot with the most different
    of the four dots that follow it inwards."""
    middle = place.center()
    sides = (
        (QPoint(middle.x(), place.top()), QPoint(0, 1)),
        (QPoint(middle.x(), place.bottom()), QPoint(0, -1)),
        (QPoint(place.left(), middle.y()), QPoint(1, 0)),
        (QPoint(place.right(), middle.y()), QPoint(-1, 0)),
    )
    return min(
        max(
            contrast(image.pixelColor(edge), image.pixelColor(edge + inwards * step))
            for step in range(1, 5)
        )
        for edge, inwards in sides
    )
