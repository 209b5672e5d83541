"""The theme matrix with what may stand across it, what it counts, and room for a theme's page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSplitter, QVBoxLayout, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.themes.matrix_model import ThemeMatrixModel
from a4p_desktop.gui.themes.matrix_view import ThemeMatrixView
from a4p_desktop.gui.themes.matrix_words import across_words, matrix_words
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.theme_matrix import ACROSS, MatrixRequest, ThemeMatrix
from a4p_desktop.records.question.question import Question

say = Speaker("Theme matrix")


class ThemeMatrixPane(QSplitter):
    """Asks for the matrix of the question while it is seen, and shows it."""

    message_wanted = Signal(str)  # for the status line

    def __init__(self, wording: Wording, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._question = Question()
        self._asker = Asker(ask, self)
        self._asked: MatrixRequest | None = None
        self._shared_by_hand = False
        self.across = QComboBox()
        for facet in ACROSS:
            self.across.addItem(across_words(facet), facet)
        self.view = ThemeMatrixView(ThemeMatrixModel(wording, self))
        self.across.setAccessibleName(say("Across"))
        self.across.setToolTip(say("What stands side by side in the matrix"))
        self._counted = QLabel()
        self._counted.setWordWrap(True)
        self._lay_out()
        self.across.currentIndexChanged.connect(lambda _: self._ask())
        self.view.copied.connect(self._copy)
        self.splitterMoved.connect(lambda *_: self._keep_shares())

    def show_question(self, question: Question) -> None:
        """Ask for the matrix of `question`, now or as soon as it is seen."""
        self._question = question
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        wanted = MatrixRequest(self._question, self.across.currentData())
        if wanted != self._asked:
            self._asked = wanted
            self._asker.ask(wanted, self._show)
        else:
            self.view.announce_theme()

    def _show(self, matrix: ThemeMatrix) -> None:
        self.view.show_matrix(matrix)
        self._counted.setText(matrix_words(matrix))
        if not self._shared_by_hand:
            self._share_room()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.view.matrix.as_text())
        self.message_wanted.emit(say("The matrix is copied, to be pasted into a spreadsheet."))

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._counted.setContentsMargins(letter, 0, letter, 0)
        above = QWidget()
        layout = QVBoxLayout(above)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(letter // 2)
        layout.addWidget(self._counted)
        layout.addWidget(self.view, 1)
        self.addWidget(above)
        self.setChildrenCollapsible(False)

    def _keep_shares(self) -> None:
        self._shared_by_hand = True

    def _share_room(self) -> None:
        """Give the matrix what it needs, and what is left to the page of the theme."""
        letter = self.fontMetrics().averageCharWidth()
        need = self._counted.heightForWidth(self.width()) + letter + self.view.whole_height()
        height = self.height()
        self.setSizes([min(need, height * 5 // 6), max(height - need, height // 6)])
