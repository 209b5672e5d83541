"""The icons: one set, each drawn, readable in every palette, and in the colours of now."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.colours import VISIBLE
from a4p_desktop.gui.look.icons import NAMES, icon, renew_icons, show_icon
from a4p_desktop.gui.look.palettes import contrast, own_palette

Role, Group, Mode = QPalette.ColorRole, QPalette.ColorGroup, QIcon.Mode


def ink(shown: QIcon, size: int, mode: QIcon.Mode = Mode.Normal) -> QColor:
    """The colour of the densest point of an icon; transparent if nothing is drawn."""
    image = shown.pixmap(size, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(points, key=QColor.alpha, default=QColor(0, 0, 0, 0))


def test_the_set_is_the_folder(project: Path) -> None:
    assert list(NAMES) == sorted(file.stem for file in project.glob("resources/icons/*.svg"))


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_each_icon_is_drawn_and_readable(qapp: QApplication, appearance: str) -> None:
    palette = own_palette("dark" if appearance == "dark" else "light")
    for name in NAMES:
        shown = icon(name, palette)
        for size in (16, 20, 24):
            assert ink(shown, size).alpha() > 150, name
        assert contrast(ink(shown, 24), palette.color(Role.Window)) > VISIBLE, name
        disabled = ink(shown, 24, Mode.Disabled)
        assert contrast(disabled, palette.color(Group.Disabled, Role.ButtonText)) < 1.2, name
        selected = ink(shown, 24, Mode.Selected)
        assert contrast(selected, palette.color(Role.Highlight)) > VISIBLE, name


def test_icons_follow_the_appearance(qapp: QApplication, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    entry, button = QAction("Copy", window), QToolButton(window)
    try:
        set_appearance(qapp, "light")
        show_icon(entry, "copy")
        show_icon(button, "search")
        before = [ink(shown.icon(), 24) for shown in (entry, button)]
        set_appearance(qapp, "dark")
        renew_icons()
        after = [ink(shown.icon(), 24) for shown in (entry, button)]
        assert all(
            old.lightness() < 100 < new.lightness() for old, new in zip(before, after, strict=True)
        )
    finally:
        set_appearance(qapp, "system")


def test_icons_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    button, base = QToolButton(window), QFont(qapp.font())
    larger = QFont(base)
    larger.setPointSizeF(base.pointSizeF() * 2)
    try:
        show_icon(button, "search")
        qapp.setFont(larger)
        renew_icons()
        assert button.icon().actualSize(QSize(32, 32)) == QSize(32, 32)
    finally:
        qapp.setFont(base)


def test_an_icon_whose_file_is_missing_leaves_the_words(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("a4p_desktop.paths.resources_folder", lambda: tmp_path)
    assert icon("copy", qapp.palette()).isNull()
