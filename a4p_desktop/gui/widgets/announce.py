"""Words that a screen reader speaks though the keyboard stays where it is."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader speak `words`, on behalf of `widget`, once it has said what it says."""
    # Imported here so that the window opens sooner: its roles and states are many.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
