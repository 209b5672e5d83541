"""Carries questions to the archive on one worker thread, and drops answers nobody waits for."""

from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from a4p_desktop.gui.crash.crash_reporting import tell_bug
from a4p_desktop.records.archive.archive import Archive, Interrupted
from a4p_desktop.records.archive.request import Inquiry
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.coverage import coverage
from a4p_desktop.records.pages.record import locate, read_record
from a4p_desktop.records.question.search import Search

PAGE = 64
"""Rows are asked for, held and let go in pages of so many."""

_Wanted = Callable[[], bool]
_Work = Callable[[], None]


class Reader(QObject):
    """Asks the archive on its own thread; every answer comes back as a signal."""

    found = Signal(object, list)  # Search, the first page of its rows
    counted = Signal(object, int)  # Search, the number of its rows
    facets_counted = Signal(object, object)  # Search, for each facet its values' numbers
    suggested = Signal(object, object)  # Search, Suggestions
    page_read = Signal(object, int, list)  # Search, number of the first row, rows
    record_read = Signal(object)  # Record
    located = Signal(object, int)  # Search, number of the row that was looked for
    coverage_read = Signal(str, object, object)  # facet, its value or None for all, Coverage
    answered = Signal(object, object)  # Inquiry, what it read
    failed = Signal(object)  # RecordsError

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._newest: dict[str, Search] = {}
        self._record: tuple[str, int] | None = None
        self._coverage: tuple[str, str | None] | None = None
        self._requests: dict[type, Inquiry] = {}
        self._worker = _Worker()
        self._worker.failed.connect(self.failed)
        self._worker.start()
        # One for all, as each QTimer.singleShot with a method leaves a few bytes behind.
        self._again = QTimer(self, singleShot=True, interval=5)
        self._again.timeout.connect(self._drop_unwanted)

    def find(self, search: Search) -> None:
        """Answer with the first page of `search`, then with its number of rows."""
        self._now_newest(search)
        self._submit(
            lambda: self.found.emit(search, self._archive.page(search, 0, PAGE)),
            lambda: self._is_newest(search),
        )
        self.count(search)

    def count(self, search: Search) -> None:
        """Answer with the number of rows of `search`."""
        self._now_newest(search)
        self._submit(
            lambda: self.counted.emit(search, self._archive.count(search)),
            lambda: self._is_newest(search),
        )

    def facets(self, search: Search) -> None:
        """Answer with how many of the rows of `search` have each value of each facet."""
        self._now_newest(search)
        self._submit(
            lambda: self.facets_counted.emit(search, self._archive.facet_counts(search)),
            lambda: self._is_newest(search),
        )

    def suggest(self, search: Search) -> None:
        """Answer with what to look for instead of `search`, which finds nothing."""
        # Imported here so that the window opens sooner.
        from a4p_desktop.records.archive.suggestions import suggest

        self._submit(
            lambda: self.suggested.emit(search, suggest(self._archive, search)),
            lambda: self._is_newest(search),
        )

    def page(self, search: Search, start: int) -> None:
        """Answer with the page of `search` that begins with row number `start`."""
        self._submit(
            lambda: self.page_read.emit(search, start, self._archive.page(search, start, PAGE)),
            lambda: self._is_newest(search),
        )

    def record(self, table: str, row_id: int) -> None:
        """Answer with the whole record of one row."""
        self._record = (table, row_id)

        def read() -> None:
            record = read_record(self._archive, table, row_id)
            if record is not None:
                self.record_read.emit(record)

        self._submit(read, lambda: self._record == (table, row_id))

    def locate(self, search: Search, row_id: int) -> None:
        """Answer with the number of a row in `search`, or else in a search that has it."""

        def look() -> None:
            found = locate(self._archive, search, row_id)
            if found is not None:
                self.located.emit(*found)

        self._submit(look)

    def coverage(self, scope: str, value: str | None) -> None:
        """Answer with what is recorded of a meeting or an instrument beside what is reported."""
        asked = (scope, value)
        self._coverage = asked
        self._submit(
            lambda: self.coverage_read.emit(scope, value, coverage(self._archive, scope, value)),
            lambda: self._coverage == asked,
        )

    def ask(self, request: Inquiry) -> None:
        """Answer with what `request` reads; of those of its class only the newest counts."""
        kind = type(request)
        self._requests[kind] = request
        self._drop_unwanted()
        self._submit(
            lambda: self.answered.emit(request, request.read(self._archive)),
            lambda: self._requests[kind] == request,
        )

    def close(self) -> None:
        """Drop what is asked, end the thread and let the records file go."""
        self._worker.close(self._archive)
        self._archive.close()

    def _now_newest(self, search: Search) -> None:
        if self._newest.get(search.table) != search:
            self._newest[search.table] = search
            self._drop_unwanted()

    def _drop_unwanted(self) -> None:
        # Again and again: an interrupt that comes before SQLite has begun is lost.
        if self._worker.is_doing_the_unwanted():
            self._archive.interrupt()
            self._again.start()

    def _is_newest(self, search: Search) -> bool:
        return self._newest.get(search.table) == search

    def _submit(self, work: _Work, wanted: _Wanted = lambda: True) -> None:
        self._worker.submit(work, wanted)


class _Worker(QThread):
    """Does one piece of work after another, leaving out what is no longer wanted."""

    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._queue: SimpleQueue[tuple[_Work, _Wanted] | None] = SimpleQueue()
        self._doing: _Wanted | None = None
        self._closing = False

    def submit(self, work: _Work, wanted: _Wanted) -> None:
        self._queue.put((work, wanted))

    def is_doing_the_unwanted(self) -> bool:
        """Whether a newer question has made pointless what is being asked."""
        wanted = self._doing
        return wanted is not None and not wanted()

    def close(self, archive: Archive) -> None:
        self._closing = True
        self._queue.put(None)
        while not self.wait(20):
            archive.interrupt()

    def run(self) -> None:
        while (item := self._queue.get()) is not None:
            if not self._closing:
                self._do(*item)

    def _do(self, work: _Work, wanted: _Wanted) -> None:
        self._doing = wanted
        # An interrupt meant for the question before may hit this one: then it is asked again.
        while wanted() and not self._closing:
            try:
                work()
            except Interrupted:
                continue
            except RecordsError as trouble:
                self.failed.emit(trouble)
            except Exception:  # a bug: told, and the thread lives on for the next question
                tell_bug()
            break
        self._doing = None
