"""Proposals below a line while someone types: delegations, people, themes and rows found."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.question.proposal_entries import (
    delegation_entry,
    none_entry,
    person_entry,
    table_entries,
    theme_entry,
)
from a4p_desktop.gui.question.proposal_list import Entry, ProposalList
from a4p_desktop.gui.widgets.announce import announce, announce_at_rest
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.proposals.known import Known, KnownRequest
from a4p_desktop.records.proposals.proposals import DelegationsRequest, ProposalsRequest, Proposed
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.text.folding import fold

say = Speaker("Search", on_screen=True)

_PAUSE = 150
"""Milliseconds after a key before proposals are asked for: rows come first, and further keys."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Proposals(QObject):
    """Shows proposals for what is typed in a line, and emits which of them is chosen.

    The keyboard stays in the line: ↓ and ↑ move in the list, Enter chooses, Esc closes.
    """

    delegation_wanted = Signal(str)  # code of a delegation, or of a group
    person_wanted = Signal(str, int)  # table, id of the row with the person
    theme_wanted = Signal(str)  # code
    table_wanted = Signal(str, bool)  # name; whether with no condition, as it finds no row here
    rows_wanted = Signal()  # Enter was pressed, and only rows were found
    going_ended = Signal()  # the line no longer proposes delegations only

    def __init__(
        self,
        line: QLineEdit,
        ask: Ask,
        searches: Callable[[], Sequence[Search]],
        front: Callable[[], str] = str,
    ) -> None:
        """`searches` returns the search of each table for what is typed; `front` the name of the
        table whose rows are in sight, "" for none."""
        super().__init__(line)
        self._line = line
        self._asker = Asker(ask, self)
        self._searches = searches
        self._front = front
        self._known: Known | None = None
        self._is_due = False
        """Whether what is typed has no proposals yet."""
        self._pressed: int | None = None
        """Enter or ↓ if it was pressed meanwhile."""
        self._is_going = False
        """Whether only delegations and groups are proposed."""
        self._show_chosen: Callable[[str], None] = self.delegation_wanted.emit
        """What choosing one of them does."""
        self.list = ProposalList(line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._ask)
        line.textEdited.connect(lambda _: self.propose())
        line.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._enter())

    def propose(self) -> None:
        """Propose what the line now says, as soon as its rows are read."""
        if self._known is not None:
            self._asker.drop()  # or it would delay the rows of what is typed now
        self._is_due = True
        self._pressed = None
        self._timer.start()

    def go_to(self, show: Callable[[str], None] | None = None) -> None:
        """Propose delegations and groups only, all of them while the line is empty.

        `show` is called with the code of the one that is chosen, instead of `delegation_wanted`.
        """
        self._is_going = self._is_due = True
        self._show_chosen = show or self.delegation_wanted.emit
        self._ask()

    def close(self) -> None:
        """Close the list, and drop its pending request."""
        self._timer.stop()
        self._asker.drop()
        self._is_due = False
        self._pressed = None
        announce_at_rest(self._line, "")
        self.list.hide()
        if self._is_going:
            self._is_going = False
            self.going_ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self._line:
            if kind == QEvent.Type.Resize and self.list.isVisible():
                self.list.place_below(self._line)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event.key())
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.close()
        elif kind == QEvent.Type.Hide:
            self.close()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self.list.isVisible():
            self.list.place_below(self._line)
        return False

    def _takes(self, key: int) -> bool:
        """Do what a key does to the list; return whether it does anything."""
        is_open = self.list.isVisible()
        if self._is_due and key in (*_ENTERS, Qt.Key.Key_Down):
            self._pressed = key
            self._ask()
            return True
        if key in _ENTERS and is_open:
            self._enter()
            return True
        if key == Qt.Key.Key_Escape and (is_open or self._is_going):
            self.close()
            return True
        if is_open and (step := _STEPS.get(Qt.Key(key))):
            self._move(step)
            return True
        return False

    def _move(self, step: int) -> None:
        row = self.list.currentRow() + step
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        entry = self.list.entry(self.list.currentRow())
        if entry is not None:
            announce_at_rest(self._line, "")
            announce(self._line, entry.spoken)

    def _enter(self) -> None:
        """Choose the current entry; without one, want the rows."""
        entry = self.list.entry(self.list.currentRow())
        if entry is not None and entry.choose is not None:
            self.close()
            entry.choose()
        elif not self._is_going:
            self.close()
            self.rows_wanted.emit()

    def _ask(self) -> None:
        self._timer.stop()
        searches = () if self._is_going else tuple(self._searches())
        if not self._is_going and not any(search.text.strip() for search in searches):
            self._show(Proposed())
        elif self._known is None:
            self._asker.ask_new(KnownRequest(), self._take_known)
        elif self._is_going:
            self._asker.ask(DelegationsRequest(self._line.text(), self._known), self._show)
        else:
            self._asker.ask(ProposalsRequest(searches, self._known), self._show)

    def _take_known(self, known: Known) -> None:
        self._known = known
        self._ask()

    def _show(self, proposed: Proposed) -> None:
        self._is_due = False
        things = list(self._things(proposed))
        shown = [*things, *self._tables(proposed)]
        if self._is_going and not shown:
            shown = [none_entry(say("No delegation or group matches."))]
        self.list.show_entries(shown)
        if shown:
            self.list.place_below(self._line)
            self._line.window().installEventFilter(self)
            self.list.setCurrentRow(0 if self._names_first(proposed) else -1)
        else:
            self.list.hide()
        pressed, self._pressed = self._pressed, None
        if pressed in _ENTERS or (pressed and not shown):
            self._enter()
        elif shown:
            words = say("{n} proposal|{n} proposals", n=len(shown)) if things else shown[0].spoken
            current = self.list.entry(self.list.currentRow())
            if current is not None:
                words = say("{proposals}. {first}", proposals=words, first=current.spoken)
            announce_at_rest(self._line, words)

    def _names_first(self, proposed: Proposed) -> bool:
        """Whether what is typed names the first thing proposed, so that Enter opens it: the words
        of a theme are in many texts, and only its whole title names it."""
        if proposed.delegations or proposed.people:
            return True
        typed = fold(self._line.text())
        return any(fold(theme.title) == typed for theme in proposed.themes[:1])

    def _things(self, proposed: Proposed) -> Iterator[Entry]:
        for match in proposed.delegations:
            assert self._known is not None  # it was asked for before
            standing = self._known.standings.get(match.delegation.code, "")
            show = self._show_chosen if self._is_going else self.delegation_wanted.emit
            yield delegation_entry(match, standing, self._known.instrument, show)
        for person in proposed.people:
            yield person_entry(person, self.person_wanted)
        for theme in proposed.themes:
            yield theme_entry(theme, self.theme_wanted)

    def _tables(self, proposed: Proposed) -> Iterator[Entry]:
        """The tables with rows; the one in sight only where it would find more."""
        front = self._front()
        found = (
            each
            for each in proposed.found
            if each.search.table != front or each.everywhere > each.here
        )
        return table_entries(found, self.table_wanted)
