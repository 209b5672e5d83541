"""The colours of the cells of rows, for one palette."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from a4p_desktop.gui.look.colours import faint_text, mixed
from a4p_desktop.gui.look.palettes import highlight_colors
from a4p_desktop.gui.look.pill import quiet_colours
from a4p_desktop.gui.look.status_colours import status_colours

_Role = QPalette.ColorRole


class PillColours(NamedTuple):
    """The colours of a pill."""

    ground: QColor
    ink: QColor
    edge: QColor | None = None
    name: str = ""
    """What they are for, the same in all cells; blank where they are the colours of a moment."""


class Inks(NamedTuple):
    """The colours in a cell."""

    text: QColor
    faint: QColor
    pill: PillColours


class Colours(NamedTuple):
    """The colours of all cells."""

    match: tuple[QColor, QColor]
    """The ground and the ink of a match."""
    plain: Inks
    selected: Inks
    standings: Mapping[str, tuple[str, PillColours]]
    """By the code of each, its sign and its colours."""


def colours_of(palette: QPalette) -> Colours:
    """The colours of cells in `palette`, in its current group."""
    ground, ink = quiet_colours(palette)
    quiet = PillColours(ground, ink, name="quiet")
    standings = {
        code: (colour.sign, PillColours(colour.ground, colour.text, colour.edge, code))
        for code, colour in status_colours(palette).items()
    }
    return Colours(
        highlight_colors(palette),
        Inks(palette.color(_Role.Text), faint_text(palette), quiet),
        _selected_inks(palette),
        standings,
    )


def _selected_inks(palette: QPalette) -> Inks:
    ink, ground = palette.color(_Role.HighlightedText), palette.color(_Role.Highlight)
    away = QColor("black" if ink.lightnessF() > 0.5 else "white")
    return Inks(ink, ink, PillColours(mixed(ground, away, 0.2), ink))
