"""The tab of a table that can also be seen in another way, such as a board or a matrix."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.look.icons import show_icon
from a4p_desktop.gui.look.shown_text import show_tip
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.taken_keyboard import take_keyboard
from a4p_desktop.gui.widgets.card import ToldGroup
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import Table

say = Speaker("Table", on_screen=True)


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
        self.other: QWidget | None = None
        """The other face; None until first chosen."""
        words, meaning = self.other_words()
        self.as_table = _made_choice(say("Table"), say("A row for each"), "table")
        self.as_other = _made_choice(words, meaning, "board")
        self.as_table.setChecked(True)
        self.bar.addWidget(_made_group(self.as_table, self.as_other))
        self.bar.addStretch(1)
        self.bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
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
        """Show `question` in the other face."""
        raise NotImplementedError

    def show_question(self, question: Question) -> None:
        super().show_question(question)
        self.question = question
        self._show_seen()

    def go_to(self, search: Search, number: int, *, opens: bool = True) -> None:
        # Only the table has the row that a link leads to.
        self.as_table.setChecked(True)
        super().go_to(search, number, opens=opens)

    def step_match(self, by: int) -> None:
        self.as_table.setChecked(True)  # only its rows have details
        super().step_match(by)

    def focus_rows(self) -> None:
        if self.shows_other:
            self.focus_face()
        else:
            super().focus_rows()

    def face(self) -> QWidget:
        return self.other if self.other and self.shows_other else super().face()

    def panes(self) -> list[QWidget]:
        facets, *others = super().panes()
        other = [self.other] if self.other else []
        return [facets, self.as_table, self.as_other, *other, *others]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_seen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_icons()

    def _fit_icons(self) -> None:
        side = round(self.fontMetrics().height() * 1.1)
        for choice in (self.as_table, self.as_other):
            choice.setIconSize(QSize(side, side))

    def _switch(self, to_other: bool) -> None:
        had_keyboard = take_keyboard(self.faces) or take_keyboard(self.details.drawer)
        if to_other:
            self._show_other_face()
        else:
            self.faces.setCurrentIndex(0)
            self.details.resume()
        if had_keyboard:
            self.focus_face()

    def _show_other_face(self) -> None:
        self.details.place.close()
        if self.other is None:
            self.other = self.make_other()
            self.faces.addWidget(self.other)
        self.faces.setCurrentWidget(self.other)
        self._show_seen()

    def _show_seen(self) -> None:
        """Show the question in the other face while it is seen."""
        if self.shows_other and self.isVisible():
            self.show_other()


def _made_choice(words: str, meaning: str, icon: str) -> QPushButton:
    choice = QPushButton(words)
    show_tip(choice, meaning, words)
    choice.setCheckable(True)
    choice.setAutoExclusive(True)  # so a screen reader calls it a radio button
    choice.setFlat(True)
    show_icon(choice, icon)
    return choice


def _made_group(*choices: QPushButton) -> QWidget:
    group = ToldGroup(say("Show as"))
    layout = QHBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    for choice in choices:
        layout.addWidget(choice)
    return group
