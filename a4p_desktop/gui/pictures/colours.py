"""The colours of every picture: told apart by lightness and texture, in any theme, by any eye."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QColor, QPalette

from a4p_desktop.gui.look.colours import VISIBLE, mixed, strengthened
from a4p_desktop.gui.look.palettes import READABLE, contrast, is_dark, own_palette

_BLUE, _LIGHT_BLUE = QColor("#2166ac"), QColor("#6cb0f0")
_BROWN, _LIGHT_BROWN = QColor("#a64d00"), QColor("#fdb863")
_FAINTEST = VISIBLE + 0.1  # a little more, for a screen has only so many colours
_STRONGEST = 12.0
_STRONGEST_ON_DARK = 9.5
"""Beyond that hardly any colour is left, and a whole board of it glares."""
_HALVINGS = 12
"""Of the way between two colours, until a wished contrast is met to less than can be seen."""

_Role = QPalette.ColorRole


class Texture(Enum):
    """How a mark is filled, which can be told without colour."""

    SOLID = "solid"
    STRIPES = "stripes"
    LINES = "lines"
    DOTS = "dots"
    RING = "ring"
    EMPTY = "empty"


@dataclass(frozen=True)
class Fill:
    """What fills a mark; `text` can be read on `paper`, which is what lies between its lines."""

    colour: QColor
    texture: Texture
    paper: QColor
    text: QColor


@dataclass(frozen=True)
class PictureColours:
    """All colours of a picture on one ground: words at least 4.5 : 1, marks at least 3 : 1."""

    ground: QColor
    text: QColor
    faint: QColor
    """Of words that matter less."""
    grid: QColor
    """Of lines that only lead the eye, and may be missed."""
    recorded: Fill
    reported: Fill
    by_rule: Fill
    """What is recorded by a rule, beside `recorded`, which someone has read."""
    evidence: Mapping[str, Fill]
    """For each code of codes.EVIDENCE, stronger evidence the darker or denser; "" where an
    endorsement is not recorded."""
    shades: tuple[Fill, ...]
    """From few to many."""

    def shade(self, number: int, most: int) -> Fill:
        """The shade of a number among numbers from 0 to `most`; nothing for 0."""
        if number <= 0:
            return Fill(self.faint, Texture.EMPTY, self.ground, self.text)
        steps = len(self.shades)
        return self.shades[min(steps - 1, (number - 1) * steps // max(most, 1))]

    def tint(self, number: int, most: int) -> Fill:
        """The ground of a number in a table, among numbers from 1 to `most`: the words on it can
        be read, and it need not be seen by itself."""
        share = 0.1 + 0.6 * number / max(most, 1)
        colour = mixed(self.ground, self.shades[-2].colour, share)
        return Fill(colour, Texture.SOLID, colour, _readable_on(colour))


def picture_colours(palette: QPalette) -> PictureColours:
    """The colours that suit the lists and tables of `palette`."""
    ground, text = palette.color(_Role.Base), palette.color(_Role.Text)
    dark = is_dark(palette)
    blue, brown = (_LIGHT_BLUE, _LIGHT_BROWN) if dark else (_BLUE, _BROWN)
    strongest = min(_STRONGEST_ON_DARK if dark else _STRONGEST, contrast(text, ground))

    def toned(hue: QColor, step: float) -> QColor:
        """`hue` as far from the ground as `step` says: 0 just visible, 1 the farthest."""
        return _apart(ground, hue, text, _FAINTEST * (strongest / _FAINTEST) ** step)

    def filled(hue: QColor, step: float, texture: Texture = Texture.SOLID) -> Fill:
        colour = toned(hue, step)
        if texture is Texture.SOLID:
            return Fill(colour, texture, colour, _readable_on(colour))
        return Fill(colour, texture, ground, text)

    faint = strengthened(mixed(text, ground, 0.5), text, READABLE, ground)
    return PictureColours(
        ground=ground,
        text=text,
        faint=faint,
        grid=mixed(ground, text, 0.16),
        recorded=filled(blue, 0.45),
        reported=filled(faint, 0.2, Texture.STRIPES),
        by_rule=filled(blue, 0.2, Texture.STRIPES),
        evidence={
            "official_list": filled(blue, 1.0),
            "own_statement": filled(blue, 0.5),
            "joint_statement": filled(blue, 0.0),
            "third_party": filled(blue, 0.35, Texture.STRIPES),
            "collective_statement": filled(blue, 0.35, Texture.LINES),
            "deduction": filled(blue, 0.35, Texture.DOTS),
            "support_only": filled(brown, 0.35, Texture.RING),
            "": filled(faint, 0.0, Texture.EMPTY),
        },
        shades=tuple(filled(blue, step / 4) for step in range(5)),
    )


def paper_colours() -> PictureColours:
    """The colours of a picture that leaves the program: documents are white."""
    return picture_colours(own_palette("light"))


def _apart(ground: QColor, hue: QColor, text: QColor, wished: float) -> QColor:
    """A colour of `hue`, paler or deeper, that stands apart from `ground` by `wished`."""
    near, far = ground, hue
    if contrast(hue, ground) < wished:
        # Where the hue lies beyond the text, or on the ground's other side, it is left out.
        between = contrast(text, ground) > contrast(hue, ground) > 1
        near, far = (hue, text) if between else (ground, text)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        enough = contrast(mixed(near, far, middle), ground) >= wished
        low, high = (low, middle) if enough else (middle, high)
    # As a screen paints it, so that what is painted can be compared.
    return QColor(mixed(near, far, high).name())


def _readable_on(colour: QColor) -> QColor:
    return max((QColor("#000000"), QColor("#ffffff")), key=lambda text: contrast(text, colour))
