"""Announcements: what is spoken at once, and what waits until the keyboard rests."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.widgets.announce import Voice, announce, announce_at_rest
from tests.gui.listener import Listener


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_words_of_one_time_are_spoken_as_one(window: QWidget, listener: Listener) -> None:
    announce(window, "3 proposals")
    announce(window, "Rwanda, Member State")
    listener.hears("3 proposals. Rwanda, Member State")


def test_a_sentence_keeps_the_mark_at_its_end(window: QWidget, listener: Listener) -> None:
    announce(window, "Opening records…")
    announce(window, "Go on?")
    announce(window, "Saved")
    listener.hears("Opening records… Go on? Saved")


def test_the_same_words_are_spoken_again(window: QWidget, listener: Listener) -> None:
    announce(window, "No match")
    listener.hears("No match")
    announce(window, "No match")
    listener.hears("No match")


def test_at_rest_only_the_newest_words_of_a_widget_are_spoken(
    window: QWidget, listener: Listener
) -> None:
    rows, message = QLabel(window), QLabel(window)
    announce_at_rest(rows, "9 rows.")
    announce_at_rest(message, "Saved.")
    announce_at_rest(rows, "5 rows.")
    listener.hears("Saved. 5 rows.")
    assert listener.announced == []


def test_words_taken_back_are_not_spoken(window: QWidget, listener: Listener) -> None:
    announce_at_rest(window, "9 rows")
    announce_at_rest(window, "")
    announce_at_rest(QLabel(window), "Saved")
    listener.hears("Saved")


def test_a_reader_finds_the_words_as_a_notification(window: QWidget, listener: Listener) -> None:
    announce(QLabel(window), "Copied")
    listener.hears("Copied")
    (voice,) = window.findChildren(Voice)
    told = QAccessible.queryAccessibleInterface(voice.notification)
    assert told.role() == QAccessible.Role.Notification
    assert told.text(QAccessible.Text.Name) == "Copied"


def test_nothing_is_made_while_nothing_listens(window: QWidget) -> None:
    announce(window, "Copied")
    announce_at_rest(window, "Copied")
    assert window.children() == []
