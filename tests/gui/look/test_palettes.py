"""The palettes are readable, light and dark, and the text size keeps its limits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look import appearance as look
from a4p_desktop.gui.look import palettes
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.palettes import (
    READABLE,
    Appearance,
    clamped_zoom,
    contrast,
    highlight_colors,
    is_dark,
    link_color,
    own_palette,
    set_zoom,
    wants_contrast,
    zoomed_font,
    zoomed_in,
    zoomed_out,
)
from a4p_desktop.gui.look.status_colours import status_colours
from a4p_desktop.gui.window.coverage_line import CoverageLine
from tests.gui.fake_reading_thread import FakeReadingThread

Role = QPalette.ColorRole
Group = QPalette.ColorGroup
OWN = [own_palette("light"), own_palette("dark")]
each_palette = pytest.mark.parametrize("palette", OWN, ids=["light", "dark"])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    font = QFont(qapp.font())
    yield qapp
    set_appearance(qapp, "system")
    qapp.setFont(font)


def test_the_palette_follows_the_appearance(app: QApplication) -> None:
    appearances: tuple[Appearance, ...] = ("light", "dark", "light")
    for appearance in appearances:
        set_appearance(app, appearance)
        assert is_dark(app.palette()) is (appearance == "dark")


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_headings_of_tables_are_part_of_the_page(
    app: QApplication, qtbot: QtBot, appearance: Appearance
) -> None:
    set_appearance(app, appearance)
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    heading = table.horizontalHeader().palette()
    assert heading.color(Role.Button) == table.palette().color(Role.Base)
    assert contrast(heading.color(Role.ButtonText), heading.color(Role.Button)) >= READABLE


def test_the_system_palette_returns_after_dark(app: QApplication) -> None:
    set_appearance(app, "system")
    before = app.palette()
    set_appearance(app, "dark")
    set_appearance(app, "system")
    assert app.palette() == before


def test_the_palette_of_a_platform_is_kept(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(app.style()), "standardPalette", lambda _: OWN[1])
    set_appearance(app, "light")
    assert app.palette().color(Role.Window) == QColor("#efefef")


@each_palette
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (Role.WindowText, Role.Window),
        (Role.Text, Role.Base),
        (Role.Text, Role.AlternateBase),
        (Role.ButtonText, Role.Button),
        (Role.HighlightedText, Role.Highlight),
        (Role.ToolTipText, Role.ToolTipBase),
        (Role.Link, Role.Base),
        (Role.Link, Role.AlternateBase),
        (Role.Link, Role.Window),
        (Role.LinkVisited, Role.Base),
        (Role.LinkVisited, Role.Window),
        (Role.PlaceholderText, Role.Base),
    ],
)
def test_all_text_is_readable(palette: QPalette, text: Role, ground: Role) -> None:
    assert contrast(palette.color(text), palette.color(ground)) >= READABLE


@each_palette
@pytest.mark.parametrize(
    ("text", "ground"),
    [(Role.WindowText, Role.Window), (Role.Text, Role.Base), (Role.ButtonText, Role.Button)],
)
def test_disabled_text_is_visible_and_weaker(palette: QPalette, text: Role, ground: Role) -> None:
    weak = contrast(palette.color(Group.Disabled, text), palette.color(ground))
    assert 2.7 <= weak < contrast(palette.color(text), palette.color(ground))


@each_palette
def test_every_role_is_set(palette: QPalette) -> None:
    for role in Role:
        if role not in (Role.NoRole, Role.NColorRoles):
            assert palette.isBrushSet(Group.Active, role), role


@pytest.mark.parametrize("selected", ["#308cc6", "#ffd75e", "#e95420", "#6b5200", "#18a058"])
@each_palette
def test_matches_are_readable_and_unlike_the_selection(palette: QPalette, selected: str) -> None:
    own = QPalette(palette)
    own.setColor(Role.Highlight, QColor(selected))
    ground, text = highlight_colors(own)
    assert contrast(ground, text) >= READABLE
    assert ground != QColor(selected)
    assert ground not in (own.color(Role.Base), own.color(Role.AlternateBase))
    selection = QColor(selected)
    distances = (
        abs(ground.red() - selection.red()),
        abs(ground.green() - selection.green()),
        abs(ground.blue() - selection.blue()),
    )
    assert sum(distances) > 60


@each_palette
def test_a_link_colour_is_replaced_where_it_is_not_readable(palette: QPalette) -> None:
    assert link_color(palette) == palette.color(Role.Link)
    faint = QPalette(palette)
    faint.setColor(Role.Link, palette.color(Role.Base))
    assert contrast(link_color(faint), faint.color(Role.Base)) >= READABLE


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("black"), QColor("black")) == 1
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


def test_zoom_is_relative_to_the_first_font(app: QApplication) -> None:
    base = QFont(app.font())
    for percent in (150, 200, 50, 300):
        set_zoom(app, base, percent)
        assert app.font().pointSizeF() == pytest.approx(base.pointSizeF() * percent / 100)
    set_zoom(app, base, 100)
    assert app.font() == base


def test_a_font_sized_in_pixels_is_zoomed() -> None:
    base = QFont()
    base.setPixelSize(12)
    assert zoomed_font(base, 150).pixelSize() == 18


@pytest.mark.parametrize(
    ("percent", "above", "below"),
    [(100, 110, 90), (50, 60, 50), (300, 300, 290), (105, 110, 100), (-7, 50, 50), (999, 300, 300)],
)
def test_zoom_steps_and_limits(percent: int, above: int, below: int) -> None:
    assert (zoomed_in(percent), zoomed_out(percent)) == (above, below)
    assert 50 <= clamped_zoom(percent) <= 300


def test_the_link_below_the_rows_follows_the_appearance(app: QApplication, qtbot: QtBot) -> None:
    line = CoverageLine(FakeReadingThread().ask)
    qtbot.addWidget(line)
    line.show()
    set_appearance(app, "light")
    line.show_line("22 recorded.", "<p>Why</p>")
    before = line.text()
    set_appearance(app, "dark")
    qtbot.waitUntil(lambda: line.text() != before)
    assert link_color(line.palette()).name() in line.text()


class TestMoreContrast:
    """The system shows everything with more contrast, as by a contrast theme of Windows."""

    @pytest.fixture
    def theme(self, app: QApplication, monkeypatch: pytest.MonkeyPatch) -> QPalette:
        """The palette of the theme Desert of Windows 11, as that of the platform."""
        theme = QPalette(QColor("#fffaef"), QColor("#fffaef"))
        for role in (Role.WindowText, Role.Text, Role.ButtonText):
            theme.setColor(role, QColor("#3d3d3d"))
        for role in (Role.Window, Role.Base):
            theme.setColor(role, QColor("#fffaef"))
        monkeypatch.setattr(palettes, "wants_contrast", lambda: True)
        return theme

    @pytest.mark.parametrize("appearance", ["system", "light", "dark"])
    def test_its_palette_wins_over_ours(
        self,
        app: QApplication,
        theme: QPalette,
        appearance: Appearance,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(type(app.style()), "standardPalette", lambda _: OWN[0])
        monkeypatch.setattr(look, "wants_contrast", lambda: True)
        set_appearance(app, appearance)
        assert app.palette() not in OWN
        assert app.styleHints().colorScheme() == Qt.ColorScheme.Unknown

    def test_matches_and_standings_are_told_by_its_colours_alone(self, theme: QPalette) -> None:
        base, text = theme.color(Role.Base), theme.color(Role.Text)
        assert highlight_colors(theme) == (text, base)
        for colour in status_colours(theme).values():
            assert (colour.ground, colour.text, colour.edge) == (base, text, text)

    @each_palette
    def test_our_own_palettes_keep_our_colours(self, theme: QPalette, palette: QPalette) -> None:
        """Such as that of pictures in files, which are the same for everyone."""
        grounds = [colour.ground for colour in status_colours(palette).values()]
        assert len({ground.name() for ground in grounds}) == 4
        assert highlight_colors(palette)[0] != palette.color(Role.Text)


def test_a_system_without_wishes_wants_no_more_contrast(app: QApplication) -> None:
    assert not wants_contrast()
