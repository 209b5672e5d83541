"""The sizes of text, and the step of the room around it."""

from typing import NamedTuple

from PySide6.QtGui import QFont

GRID = 8
"""The step of margins and gaps, in pixels; half of it parts what belongs together."""


class Step(NamedTuple):
    """A size of text, as a share of the font of the window, and its weight."""

    factor: float
    weight: QFont.Weight


SMALL = Step(0.85, QFont.Weight.Normal)
"""What may be passed over: a note below a picture, the second line of a row."""
BODY = Step(1.0, QFont.Weight.Normal)
STRONG = Step(1.0, QFont.Weight.DemiBold)
"""The heading of a few lines, or of a part of a dialog, in the size of BODY."""
READING = Step(1.2, QFont.Weight.Normal)
"""A text that is read whole."""
HEADING = Step(1.2, QFont.Weight.DemiBold)
"""The heading of a part of a page."""
TITLE = Step(1.6, QFont.Weight.DemiBold)
"""What a page is about; one on each."""


def scaled(font: QFont, step: Step) -> QFont:
    """`font`, which is of the size of BODY, in the size and weight of `step`."""
    found = QFont(font)
    found.setWeight(step.weight)
    if font.pointSizeF() > 0:
        found.setPointSizeF(font.pointSizeF() * step.factor)
    else:  # the themes of some platforms give the size in pixels
        found.setPixelSize(max(1, round(font.pixelSize() * step.factor)))
    return found


def css_size(font: QFont, step: Step) -> str:
    """The size of `step` for the style sheet of a page in `font`: Qt knows no `em` for fonts."""
    found = scaled(font, step)
    if found.pointSizeF() > 0:
        return f"{found.pointSizeF():.2f}pt"
    return f"{found.pixelSize()}px"
