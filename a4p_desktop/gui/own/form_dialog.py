"""A dialog in which one record is typed: labels, fields, and beside each what is wrong with it."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.incoming.source_form import SourceForm
from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.widgets.dialog import FittingDialog, Group
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.typed.draft import GivenSource
from a4p_desktop.records.language import Speaker

say = Speaker("Own records", on_screen=True)

_OF_SOURCE = "source"


class FormDialog(FittingDialog):
    """Emits `add_wanted`, and stays open until the record is added or it is closed."""

    add_wanted = Signal()

    def __init__(
        self, title: str, add: str, known: Known, name: str, parent: QWidget | None = None
    ) -> None:
        """`add` are the words of its button; `name` is that of the user, as typed before."""
        super().__init__(title, parent)
        self._fields: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self._faults: dict[str, QLabel] = {}
        self._descriptions: dict[str, str] = {}
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.source = SourceForm(known)
        self._source_fault = _made_fault()
        self.by = QLineEdit(name)
        self.by.setMaxLength(200)
        self.by.setPlaceholderText(say("optional"))
        self._buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.add_button = self._buttons.addButton(add, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._on_add)
        self._buttons.rejected.connect(self.reject)
        self._lay_out_parts()

    def given_source(self) -> GivenSource:
        """The source that is filled in."""
        return GivenSource(cells=self.source.cells)

    def add_field(self, name: str, label: str, editor: QWidget, description: str) -> None:
        """Add a field with its label, and below it a place for what is wrong."""
        shown = plain_label(label)
        shown.setBuddy(editor)
        self._labels[name] = shown
        editor.setAccessibleName(label.replace("&", ""))
        show_tip(editor, description)
        fault = _made_fault()
        box = QVBoxLayout()
        box.setSpacing(0)
        box.addWidget(editor)
        box.addWidget(fault)
        self.form.addRow(shown, box)
        self._fields[name] = editor
        self._faults[name] = fault
        self._descriptions[name] = description

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong beside each field, and move the focus to the first; none clears it."""
        for name, label in self._faults.items():
            _show_fault(label, faults.get(name, ""))
            said = " ".join(filter(None, (faults.get(name), self._descriptions[name])))
            self._fields[name].setAccessibleDescription(said)
        of_source = {n: words for n, words in faults.items() if n.partition(".")[0] == _OF_SOURCE}
        self.source.describe({n.partition(".")[2]: words for n, words in of_source.items()})
        _show_fault(self._source_fault, "\n".join(map(self._source_words, of_source.items())))
        others = [words for n, words in faults.items() if n not in (*self._faults, *of_source)]
        _show_fault(self._other_faults, "\n".join(others))
        for name in faults:
            widget = self._fields.get(name) or self.source.lines.get(name.partition(".")[2])
            if widget is not None:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                break
        if faults:
            self.fit()
            words = " ".join(faults.values())
            announce(self, words)

    def set_busy(self, busy: bool) -> None:
        """While the record is being added, it cannot be added again."""
        self.add_button.setEnabled(not busy)

    def _source_words(self, fault: tuple[str, str]) -> str:
        name, words = fault
        line = self.source.lines.get(name.partition(".")[2])
        if line is None:
            return words
        return say("{field}: {fault}", field=line.accessibleName(), fault=words)

    def _on_add(self) -> None:
        self.show_faults({})
        self.add_wanted.emit()

    def _lay_out_parts(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.form)
        self.group = Group(say("Where this comes from"))
        group = QVBoxLayout(self.group)
        group.addWidget(self.source)
        group.addWidget(self._source_fault)
        column.addWidget(self.group)
        last = QFormLayout()
        last.addRow(say("&Your name"), self.by)
        column.addLayout(last)
        column.addStretch(1)
        self._other_faults = _made_fault()
        self.lay_out(body, self._other_faults, self._buttons, letters=110)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.add_button.setDefault(True)

    def replace_field(self, name: str, editor: QWidget) -> None:
        """Let `editor` stand for a field from now on."""
        self._fields[name] = editor
        self._labels[name].setBuddy(editor)
        self.order_fields()

    def order_fields(self) -> None:
        """Let Tab go through the fields from above to below."""
        order = [*self._fields.values(), *self.source.lines.values(), self.by, self.add_button]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)


def _made_fault() -> QLabel:
    label = plain_label()
    label.setWordWrap(True)
    label.hide()
    return label


def _show_fault(label: QLabel, words: str) -> None:
    # A sign before the words: colour alone would not be seen by all.
    label.setText(f"⚠ {words}" if words else "")
    label.setVisible(bool(words))
