"""The reading of a row's text over the whole tab: when it is read, and where one was in it."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.taken_keyboard import take_keyboard
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search

if TYPE_CHECKING:
    from a4p_desktop.gui.reading.view import ReadingView
    from a4p_desktop.records.pages.reading import FoundReading, NextReadingRequest, Reading

say = Speaker("Reading", on_screen=True)


class Reader(QObject):
    """Shows the reading view in `sides`, whose first page has the rows, and the rows again."""

    changed = Signal()  # the user has gone to a text, or back to the rows
    left = Signal()  # and now the keyboard belongs in the rows
    row_wanted = Signal(int)  # number of the row whose text is shown
    delegation_wanted = Signal(str)  # code
    message_wanted = Signal(str)  # for the status line
    copy_wanted = Signal()  # the passage

    def __init__(self, view: TableView, ask: Ask, sides: QStackedWidget) -> None:
        super().__init__(sides)
        self._rows = view
        self._sides = sides
        self._ask = ask
        self._asked = Asker(ask, self)
        self.code = ""
        """Of the statement that is read; "" while the rows are shown."""
        self._search: Search | None = None
        """The search from whose rows it is read."""
        self.view: ReadingView | None = None
        """None until first used."""
        self._kept: dict[str, tuple[str, int]] = {}
        """By the code of each text read: the search, and the character that was at the top."""

    @property
    def reading(self) -> "Reading | None":
        """What is read; None while the rows are shown."""
        return self.view.reading if self.code and self.view is not None else None

    @property
    def is_waiting(self) -> bool:
        """Whether a text is still being read from the records."""
        return self._asked.is_waiting

    def place_in(self, code: str) -> int:
        """The character at the top of the view of a text, or where one has left it."""
        if code == self.code and self.view is not None:
            return self.view.top
        return self._kept[code][1] if code in self._kept else 0

    def read(self, row_id: int, otherwise: Callable[[], object], *, match: int = 0) -> None:
        """Show the text of a row of the search; do `otherwise` if it has none.

        It is shown where one was in it, or else at its first match; at match number `match`, from
        0, where that is another.
        """
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.reading import ReadingRequest

        search = self._rows.rows.search
        if search is not None:
            request = ReadingRequest(row_id, search.text)
            self._asked.ask(request, partial(self._show_read, search, otherwise, match))

    def put(self, code: str, search: Search, at: int = 0) -> None:
        """Show the text of a statement from its character `at`, as it was before; "" is the rows.

        Whoever calls knows the place already: `changed` is not emitted.
        """
        # Imported here as above.
        from a4p_desktop.records.pages.reading import ReadingRequest

        self._keep()
        self._asked.drop()
        self.code, self._search = code, search
        if code:
            request = ReadingRequest(code, search.text)
            self._asked.ask(request, partial(self._show_put, at))
        else:
            self._show_rows()

    def on_search(self, search: Search) -> None:
        """Go back to the rows if they are those of another search."""
        if self.code and search != self._search:
            self.put("", search)

    def leave(self) -> None:
        """Go back to the rows."""
        self._keep()
        self._asked.drop()
        self.code = ""
        self._show_rows()
        self.changed.emit()
        self.left.emit()

    def step_match(self, by: int) -> None:
        """Go to the next match, with -1 to the previous one."""
        if self.view is not None:
            self.view.step(by)

    def passage(self) -> tuple[int, str] | None:
        """The id of the statement that is read, and the words selected; None if no text is read."""
        reading = self.reading
        if reading is None or self.view is None:
            return None
        return reading.facts.id, self.view.page.selected_words()

    def _show_read(
        self,
        search: Search,
        otherwise: Callable[[], object],
        match: int,
        reading: "Reading | None",
    ) -> None:
        if search != self._rows.rows.search:
            return  # the row was one of the search before
        if reading is None:
            otherwise()
            return
        self._keep()
        text, at = self._kept.get(reading.facts.statement, ("", None))
        if match or (text != search.text and reading.text.matches):
            at = None
        self._show(search, reading, at=at, match=match)
        self.changed.emit()

    def _show_put(self, at: int, reading: "Reading | None") -> None:
        if reading is not None and self._search is not None:
            self._show(self._search, reading, at=at)
        else:  # other records have no such text
            self.code = ""

    def _step_past(self, by: int) -> None:
        """Go on to the next text of the search that has a match."""
        # Imported here as above.
        from a4p_desktop.records.pages.reading import NextReadingRequest as Wanted

        search, row = self._rows.rows.search, self._rows.currentIndex().row()
        if search is not None and not self.is_waiting:  # whoever holds the key down sees each text
            request = Wanted(search, row, by)
            self._asked.ask(request, partial(self._show_next, request))

    def _show_next(self, request: "NextReadingRequest", found: "FoundReading | None") -> None:
        search, by = request.search, request.step
        if found is not None:
            self._keep()
            self.row_wanted.emit(found.row)
            self._show(search, found.reading, match=0 if by > 0 else -1)
            self.changed.emit()
            if self.view is not None:
                self.view.announce_match()
        else:
            self.message_wanted.emit(_no_match_words(request, self._rows.rows.rowCount()))

    def _show(
        self, search: Search, reading: "Reading", *, at: int | None = None, match: int = 0
    ) -> None:
        self.code, self._search = reading.facts.statement, search
        view = self.view = self.view or self._made_view()
        take_keyboard(self._sides)
        self._sides.setCurrentWidget(view)  # first: where a match is seen depends on the room
        view.show_reading(reading, at=at, match=match)
        view.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self) -> None:
        had_keyboard = self.view is not None and take_keyboard(self.view)
        self._sides.setCurrentIndex(0)
        if had_keyboard:
            self.left.emit()

    def _keep(self) -> None:
        """Remember where one is in the text that is read."""
        if self.code and self._search is not None and self.view is not None:
            self._kept[self.code] = self._search.text, self.view.top

    def _made_view(self) -> "ReadingView":
        # Imported here as above.
        from a4p_desktop.gui.reading.view import ReadingView

        view = ReadingView(self._ask)
        self._sides.addWidget(view)
        for first, second in pairwise([self._rows, *view.stops()]):
            QWidget.setTabOrder(first, second)
        view.left.connect(self.leave)
        view.statement_wanted.connect(lambda row_id: self.read(row_id, lambda: None))
        view.past_wanted.connect(self._step_past)
        view.copy_wanted.connect(self.copy_wanted)
        view.message_wanted.connect(self.message_wanted)
        view.page.delegation_followed.connect(self.delegation_wanted)
        return view


def _no_match_words(request: "NextReadingRequest", rows: int) -> str:
    """That no further text of `rows` rows has a match, as far as they were looked at."""
    if not request.is_cut(rows):
        if request.step > 0:
            return say("This was the last match.")
        return say("This was the first match.")
    if request.step > 0:
        return say("The texts of the next {most} rows have no match.", most=request.most)
    return say("The texts of the {most} rows before have no match.", most=request.most)
