"""The widgets in which a cell of a CSV table is typed or chosen, as its column asks for."""

from collections.abc import Mapping

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)

from a4p_desktop.gui.look.item_text import TextDelegate
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.fields import Field, Holds
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.language import Speaker, current, said
from a4p_desktop.records.pages.delegation_list import DelegationList
from a4p_desktop.records.schema import codes

say = Speaker("Own records", on_screen=True)

_LONGEST = 10_000
_MOST_PROPOSED = 12
_CODE = Qt.ItemDataRole.UserRole


class Choices:
    """What the codes of cells may be, and their words."""

    def __init__(self, known: Known, delegations: DelegationList) -> None:
        self.known = known
        self.delegations = delegations

    def words(self, field: Field, cell: str) -> str:
        """A cell in words: the name of a delegation, the titles of codes; else as it is."""
        if field.refers_to == "delegations":
            found = self.delegations.with_code(cell)
            return found.name if found else cell
        offered = self.of(field)
        if offered is None:
            return current().date(cell) if field.holds is Holds.DATE else cell
        values = cell.split("|") if field.link else [cell]
        return current().series([offered.get(value, value) for value in values])

    def of(self, field: Field) -> Mapping[str, str] | None:
        """The codes that a field may hold, with their words; None where it is typed."""
        if field.holds is Holds.FLAG:
            return {code: said(words) for code, words in codes.FLAG.items()}
        if field.codes is not None:
            return {code: said(words) for code, words in field.codes.items()}
        match field.refers_to:
            case "instruments":
                return {code: each.title for code, each in self.known.instruments.items()}
            case "meetings":
                return {code: each.title for code, each in self.known.meetings.items()}
            case "themes":
                return {code: cells["title"] for code, cells in self.known.themes.items()}
        return None


class LineEditor(QLineEdit):
    """A line, with an example of what it may hold, if that has a form such as a date's."""

    def __init__(self, example: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        if example:
            self.setPlaceholderText(say("such as {example}", example=example))

    def cell(self) -> str:
        return self.text()

    def show_cell(self, cell: str) -> None:
        self.setText(cell)
        self.setCursorPosition(0)


class TextEditor(QPlainTextEdit):
    """A few sentences; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 4)

    def cell(self) -> str:
        return self.toPlainText()

    def show_cell(self, cell: str) -> None:
        self.setPlainText(cell)


class ChoiceEditor(ElidedComboBox):
    """One of some codes, shown by their words."""

    def __init__(
        self, offered: Mapping[str, str], *, blank: bool, parent: QWidget | None = None
    ) -> None:
        """`blank` says whether nothing may be chosen."""
        super().__init__(parent)
        self.setMinimumContentsLength(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        if blank:
            self.addItem(say("Not recorded"), "")
        for code, words in offered.items():
            self.addItem(words, code)

    def cell(self) -> str:
        return str(self.currentData() or "")

    def show_cell(self, cell: str) -> None:
        self.setCurrentIndex(max(self.findData(cell), 0))


class ListEditor(QListWidget):
    """Several of some codes, each ticked."""

    def __init__(self, offered: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(TextDelegate(self))
        for code, words in offered.items():
            item = QListWidgetItem(words, self)
            item.setData(_CODE, code)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 8)

    def cell(self) -> str:
        ticked = (item for item in self._items() if item.checkState() is Qt.CheckState.Checked)
        return "|".join(str(item.data(_CODE)) for item in ticked)

    def show_cell(self, cell: str) -> None:
        values = cell.split("|")
        for item in self._items():
            ticked = item.data(_CODE) in values
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


class DelegationLine(QLineEdit):
    """A line for the name of a delegation in any language, which proposes those that match."""

    def __init__(self, delegations: DelegationList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegations = delegations
        self._names = QStringListModel(self)
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(say("Its name in any language, or its code"))
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.textEdited.connect(self._propose)

    def cell(self) -> str:
        """The code; raises RecordsError where the name is none, or may mean several."""
        text = self.text().strip()
        by_name = (each.code for each in self._delegations.all if each.name == text)
        code = next(by_name, "")
        return code or (self._delegations.require(text).code if text else "")

    def show_cell(self, cell: str) -> None:
        found = self._delegations.with_code(cell)
        self.setText(found.name if found else cell)

    def _propose(self, text: str) -> None:
        found = (match.delegation for match in self._delegations.find(text))
        names = [each.name for each in found if not each.is_group]
        self._names.setStringList(names[:_MOST_PROPOSED] if text.strip() else [])


Editor = LineEditor | TextEditor | ChoiceEditor | ListEditor | DelegationLine
"""Each shows a cell, and gives the one that is typed or chosen."""


def made_editor(field: Field, choices: Choices) -> Editor:
    """The widget for a field."""
    if field.refers_to == "delegations":
        return DelegationLine(choices.delegations)
    offered = choices.of(field)
    if offered is not None and field.link:
        return ListEditor(offered)
    if offered is not None:
        return ChoiceEditor(offered, blank=not field.required)
    if field.holds is Holds.PROSE:
        return TextEditor()
    return LineEditor("" if field.holds is Holds.TEXT else field.example)


def cell_of(editor: Editor) -> tuple[str, str]:
    """The cell in a widget, and what is wrong with it; "" if nothing is."""
    try:
        return editor.cell(), ""
    except RecordsError as trouble:
        return "", str(trouble)
