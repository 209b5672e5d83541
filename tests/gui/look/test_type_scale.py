"""The four sizes of text follow the font of the window, whatever unit it has."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.look.type_scale import BODY, HEADING, SMALL, TITLE, css_size, scaled


def test_sizes_grow_with_the_font_of_the_window(qapp: QApplication) -> None:
    for points in (10, 20):
        font = QFont("DejaVu Sans")
        font.setPointSizeF(points)
        sizes = [scaled(font, step).pointSizeF() for step in (SMALL, BODY, HEADING, TITLE)]
        assert sizes == pytest.approx([points * share for share in (0.85, 1, 1.2, 1.6)])


def test_a_font_in_pixels_stays_one(qapp: QApplication) -> None:
    font = QFont("DejaVu Sans")
    font.setPixelSize(20)
    assert scaled(font, TITLE).pixelSize() == 32
    assert css_size(font, SMALL) == "17px"


def test_headings_are_told_by_their_weight(qapp: QApplication) -> None:
    assert scaled(QFont(), HEADING).weight() > scaled(QFont(), BODY).weight()
    assert css_size(scaled(QFont("DejaVu Sans", 10), BODY), HEADING) == "12.00pt"
