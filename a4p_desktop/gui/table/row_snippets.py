"""The snippets of the rows in sight: which rows need one, and when they are read."""

from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from a4p_desktop.gui.asker import Ask, Asker
from a4p_desktop.gui.table.view import TableView
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.snippets import Snippet, SnippetsRequest

_LONGEST_WAIT = 30
"""Milliseconds for which rows wait for their snippets before they are painted without."""


class RowSnippets(QObject):
    """Reads a snippet for each row in sight whose cells do not show all that is typed.

    The first rows of a search wait a moment for theirs, so that they are painted once. Of other
    rows they are asked for once these are painted. All are dropped with the search.
    """

    failed = Signal(object)  # RecordsError

    def __init__(self, view: TableView, ask: Ask) -> None:
        super().__init__(view)
        self._view, self._rows = view, view.rows
        self._reading = Asker(ask, self)
        self._asked: SnippetsRequest | None = None
        self._sections: tuple[int, ...] = ()
        """The columns in sight when the snippets of the search were asked for."""
        self._painted = QTimer(self)
        self._painted.setSingleShot(True)
        self._painted.setInterval(0)
        self._painted.timeout.connect(self._ask)
        view.painted.connect(self._painted.start)
        view.rows.modelReset.connect(self.drop)
        self._waited = QTimer(self)
        self._waited.setSingleShot(True)
        self._waited.setTimerType(Qt.TimerType.PreciseTimer)
        self._waited.setInterval(_LONGEST_WAIT)
        self._waited.timeout.connect(self._paint)

    def hold(self) -> None:
        """Begin before the rows of a search come: paint them only once `ask_first` has snippets for
        them, or after a moment."""
        if self._view.shows_snippets and not self._waited.isActive():
            # Else since the search before: a key that is held down must not stop all painting.
            self._view.viewport().setUpdatesEnabled(False)
            self._waited.start()

    def ask_first(self) -> None:
        """Ask for the snippets of the first rows of a search."""
        self._ask()
        if not self._reading.is_waiting:
            self._paint()

    def drop(self) -> None:
        """Drop what is asked for: the next search must not wait for it, nor for a painting of rows
        that it replaces."""
        self._painted.stop()
        self._reading.drop()
        self._asked = None

    def _paint(self) -> None:
        """Paint the rows, with or without their snippets."""
        self._waited.stop()
        self._view.viewport().setUpdatesEnabled(True)

    def _ask(self) -> None:
        """Ask for the snippets of the rows in sight that are not known yet."""
        typed = self._view.matches.typed
        if typed is None or not self._view.shows_snippets:
            return
        sections = self._view.columns.seen()
        if sections != self._sections:
            self._sections = sections
            self._rows.drop_snippets()
        sought = {}
        for row in self._view.rows_in_sight():
            row_id = self._rows.row_id(row)
            if row_id is not None and not self._rows.knows_snippet(row_id):
                sought[row_id] = self._view.matches.unseen(row, sections)
        needless = [row_id for row_id, missing in sought.items() if not missing.groups]
        self._rows.add_snippets(dict.fromkeys(needless))
        wanted = tuple((row_id, missing) for row_id, missing in sought.items() if missing.groups)
        request = SnippetsRequest(self._rows.table.name, typed, wanted)
        if wanted and request != self._asked:
            self._asked = request
            self._reading.ask(request, partial(self._show, request), partial(self._fail, request))

    def _show(self, request: SnippetsRequest, found: dict[int, Snippet]) -> None:
        self._rows.add_snippets({row_id: found.get(row_id) for row_id, _ in request.rows})
        self._paint()

    def _fail(self, request: SnippetsRequest, trouble: RecordsError) -> None:
        self._show(request, {})
        self.failed.emit(trouble)
