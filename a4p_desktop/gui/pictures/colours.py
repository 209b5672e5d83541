"""The colours of pictures, which differ in lightness and texture, in light, dark and contrast."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import starmap

from PySide6.QtGui import QColor, QPalette

from a4p_desktop.gui.look.colours import VISIBLE, mixed, strengthened
from a4p_desktop.gui.look.palettes import READABLE, contrast, is_dark, own_palette
from a4p_desktop.gui.look.status_colours import StatusColour, status_colours

_BLUE, _LIGHT_BLUE = QColor("#2166ac"), QColor("#6cb0f0")
_FEW_TO_MANY = tuple(map(QColor, ("#b5830a", "#4d8f2f", "#0f8b8d", "#2166ac", "#5b2a86")))
"""The hues of a scale: neighbours differ in hue as in lightness."""
_FAINTEST = VISIBLE + 0.1  # more than VISIBLE, since a screen rounds colours
_STRONGEST = 12.0
_STRONGEST_ON_DARK = 9.5
"""Above these contrasts hardly any colour is left, and large areas glare."""
_PALEST = 1.35
"""The contrast of the palest area that has an edge, so need not be visible by itself."""
_HALVINGS = 12
"""Steps of the bisection for a contrast: the rest is less than can be seen."""

_Role = QPalette.ColorRole


class Texture(Enum):
    """The pattern of a fill, by which marks differ without colour."""

    SOLID = "solid"
    STRIPES = "stripes"


@dataclass(frozen=True)
class Fill:
    """What fills a mark; `text` is readable on `paper`, the colour between the lines."""

    colour: QColor
    texture: Texture
    paper: QColor
    text: QColor


@dataclass(frozen=True)
class PictureColours:
    """All colours of a picture on one ground: text at 4.5 : 1 or more, marks at 3 : 1 or more."""

    ground: QColor
    text: QColor
    faint: QColor
    """For secondary text."""
    grid: QColor
    """For guide lines, which need no contrast."""
    recorded: Fill
    reported: Fill
    by_rule: Fill
    """Recorded by a rule; `recorded` is what someone has read."""
    status: Mapping[str, StatusColour]
    """How each standing looks, by its code."""
    shades: tuple[Fill, ...]
    """From few to many, each in a hue of its own: `colour` is for the edge, `paper` within."""

    def shade(self, number: int, most: int) -> Fill:
        """The fill of `number`, at least 1, on a scale up to `most`."""
        steps = len(self.shades)
        return self.shades[min(steps - 1, (number - 1) * steps // max(most, 1))]

    def tint(self, number: int, most: int) -> Fill:
        """The background of a number in a table, on a scale from 1 to `most`.

        The number on it is readable; the tint itself need not stand out.
        """
        share = 0.1 + 0.6 * number / max(most, 1)
        colour = mixed(self.ground, self.recorded.colour, share)
        return Fill(colour, Texture.SOLID, colour, _readable_on(colour))


def picture_colours(palette: QPalette) -> PictureColours:
    """The colours of a picture on the background of lists and tables in `palette`."""
    ground, text = palette.color(_Role.Base), palette.color(_Role.Text)
    return _colours_on(ground.rgba(), text.rgba(), is_dark(palette))


@lru_cache(maxsize=4)  # each picture asks for them, and finding contrasts takes milliseconds
def _colours_on(ground_rgba: int, text_rgba: int, dark: bool) -> PictureColours:
    ground, text = QColor.fromRgba(ground_rgba), QColor.fromRgba(text_rgba)
    blue = _LIGHT_BLUE if dark else _BLUE
    strongest = min(_STRONGEST_ON_DARK if dark else _STRONGEST, contrast(text, ground))

    def toned(hue: QColor, step: float) -> QColor:
        """`hue` with the contrast of `step`: at 0 just visible, at 1 the strongest."""
        return _with_contrast(ground, hue, text, _FAINTEST * (strongest / _FAINTEST) ** step)

    def filled(hue: QColor, step: float, texture: Texture = Texture.SOLID) -> Fill:
        colour = toned(hue, step)
        if texture is Texture.SOLID:
            return Fill(colour, texture, colour, _readable_on(colour))
        return Fill(colour, texture, ground, text)

    def shaded(step: int, hue: QColor) -> Fill:
        share = step / (len(_FEW_TO_MANY) - 1)
        paper = _with_contrast(ground, hue, text, _PALEST * (strongest / _PALEST) ** share)
        return Fill(toned(hue, 0.1), Texture.SOLID, paper, _readable_on(paper))

    faint = strengthened(mixed(text, ground, 0.5), text, READABLE, ground)
    return PictureColours(
        ground=ground,
        text=text,
        faint=faint,
        grid=mixed(ground, text, 0.16),
        recorded=filled(blue, 0.45),
        reported=filled(faint, 0.2, Texture.STRIPES),
        by_rule=filled(blue, 0.2, Texture.STRIPES),
        status=status_colours(own_palette("dark" if dark else "light")),
        shades=tuple(starmap(shaded, enumerate(_FEW_TO_MANY))),
    )


def paper_colours() -> PictureColours:
    """The colours of a picture in a file or on the clipboard: documents are white."""
    return picture_colours(own_palette("light"))


def _with_contrast(ground: QColor, hue: QColor, text: QColor, ratio: float) -> QColor:
    """`hue`, paler or deeper, so that its contrast with `ground` is `ratio`."""
    near, far = ground, hue
    if contrast(hue, ground) < ratio:
        # A hue that is not between ground and text in contrast is left out.
        between = contrast(text, ground) > contrast(hue, ground) > 1
        near, far = (hue, text) if between else (ground, text)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        enough = contrast(mixed(near, far, middle), ground) >= ratio
        low, high = (low, middle) if enough else (middle, high)
    # Rounded to 8 bits as on a screen, so that tests can compare painted pixels.
    return QColor(mixed(near, far, high).name())


def _readable_on(colour: QColor) -> QColor:
    return max((QColor("#000000"), QColor("#ffffff")), key=lambda text: contrast(text, colour))
