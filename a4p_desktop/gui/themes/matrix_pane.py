"""The theme matrix with the choice of its columns and a note on its numbers."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.look.shown_text import plain_label, show_tip
from a4p_desktop.gui.themes.matrix_model import ThemeMatrixModel
from a4p_desktop.gui.themes.matrix_view import ThemeMatrixView
from a4p_desktop.gui.themes.matrix_words import across_words, matrix_words
from a4p_desktop.gui.widgets.elided_label import ElidedComboBox
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.theme_matrix import ACROSS, MatrixRequest, ThemeMatrix
from a4p_desktop.records.question.question import Question

say = Speaker("Theme matrix", on_screen=True)


class ThemeMatrixPane(QWidget):
    """Requests the matrix of a question, and shows it."""

    message_wanted = Signal(str)  # for the status line

    def __init__(self, wording: Wording, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = Question()
        self._asker = Asker(ask, self)
        self.across = ElidedComboBox()
        for facet in ACROSS:
            self.across.addItem(across_words(facet), facet)
        self.view = ThemeMatrixView(ThemeMatrixModel(wording, self))
        self.across.show_unseen_label(say("Columns"))
        show_tip(self.across, say("The columns of the matrix"))
        self._summary = plain_label()
        self._summary.setWordWrap(True)
        self._lay_out()
        self.across.currentIndexChanged.connect(lambda _: self._ask())
        self.view.copied.connect(self._copy)
        self.view.message_wanted.connect(self.message_wanted)

    def show_question(self, question: Question) -> None:
        """Request the matrix of `question`."""
        self._question = question
        self._ask()

    def _ask(self) -> None:
        request = MatrixRequest(self._question, self.across.currentData())
        if not self._asker.ask_new(request, self._show):
            self.view.announce_theme()

    def _show(self, matrix: ThemeMatrix) -> None:
        self.view.show_matrix(matrix)
        self._summary.setText(matrix_words(matrix))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.matrix.as_text())
        self.message_wanted.emit(say("Matrix copied."))

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._summary.setContentsMargins(letter, 0, letter, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(letter // 2)
        layout.addWidget(self._summary)
        layout.addWidget(self.view, 1)
