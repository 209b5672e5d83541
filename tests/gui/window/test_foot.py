"""The foot of the window: coverage and numbers in one line, and messages in place of the first."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from tests.desk import Desk
from tests.gui.listener import Listener


def is_seen(desk: Desk, widget: QWidget) -> bool:
    """Whether nothing covers the middle of a visible widget."""
    foot = desk.window.foot
    middle = widget.mapTo(foot, QPoint(widget.width() // 4, widget.height() // 2))
    return widget.isVisible() and foot.childAt(middle) is widget


def test_coverage_and_numbers_stand_in_one_line(desk: Desk) -> None:
    desk.show("speakers")
    desk.window.resize(1800, 700)  # enough for any font
    desk.qtbot.waitUntil(lambda: is_seen(desk, desk.coverage))
    line, foot = desk.coverage, desk.window.foot

    def middle() -> QPoint:
        return foot.numbers.mapTo(foot, foot.numbers.rect().center())

    desk.qtbot.waitUntil(lambda: abs(middle().y() - line.geometry().center().y()) <= 2)
    assert line.geometry().right() < middle().x()


def test_a_message_covers_the_coverage_and_goes(desk: Desk) -> None:
    desk.show("speakers")
    desk.qtbot.waitUntil(lambda: is_seen(desk, desk.coverage))
    desk.window.show_message("Copied 2 rows.")
    desk.wait()
    labels = desk.window.foot.findChildren(QLabel)
    message = next(label for label in labels if label.text() == "Copied 2 rows.")
    assert is_seen(desk, message)
    assert not is_seen(desk, desk.coverage)
    assert desk.window.foot.numbers.label.isVisible()
    desk.window.statusBar().clearMessage()
    desk.wait()
    assert is_seen(desk, desk.coverage)


def test_the_hint_of_a_menu_entry_is_shown(desk: Desk) -> None:
    desk.action("Export").hover()
    desk.window.statusBar().showMessage(desk.action("Export").statusTip())
    desk.wait()
    shown = [label.text() for label in desk.window.foot.findChildren(QLabel) if label.isVisible()]
    assert desk.action("Export").statusTip() in shown


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_it_is_cut(desk: Desk, qapp: QApplication, percent: int) -> None:
    base = QFont(qapp.font())
    larger = QFont(base)
    larger.setPointSizeF(base.pointSizeF() * percent / 100)
    desk.show("speakers")
    try:
        qapp.setFont(larger)
        desk.window.resize(920, 700)
        desk.qtbot.waitUntil(lambda: is_seen(desk, desk.coverage))
        desk.wait()
        line, status = desk.coverage, desk.window.foot.numbers.label
        assert line.height() >= line.heightForWidth(line.width())
        desk.qtbot.waitUntil(lambda: status.width() >= status.sizeHint().width())  # laid out late
        assert line.height() <= 3 * line.fontMetrics().height()
    finally:
        qapp.setFont(base)


def test_what_is_found_is_announced_once_typing_rests(desk: Desk, listener: Listener) -> None:
    desk.show("speakers")
    listener.forget()
    desk.type("rwand")
    desk.type("rwanda")
    listener.hears(desk.status)


def test_that_nothing_is_found_is_announced_with_the_ways_out(
    desk: Desk, listener: Listener
) -> None:
    desk.show("speakers")
    listener.forget()
    desk.type("zzzz")
    listener.hears("No speakers match “zzzz” with these filters. Clear all")


def test_the_number_after_a_tick_is_announced(desk: Desk, listener: Listener) -> None:
    desk.show("speakers")
    listener.forget()
    desk.ask(Question(conditions=(Condition("level", "ministerial"),)))
    listener.hears(desk.status)


def test_another_order_finds_nothing_new(desk: Desk, listener: Listener) -> None:
    desk.show("speakers")
    desk.ask(Question("rwanda"))
    listener.hears(desk.status)
    desk.click_heading("person")
    desk.window.show_message("Copied 2 rows.")
    listener.hears("Copied 2 rows.")


def test_a_message_is_announced(desk: Desk, listener: Listener) -> None:
    desk.window.show_message("Copied 2 rows.")
    listener.hears("Copied 2 rows.")
