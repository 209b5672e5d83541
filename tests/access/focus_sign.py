"""Whether two pictures of a place show where the keyboard is: WCAG 2.2, 2.4.7 and 1.4.11."""

from functools import cache

from PySide6.QtGui import QImage

CONTRAST = 3.0
"""How far a sign of the focus must stand out against the same place without it."""
SMALLEST = 20
"""Pixels of a sign: a caret alone has fewer."""


def strong_changes(before: QImage, after: QImage) -> int:
    """How many pixels changed with a contrast of at least 3 : 1."""
    if before.size() != after.size():
        return 0
    changed = 0
    for y in range(before.height()):
        old, new = _line(before, y), _line(after, y)
        if old != new:
            pairs = zip(old.cast("I"), new.cast("I"), strict=True)
            changed += sum(_contrast(*pair) >= CONTRAST for pair in pairs if pair[0] != pair[1])
    return changed


def _line(image: QImage, y: int) -> memoryview:
    start = y * image.bytesPerLine()
    return memoryview(image.constBits())[start : start + image.width() * 4]


@cache
def _contrast(one: int, other: int) -> float:
    """The contrast of two colours, 0xffrrggbb, from 1 to 21 (WCAG 2.2, 1.4.3)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: int) -> float:
    red, green, blue = (_linear((colour >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
