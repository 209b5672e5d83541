"""Words that a screen reader speaks though the keyboard stays where it is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader speak `words`, on behalf of `widget`, once it has said what it says."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
