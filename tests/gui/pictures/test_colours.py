"""The colours of pictures are visible and distinct, in any theme and for any colour vision."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from a4p_desktop.gui.look.colours import VISIBLE
from a4p_desktop.gui.look.palettes import READABLE, contrast, own_palette
from a4p_desktop.gui.pictures.colours import Fill, PictureColours, Texture, picture_colours
from a4p_desktop.gui.pictures.hatching import fill_mark

# Linear red, green and blue as seen without one kind of cone (Machado, Oliveira and Fernandes
# 2009, severity 1.0), and without any.
_EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}
_DISTINCT = 6.5
"""Least distance in CIE lightness (0 to 100) of neighbours on a scale; 1 or 2 are visible."""


def high_contrast(ground: str, text: str) -> QPalette:
    palette = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        palette.setColor(role, QColor(ground))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(role, QColor(text))
    return palette


@pytest.fixture(
    params=["light", "dark", "#000000 #ffffff", "#ffffff #000000", "#000000 #ffff00",
            "#fffaef #3d3d3d", "#202020 #ffffff", "#2d3236 #b6f6f0", "#000080 #ffffff"]
)  # fmt: skip
def colours(request: pytest.FixtureRequest) -> PictureColours:
    """The colours on our own palettes, and on contrast themes as those of Windows."""
    ground, _, text = request.param.partition(" ")
    if text:
        return picture_colours(high_contrast(ground, text))
    return picture_colours(own_palette(request.param))


def lightness(colour: QColor, eye: str) -> float:
    """CIE L* of a colour as `eye` sees it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    seen = [
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, parts, strict=True))))
        for row in _EYES[eye]
    ]
    luminance = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def fills(colours: PictureColours) -> list[Fill]:
    return [
        *(colours.recorded, colours.reported, colours.by_rule),
        *colours.shades,
    ]


def test_every_fill_is_visible_on_its_ground(colours: PictureColours) -> None:
    for fill in fills(colours):
        assert contrast(fill.colour, colours.ground) >= VISIBLE, fill


def test_all_text_is_readable(colours: PictureColours) -> None:
    assert contrast(colours.text, colours.ground) >= READABLE
    assert contrast(colours.faint, colours.ground) >= READABLE
    for fill in fills(colours):
        assert contrast(fill.text, fill.paper) >= READABLE, fill


@pytest.mark.parametrize("eye", _EYES)
def test_shades_of_larger_numbers_have_more_contrast_for_any_eye(
    colours: PictureColours, eye: str
) -> None:
    ground = lightness(colours.ground, eye)
    distances = [abs(lightness(fill.paper, eye) - ground) for fill in colours.shades]
    assert all(more - less >= _DISTINCT for less, more in pairwise(distances)), distances


def test_recorded_and_reported_differ_in_texture(colours: PictureColours) -> None:
    assert colours.recorded.texture is Texture.SOLID
    assert colours.reported.texture is not Texture.SOLID
    assert colours.by_rule.texture is not Texture.SOLID


def test_shades_grow_with_the_number(colours: PictureColours) -> None:
    assert colours.shade(1, 9) == colours.shades[0]
    assert colours.shade(9, 9) == colours.shades[-1]
    assert colours.shade(1, 1) == colours.shades[0]
    places = [colours.shades.index(colours.shade(number, 50)) for number in range(1, 51)]
    assert places == sorted(places)
    assert set(places) == set(range(5))


def ink(fill: Fill, ground: QColor) -> float:
    """The share of a tile that `fill` paints; nothing is painted outside."""
    image = QImage(60, 50, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    fill_mark(painter, QRectF(10, 10, 40, 30), fill)
    painter.end()
    painted = [(x, y) for x in range(60) for y in range(50) if image.pixelColor(x, y) != ground]
    assert all(9 <= x <= 50 and 9 <= y <= 40 for x, y in painted)
    return len(painted) / (40 * 30)


def test_textures_stay_in_their_tile(colours: PictureColours) -> None:
    assert ink(colours.recorded, colours.ground) == 1
    assert 0.25 < ink(colours.reported, colours.ground) < 0.8
