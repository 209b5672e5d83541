"""*What*: what the rows are, of which instrument or meeting, and whether the list is whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from a4p_desktop.gui.look.shown_text import show_tip, tip
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.gui.widgets.flow_layout import FlowLayout
from a4p_desktop.records.incoming.intake import Intake, Kind
from a4p_desktop.records.incoming.known import Known, KnownInstrument, KnownMeeting
from a4p_desktop.records.incoming.uses import TARGETS
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.schema import codes

say = Speaker("Add records", on_screen=True)

_KINDS: Mapping[Kind, Message] = {
    Kind.ENDORSEMENTS: say.mark("Endorsements of"),
    Kind.SPEAKERS: say.mark("Speakers at"),
    Kind.STATEMENTS: say.mark("Statements with texts at"),
    Kind.NAMES: say.mark("Other names of delegations"),
}
_NEW: Mapping[str, Message] = {
    "instrument": say.mark("New instrument…"),
    "meeting": say.mark("New meeting…"),
}
_WHOLE = (Kind.ENDORSEMENTS, Kind.SPEAKERS)
"""The kinds of lists that may be the whole list of something."""


class KindLine(QWidget):
    """Emits what the user says; shows an intake without emitting anything."""

    kind_chosen = Signal(object)  # Kind
    target_chosen = Signal(str)  # code of the instrument or meeting
    new_target_wanted = Signal(str)  # instrument or meeting
    evidence_chosen = Signal(str)  # a code of EVIDENCE
    complete_list_stated = Signal(str)  # date of a complete list; "" for an incomplete one

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._field = ""
        self._shown: Intake | None = None
        self.kind, self.target = ElidedComboBox(), ElidedComboBox()
        self.kind.show_unseen_label(say("What the rows are"))
        self.target.setMinimumContentsLength(24)
        self.target.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for kind, words in _KINDS.items():
            self.kind.addItem(said(words), kind)
        self.evidence = ElidedComboBox()
        self.evidence.show_unseen_label(say("Evidence"))
        show_tip(self.evidence, say("Evidence, where no column gives it"))
        for code, grade in codes.EVIDENCE.items():
            self.evidence.addItem(said(grade), code)
        self.whole = QCheckBox(say("Co&mplete list as of"))
        self.whole_date = QLineEdit()
        self.whole_date.setPlaceholderText(say("2018-09-25"))
        self.whole_date.setAccessibleName(say("Date on which this list was complete"))
        self.whole_date.setMaxLength(40)
        self.whole_date.setFixedWidth(self.fontMetrics().averageCharWidth() * 16)
        self._lay_out()
        self._join()

    def show_intake(self, intake: Intake) -> None:
        """Show what is said of the list now."""
        before, self._shown = self._shown, intake
        self.kind.setCurrentIndex(self.kind.findData(intake.kind))
        target = TARGETS.get(intake.kind)
        field = target.field if target else ""
        if field != self._field or before is None or before.new_target != intake.new_target:
            self._fill_targets(field, intake)
        self.target.setCurrentIndex(self._place(intake))
        self.evidence.setVisible(intake.kind is Kind.ENDORSEMENTS)
        self.evidence.setEnabled("evidence" not in intake.uses)
        self.evidence.setCurrentIndex(self.evidence.findData(intake.evidence))
        for widget in (self.whole, self.whole_date):
            widget.setVisible(intake.kind in _WHOLE)
        if intake.complete_as_of:
            self.whole.setChecked(True)
            if not self.whole_date.hasFocus():
                self.whole_date.setText(intake.complete_as_of)
        self.whole_date.setEnabled(self.whole.isChecked())

    def forget_whole(self) -> None:
        """Take the list for a part until the next intake says otherwise."""
        self.whole.setChecked(False)
        self.whole_date.clear()

    @property
    def whole_trouble(self) -> str:
        """What is missing where the list is said to be whole; "" for nothing."""
        if self.whole.isChecked() and self.whole.isVisibleTo(self) and not self.whole_date.text():
            return say("Give the date on which this list was complete.")
        return ""

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        whole = QWidget()
        together = QHBoxLayout(whole)
        together.setContentsMargins(letter, 0, 0, 0)
        together.addWidget(self.whole)
        together.addWidget(self.whole_date)
        layout = FlowLayout(self, letter)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.kind, self.target, self.evidence, whole):
            layout.addWidget(widget)

    def _join(self) -> None:
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(self.kind.currentData()))
        self.target.activated.connect(self._choose_target)
        self.evidence.activated.connect(
            lambda _: self.evidence_chosen.emit(self.evidence.currentData())
        )
        self.whole.clicked.connect(self._on_whole)
        self.whole_date.textEdited.connect(lambda _: self._say_whole())

    def _fill_targets(self, field: str, intake: Intake) -> None:
        self._field = field
        self.target.clear()
        self.target.setVisible(bool(field))
        if not field:
            return
        instrument = field == "instrument"
        self.target.show_unseen_label(say("Instrument") if instrument else say("Meeting"))
        words = say("Choose an instrument…") if instrument else say("Choose a meeting…")
        self.target.setPlaceholderText(words)
        for code, target in self._targets(field):
            self._add(target.title, code, target.cells["title"])
        if intake.new_target:
            title = intake.new_target.get("title", "")
            self._add(say("{title} (new)", title=title), "", title)
        self.target.insertSeparator(self.target.count())
        self.target.addItem(said(_NEW[field]), None)

    def _targets(self, field: str) -> Sequence[tuple[str, KnownInstrument | KnownMeeting]]:
        """The instruments or meetings by their codes, the newest first."""
        known = self._known
        found = known.instruments.items() if field == "instrument" else known.meetings.items()
        return sorted(found, key=lambda each: each[1].cells.get("date", ""), reverse=True)

    def _add(self, title: str, code: str, whole: str) -> None:
        self.target.addItem(title, code)
        self.target.setItemData(self.target.count() - 1, tip(whole), Qt.ItemDataRole.ToolTipRole)

    def _place(self, intake: Intake) -> int:
        """The place of the target; -1 shows that it is still to be chosen."""
        if not intake.target and not intake.new_target:
            return -1
        return self.target.findData(intake.target)

    def _choose_target(self, place: int) -> None:
        code = self.target.itemData(place)
        if code is not None:
            self.target_chosen.emit(code)
        elif self._shown is not None:
            self.target.setCurrentIndex(self._place(self._shown))
            self.new_target_wanted.emit(self._field)

    def _on_whole(self, checked: bool) -> None:
        self.whole_date.setEnabled(checked)
        if checked:
            self.whole_date.setFocus()
        self._say_whole()

    def _say_whole(self) -> None:
        date = self.whole_date.text().strip()
        self.complete_list_stated.emit(date if self.whole.isChecked() else "")
