"""The keyboard taken from what is about to be hidden, before Qt hands it on."""

from PySide6.QtWidgets import QWidget


def take_keyboard(going: QWidget) -> bool:
    """Take the keyboard from `going`, which is hidden next; return whether it was there.

    Else Qt gives it to one widget after the other until it is given where it belongs, and screen
    readers tell each.
    """
    focus: QWidget | None = going.window().focusWidget()
    if focus is None or not (focus is going or going.isAncestorOf(focus)):
        return False
    focus.clearFocus()
    return True
