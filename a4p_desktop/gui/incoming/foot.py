"""The foot of the dialog: what is going on, and the buttons that end it."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.records.incoming.plan import Plan
from a4p_desktop.records.language import Speaker

say = Speaker("Add records", on_screen=True)


class Foot(QWidget):
    """*Add* says how many rows are added, and why it cannot be pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        """The numbers that a screen reader has said last."""
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(say("Progress"))
        self.progress.setVisible(False)
        self.add_button = QPushButton(say("&Add"))
        self.add_button.setAutoDefault(False)  # Enter in a line must not add
        self.add_button.setVisible(False)
        self.close_button = QPushButton(say("Cl&ose"))
        self.close_button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.add_button)
        layout.addWidget(self.close_button)

    def wait(self) -> None:
        """Let nothing be added until there is a plan."""
        self._allow(say("The list is still being read."), allowed=False)

    def show_reading(self) -> None:
        """Show that a list is being read."""
        self.wait()
        self._show_words(say("Reading the list…"))

    def show_plan(self, plan: Plan, missing: str) -> None:
        """Show how many rows would be added, and what is missing for it."""
        rows, waiting = plan.added, plan.waiting
        self.add_button.setVisible(True)
        self.add_button.setText(say("&Add {number}", number=rows) if rows else say("&Add"))
        adds = bool(rows) or plan.completes
        self._allow(missing or ("" if adds else plan.summary), allowed=adds and not missing)
        waits = say(
            "{n} row still awaits your decision; you can decide it later."
            "|{n} rows still await your decision; you can decide them later.",
            n=waiting,
        )
        self._show_words(plan.summary if not adds else waits if waiting else "")
        if plan.summary != self._told:
            self._told = plan.summary
            _announce(self, plan.summary)

    def show_message(self, words: str) -> None:
        """Say what has happened; a screen reader says it too."""
        self._show_words(words)
        _announce(self, words)

    def show_progress(self, share: float) -> None:
        """Show which share is read or added, from 0 to 1."""
        self.message.setVisible(False)
        self.progress.setVisible(True)
        self.progress.setValue(round(share * 100))

    def show_adding(self) -> None:
        """Show that the rows are being added, which can be stopped."""
        self.show_progress(0)
        self._allow("", allowed=False)
        self.close_button.setText(say("&Stop"))

    def show_stopping(self) -> None:
        """Show that what was begun is being undone."""
        self._show_words(say("Stopping…"))

    def _show_words(self, words: str) -> None:
        self.progress.setVisible(False)
        self.message.setVisible(True)
        self.message.setText(words)
        self.close_button.setText(say("Cl&ose"))

    def _allow(self, why: str, *, allowed: bool) -> None:
        """Let *Add* be pressed, or say why it cannot be."""
        self.add_button.setEnabled(allowed)
        show_tip(self.add_button, why)


def _announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say `words`, for the focus is elsewhere."""
    if words:
        announce(widget, words)
