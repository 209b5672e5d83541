"""The window: one question for every tab, what is found of it, and what is told below."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

from a4p_desktop import NAME
from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.question.question_bar import QuestionBar
from a4p_desktop.gui.tab_page import Page
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.gui.window.coverage_line import CoverageLine
from a4p_desktop.gui.window.history import History, Place
from a4p_desktop.gui.window.search_dispatch import SearchDispatch
from a4p_desktop.gui.window.tabs import Tabs
from a4p_desktop.gui.words.result_words import CLEAR, WIDEN, status_words
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.catalogue import Catalogue
from a4p_desktop.records.pages.record import LocateRequest
from a4p_desktop.records.question.question import Question, read_question
from a4p_desktop.records.question.search import MOST_WORDS, Search, parse
from a4p_desktop.records.question.view import View


class MainWindow(QMainWindow):
    """Holds the question, and brings the tab or page to the front in which its answer is seen."""

    records_dropped = Signal(object)  # Path
    source_followed = Signal(str)  # address
    cite_wanted = Signal(object)  # Selection
    counted = Signal(object, int)  # Search of the tab in front, the number of its rows
    failed = Signal(object)  # RecordsError of a tab
    history_changed = Signal()
    tab_changed = Signal()
    closing = Signal()

    def __init__(self, catalogue: Catalogue, wording: Wording, ask: Ask) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.setWindowTitle(f"{catalogue.info.get('title', catalogue.path.name)} — {NAME}")
        self.setAcceptDrops(True)
        self.bar = QuestionBar(catalogue.vocabulary, wording)
        self.bar.put(catalogue.opening)
        self.line = self.bar.line
        self.tabs = Tabs(wording, ask)
        self.dispatch = SearchDispatch(self.tabs, catalogue.facets, ask, self)
        self.coverage = CoverageLine(ask)
        self._located = Asker(ask, self)
        self._status = QLabel()
        self.history = History(self._place())
        self._lay_out()
        self._join()

    @property
    def tables(self) -> Mapping[str, TableTab]:
        """The tables by their names."""
        return self.tabs.tables

    @property
    def tab(self) -> TableTab:
        """The table in front; behind a page, the one that was in front last."""
        return self.tabs.table

    @property
    def page(self) -> Page | None:
        """The page in front; None where it is a table."""
        return self.tabs.page

    @property
    def question(self) -> Question:
        """What is asked."""
        return self.bar.question

    @property
    def view(self) -> View:
        """The question with the table, the order and the columns that are shown."""
        tab = self.tab
        return View(tab.table.name, self.question, tab.view.order, tab.view.shown_columns())

    def add_page(self, page: Page, place: int = -1) -> None:
        """Put `page` among the tabs, at `place` from the left or behind them all."""
        self.tabs.add_page(page, place)
        page.subject_changed.connect(self._visit)
        page.narrowed.connect(self.show_narrowed)
        page.record_followed.connect(self.follow_record)
        page.delegation_wanted.connect(self.show_delegation)
        page.source_followed.connect(self.source_followed)
        page.question_wanted.connect(self.bar.ask)
        page.said.connect(self.tell)

    def start(self) -> None:
        """Ask for what is shown at first, once everything is joined."""
        self._on_tab()
        self.history = History(self._place())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        # Looking through the desktop's icons takes as long as all the rest: rows come first.
        QTimer.singleShot(0, self.line, self.line.add_icons)

    # What is asked -------------------------------------------------------------------------------

    def ask(self, *, typing: bool = False) -> None:
        """Ask the question that now stands in the window: rows for the tab in front, and how
        many for the others."""
        if self.page is not None:
            self.page.show_question(self.question)
            self._tell_status()
        self.dispatch.ask(self.question)
        self._show_question()
        self._visit(typing)
        if parse(self.question.words, self.tab.table.fields).shortened:
            self.tell(self.tr("Only the first {} words are looked up.").format(MOST_WORDS))

    def search(self, table: str) -> Search | None:
        """What is asked of a table; None before anything is."""
        return self.dispatch.search(table)

    def show_view(self, view: View) -> None:
        """Ask what a kept view asks, and show its columns in its order."""
        tab = self.tables[view.table]
        if view.columns:
            tab.view.show_columns(view.columns)
        self._go_to(Place(view.table, view.question, view.order))

    def show_narrowed(self, table: str, question: Question) -> None:
        """Show the rows of `table` that `question` finds."""
        self._go_to(Place(table, question, self.tables[table].view.order))

    def show_page(self, name: str, subject: str = "") -> None:
        """Bring a page to the front, with `subject` if one is given."""
        self._go_to(Place(name, self.question, subject=subject))

    def show_delegation(self, code: str) -> None:
        """Show all that is recorded of a delegation."""
        self.show_page("delegation", code)

    def show_delegation_of_row(self) -> None:
        """Show all that is recorded of the delegation whose row is the current one."""
        code = self.tab.current_delegation()
        if code:
            self.show_delegation(code)
        elif code is None:
            self.tell(self.tr("The row is still being read; try again in a moment."))
        else:
            self.tell(self.tr("Select the row of a delegation first."))

    def go_back(self) -> None:
        """Ask the question before."""
        self._go_to(self.history.back())

    def go_forward(self) -> None:
        """Ask the question that was gone back from."""
        self._go_to(self.history.forward())

    def focus_next_pane(self) -> None:
        """Bring the keyboard from the pane where it is to the next one that is seen.

        From elsewhere, such as the tabs, the way goes to the first.
        """
        self._focus_pane(1)

    def focus_previous_pane(self) -> None:
        """Bring the keyboard to the pane before, likewise."""
        self._focus_pane(-1)

    def start_search(self) -> None:
        """Bring the keyboard to the search line, ready to type over what stands there."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def clear_search(self) -> None:
        """Ask for whatever words again, with what is ticked."""
        self.bar.clear_words()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_all(self) -> None:
        """Ask for everything; it can be gone back from."""
        self.bar.ask(Question())
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_facets(self, shown: bool) -> None:
        """Show the facets of every table, or give their room to the rows."""
        for tab in self.tables.values():
            tab.facets.setVisible(shown)
        if shown:
            self.dispatch.ask_facets()

    def follow_record(self, table: str, row_id: int) -> None:
        """Go to a record that a link names."""
        request = LocateRequest(self.tables[table].search(self.question), row_id)
        self._located.ask(request, self._show_located)

    def follow_search(self, meeting: str, text: str) -> None:
        """Ask for the speakers whom a link asks for."""
        asked = read_question(text, self.catalogue.vocabulary)
        question = self.question.only("meeting", *filter(None, [meeting])).joined(asked)
        self._go_to(Place("speakers", question, self.tables["speakers"].view.order))

    def tell(self, text: str) -> None:
        """Say something in passing, in the status line."""
        self.statusBar().showMessage(text, 8000)

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
        layout.addWidget(self.bar)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.coverage)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self._status)
        chain: list[QWidget] = [self.line, self.bar.chips, self.tabs]
        for tab in self.tables.values():
            chain += tab.panes()
        for first, second in pairwise([*chain, self.coverage]):
            QWidget.setTabOrder(first, second)

    def _join(self) -> None:
        self.bar.changed.connect(lambda typing: self._on_question(typing))
        self.bar.left_for_rows.connect(self._enter_rows)
        self.tabs.currentChanged.connect(lambda _: self._on_tab())
        self.dispatch.counted.connect(self._on_counted)
        self.coverage.source_followed.connect(self.source_followed)
        for tab in self.tables.values():
            tab.question_changed.connect(self.ask)
            tab.selection_changed.connect(self._tell_status)
            tab.way_out_taken.connect(self._take_way_out)
            tab.narrowed.connect(self.show_narrowed)
            tab.told.connect(self.tell)
            tab.failed.connect(self.failed)
            tab.facets.asked.connect(self.bar.ask)
            tab.view.typed.connect(self._type_in_line)
            tab.detail.record_followed.connect(self.follow_record)
            tab.detail.search_followed.connect(self.follow_search)
            tab.detail.delegation_followed.connect(self.show_delegation)
            tab.detail.source_followed.connect(self.source_followed)
            tab.cite_wanted.connect(self.cite_wanted)

    # What happens --------------------------------------------------------------------------------

    def _on_question(self, typing: bool) -> None:
        if typing and self.page is not None and self.question.words:
            # What is typed looks for rows; with the letters that follow it is one step to go back.
            self.history.visit(self._place_in(self.tab), typing=True)
            self.tabs.setCurrentWidget(self.tab)
            return
        scope = self.tab.table.scope
        self.coverage.show_scope(scope, self.tab.search(self.question).only(scope) or None)
        self.ask(typing=typing)

    def _on_tab(self) -> None:
        self._on_question(False)
        self.tab_changed.emit()

    def _on_counted(self, search: Search, count: int) -> None:
        if self.page is None and search.table == self.tab.table.name:
            self.counted.emit(search, count)
        self.tabs.show_numbers(self.question)
        self._tell_status()

    def _show_located(self, located: tuple[Search, int] | None) -> None:
        """Go to the row that a link names, widening what the window asks where that is needed."""
        if located is None:
            return
        search, number = located
        tab = self.tables[search.table]
        if search != tab.search(self.question):
            # The record is not among the rows found: it is shown among its neighbours instead.
            self.bar.put(self._widened(search))
            tab.view.set_order("")
        tab.go_to(search, number)
        self._activate(search.table)

    def _go_to(self, place: Place) -> None:
        """Ask as in `place`; what the window then asks is where the history is."""
        self.bar.put(place.question)
        page = self.tabs.pages.get(place.tab)
        if page is not None:
            page.show_subject(place.subject)
        else:
            self.tables[place.tab].view.set_order(place.order)
        self._activate(place.tab)

    def _activate(self, name: str) -> None:
        """Show a table or a page, and ask there what the window now asks."""
        if self.tabs.current_tab == name:
            self._on_question(False)
        else:
            self.tabs.activate(name)

    def _widened(self, search: Search) -> Question:
        """The question of `search`, with what is asked of the facets of other tables."""
        facet = self.tables[search.table].table.facet
        asked = self.question.conditions
        kept = [one for one in asked if one in search.where or not facet(one.facet)]
        return Question(search.text, (*kept, *(one for one in search.where if one not in asked)))

    def _place(self) -> Place:
        page = self.page
        if page is not None:
            return Place(page.name, self.question, subject=page.subject)
        return self._place_in(self.tab)

    def _place_in(self, tab: TableTab) -> Place:
        return Place(tab.table.name, self.question, tab.view.order)

    def _visit(self, typing: bool = False) -> None:
        self.history.visit(self._place(), typing=typing)
        self.history_changed.emit()

    def _enter_rows(self) -> None:
        self.history.pause()
        self.tabs.setCurrentWidget(self.tab)
        self.tab.focus_rows()

    def _type_in_line(self, text: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(self.line.text() + text)

    def _take_way_out(self, way: str) -> None:
        if way == WIDEN:
            self.bar.ask(self.question.only(self.tab.table.scope))
        elif way == CLEAR:
            self.clear_all()
        elif self.dispatch.suggestions is not None:
            suggestions = self.dispatch.suggestions
            suggested = [*suggestions.respelled, *suggestions.wider]
            self.bar.ask(self._widened(suggested[int(way)].search))

    def _focus_pane(self, step: int) -> None:
        panes = self.tab.panes() if self.page is None else self.page.panes()
        all_panes = (self.line, *panes, self.coverage)
        seen = [pane for pane in all_panes if pane.isVisible() and pane.isEnabled()]
        focus = QApplication.focusWidget()
        here = [
            number
            for number, pane in enumerate(seen)
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ]
        there = (here[0] + step) % len(seen) if here else 0
        seen[there].setFocus(Qt.FocusReason.TabFocusReason)

    # What is told --------------------------------------------------------------------------------

    def _show_question(self) -> None:
        self.bar.show_chips(self.tab.table)
        self.tab.show_question(self.question)
        self.tabs.show_numbers(self.question)

    def _tell_status(self) -> None:
        tab = self.tab
        search = self.search(tab.table.name)
        if self.page is not None:
            self._status.clear()
        elif search is not None and tab.count is not None:
            in_scope = self.catalogue.in_scope(search.table, self.question)
            self._status.setText(status_words(search, tab.count, in_scope, tab.selected()))


def _dropped_file(urls: list[QUrl]) -> Path | None:
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files[0] if len(files) == 1 else None
