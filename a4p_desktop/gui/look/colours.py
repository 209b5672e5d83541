"""Colours between those of the palette, as strong as they must be to be seen on a ground."""

from PySide6.QtGui import QColor, QPalette

from a4p_desktop.gui.look.palettes import READABLE, contrast

VISIBLE = 3.0
"""The contrast that WCAG 2.2 AA asks for between a line or a sign and what lies behind it."""

_STEPS = 10
_Role = QPalette.ColorRole


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with `share` of `other` in it."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def strengthened(color: QColor, toward: QColor, least: float, *grounds: QColor) -> QColor:
    """`color`, brought nearer to `toward` until it stands apart from `grounds` by `least`."""
    for step in range(_STEPS):
        found = mixed(color, toward, step / _STEPS)
        if all(contrast(found, ground) >= least for ground in grounds):
            return found
    return toward


def faint_text(palette: QPalette) -> QColor:
    """The colour of words that matter less, and can be read all the same, in a list."""
    text, base = palette.color(_Role.Text), palette.color(_Role.Base)
    return strengthened(mixed(text, base, 0.5), text, READABLE, base, hover_ground(palette))


def accent(palette: QPalette) -> QColor:
    """The user's colour of what is chosen, for lines and signs in a list."""
    text, base = palette.color(_Role.Text), palette.color(_Role.Base)
    return strengthened(palette.color(_Role.Highlight), text, VISIBLE, base, hover_ground(palette))


def hover_ground(palette: QPalette) -> QColor:
    """What lies in a list behind the thing under the mouse."""
    return mixed(palette.color(_Role.Base), palette.color(_Role.Highlight), 0.12)
