"""The window: one question for all tabs, its results, and the status line."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from a4p_desktop import NAME
from a4p_desktop.gui.after_rows import AfterRows
from a4p_desktop.gui.asker import Ask
from a4p_desktop.gui.focus_in_view import bring_into_view
from a4p_desktop.gui.look.type_scale import GRID
from a4p_desktop.gui.opened_files import open_file, show_in_folder
from a4p_desktop.gui.question.question_bar import QuestionBar
from a4p_desktop.gui.tab_page import TabPage
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.taken_keyboard import take_keyboard
from a4p_desktop.gui.widgets.announce import announce, announce_at_rest
from a4p_desktop.gui.window.coverage_line import CoverageLine
from a4p_desktop.gui.window.foot import Foot
from a4p_desktop.gui.window.header import ON_TABLES, Header
from a4p_desktop.gui.window.navigation import Navigation
from a4p_desktop.gui.window.notice_bar import NoticeBar
from a4p_desktop.gui.window.proposing import Proposing
from a4p_desktop.gui.window.search_dispatch import SearchDispatch
from a4p_desktop.gui.window.tabs import Tabs
from a4p_desktop.gui.words.result_words import CLEAR, WIDEN
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.catalogue import Catalogue
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.typed import MOST_WORDS, parse
from a4p_desktop.records.question.view import View
from a4p_desktop.records.text.plain_text import terminal_line

say = Speaker("Window", on_screen=True)

_AT_LATEST = 250
"""Milliseconds until what waits for the rows is begun without them: a page may be in front."""


class MainWindow(QMainWindow):
    """Holds the question, and shows its results in the tab or page in front."""

    records_dropped = Signal(object)  # Path
    source_followed = Signal(str)  # address
    form_followed = Signal(str)  # evidence, speaker or correction: of what is in front
    cite_wanted = Signal(object)  # Selection
    citation_wanted = Signal(str, int)  # table, id
    brief_wanted = Signal(str)  # code of a delegation
    comparison_wanted = Signal(str)  # code of a delegation
    counted = Signal(object, int)  # Search of the tab in front, number of its rows
    failed = Signal(object)  # RecordsError of a tab
    passage_wanted = Signal()  # the words selected in the text that is read, to the clipboard
    tab_changed = Signal()
    closing = Signal()

    def __init__(self, catalogue: Catalogue, wording: Wording, ask: Ask, title: str) -> None:
        """`title` names the records."""
        super().__init__()
        self.catalogue = catalogue
        self.records_title = title
        self.setWindowTitle(f"{terminal_line(title)} — {NAME}")
        self.setAcceptDrops(True)
        self.bar = QuestionBar(catalogue.vocabulary, wording)
        self.bar.put(catalogue.opening)
        self.line = self.bar.line
        self.header = Header(self.line)
        self.tabs = Tabs(catalogue.tables, wording, ask)
        self.tabs.leave_out(catalogue.facets)
        self.dispatch = SearchDispatch(self.tabs, catalogue.facets, ask, self)
        self.coverage = CoverageLine(ask)
        self.notice = NoticeBar()
        self.foot = Foot(self.coverage, self.statusBar())
        self.navigation = Navigation(self.bar, self.tabs, catalogue.vocabulary, ask, self)
        self.proposing = Proposing(
            self.bar, self.tabs, self.navigation, ask, enter_rows=self._enter_rows
        )
        self.after_rows = AfterRows(self)
        self._lay_out()
        self._join()

    @property
    def tables(self) -> Mapping[str, TableTab]:
        """The tables by their names."""
        return self.tabs.tables

    @property
    def tab(self) -> TableTab:
        """The table in front; while a page is, the last table that was."""
        return self.tabs.table

    @property
    def page(self) -> TabPage | None:
        """The page in front; None if a table is."""
        return self.tabs.page

    @property
    def question(self) -> Question:
        """The question asked."""
        return self.bar.question

    @property
    def view(self) -> View:
        """The table in front, what it uses of the question, its order and the columns shown."""
        tab = self.tab
        asked = self.question.used_by(tab.table)
        return View(tab.table.name, asked, tab.view.order, tab.view.shown_columns())

    def add_page(self, page: TabPage, place: int = -1) -> None:
        """Insert `page` as the tab number `place` from the left; -1 appends it."""
        self.tabs.add_page(page, place)
        page.narrowed.connect(self.navigation.show_narrowed)
        page.record_followed.connect(self.navigation.follow_record)
        page.delegation_wanted.connect(self.navigation.show_delegation)
        page.source_followed.connect(self.source_followed)
        page.form_followed.connect(self.form_followed)
        page.brief_wanted.connect(self.brief_wanted)
        page.citation_wanted.connect(self.citation_wanted)
        page.question_wanted.connect(self.bar.ask)
        page.message_wanted.connect(self.show_message)

    def prepare(self) -> None:
        """Offer what the tab in front does, before the window is shown: else it would be laid out
        twice."""
        self.header.offer(ON_TABLES if self.page is None else self.page.offered)
        self.bar.show_chips(self.tab.table if self.page is None else None)

    def start(self) -> None:
        """Send the first search; called once all signals are connected."""
        self._on_tab()
        self.navigation.begin()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.after_rows.add(self.line.add_clear_button)
        self.after_rows.add(self._show_coverage)
        self.after_rows.add(self.proposing.prepare)
        QTimer.singleShot(_AT_LATEST, self.after_rows, self.after_rows.begin)

    # Searching -----------------------------------------------------------------------------------

    def ask(self, *, typing: bool = False) -> None:
        """Send the searches of the current question: rows for the tab in front, and the number of
        rows for the others."""
        if self.page is not None:
            self.page.show_question(self.question)
        self.dispatch.ask(self.question)
        self._show_status()
        self._show_question()
        self.navigation.visit(typing=typing)
        if parse(self.question.words, self.tab.table.fields).shortened:
            self.show_message(
                say(
                    "Only the first {n} word is searched for."
                    "|Only the first {n} words are searched for.",
                    n=MOST_WORDS,
                )
            )

    def search(self, table: str) -> Search | None:
        """The search last sent for a table; None before the first."""
        return self.dispatch.search(table)

    def show_delegation_of_row(self) -> None:
        """Show the page of the delegation of the current row."""
        code = self.tab.current_delegation()
        if code:
            self.navigation.show_delegation(code)
        elif code is None:
            self.show_message(say("The row is still loading; try again in a moment."))
        else:
            self.show_message(say("Select a row with a delegation first."))

    def focus_next_pane(self) -> None:
        """Move the focus to the next visible pane; from outside any pane, to the first."""
        self._focus_pane(1)

    def focus_previous_pane(self) -> None:
        """Move the focus to the previous visible pane; from outside any pane, to the first."""
        self._focus_pane(-1)

    def start_search(self) -> None:
        """Move the focus to the search line, with its text selected."""
        self.proposing.close()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        bring_into_view(self.line)  # it may have had the keyboard, and been scrolled away

    def step_match(self, by: int) -> None:
        """Go to the next match of the words typed, with -1 to the previous one; without words, to
        the search line."""
        if self.question.words.strip():
            self.proposing.close()
            self.tab.step_match(by)
        else:
            self.start_search()

    def clear_search(self) -> None:
        """Clear the search line, and keep the filters; a row that has the keyboard keeps it."""
        row_id = self.tab.current_row() if self.tab.view.hasFocus() else None
        self.bar.clear_words()
        if row_id is None:
            self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.navigation.stay_on(row_id)

    def clear_all(self) -> None:
        """Clear search text and filters; Back restores them."""
        self.bar.ask(Question())
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_facets(self, shown: bool) -> None:
        """Show or hide the facets of every table."""
        for tab in self.tables.values():
            tab.facets.setVisible(shown)
        if shown:
            self.dispatch.ask_facets()

    def pin_details(self, pinned: bool) -> None:
        """Let the details of every table open beside the rows, however narrow the window is."""
        for tab in self.tables.values():
            tab.details.place.set_pinned(pinned)

    def show_compact(self, compact: bool) -> None:
        """Show the rows of every table on one line each, or on two."""
        for tab in self.tables.values():
            tab.view.set_compact(compact)

    def show_message(self, text: str) -> None:
        """Show `text` in the status line for eight seconds; a screen reader says it too."""
        self.statusBar().showMessage(text, 8000)
        if self.isActiveWindow():
            announce(self.foot, text)
        else:  # what a box says as it closes, the window says when it has the keyboard again
            announce_at_rest(self.foot, text)

    def show_written(self, words: str, path: Path) -> None:
        """Show in the bar which file or folder was written, with ways to open it and to see where
        it is."""
        self.statusBar().clearMessage()
        where = None if path.is_dir() else partial(show_in_folder, path)
        if not self.notice.show_written(words, partial(self._open, path), where):
            self.show_message(words)

    # What Qt calls -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.line.text():
            self.clear_search()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event.mimeData().urls())
        if path:
            event.acceptProposedAction()
            self.records_dropped.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    # How it is made ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.header)
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.foot)
        self.setCentralWidget(middle)
        order: list[QWidget] = [
            self.notice.button,
            self.notice.hide_button,
            self.line,
            *self.header.buttons.values(),
            self.bar.chips,
            self.tabs,
        ]
        for tab in self.tables.values():
            order += tab.stops()
        for first, second in pairwise([*order, self.coverage, self.foot.numbers.elsewhere]):
            QWidget.setTabOrder(first, second)

    def _join(self) -> None:
        self.bar.changed.connect(lambda typing: self.ask(typing=typing))
        self.bar.left_for_rows.connect(self._enter_rows)
        self.tabs.leaving.connect(self._on_leaving)
        self.tabs.currentChanged.connect(lambda _: self._on_tab())
        self.dispatch.painted.connect(self.after_rows.begin)
        self.dispatch.counted.connect(self._on_counted)
        self.dispatch.found.connect(self.foot.numbers.show_elsewhere)
        self.dispatch.spoke.connect(self._show_speakers)
        self.foot.numbers.wider_wanted.connect(
            lambda search: self.bar.ask(self.navigation.widened(search))
        )
        self.navigation.stayed.connect(self.ask)
        self.coverage.source_followed.connect(self.source_followed)
        for tab in self.tables.values():
            tab.question_changed.connect(self.ask)
            tab.selection_changed.connect(self._show_status)
            tab.empty_link_followed.connect(self._follow_empty_link)
            tab.narrowed.connect(self.navigation.show_narrowed)
            tab.delegation_wanted.connect(self.navigation.show_delegation)
            tab.source_followed.connect(self.source_followed)
            tab.message_wanted.connect(self.show_message)
            tab.failed.connect(self.failed)
            tab.passage_wanted.connect(self.passage_wanted)
            tab.reader.changed.connect(lambda: self.navigation.visit(typing=False))
            tab.details.place.pinned.connect(self.pin_details)
            tab.facets.question_wanted.connect(self.bar.ask)
            tab.view.typing.line = self.line
            tab.detail.record_followed.connect(self.navigation.follow_record)
            tab.detail.search_followed.connect(self.navigation.follow_search)
            tab.detail.delegation_followed.connect(self.navigation.show_delegation)
            tab.detail.source_followed.connect(self.source_followed)
            tab.detail.form_followed.connect(self.form_followed)
            tab.detail.brief_followed.connect(self.brief_wanted)
            tab.detail.comparison_followed.connect(self.comparison_wanted)
            tab.detail.citation_followed.connect(self.citation_wanted)
            tab.cite_wanted.connect(self.cite_wanted)

    # What happens --------------------------------------------------------------------------------

    def _on_tab(self) -> None:
        self.header.offer(ON_TABLES if self.page is None else self.page.offered)
        self._place_line(self.page)
        self._land()
        self.ask()
        self.tab_changed.emit()

    def _on_leaving(self) -> None:
        """Take the search line, or else the keyboard, out of the tab that goes."""
        if self.page is not None and self.line.hasFocus():
            self._place_line(None)
        if self.page is not None:
            self.page.left_on = self.focusWidget()
        take_keyboard(self.tabs.currentWidget())

    def _land(self) -> None:
        """Give the keyboard that was in the tab before to what one comes for: to the rows of a
        table, to the search line of a page that has it."""
        front = self.tabs.currentWidget()
        focus: QWidget | None = self.focusWidget()
        if focus is not None and focus is not front and not front.isAncestorOf(focus):
            return
        if self.page is None:
            self.tab.land()
        else:
            page, left_on = self.page, self.page.left_on
            goal = page.landing if page.line_place is None else self.line
            if page.is_returned_to and left_on is not None and isValid(left_on):
                goal = left_on if page.isAncestorOf(left_on) and left_on.isVisible() else goal
            goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_line(self, page: TabPage | None) -> None:
        """Put the search line where this page has it, else into the head: there is one line, so
        what is typed, undone and proposed is the same everywhere."""
        of_page = page.line_place if page is not None else None
        place = of_page or self.header.line_place
        layout = place.layout()
        if layout is None or self.line.parentWidget() is place:
            return
        # A page that goes has taken the keyboard from its line by now.
        had_focus = self.line.hasFocus() or (
            not self.line.isVisible() and self.line.was_hidden_with_focus
        )
        self.line.clearFocus()  # else Qt hands it on while the line is nowhere
        layout.addWidget(self.line)
        margin = GRID // 2 if of_page else 0
        self.line.setTextMargins(margin, margin, margin, margin)
        self.header.show_sentence(page.sentence if of_page and page else "")
        QWidget.setTabOrder(self.tabs if of_page else self.notice.hide_button, self.line)
        self.line.show()  # not first with the next event: a hidden line takes no focus
        if had_focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_counted(self, search: Search, count: int) -> None:
        is_in_front = self.page is None and search.table == self.tab.table.name
        if is_in_front:
            self.counted.emit(search, count)
        self.tabs.show_numbers(self.question)
        self._show_status()
        if is_in_front:
            self.foot.numbers.announce(search, count)

    def _open(self, path: Path) -> None:
        if not open_file(path):
            self.show_message(say("No program here opens “{name}”.", name=path.name))

    def _enter_rows(self) -> None:
        self.navigation.leave_page()
        self.tab.focus_rows()

    def _follow_empty_link(self, target: str) -> None:
        if target == WIDEN:
            self.bar.ask(self.question.only(self.tab.table.scope))
        elif target == CLEAR:
            self.clear_all()
        else:
            suggestions = self.dispatch.suggestions[self.tab.table.name]
            self.bar.ask(self.navigation.widened(suggestions.searches[int(target)]))

    def _focus_pane(self, step: int) -> None:
        panes = self.tab.panes() if self.page is None else self.page.panes()
        all_panes = (self.line, *panes, self.coverage, self.notice.button)
        visible = [pane for pane in all_panes if pane.isVisible() and pane.isEnabled()]
        focus = QApplication.focusWidget()
        here = [
            number
            for number, pane in enumerate(visible)
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ]
        there = (here[0] + step) % len(visible) if here else 0
        visible[there].setFocus(Qt.FocusReason.TabFocusReason)

    # What is shown -------------------------------------------------------------------------------

    def _show_question(self) -> None:
        self.bar.show_chips(self.tab.table if self.page is None else None)
        self._show_coverage()
        self.tab.show_question(self.question)
        self.tabs.show_numbers(self.question)

    def _show_coverage(self) -> None:
        if not self.after_rows.has_begun:
            return  # asked again then
        # A page says by itself how much is recorded of what it shows.
        scope = self.tab.scope(self.question) if self.page is None else ("", None)
        self.coverage.show_scope(*scope)

    def _show_speakers(self, search: Search, number: int | None) -> None:
        self.foot.numbers.keep_speakers(search, number)
        self._show_status()

    def _show_status(self) -> None:
        tab = self.tab
        search = self.search(tab.table.name)
        if self.page is not None:
            self.foot.numbers.clear()
        elif search is not None and tab.count is not None:
            in_scope = self.catalogue.in_scope(search.table, self.question)
            self.foot.numbers.show_numbers(search, tab.count, in_scope, tab.selected())


def _dropped_file(urls: list[QUrl]) -> Path | None:
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
