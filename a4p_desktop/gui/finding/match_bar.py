"""Which match of the words typed is the current one, and the way to the next and the previous."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.widgets.elided_label import ElidedLabel
from a4p_desktop.gui.widgets.icon_button import IconButton
from a4p_desktop.gui.words.keys import NEXT_MATCH, PREVIOUS_MATCH
from a4p_desktop.records.language import Speaker

say = Speaker("Matches", on_screen=True)

_HEARD = 60
"""Characters before a match that a screen reader says, and half of those after."""


class MatchBar(QWidget):
    """“Match 3 of 17” between two buttons; emits which of them is clicked."""

    previous_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous = IconButton("up", say("Previous match ({key})", key=PREVIOUS_MATCH.words()))
        self.next = IconButton("down", say("Next match ({key})", key=NEXT_MATCH.words()))
        self.label = ElidedLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.previous)
        layout.addWidget(self.next)
        layout.addSpacing(GRID // 2)
        layout.addWidget(self.label)
        self.previous.clicked.connect(self.previous_wanted)
        self.next.clicked.connect(self.next_wanted)

    def show_match(self, number: int, of: int) -> None:
        """Show that match `number` of `of`, from 1, is the current one; no words if `of` is 0."""
        if of:
            self.label.show_text(
                say("Match {number} of {of}", number=number, of=of),
                say("{number} of {of}", number=number, of=of),
            )
        else:
            self.label.show_text("")

    def announce_match(self, passage: str) -> None:
        """Let a screen reader say which match is the current one, and the `passage` around it."""
        if self.label.text():
            announce(self, say("{match}: {passage}", match=self.label.text(), passage=passage))


def words_around(text: str, at: int) -> str:
    """Some words before and after a place in `text`."""
    start = max(0, text.find(" ", max(0, at - _HEARD)) + 1) if at > _HEARD else 0
    end = text.rfind(" ", at, at + 2 * _HEARD) if len(text) > at + 2 * _HEARD else len(text)
    return text[min(start, at) : end if end > at else at + 2 * _HEARD].strip()
