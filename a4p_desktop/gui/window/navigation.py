"""Goes to places in the window: links, marks, saved views, back and forward."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.question.question_bar import QuestionBar
from a4p_desktop.gui.window.history import History, Place
from a4p_desktop.gui.window.spot import Spot, return_to_spot, spot_in
from a4p_desktop.gui.window.tabs import Tabs
from a4p_desktop.records.question.question import Question, Vocabulary, read_question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.question.view import View
from a4p_desktop.records.schema.tables import SPEAKERS


class Navigation(QObject):
    """Sets the question and activates the tab of a place; keeps the history of places."""

    stayed = Signal()  # the question changed, and the tab did not
    history_changed = Signal()

    def __init__(
        self, bar: QuestionBar, tabs: Tabs, vocabulary: Vocabulary, ask: Ask, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._tabs = tabs
        self._vocabulary = vocabulary
        self._ask = ask
        self._located = Asker(ask, self)
        self.history = History(self._place())

    def begin(self) -> None:
        """Start the history with what is shown now."""
        self.history = History(self._place())

    def resume(self, history: History[Place]) -> None:
        """Go on with the history of a window before this one."""
        self.history = history
        self.history.pause()
        self.history.visit(self._place())
        self.history_changed.emit()

    def visit(self, *, typing: bool) -> None:
        """Add what is shown now to the history; letters typed one after the other are one place."""
        self.keep_spot()
        self.history.visit(self._place(), typing=typing)
        self.history_changed.emit()

    def keep_spot(self) -> None:
        """Remember in the history where the user is in the current place, if it is still shown."""
        place = self.history.current
        page = self._tabs.pages.get(place.tab)
        if page is not None:
            if page.subject == place.subject:
                self.history.keep(replace(place, spot=Spot(down=page.scrolled)))
            return
        tab = self._tabs.tables[place.tab]
        if place.subject:
            at = tab.reader.place_in(place.subject)
            self.history.keep(replace(place, spot=Spot(character=at)))
        elif tab.model.search == place.question.search(tab.table, place.order):
            self.history.keep(replace(place, spot=spot_in(tab)))

    def leave_page(self) -> None:
        """Show the table that was in front before the page."""
        self.history.pause()
        self._tabs.activate(self._tabs.table.table.name)

    def go_back(self) -> None:
        """Show the place before in the history, as it was left."""
        self.keep_spot()
        self._show(self.history.back())

    def go_forward(self) -> None:
        """Show the place after in the history, as it was left."""
        self.keep_spot()
        self._show(self.history.forward())

    def show_view(self, view: View) -> None:
        """Ask the question of a view, which tells what its own table uses, and show its columns and
        order."""
        tab = self._tabs.tables[view.table]
        if view.columns:
            tab.view.show_columns(view.columns)
        question = self._bar.question.with_part(tab.table, view.question)
        self._go_to(Place(view.table, question, view.order))

    def show_narrowed(self, table: str, question: Question) -> None:
        """Show the rows of `table` that `question` finds."""
        self._go_to(Place(table, question, self._tabs.tables[table].view.order))

    def show_page(self, name: str, subject: str = "", question: Question | None = None) -> None:
        """Activate the page `name`, with `subject` if one is given; `question` is asked there
        instead of the present one."""
        self._go_to(Place(name, question or self._bar.question, subject=subject))

    def show_delegation(self, code: str) -> None:
        """Show the page of the delegation with this code."""
        self.show_page("delegation", code)

    def follow_search(self, meeting: str, text: str) -> None:
        """Show the speakers that a link searches for: `text` as typed, at `meeting`; "" is any."""
        question = read_question(text, self._vocabulary)
        only = self._bar.question.only("meeting", *filter(None, [meeting]))
        self.show_narrowed(SPEAKERS.name, only.joined(question))

    def follow_record(self, table: str, row_id: int) -> None:
        """Show the row of the record that a link names; outside the rows found, among all rows."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.record import LocateRequest

        search = self._tabs.tables[table].search(self._bar.question)
        self._located.ask(LocateRequest(search, row_id), self._show_located)

    def stay_on(self, row_id: int) -> None:
        """Select a row of the table in front again, among the rows of the question of now."""
        # Imported here as above.
        from a4p_desktop.records.pages.record import LocateRequest

        tab = self._tabs.table
        search = tab.search(self._bar.question)
        self._located.ask(
            LocateRequest(search, row_id),
            lambda found: tab.go_to(*found, opens=False) if found else None,
        )

    def widened(self, search: Search) -> Question:
        """The question of `search`, with the current conditions on facets that its table lacks."""
        facet = self._tabs.tables[search.table].table.facet
        before = self._bar.question.conditions
        kept = [
            condition
            for condition in before
            if condition in search.where or not facet(condition.facet)
        ]
        added = [condition for condition in search.where if condition not in before]
        return Question(search.text, (*kept, *added))

    def _show_located(self, located: tuple[Search, int] | None) -> None:
        if located is None:
            return
        search, number = located
        tab = self._tabs.tables[search.table]
        if search != tab.search(self._bar.question):
            # The record is not among the rows found: show it among its neighbours.
            self._bar.put(self.widened(search))
            tab.view.set_order("")
        elif self._tabs.page is None and tab is self._tabs.table:
            # A link within the same rows makes a new place too: Back returns to the row before.
            self.keep_spot()
            self.history.visit(self._place(), anew=True)
        tab.go_to(search, number)
        self._activate(search.table)
        tab.focus_face()

    def _go_to(self, place: Place) -> None:
        """Show a place that may not have been visited before."""
        self.keep_spot()
        self._show(place)

    def _show(self, place: Place) -> None:
        in_line = self._bar.line.hasFocus()
        self._bar.put(place.question)
        page = self._tabs.pages.get(place.tab)
        if page is not None:
            page.show_subject(place.subject)
            page.is_returned_to = place.spot is not None
        else:
            tab = self._tabs.tables[place.tab]
            tab.view.set_order(place.order)
            at = place.spot.character if place.spot else 0
            tab.reader.put(place.subject, tab.search(place.question), at)
        self._activate(place.tab)
        if page is not None:
            page.is_returned_to = False
        elif not in_line and not place.subject:
            self._tabs.tables[place.tab].focus_face()
        if place.spot is not None and not (page is None and place.subject):
            self._return_to(place.spot, place.tab)

    def _return_to(self, spot: Spot, name: str) -> None:
        if name in self._tabs.pages:
            self._tabs.pages[name].scroll_to(spot.down)
        else:
            return_to_spot(spot, self._tabs.tables[name], self._bar.question, self._ask)

    def _activate(self, name: str) -> None:
        if self._tabs.current_tab == name:
            self.stayed.emit()
        else:
            self._tabs.activate(name)

    def _place(self) -> Place:
        page = self._tabs.page
        if page is not None:
            return Place(page.name, self._bar.question, subject=page.subject)
        tab = self._tabs.table
        return Place(tab.table.name, self._bar.question, tab.view.order, tab.reader.code)
