"""The four standings differ by sign and ground, and their words are readable everywhere."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.look.colours import VISIBLE
from a4p_desktop.gui.look.palettes import READABLE, contrast, own_palette
from a4p_desktop.gui.look.status_colours import status_colours
from a4p_desktop.records.schema import codes

Role = QPalette.ColorRole
both = pytest.mark.parametrize(
    "palette", [own_palette("light"), own_palette("dark")], ids=["light", "dark"]
)


@both
def test_words_and_edges_have_their_contrast(qapp: QApplication, palette: QPalette) -> None:
    for code, colour in status_colours(palette).items():
        assert contrast(colour.text, colour.ground) >= READABLE, code
        for ground in (Role.Base, Role.Window):
            assert contrast(colour.edge, palette.color(ground)) >= VISIBLE, code


@both
def test_they_differ_without_colour(qapp: QApplication, palette: QPalette) -> None:
    colours = list(status_colours(palette).values())
    assert len({colour.sign for colour in colours}) == len(colours) == 4
    for place, colour in enumerate(colours):
        for other in colours[place + 1 :]:
            assert contrast(colour.ground, other.ground) > 1.03


@both
def test_every_status_of_the_records_has_a_colour(palette: QPalette) -> None:
    assert set(codes.STATUS) < set(status_colours(palette))
