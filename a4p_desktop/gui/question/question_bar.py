"""The line to type in with the chips below it: one question, typed or ticked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from a4p_desktop.gui.question.chip_bar import ChipBar
from a4p_desktop.gui.question.search_line import SearchLine
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.question.question import Question, Vocabulary, question_text, read_question
from a4p_desktop.records.schema.tables import Table

_EXAMPLE = "level:ministerial group:WEOG -theme:pledges congo"


class QuestionBar(QWidget):
    """Holds the question that is asked of every table.

    What is typed and names a facet and its value, `level:ministerial`, counts at once, and leaves
    the line for a chip as soon as one types on behind it.
    """

    changed = Signal(bool)  # whether by typing
    left_for_rows = Signal()

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._ticked = Question()
        self._question = Question()
        self._writing = False
        self.line = SearchLine()
        self.chips = ChipBar(wording)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.chips)
        self.line.textChanged.connect(lambda _: self._on_typed())
        self.line.editingFinished.connect(self._lift)
        self.line.left_for_rows.connect(self._leave)
        self.chips.asked.connect(self.ask)
        self.chips.text_wanted.connect(self.edit_text)

    @property
    def question(self) -> Question:
        """What is asked, typed or ticked."""
        return self._question

    def ask(self, question: Question) -> None:
        """Ask `question` instead."""
        if question != self._question:
            self.put(question)
            self.changed.emit(False)

    def put(self, question: Question) -> None:
        """Show `question` as the one asked; nobody is told."""
        if read_question(self.line.text(), self._vocabulary) != Question(question.words):
            self._set_line(question.words)
        self._ticked = Question(conditions=question.conditions)
        self._question = question

    def show_chips(self, table: Table) -> None:
        """Show the part of the question that can be asked of `table` as chips."""
        had_keyboard = self.chips.isAncestorOf(QApplication.focusWidget() or self)
        self.chips.show_question(self._question, table)
        if had_keyboard and self.chips.isHidden():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_words(self) -> None:
        """Ask for whatever words again, with what is ticked."""
        self.line.clear()

    def edit_text(self) -> None:
        """Let the whole question be edited as text."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import ask_line

        ask_line(
            self.window(),
            self.tr("Edit as text"),
            self.tr("Words, and facets with their values, such as {}:").format(_EXAMPLE),
            question_text(self._question, self._vocabulary),
            lambda text: self.ask(read_question(text, self._vocabulary)),
        )

    def _on_typed(self) -> None:
        if self._writing:
            return
        typed = read_question(self.line.text(), self._vocabulary)
        self._question = self._ticked.joined(typed)
        if typed.conditions and self.line.text().endswith(" "):
            self._lift()
        self.changed.emit(True)

    def _lift(self) -> None:
        """Take out of the line what a chip shows as well."""
        if read_question(self.line.text(), self._vocabulary).conditions:
            self.put(self._question)
            if self._question.words:
                self._set_line(f"{self._question.words} ")

    def _leave(self) -> None:
        self._lift()
        self.left_for_rows.emit()

    def _set_line(self, text: str) -> None:
        # Not by blocking the line's signals, by which it shows and hides its own button.
        self._writing = True
        self.line.setText(text)
        self._writing = False
