"""The dialog that shows what a colleague has sent, and what becomes of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.own.addition_words import day_words
from a4p_desktop.gui.own.list_page import Line, ListPage
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.records.added.shared import SharedFate, SharedPlan, SharedRow
from a4p_desktop.records.language import Message, Speaker, current, said

say = Speaker("Own records", on_screen=True)

_FATES: dict[SharedFate, Message] = {
    SharedFate.NEW: say.mark("New"),
    SharedFate.EVIDENCE: say.mark("Adds evidence"),
    SharedFate.KNOWN: say.mark("Already known"),
}


class SharedDialog(FittingDialog):
    """Emits `add_wanted`, and stays open until it is told how that ended."""

    add_wanted = Signal()

    def __init__(self, plan: SharedPlan, parent: QWidget | None = None) -> None:
        sender = plan.own.sender
        title = say("Records from {name}", name=sender) if sender else ""
        super().__init__(title or say("Records from a colleague"), parent)
        self.summary = plain_label(shared_words(plan))
        self.summary.setWordWrap(True)
        self.list = ListPage[SharedRow](
            say("Rows"),
            [say("Result"), say("Row"), say("Table")],
            say("The file has no rows."),
        )
        self.list.stretch(1)
        self.list.fill(
            [
                Line([said(_FATES[row.fate]), row.name, said(row.form.title)], row)
                for row in plan.rows
            ]
        )
        self._buttons = ButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        added = plan.total - plan.counts.get(SharedFate.KNOWN, 0)
        self.add_button = self._buttons.addButton(
            say("&Add {number}", number=added), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.add_button.clicked.connect(self.add_wanted)
        self.add_button.setVisible(added > 0)
        self._lay_out(has_new=added > 0)

    def _lay_out(self, *, has_new: bool) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        self.lay_out(body, self._buttons, letters=100, lines=24)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setAutoDefault(not has_new)
        (self.add_button if has_new else close).setDefault(True)


def shared_words(plan: SharedPlan) -> str:
    """What becomes of the rows, in a sentence."""
    if plan.is_known and plan.known_from:
        return say(
            "Nothing new: its {n} row is known from {date}."
            "|Nothing new: all {n} rows are known from {date}.",
            n=plan.total,
            date=day_words(plan.known_from),
        )
    if plan.is_known:
        return say(
            "Nothing new: its {n} row is known.|Nothing new: all {n} rows are known.",
            n=plan.total,
        )
    count = plan.counts.get
    parts = [
        say("{number} new", number=count(SharedFate.NEW, 0)) if count(SharedFate.NEW) else "",
        say(
            "{n} adds evidence to what is recorded|{n} add evidence to what is recorded",
            n=count(SharedFate.EVIDENCE, 0),
        )
        if count(SharedFate.EVIDENCE)
        else "",
        say("{number} already known", number=count(SharedFate.KNOWN, 0))
        if count(SharedFate.KNOWN)
        else "",
    ]
    return say("{n} row: {what}.|{n} rows: {what}.", n=plan.total, what=current().series(parts))
