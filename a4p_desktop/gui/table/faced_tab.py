"""The tab of a table that can also be seen in another way, such as a board or a matrix."""

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.look.icons import show_icon
from a4p_desktop.gui.look.shown_text import tip
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.table.tab import OPENING_WIDTHS, TableTab
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import Table

say = Speaker("Table")


class FacedTab(TableTab):
    """A choice of two faces above the rows: the table, and another one, made when first chosen.

    Abstract members raise NotImplementedError: a class of Qt cannot be a Python ABC too.
    """

    def __init__(
        self, table: Table, wording: Wording, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(table, wording, ask, parent)
        self.ask = ask
        self.wording = wording
        self.question = Question()
        self._table_layout = QByteArray()
        """The layout of the table, kept while the other face is shown."""
        self.other: QWidget | None = None
        """The other face; None until first chosen."""
        words, meaning = self.other_words()
        self.as_table = _made_choice(say("Table"), say("A row for each"), "table")
        self.as_other = _made_choice(words, meaning, "board")
        self.as_table.setChecked(True)
        self._choices = QButtonGroup(self)
        self.bar = QHBoxLayout()
        """The line of the choice."""
        self._faces = QStackedWidget()
        self._put_between_facets_and_details()
        self._fit_icons()
        self.as_other.toggled.connect(self._switch)

    @property
    def shows_other(self) -> bool:
        """Whether the other face is shown, not the table."""
        return self.as_other.isChecked()

    def other_words(self) -> tuple[str, str]:
        """What the other face is called, and what it shows."""
        raise NotImplementedError

    def make_other(self) -> QWidget:
        """Make the other face and put it into the order of Tab."""
        raise NotImplementedError

    def show_other(self) -> None:
        """Show `question` in the other face, and put the details where they belong beside it."""
        raise NotImplementedError

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.question = question
        if self.shows_other:
            self.show_other()

    def go_to(self, search: Search, number: int) -> None:
        # Only the table has the row that a link leads to.
        self.as_table.setChecked(True)
        super().go_to(search, number)

    def focus_rows(self) -> None:
        if self.other is not None and self.shows_other:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus_rows()

    def panes(self) -> list[QWidget]:
        facets, *others = super().panes()
        other = [self.other] if self.other else []
        return [facets, self.as_table, self.as_other, *other, *others]

    def save_layout(self) -> QByteArray:
        return self._table_layout if self.shows_other else super().save_layout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_icons()

    def _put_between_facets_and_details(self) -> None:
        # Not by replaceWidget: PySide6 6.11 forgets that the splitter then owns the widget.
        middle = QWidget()
        self._faces.addWidget(self._stack)
        self.splitter.insertWidget(1, middle)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setSizes(OPENING_WIDTHS)
        for choice in (self.as_table, self.as_other):
            self._choices.addButton(choice)
            self.bar.addWidget(choice)
        self.bar.addStretch(1)
        self.bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self.bar.setSpacing(GRID // 2)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self.bar)
        layout.addWidget(self._faces, 1)

    def _fit_icons(self) -> None:
        side = round(self.fontMetrics().height() * 1.1)
        for choice in (self.as_table, self.as_other):
            choice.setIconSize(QSize(side, side))

    def _switch(self, to_other: bool) -> None:
        if to_other:
            self._table_layout = self.splitter.saveState()
            if self.other is None:
                self.other = self.make_other()
                self._faces.addWidget(self.other)
            self.show_other()
            self._faces.setCurrentWidget(self.other)
        else:
            self.show_details_beside_rows()
            self.splitter.restoreState(self._table_layout)
            self._faces.setCurrentIndex(0)
            self._on_current(self.view.currentIndex())

    def show_details_beside_rows(self) -> None:
        """Put the details back where the table has them."""
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(2, 3)


def _made_choice(words: str, meaning: str, icon: str) -> QToolButton:
    choice = QToolButton()
    choice.setText(words)
    choice.setToolTip(tip(meaning, words))
    choice.setCheckable(True)
    choice.setAutoRaise(True)
    choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    choice.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    show_icon(choice, icon)
    return choice
