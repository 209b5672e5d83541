"""Hears what a window announces, as a screen reader does."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

_PATIENCE = 20_000
"""Milliseconds that words are waited for, on a busy machine."""


class Listener:
    """Takes the accessibility events that the program sends; those of Qt itself pass it by."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.announced: list[str] = []
        """The words of all announcements."""
        self.shown: list[str] = []
        """The names of all notifications that were shown."""

        self.told: list[str] = []
        """The names of what the program said the keyboard was on."""

    def take(self, event: QAccessibleEvent) -> None:
        """Listen to an event."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.announced.append(event.message())
        elif event.type() == QAccessible.Event.Focus:
            self.told.append(event.accessibleInterface().text(QAccessible.Text.Name))
        elif event.type() == QAccessible.Event.ObjectShow:
            source = event.accessibleInterface()
            if source.role() == QAccessible.Role.Notification:
                self.shown.append(source.text(QAccessible.Text.Name))

    def hears(self, words: str) -> None:
        """Wait until `words` are spoken; what was spoken before is forgotten.

        Raises pytestqt's TimeoutError if they are not.
        """

        def is_heard() -> None:
            assert words in self.announced, self.announced

        self._qtbot.waitUntil(is_heard, timeout=_PATIENCE)
        assert self.shown == self.announced, (self.shown, self.announced)
        self.forget()

    def is_told(self, name: str) -> None:
        """Wait until the keyboard is said to be on what has this name.

        Raises pytestqt's TimeoutError if it is not.
        """

        def is_last() -> None:
            assert self.told[-1:] == [name], self.told

        self._qtbot.waitUntil(is_last, timeout=_PATIENCE)

    def forget(self) -> None:
        """Forget what was spoken and told."""
        self.announced.clear()
        self.shown.clear()
        self.told.clear()
