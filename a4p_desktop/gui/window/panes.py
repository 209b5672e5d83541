"""The parts of a window that F6 leads through, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def walk(panes: Sequence[QWidget], step: int) -> None:
    """Bring the keyboard from the pane where it is to the next (1) or the one before (-1).

    What is hidden is passed over; from elsewhere, such as the tabs, the way goes to the first.
    """
    seen = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
    focus = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(seen) if pane is focus or _holds(pane, focus)), None)
    if seen:
        there = 0 if here is None else (here + step) % len(seen)
        seen[there].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and pane.isAncestorOf(focus)
