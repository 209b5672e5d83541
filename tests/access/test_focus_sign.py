"""The check of pictures knows a visible sign of the focus from one that is hardly seen."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.access.focus_sign import SMALLEST, strong_changes


def picture(frame: str) -> QImage:
    """A white field with a frame of one colour, a pixel wide."""
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor(frame))
    painter.drawRect(QRect(0, 0, 59, 19))
    painter.end()
    return image


@pytest.mark.parametrize(("frame", "seen"), [("#767676", True), ("#cccccc", False)])
def test_a_frame_is_seen_by_its_contrast(frame: str, seen: bool) -> None:
    assert (strong_changes(picture("white"), picture(frame)) >= SMALLEST) is seen


def test_all_pixels_of_a_frame_are_counted() -> None:
    assert strong_changes(picture("white"), picture("black")) == 2 * 60 + 2 * 18


def test_a_caret_alone_is_no_sign() -> None:
    caret = picture("white")
    painter = QPainter(caret)
    painter.fillRect(QRect(5, 3, 1, 14), QColor("black"))
    painter.end()
    assert strong_changes(picture("white"), caret) < SMALLEST


def test_the_same_picture_shows_nothing() -> None:
    assert strong_changes(picture("black"), picture("black")) == 0
