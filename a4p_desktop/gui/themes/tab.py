"""The tab of the themes: a table, or a matrix of who raises them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from a4p_desktop.gui.table.faced_tab import FacedTab
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.schema.tables import SPEAKERS

if TYPE_CHECKING:
    from a4p_desktop.gui.themes.matrix_pane import ThemeMatrixPane

say = Speaker("Theme matrix", on_screen=True)


class ThemesTab(FacedTab):
    """The details are those of the row of the table, or of the theme in the matrix."""

    matrix: "ThemeMatrixPane | None" = None
    """None until first chosen."""

    def other_words(self) -> tuple[str, str]:
        return say("Matrix"), say("Statements on each theme by group, level or meeting")

    def make_other(self) -> QWidget:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.themes.matrix_pane import ThemeMatrixPane

        matrix = self.matrix = ThemeMatrixPane(self.wording, self.ask, self)
        matrix.message_wanted.connect(self.message_wanted)
        matrix.view.narrowed.connect(lambda question: self.narrowed.emit(SPEAKERS.name, question))
        matrix.view.theme_reached.connect(self._reach_theme)
        matrix.view.opened.connect(self._enter_theme)
        self.view.typing.watch(matrix.view)
        matrix.setFocusProxy(matrix.view)
        self.bar.addWidget(matrix.across)
        self.as_other.toggled.connect(matrix.across.setVisible)
        QWidget.setTabOrder(self.as_other, matrix.across)
        QWidget.setTabOrder(matrix.across, matrix.view)
        QWidget.setTabOrder(matrix.view, self.detail)
        return matrix

    def show_other(self) -> None:
        assert self.matrix is not None
        self.matrix.show_question(self.question)

    def _reach_theme(self, row_id: int) -> None:
        """Show the details of a theme, but over the matrix only if the user went there."""
        if not self.shows_other:
            return  # the matrix was left before it was shown
        if self.details.place.opens_beside or (self.matrix and self.matrix.view.hasFocus()):
            self.read_record(row_id)

    def _enter_theme(self) -> None:
        if self.matrix is not None:
            view = self.matrix.view
            self.details.enter(view.matrix.row_id(view.currentIndex().row()))
