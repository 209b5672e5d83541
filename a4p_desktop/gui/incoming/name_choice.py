"""The box in which the user says which delegation a written name means."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.delegations.chooser import DelegationChooser
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.gui.widgets.prompts import ask_line
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.delegation_list import DelegationList
from a4p_desktop.records.written.names import NEW

say = Speaker("Plan", on_screen=True)

_Role = QDialogButtonBox.ButtonRole


class Doubt(NamedTuple):
    """A written name whose meaning is to be decided."""

    written: str
    proposed: Sequence[str]
    """The codes of the likeliest delegations."""
    rows: int
    """How many rows have this name."""


class NameChoice(FittingDialog):
    """Emits the decision, and closes; the likeliest delegations come first."""

    decided = Signal(str)  # code of a delegation, or NEW and a name; "" leaves the rows out

    def __init__(
        self, doubt: Doubt, delegations: DelegationList, parent: QWidget | None = None
    ) -> None:
        super().__init__(say("Which delegation is this?"), parent)
        self._written = doubt.written
        self.chooser = DelegationChooser()
        self.chooser.propose(delegations, doubt.proposed)
        self.leave_out = QPushButton(say("&Leave out"))
        self.new_organization = QPushButton(say("&New organization…"))
        words = say(
            "“{name}” is in {n} row; your choice is remembered."
            "|“{name}” is in {n} rows; your choice applies to all and is remembered.",
            name=doubt.written,
            n=doubt.rows,
        )
        self.label = plain_label(words)
        self.label.setWordWrap(True)
        self.setAccessibleDescription(words)
        self.chooser.line.setAccessibleDescription(words)
        self._lay_out()
        self.chooser.chosen.connect(self._decide)
        self.leave_out.clicked.connect(lambda: self._decide(""))
        self.new_organization.clicked.connect(self._ask_organization)

    def _lay_out(self) -> None:
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        buttons.addButton(self.leave_out, _Role.ActionRole)
        buttons.addButton(self.new_organization, _Role.ActionRole)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter chooses from the list
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.label)
        layout.addWidget(self.chooser, 1)
        self.lay_out(body, buttons, letters=64, lines=22)

    def _ask_organization(self) -> None:
        title, label = say("New organization"), say("Its name as shown:")
        ask_line(self, title, label, self._written, self._decide_new)

    def _decide_new(self, name: str) -> None:
        if name.strip():
            self._decide(NEW + name.strip())

    def _decide(self, code: str) -> None:
        self.accept()
        self.decided.emit(code)
