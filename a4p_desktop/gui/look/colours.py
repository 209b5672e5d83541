"""Colours mixed from the palette, with the contrast that WCAG asks for against a ground."""

from collections.abc import Callable
from functools import wraps

from PySide6.QtGui import QColor, QPalette

from a4p_desktop.gui.look.palettes import READABLE, contrast

VISIBLE = 3.0
"""The contrast of graphics with their background that WCAG 2.2 AA asks for (1.4.11)."""

_STEPS = 10
_MOST_PALETTES = 64
_Role = QPalette.ColorRole


def mixed(color: QColor, other: QColor, share: float) -> QColor:
    """`color` with `share`, from 0 to 1, of `other` in it."""
    return QColor.fromRgbF(
        color.redF() + (other.redF() - color.redF()) * share,
        color.greenF() + (other.greenF() - color.greenF()) * share,
        color.blueF() + (other.blueF() - color.blueF()) * share,
    )


def strengthened(color: QColor, toward: QColor, least: float, *grounds: QColor) -> QColor:
    """`color`, mixed with `toward` until its contrast with each of `grounds` is `least`."""
    for step in range(_STEPS):
        found = mixed(color, toward, step / _STEPS)
        if all(contrast(found, ground) >= least for ground in grounds):
            return found
    return toward


def _once_a_palette(mix: Callable[[QPalette], QColor]) -> Callable[[QPalette], QColor]:
    """`mix`, but computed once for each palette: lists ask with each item that they paint."""
    found: dict[tuple[int, int], QColor] = {}

    @wraps(mix)
    def looked_up(palette: QPalette) -> QColor:
        key = palette.cacheKey(), palette.currentColorGroup().value
        if key not in found:
            if len(found) >= _MOST_PALETTES:
                found.clear()
            found[key] = mix(palette)
        return found[key]

    return looked_up


@_once_a_palette
def faint_text(palette: QPalette) -> QColor:
    """The colour of secondary text in a list; it keeps the contrast of READABLE."""
    text, base = palette.color(_Role.Text), palette.color(_Role.Base)
    return strengthened(mixed(text, base, 0.5), text, READABLE, base, hover_ground(palette))


@_once_a_palette
def accent(palette: QPalette) -> QColor:
    """The colour of selections, strengthened for lines and symbols in a list."""
    text, base = palette.color(_Role.Text), palette.color(_Role.Base)
    return strengthened(palette.color(_Role.Highlight), text, VISIBLE, base, hover_ground(palette))


@_once_a_palette
def hover_ground(palette: QPalette) -> QColor:
    """The background of the list item under the mouse."""
    return mixed(palette.color(_Role.Base), palette.color(_Role.Highlight), 0.12)


@_once_a_palette
def focus_colour(palette: QPalette) -> QColor:
    """The colour of the frame around what has the keyboard, on any ground of a window.

    Not by the role Window, which paints the edges of some widgets: see `appearance`.
    """
    grounds = [palette.color(role) for role in (_Role.Base, _Role.Button, _Role.Mid)]
    return strengthened(accent(palette), palette.color(_Role.Text), VISIBLE, *grounds)


def hairline(palette: QPalette) -> QColor:
    """The colour of lines that only part, and need no contrast."""
    return mixed(palette.color(_Role.Window), palette.color(_Role.WindowText), 0.16)
