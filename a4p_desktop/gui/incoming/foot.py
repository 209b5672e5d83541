"""The foot of the dialog: what is going on, and the buttons that end it."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from a4p_desktop.gui.look.shown_text import plain_label, tip
from a4p_desktop.records.language import Speaker

say = Speaker("Add records")


class Foot(QWidget):
    """*Add* says how many rows are added, and why it cannot be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(say("Progress"))
        self.progress.setVisible(False)
        self.add_button = QPushButton(say("&Add"))
        self.add_button.setDefault(True)
        self.close_button = QPushButton(say("&Close"))
        self.close_button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.add_button)
        layout.addWidget(self.close_button)

    def show_state(self, rows: int, missing: str, undecided: int, *, busy: bool) -> None:
        """Show how many rows would be added, and what is missing for it."""
        self.progress.setVisible(False)
        self.message.setVisible(True)
        self.close_button.setText(say("&Close"))
        self.add_button.setText(say("&Add {number}", number=rows) if rows else say("&Add"))
        why = missing or ("" if rows or busy else say("There is nothing to add."))
        self.add_button.setEnabled(bool(rows) and not missing and not busy)
        self.add_button.setAccessibleDescription(why)
        self.add_button.setToolTip(tip(why))
        if busy:
            self.message.setText(say("Reading the list…"))
        elif undecided and rows:
            self.message.setText(
                say(
                    "{n} row still waits for you; it is kept, and can be decided later."
                    "|{n} rows still wait for you; they are kept, and can be decided later.",
                    n=undecided,
                )
            )
        else:
            self.message.setText("")

    def show_message(self, words: str) -> None:
        """Say what has happened; a screen reader says it too."""
        self.message.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def show_progress(self, share: float) -> None:
        """Show which share of the rows is added."""
        self.message.setVisible(False)
        self.progress.setVisible(True)
        self.progress.setValue(round(share * 100))
        self.add_button.setEnabled(False)
        self.close_button.setText(say("&Stop"))
