"""The details of the current row: when its record is read, and when it is shown."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.details.drawer import DetailDrawer
from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.table.details_place import DetailsPlace
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.gui.taken_keyboard import take_keyboard
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.language import Speaker

if TYPE_CHECKING:
    from a4p_desktop.records.pages.record import Record, RecordRequest

say = Speaker("Details", on_screen=True)

_PAUSE = 300
"""Milliseconds without a new search after which the record of the first row is read: no key typed
waits for a record that the next one replaces."""
_AFTER_ROWS = 40
"""Milliseconds on a row after which its record is read: whoever goes on sees the rows first."""

_REST = 30
"""Milliseconds after a step to another row, by which its record is painted, until the next record
is read ahead."""


class RowDetails(QObject):
    """Shows the record of the row that the user goes to, or of the first that a search finds."""

    left = Signal()  # the keyboard was in the details when they closed
    message_wanted = Signal(str)  # for the status line

    def __init__(
        self, view: TableView, wording: Wording, ask: Ask, splitter: QSplitter, tab: QWidget
    ) -> None:
        super().__init__(tab)
        self.text = DetailPane(wording)
        self.drawer = DetailDrawer(self.text)
        self.place = DetailsPlace(self.drawer, splitter, tab)
        self._view = view
        self.shown: int | None = None
        """The id of the row whose record is shown; None before one of the search is."""
        self._record = Asker(ask, self)
        self._ahead = Asker(ask, self)
        self._is_quiet = False
        """Whether the program, not the user, changes the current row."""
        self._awaits_row = False
        """Whether the current row is to be shown as soon as it is loaded."""
        self._enters = False
        """Whether the keyboard goes to the details as soon as they are shown."""
        self._search_text = ""
        self._step = 0
        """The step from another row by which the record that is read is reached; 0 is none."""
        self._step_ahead = 0
        """The same step once more, whose record is read ahead."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._read_ahead)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.show_current)
        view.selectionModel().currentRowChanged.connect(lambda *_: self._on_current())
        view.clicked.connect(lambda _: self.show_current())
        self.drawer.close_button.clicked.connect(self.leave)
        self.drawer.matches.next_wanted.connect(lambda: self.step_match(1))
        self.drawer.matches.previous_wanted.connect(lambda: self.step_match(-1))

    def look_for(self, search_text: str) -> None:
        """Begin with the rows of another search: mark the matches of its text from now on."""
        self._record.drop()
        self._ahead.drop()
        self._rest.stop()
        self._pause.stop()
        self._awaits_row = self._enters = False
        self._step = 0
        self.shown = None
        self._search_text = search_text
        self.text.look_for(self._view.rows.table, search_text)
        self.drawer.matches.setVisible(self.text.has_words)

    def show_current(self) -> None:
        """Read the record of the current row, and open the details; without a row, close them."""
        self._pause.stop()
        current = self._view.currentIndex()
        if not current.isValid():
            self.leave()
            return
        row_id = self._view.rows.row_id(current.row())
        self._awaits_row = row_id is None
        if row_id is not None:
            self.read(row_id)

    def select(self, row: int, *, after_pause: bool = False) -> None:
        """Select a row that the user has not gone to. The details open for it beside the rows only,
        as they would hide others."""
        self._select(row)
        if after_pause and self.place.opens_beside:
            self._pause.start(_PAUSE)
        else:
            self.resume()

    def resume(self) -> None:
        """Show the current row where that hides no others; else close the details."""
        if self.place.opens_beside:
            self.show_current()
        else:
            self.leave()

    def on_page(self, start: int, count: int) -> None:
        """Show the current row if it was awaited and is among `count` rows loaded from `start`."""
        if self._awaits_row and start <= self._view.currentIndex().row() < start + count:
            self.show_current()

    def read(self, row_id: int) -> None:
        """Show the record of a row of the table."""
        self._record.ask(self._request(row_id), partial(self._show, row_id))

    def step_match(self, by: int) -> None:
        """Go to the next match, with -1 to the previous one: in the record that is shown, and past
        its last in the next row of the search. Without a record, show that of the current row."""
        if self._record.is_waiting or self._awaits_row:
            return  # whoever holds the key down sees a match of each row
        rows, current = self._view.rows, self._view.currentIndex().row()
        is_shown = self.place.is_open and current >= 0 and self.shown == rows.row_id(current)
        if is_shown and self.text.step(by):
            self._announce()
            return
        row = current + by if is_shown else max(current, 0)
        if 0 <= row < rows.rowCount():
            self._step = by
            self._select(row)
            self.show_current()
        elif not rows.rowCount():
            self.message_wanted.emit(say("Nothing is found, so there is no match to go to."))
        elif by > 0:
            self.message_wanted.emit(say("This was the last match."))
        else:
            self.message_wanted.emit(say("This was the first match."))

    def enter(self, row_id: int | None = None) -> None:
        """Move the keyboard to the details; where they are closed, open them first for a row, or
        for the current one."""
        if self.place.is_open:
            self.text.focus_text()
            return
        self._enters = True
        if row_id is None:
            self.show_current()
        else:
            self.read(row_id)

    def leave(self) -> None:
        """Close the details; the row stays the current one."""
        had_keyboard = take_keyboard(self.drawer)
        self.place.close()
        if had_keyboard:
            self.left.emit()

    def escape(self) -> bool:
        """Do what Esc does here: close details that hide rows, or go from the details to the rows.

        Returns whether it did one of these.
        """
        if self.place.is_over:
            self.leave()
        elif self.has_keyboard():
            self.left.emit()
        else:
            return False
        return True

    def has_keyboard(self) -> bool:
        """Whether the focus is in the details."""
        focus = QApplication.focusWidget()
        return focus is not None and self.drawer.isAncestorOf(focus)

    def _request(self, row_id: int) -> "RecordRequest":
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.pages.record import RecordRequest as Wanted

        return Wanted(self._view.rows.table.name, row_id, self._search_text)

    def _read_ahead(self) -> None:
        """Read the record that a further step leads to, while one looks at this one: a long text
        is kept as it is made, so that its details then come in half the time."""
        rows, row = self._view.rows, self._view.currentIndex().row() + self._step_ahead
        row_id = rows.row_id(row) if 0 <= row < rows.rowCount() else None
        if row_id is not None:
            self._ahead.ask(self._request(row_id), lambda _: None, lambda _: None)

    def _select(self, row: int) -> None:
        """Make a row the current one, without reading its record."""
        self._is_quiet = True
        try:
            self._view.selectRow(row)
        finally:
            self._is_quiet = False

    def _announce(self) -> None:
        self.drawer.matches.announce_match(self.text.passage())

    def _on_current(self) -> None:
        if self._is_quiet or self._view.is_entered:
            return
        if self._view.currentIndex().isValid():
            self._pause.start(_AFTER_ROWS)
        else:
            self.show_current()

    def _show(self, row_id: int, record: "Record | None") -> None:
        if record is None:
            return
        self.shown = row_id
        self.place.open()  # first: whether a match is in sight depends on the room
        if self._enters:
            # Before its text is there: Orca follows a caret that moves, and then tells no focus.
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.show_record(record, at_last=self._step < 0)
        if self._step:
            self._step_ahead, self._step = self._step, 0
            self._rest.start()
            self._announce()
        if self._enters:
            self._enters = False
            self.text.focus_text()
