"""The colours and the sign of each standing, the same in table, board, card and proposals."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from a4p_desktop.gui.look.palettes import has_colours_of_contrast, is_dark

ENDORSED, SUPPORT, NONE, NOT_LISTED = "endorsed", "support_only", "not_recorded", "not_on_list"
"""The codes of the four, as those of records.pages.answer; the first three are codes.STATUS."""


class StatusColour(NamedTuple):
    """How a standing looks: by ground, edge and sign, so that colour is never alone."""

    ground: QColor
    """Behind its words."""
    text: QColor
    """On `ground`, with the contrast of READABLE."""
    edge: QColor
    """Around `ground`, and of marks without words, with the contrast of VISIBLE to lists."""
    sign: str
    """One character, before its words."""


SIGNS = {ENDORSED: "✓", SUPPORT: "◐", NONE: "?", NOT_LISTED: "–"}

# Ground, text, edge: from the deepest ground to that of the paper.
_LIGHT = {
    ENDORSED: ("#bfe3cd", "#0b4429", "#2b7d52"),
    SUPPORT: ("#fbe6bf", "#5c3700", "#a06a00"),
    NONE: ("#eceef1", "#474d54", "#7d858d"),
    NOT_LISTED: ("#ffffff", "#474d54", "#7d858d"),
}
_DARK = {
    ENDORSED: ("#1d5a3d", "#d3f3e0", "#66c294"),
    SUPPORT: ("#59431a", "#fae3b4", "#d3a748"),
    NONE: ("#3c4248", "#d6dbe0", "#949ca4"),
    NOT_LISTED: ("#26292d", "#d6dbe0", "#949ca4"),
}


def status_colours(palette: QPalette) -> Mapping[str, StatusColour]:
    """How each standing looks, by its code, in a window of `palette`.

    With more contrast, it is told by its sign alone.
    """
    if has_colours_of_contrast(palette):
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        return {code: StatusColour(base, text, text, sign) for code, sign in SIGNS.items()}
    colours = _DARK if is_dark(palette) else _LIGHT
    return {
        code: StatusColour(QColor(ground), QColor(text), QColor(edge), SIGNS[code])
        for code, (ground, text, edge) in colours.items()
    }
