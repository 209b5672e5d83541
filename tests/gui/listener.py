"""Hears what a window announces, as a screen reader does."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from pytestqt.qtbot import QtBot

_PATIENCE = 20_000
"""Milliseconds that words are waited for, on a busy machine."""


class Listener:
    """Takes the accessibility events that Qt would send to the system."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.announced: list[str] = []
        """The words of all announcements."""
        self.shown: list[str] = []
        """The names of all notifications that were shown."""

    def take(self, event: QAccessibleEvent) -> None:
        """Listen to an event."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.announced.append(event.message())
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

    def forget(self) -> None:
        """Forget what was spoken."""
        self.announced.clear()
        self.shown.clear()
