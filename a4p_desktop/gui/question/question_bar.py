"""The question, typed and ticked: the search line, and the chips below it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from a4p_desktop.gui.question.chip_bar import ChipBar
from a4p_desktop.gui.question.search_line import SearchLine
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question, Vocabulary, question_text, read_question
from a4p_desktop.records.schema.tables import Table

say = Speaker("Search", on_screen=True)

_EXAMPLE = "level:ministerial group:WEOG -theme:pledges congo"


class QuestionBar(QWidget):
    """Holds the question put to every table.

    A condition typed as text, `level:ministerial`, applies at once, and moves from the line into a
    chip when a space is typed after it, if it narrows the table in front.
    The line stands elsewhere, in the head of the window.
    """

    changed = Signal(bool)  # True: by typing
    left_for_rows = Signal()

    def __init__(
        self, vocabulary: Vocabulary, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._ticked = Question()
        self._question = Question()
        self._table: Table | None = None
        self._writing = False
        self._lent: str | None = None
        """What the line said before another text was written into it; None if none is."""
        self.line = SearchLine()
        self.chips = ChipBar(wording)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self.chips)
        self.line.textChanged.connect(lambda _: self._on_typed())
        self.line.editingFinished.connect(self._lift)
        self.line.left_for_rows.connect(self._emit_left)
        self.chips.question_wanted.connect(self.ask)
        self.chips.text_wanted.connect(self.edit_text)

    @property
    def question(self) -> Question:
        """The whole question, typed and ticked."""
        return self._question

    def ask(self, question: Question) -> None:
        """Show `question`, and emit `changed` if it is another one."""
        if question != self._question:
            self.put(question)
            self.changed.emit(False)

    def put(self, question: Question) -> None:
        """Show `question` without emitting `changed`."""
        if read_question(self._text, self._vocabulary) != Question(question.words):
            self._set_line(question.words)
        self._ticked = Question(conditions=question.conditions)
        self._question = question

    def lend_line(self, placeholder: str) -> None:
        """Empty the line for another text, which is no part of the question."""
        self._lent = self.line.text()
        self._write("")
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(placeholder)

    def take_line_back(self) -> None:
        """Show in the line again what it said before."""
        text, self._lent = self._lent, None
        self.line.show_prompt()
        self._write(text or "")

    def show_chips(self, table: Table | None) -> None:
        """Show what narrows `table`, the one in front, as chips; none of a page, None."""
        had_focus = self.chips.isAncestorOf(QApplication.focusWidget() or self)
        if table is not self._table:
            self._table = table
            self._lift()
        self.chips.show_question(self._question, table)
        if had_focus and self.chips.isHidden():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_words(self) -> None:
        """Remove the words typed; the conditions stay."""
        self.line.clear()

    def edit_text(self) -> None:
        """Open a dialog that edits as text what narrows the table in front: words and chips."""
        table = self._table
        if table is None:
            return
        # Imported here for a quicker start.
        from a4p_desktop.gui.widgets.prompts import ask_line

        ask_line(
            self.window(),
            say("Edit search as text"),
            say("Words, and filters such as {example}:", example=_EXAMPLE),
            question_text(self._question.used_by(table), self._vocabulary),
            lambda text: self.ask(
                self._question.with_part(table, read_question(text, self._vocabulary))
            ),
        )

    def _on_typed(self) -> None:
        if self._writing or self._lent is not None:
            return
        typed = read_question(self.line.text(), self._vocabulary, typing=True)
        self._question = self._ticked.joined(typed)
        if typed.conditions and self.line.text().endswith(" "):
            self._lift()
        self.changed.emit(True)

    def _lift(self) -> None:
        """Move the conditions typed in the line into chips; what would be no chip stays text."""
        whole = read_question(self._text, self._vocabulary)
        if (question := self._ticked.joined(whole)) != self._question:
            self._question = question  # without a range of days that was left unfinished
            self.changed.emit(True)
        typed, table = whole.conditions, self._table
        if typed and table and all(table.facet(condition.facet) for condition in typed):
            self.put(self._question)
            if self._question.words:
                self._set_line(f"{self._question.words} ")

    def _emit_left(self) -> None:
        self._lift()
        self.left_for_rows.emit()

    @property
    def _text(self) -> str:
        """What the line says of the question."""
        return self.line.text() if self._lent is None else self._lent

    def _set_line(self, text: str) -> None:
        if self._lent is None:
            self._write(text)
        else:
            self._lent = text

    def _write(self, text: str) -> None:
        # Blocking the line's signals would also block its own clear button.
        self._writing = True
        self.line.setText(text)
        self._writing = False
