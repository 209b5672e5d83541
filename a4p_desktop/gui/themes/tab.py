"""The tab of the themes: a list as of any table, or a matrix of who raises them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.table.tab import OPENING_WIDTHS, TableTab
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS, Table

if TYPE_CHECKING:
    from a4p_desktop.gui.themes.matrix_pane import ThemeMatrixPane

say = Speaker("Theme matrix")


class ThemesTab(TableTab):
    """The tab of a table with a second face, the matrix, made when first chosen; the details stand
    below the matrix, and beside the list."""

    def __init__(
        self, table: Table, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(table, wording, ask, parent)
        self._ask = ask
        self._wording = wording
        self._question = Question()
        self._list_layout = QByteArray()
        """The layout of the list, kept while the matrix is shown."""
        self.matrix: ThemeMatrixPane | None = None
        """None until first chosen."""
        self.as_list = QRadioButton(say("List"))
        self.as_matrix = QRadioButton(say("Matrix"))
        self.as_matrix.setToolTip(
            tip(say("How many statements raise each theme, by group, level or meeting"))
        )
        self.as_list.setChecked(True)
        self._choices = QButtonGroup(self)
        self._bar = QHBoxLayout()
        for choice in (self.as_list, self.as_matrix):
            self._choices.addButton(choice)
            self._bar.addWidget(choice)
        self._bar.addStretch(1)
        self._faces = QStackedWidget()
        self._put_between_facets_and_details()
        self.as_matrix.toggled.connect(self._switch)

    @property
    def is_matrix(self) -> bool:
        """Whether the matrix is shown, not the list."""
        return self.as_matrix.isChecked()

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self._question = question
        if self.matrix is not None:
            self.matrix.show_question(question)

    def go_to(self, search: Search, number: int) -> None:
        # Only the list has the row that a link leads to.
        self.as_list.setChecked(True)
        super().go_to(search, number)

    def focus_rows(self) -> None:
        if self.matrix is not None and self.is_matrix:
            self.matrix.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_rows()

    def panes(self) -> list[QWidget]:
        facets, *others = super().panes()
        matrix = [self.matrix.view] if self.matrix else []
        return [facets, self.as_list, self.as_matrix, *matrix, *others]

    def save_layout(self) -> QByteArray:
        return self._list_layout if self.is_matrix else super().save_layout()

    def _put_between_facets_and_details(self) -> None:
        # Not by replaceWidget: PySide6 6.11 forgets that the splitter then owns the widget.
        middle = QWidget()
        self._faces.addWidget(self._stack)
        self.splitter.insertWidget(1, middle)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setSizes(OPENING_WIDTHS)
        letter = self.fontMetrics().averageCharWidth()
        self._bar.setContentsMargins(letter, letter // 2, letter, 0)
        self._bar.setSpacing(2 * letter)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(letter // 2)
        layout.addLayout(self._bar)
        layout.addWidget(self._faces, 1)

    def _switch(self, to_matrix: bool) -> None:
        if to_matrix:
            self._list_layout = self.splitter.saveState()
            matrix = self.matrix or self._made_matrix()
            matrix.addWidget(self.detail)
            self._faces.setCurrentWidget(matrix)
        else:
            self.splitter.addWidget(self.detail)
            self.splitter.setStretchFactor(2, 3)
            self.splitter.restoreState(self._list_layout)
            self._faces.setCurrentIndex(0)
            self._on_current(self.view.currentIndex())

    def _made_matrix(self) -> "ThemeMatrixPane":
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.themes.matrix_pane import ThemeMatrixPane

        matrix = ThemeMatrixPane(self._wording, self._ask)
        matrix.message_wanted.connect(self.message_wanted)
        matrix.view.narrowed.connect(lambda question: self.narrowed.emit(SPEAKERS.name, question))
        matrix.view.theme_reached.connect(self.read_record)
        matrix.view.opened.connect(self.detail.focus_text)
        matrix.view.typed.connect(self.view.typed)
        self._bar.addWidget(matrix.across)
        self.as_matrix.toggled.connect(matrix.across.setVisible)
        self._faces.addWidget(matrix)
        QWidget.setTabOrder(self.as_matrix, matrix.across)
        QWidget.setTabOrder(matrix.across, matrix.view)
        QWidget.setTabOrder(matrix.view, self.detail)
        matrix.show_question(self._question)
        self.matrix = matrix
        return matrix
