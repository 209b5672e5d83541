"""The dialog *Add records…* for the keyboard and a screen reader."""

import re
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.gui.incoming.adding import Adding


def stops(adding: Adding) -> list[QWidget]:
    """The widgets that Tab leads to, in its order, from the first of the page."""
    dialog = adding.dialog
    chain: list[QWidget] = []
    widget = dialog.nextInFocusChain()
    while widget is not None and widget is not dialog:
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(dialog)
        if is_stop and widget.focusProxy() is None and widget.isEnabledTo(dialog):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def place(adding: Adding, widget: QWidget) -> tuple[int, int]:
    """The line of the page that a widget stands in, and how far to the right."""
    corner = widget.mapTo(adding.dialog, QPoint(0, 0))
    return (corner.y() + 6) // 14, corner.x()


def test_tab_follows_the_eye(adding: Adding, workbook: Path) -> None:
    adding.open_file(workbook)
    adding.fill_source()
    chain = stops(adding)
    assert len(chain) > 15
    first = min(range(len(chain)), key=lambda number: place(adding, chain[number]))
    in_order = [*chain[first:], *chain[:first]]
    places = [place(adding, widget) for widget in in_order]
    assert places == sorted(places), [type(widget).__name__ for widget in in_order]


def test_everything_that_takes_the_focus_has_a_name(adding: Adding, workbook: Path) -> None:
    adding.open_file(workbook)
    for widget in stops(adding):
        named = widget.accessibleName() or (
            widget.text() if isinstance(widget, QAbstractButton) else ""
        )
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        assert named or inner, widget


def test_mnemonics_are_given_once(adding: Adding, workbook: Path) -> None:
    adding.open_file(workbook)
    adding.dialog.draft.change(complete_as_of="2018")
    adding.wait()
    assert adding.shown(adding.dialog.plan.missing_button)
    texts = [
        widget.text()
        for widget in adding.dialog.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel)
        and widget.isVisibleTo(adding.dialog)
        and not isinstance(widget, QLineEdit)
    ]
    letters = [found.upper() for text in texts for found in re.findall("(?<!&)&([^&])", text)]
    assert [letter for letter, number in Counter(letters).items() if number > 1] == []
    assert len(letters) > 12


def test_it_fits_on_a_small_screen(adding: Adding, workbook: Path) -> None:
    adding.open_file(workbook)
    least = adding.dialog.minimumSizeHint()
    assert least.width() <= 1000
    assert least.height() <= 560
