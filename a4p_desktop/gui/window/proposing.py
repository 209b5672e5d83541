"""Proposals of the search line in the window: what they are about, and where each leads."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.question.question_bar import QuestionBar
from a4p_desktop.gui.widgets.announce import announce
from a4p_desktop.gui.window.navigation import Navigation
from a4p_desktop.gui.window.tabs import Tabs
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS

if TYPE_CHECKING:
    from a4p_desktop.gui.question.proposals import Proposals

say = Speaker("Search", on_screen=True)


class Proposing(QObject):
    """Joins the proposals of the search line with the tabs."""

    def __init__(
        self,
        bar: QuestionBar,
        tabs: Tabs,
        navigation: Navigation,
        ask: Ask,
        enter_rows: Callable[[], None],
    ) -> None:
        """`enter_rows` moves the keyboard to the rows of the table in front."""
        super().__init__(bar)
        self._bar = bar
        self._tabs = tabs
        self._navigation = navigation
        self._enter_rows = enter_rows
        self._focus_before: QWidget | None = None
        self._ask = ask
        self._made: Proposals | None = None
        # The proposals follow what is typed by themselves, once they are made.
        self._first_key = bar.line.textEdited.connect(lambda _: self.proposals.propose())
        tabs.currentChanged.connect(lambda _: self.close())

    @property
    def proposals(self) -> "Proposals":
        """The proposals of the search line, made when first wanted."""
        return self._made or self._make()

    def prepare(self) -> None:
        """Make the proposals, if they are not there yet: else the first key waits for them."""
        if self._made is None:
            self._make()

    def close(self) -> None:
        """Close the list of proposals, if it is open."""
        if self._made is not None:
            self._made.close()

    def go_to(self, prompt: str = "", then: Callable[[str], None] | None = None) -> None:
        """Put the keyboard into the line, which finds a delegation or group by any of its names
        and shows its page; the question stays as it is.

        `prompt` says what the delegation is chosen for; `then` is called with its code
        once its page is shown.
        """
        self.close()
        self._focus_before = QApplication.focusWidget()
        self._bar.lend_line(prompt or say("Go to a delegation or group…"))
        if self._bar.line.hasFocus():  # else the line is told with its new name
            announce(self._bar.line, self._bar.line.accessibleName())
        self._bar.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.proposals.go_to(partial(self._show_delegation, then))

    def _make(self) -> "Proposals":
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.question.proposals import Proposals

        self._bar.line.textEdited.disconnect(self._first_key)
        made = Proposals(self._bar.line, self._ask, self._searches, self._front)
        made.delegation_wanted.connect(self._open_delegation)
        made.person_wanted.connect(self._show_person)
        made.theme_wanted.connect(self._show_theme)
        made.table_wanted.connect(self._show_table)
        made.rows_wanted.connect(self._bar.line.left_for_rows)
        made.going_ended.connect(self._end_going)
        self._made = made
        return made

    def _end_going(self) -> None:
        had_focus = self._bar.line.hasFocus()
        self._bar.take_line_back()
        if had_focus and self._focus_before is self._bar.line:
            announce(self._bar.line, self._bar.line.accessibleName())
        if had_focus and self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focus_before = None

    def _searches(self) -> list[Search]:
        """The search of each table among the tabs."""
        tables = self._tabs.tables.values()
        question = self._bar.question
        return [tab.search(question) for tab in tables if self._tabs.indexOf(tab) >= 0]

    def _front(self) -> str:
        return "" if self._tabs.page is not None else self._tabs.table.table.name

    def _show_delegation(self, then: Callable[[str], None] | None, code: str) -> None:
        self._navigation.show_delegation(code)
        if then is not None:
            then(code)

    def _open_delegation(self, code: str) -> None:
        """Show the page of a delegation, instead of the words that named it."""
        question = replace(self._bar.question, words="")
        self._navigation.show_page("delegation", code, question)

    def _show_person(self, table: str, row: int) -> None:
        self._navigation.follow_record(table, row)
        self._tabs.tables[table].view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_theme(self, code: str) -> None:
        """Show the speakers who raised a theme, instead of the words that named it."""
        question = replace(self._bar.question, words="").only("themes", code)
        self._navigation.show_narrowed(SPEAKERS.name, question)

    def _show_table(self, table: str, is_wider: bool) -> None:
        question = self._bar.question
        if is_wider:
            question = self._navigation.widened(self._tabs.tables[table].search(question).widest)
        self._navigation.show_narrowed(table, question)
        self._enter_rows()
