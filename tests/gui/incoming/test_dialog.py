"""The dialog *Add records…* for the keyboard and a screen reader."""

import re
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QWidget,
)

from a4p_desktop.gui.incoming.brought import ListFile
from tests.gui.incoming.adding import Adding
from tests.gui.window.test_accessible import unnamed


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
    adding.open()
    assert unnamed(adding.dialog) == []
    adding.dialog.bring(ListFile(workbook))
    adding.wait()
    assert unnamed(adding.dialog) == []
    adding.dialog.plan.next_undecided()
    choice = adding.dialog.plan.doubts.choice
    assert choice is not None
    assert unnamed(choice) == []


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


def test_a_long_name_of_a_file_leaves_room_for_the_rest(adding: Adding, tmp_path: Path) -> None:
    path = tmp_path / f"{'endorsers ' * 20}.csv"
    path.write_text("Country;Date\nBrazil;2018\n")
    adding.open_file(path)
    assert adding.dialog.origin.name.text() != path.name
    assert path.name in adding.dialog.origin.name.toolTip()
    assert adding.dialog.minimumSizeHint().width() <= 1000


def test_large_text_on_a_small_screen_leaves_no_button_outside(
    adding: Adding, tmp_path: Path
) -> None:
    path = tmp_path / "endorsers.csv"
    path.write_text("State\nCongo\n", encoding="utf-8")
    adding.open_file(path)
    letter = adding.dialog.fontMetrics()
    adding.dialog.resize(letter.averageCharWidth() * 62, letter.lineSpacing() * 25)
    adding.desk.wait()
    foot = {adding.dialog.foot.add_button, adding.dialog.foot.close_button}
    for button in adding.dialog.findChildren(QAbstractButton):
        if button.isVisible():
            corner = button.mapTo(adding.dialog, QPoint(button.width(), button.height()))
            assert corner.x() <= adding.dialog.width(), button.text()
            assert button not in foot or corner.y() <= adding.dialog.height()
    assert adding.dialog.plan.height() >= adding.dialog.plan.minimumSizeHint().height()


def test_enter_alone_chooses_no_delegation_for_a_name_that_is_like_none(adding: Adding) -> None:
    adding.open_text("Tonga\nFiji\nDear colleagues of ours")
    adding.dialog.plan.next_undecided()
    choice = adding.dialog.plan.doubts.choice
    assert choice is not None
    QTest.keyClick(choice.chooser.line, Qt.Key.Key_Return)
    assert choice.isVisible()
    QTest.keyClicks(choice.chooser.line, "samoa")
    QTest.keyClick(choice.chooser.line, Qt.Key.Key_Return)
    adding.wait()
    plan = adding.dialog.draft.plan
    assert plan is not None
    assert plan.rows[2].delegation == "WSM"
