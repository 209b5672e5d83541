"""A button that looks like a link shows its focus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.look.palettes import Appearance, link_color, set_appearance
from a4p_desktop.gui.widgets.text_button import TextButton
from tests.desk import Desk


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_tab_focuses_it_and_paints_a_frame(desk: Desk, appearance: Appearance) -> None:
    set_appearance(QApplication.instance(), appearance)  # type: ignore[arg-type] # it is one
    clear_all = next(
        button
        for button in desk.window.bar.findChildren(TextButton)
        if button.text() == "Clear all"
    )
    without = clear_all.grab().toImage()
    desk.window.line.setFocus()
    for _ in range(20):
        QTest.keyClick(desk.focus, Qt.Key.Key_Tab)
        if clear_all.hasFocus():
            break
    assert clear_all.hasFocus()
    framed = clear_all.grab().toImage()
    assert without.pixelColor(0, 0) != framed.pixelColor(0, 0) == link_color(clear_all.palette())
