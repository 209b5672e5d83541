"""Pills show their words whole where there is room, cut where there is not, and never outside."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.look.painting import painter_on
from a4p_desktop.gui.look.palettes import READABLE, contrast, own_palette
from a4p_desktop.gui.look.pill import draw_pill, pill_width, quiet_colours

WHITE, GROUND, INK = QColor("#ffffff"), QColor("#cccccc"), QColor("#000000")


def drawn(width: float, text: str) -> QImage:
    """A pill in the middle of a white picture with 20 pixels around it."""
    image = QImage(int(width) + 40, 60, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    with painter_on(image) as painter:
        painter.setFont(QApplication.font())
        draw_pill(painter, QRectF(20, 20, width, 20), text, GROUND, INK)
    return image


def colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points}


@pytest.mark.parametrize("share", [1.0, 0.5])
def test_a_pill_stays_in_its_place(qapp: QApplication, share: float) -> None:
    image = drawn(pill_width(QFontMetricsF(qapp.font()), "Member State") * share, "Member State")
    around = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if not (19 <= x <= image.width() - 20 and 19 <= y <= 41)
    }
    assert around == {WHITE.name()}
    assert {GROUND.name(), INK.name()} <= colours(image)


def test_no_pill_without_room_for_a_letter(qapp: QApplication) -> None:
    assert colours(drawn(6, "Endorsed")) == {WHITE.name()}


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_quiet_pills_are_readable(appearance: str) -> None:
    ground, ink = quiet_colours(own_palette("dark" if appearance == "dark" else "light"))
    assert contrast(ground, ink) >= READABLE
