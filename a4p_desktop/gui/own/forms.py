"""The forms: an evidence, a speaker, and the correction of one cell."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.own.editors import Choices, Editor, LineEditor, cell_of, made_editor
from a4p_desktop.gui.own.form_dialog import FormDialog
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.records.form.fields import Field, Form
from a4p_desktop.records.form.instruments import ENDORSEMENTS
from a4p_desktop.records.form.meetings import STATEMENTS
from a4p_desktop.records.incoming.typed.single import correctable
from a4p_desktop.records.incoming.typed.targets import Target
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.text.plain_text import clean

say = Speaker("Own records", on_screen=True)

_EVIDENCE: Mapping[str, Message] = {
    "instrument": say.mark("I&nstrument"),
    "delegation": say.mark("Dele&gation"),
    "evidence": say.mark("&Evidence"),
    "endorsed_on": say.mark("Endorsed &on"),
    "documented_by": say.mark("Earliest eviden&ce"),
    "names_instrument": say.mark("Mentions the instr&ument"),
    "note": say.mark("No&te"),
}
_SPEAKER: Mapping[str, Message] = {
    "meeting": say.mark("&Meeting"),
    "delegation": say.mark("Dele&gation"),
    "person": say.mark("&Person"),
    "title": say.mark("O&ffice held that day"),
    "level": say.mark("Le&vel"),
    "on_behalf_of": say.mark("On be&half of"),
}


class RecordForm(FormDialog):
    """A form for a row of a CSV table."""

    def __init__(
        self,
        title: str,
        form: Form,
        labels: Mapping[str, Message],
        choices: Choices,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, say("&Add"), choices.known, name, parent)
        self._editors: dict[str, Editor] = {}
        for name_of_field, label in labels.items():
            field = form.fields[form.place(name_of_field)]
            editor = self._editors[field.name] = made_editor(field, choices)
            # Of what is chosen from a list the description only names the table of the codes.
            description = "" if field.refers_to else said(field.description)
            self.add_field(field.name, said(label), editor, description)
        self.order_fields()
        self.fit()

    def show_cells(self, cells: Cells) -> None:
        """Fill in these cells; the first field without any has the focus."""
        for name, cell in cells.items():
            if cell and name in self._editors:
                self._editors[name].show_cell(cell)
        blank = (editor for name, editor in self._editors.items() if not cells.get(name))
        next(blank, self.source.lines["title"]).setFocus()

    def read_cells(self) -> tuple[Cells, Mapping[str, str]]:
        """The cells that are filled in, and what is wrong with some."""
        read = {name: cell_of(editor) for name, editor in self._editors.items()}
        faults = {name: fault for name, (_, fault) in read.items() if fault}
        return {name: cell for name, (cell, _) in read.items() if cell}, faults


def evidence_form(choices: Choices, name: str, parent: QWidget) -> RecordForm:
    """The form for one evidence of an endorsement."""
    return RecordForm(say("Add evidence"), ENDORSEMENTS, _EVIDENCE, choices, name, parent)


def speaker_form(choices: Choices, name: str, parent: QWidget) -> RecordForm:
    """The form for one speaker at a meeting."""
    return RecordForm(say("Add speaker"), STATEMENTS, _SPEAKER, choices, name, parent)


class CorrectionForm(FormDialog):
    """A form for the correction of one cell of one of some rows."""

    def __init__(
        self, targets: Sequence[Target], choices: Choices, name: str, parent: QWidget | None = None
    ) -> None:
        """`targets` are the rows, at least one; the first is chosen."""
        super().__init__(say("Correct"), say("Corr&ect"), choices.known, name, parent)
        self._choices = choices
        self._targets = targets
        self.rows, self.columns = _made_box(), _made_box()
        for target in targets:
            self.rows.addItem(clean(target.name))
        self.recorded = plain_label()
        self.recorded.setWordWrap(True)
        self._stack = QStackedWidget()
        self.why = LineEditor("")
        self.add_field("row", say("R&ow"), self.rows, "")
        self.add_field("column", say("&What"), self.columns, "")
        self.form.addRow(plain_label(say("Recorded")), self.recorded)
        self.add_field("is", say("Correc&tly"), self._stack, say("Blank: not recorded."))
        self.add_field("why", say("W&hy"), self.why, say("Why it is corrected, in a sentence."))
        self.group.setTitle(say("Where this comes from, if it has a source"))
        self.rows.currentIndexChanged.connect(self._show_row)
        self.columns.currentIndexChanged.connect(self._show_cell)
        self._show_row(0)
        self.fit()
        self.editor.setFocus()

    def choose(self, form: str, column: str) -> None:
        """Choose the cell of a column, if it can be corrected."""
        for place, target in enumerate(self._targets):
            names = [field.name for field in correctable(target.form)]
            if target.form.name == form and column in names:
                self.rows.setCurrentIndex(place)
                self.columns.setCurrentIndex(names.index(column))
                return

    @property
    def target(self) -> Target:
        """The row of which a cell is corrected."""
        return self._targets[self.rows.currentIndex()]

    @property
    def field(self) -> Field:
        """The column of the cell."""
        return correctable(self.target.form)[self.columns.currentIndex()]

    def read_value(self) -> tuple[str, Mapping[str, str]]:
        """What the cell is to hold, and what is wrong with it."""
        cell, fault = cell_of(self.editor)
        return cell, {"is": fault} if fault else {}

    def _show_row(self, _: int) -> None:
        """Offer the columns of a row; that which is chosen stays, if it has it."""
        before = self.columns.currentText()
        self.columns.blockSignals(True)
        self.columns.clear()
        for field in correctable(self.target.form):
            self.columns.addItem(said(field.title))
        self.columns.setCurrentIndex(max(self.columns.findText(before), 0))
        self.columns.blockSignals(False)
        self._show_cell(0)

    def _show_cell(self, _: int) -> None:
        target, field = self.target, self.field
        recorded = target.cells.get(field.name, "")
        self.recorded.setText(self._choices.words(field, recorded) or say("Not recorded"))
        before = self._stack.currentWidget()
        editor = self.editor = made_editor(field, self._choices)
        editor.setAccessibleName(said(field.title))
        editor.setAccessibleDescription(said(field.description))
        editor.show_cell(recorded)
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        self.replace_field("is", editor)


def _made_box() -> QComboBox:
    box = ElidedComboBox()
    box.setMaxVisibleItems(20)
    box.setMinimumContentsLength(24)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
