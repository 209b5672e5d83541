"""Requests are read on one thread, in order, and each sender gets its own answers."""

import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.asker import Asker
from a4p_desktop.gui.reading_thread import ReadingThread
from a4p_desktop.records.archive.archive import Archive, Row
from a4p_desktop.records.archive.opening.connection import Interrupted
from a4p_desktop.records.archive.request import CountRequest, RowsRequest
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.clipboard.request import MOST, CopyRequest
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.record import LocateRequest, RecordRequest
from a4p_desktop.records.question.search import Condition, Search

say = Speaker("Tests")

ALL = Search("speakers")
HLM = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
SLOW, BROKEN, TROUBLED = (Search("speakers", text) for text in ("slow", "broken", "troubled"))
_ENDLESS = """
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 400000000)
    SELECT max(n) FROM number
"""


class TroubledArchive(Archive):
    """An archive in which one search takes minutes and two fail."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.begun = threading.Event()
        self.is_deaf = False
        """Whether interrupts are ignored."""
        self.counted: list[str] = []
        self._slow = sqlite3.connect(":memory:", check_same_thread=False)

    def close(self) -> None:
        super().close()
        self._slow.close()

    def interrupt(self) -> None:
        if self.is_deaf:
            return
        super().interrupt()
        self._slow.interrupt()

    def count(self, search: Search) -> int:
        self.counted.append(search.text)
        return super().count(search)

    def page(self, search: Search, start: int, count: int) -> list[Row]:
        if search == SLOW:
            self._take_minutes()
        if search == BROKEN:
            raise ZeroDivisionError("a bug")
        if search == TROUBLED:
            raise RecordsError(say.mark("The file is damaged."), say.mark("Rebuild it."))
        return super().page(search, start, count)

    def _take_minutes(self) -> None:
        self.begun.set()
        try:
            self._slow.execute(_ENDLESS).fetchall()
        except sqlite3.OperationalError as error:
            raise Interrupted from error


@pytest.fixture
def troubled(records_path: Path) -> TroubledArchive:
    return TroubledArchive(records_path)


@pytest.fixture
def reader(
    qapp: QCoreApplication, troubled: TroubledArchive, no_collection: None
) -> Iterator[ReadingThread]:
    reader = ReadingThread(troubled)
    yield reader
    reader.close()


class Window(QObject):
    """A sender of requests, with its answers and the troubles left to the window."""

    def __init__(self, reader: ReadingThread, qtbot: QtBot) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.troubles: list[str] = []
        self.asker = Asker(reader.ask, self)
        self._wait = qtbot.waitUntil
        reader.failed.connect(lambda trouble: self.troubles.append(str(trouble)))

    def find(self, search: Search, count: int = 2) -> None:
        """Request the first rows of `search` in place of pending requests."""
        self.asker.ask(RowsRequest(search, 0, count), self.answers.append)

    def count(self, search: Search) -> None:
        """Request the number of rows of `search` too."""
        self.asker.ask_also(CountRequest(search), self.answers.append)

    def wait(self) -> None:
        """Wait until all requests sent so far are answered."""
        done: list[int] = []
        self.asker.ask_also(CountRequest(Search("themes")), done.append)
        self._wait(lambda: bool(done))


@pytest.fixture
def window(reader: ReadingThread, qtbot: QtBot) -> Window:
    return Window(reader, qtbot)


def test_answers_come_in_the_order_of_the_requests(window: Window) -> None:
    window.asker.ask_also(RowsRequest(ALL, 192, 64), window.answers.append)
    window.count(ALL)
    window.count(HLM)
    window.wait()
    rows, *counts = window.answers
    assert isinstance(rows, list)
    assert [row.id for row in rows] == list(range(58, 0, -1))  # the newest come first
    assert counts == [250, 22]


def test_answers_arrive_on_the_thread_of_the_request(window: Window, reader: ReadingThread) -> None:
    threads: list[QThread] = []
    window.asker.ask(CountRequest(ALL), lambda _: threads.append(QThread.currentThread()))
    window.wait()
    assert threads == [reader.thread()]


def test_each_asker_gets_its_own_answer(window: Window, reader: ReadingThread) -> None:
    other: list[int] = []
    asker = Asker(reader.ask, window)
    window.count(ALL)
    asker.ask(CountRequest(HLM), other.append)
    window.count(ALL)
    window.wait()
    assert (window.answers, other) == ([250, 250], [22])


def test_a_missing_record_is_none(window: Window) -> None:
    window.asker.ask(RecordRequest("speakers", 9999), window.answers.append)
    window.wait()
    assert window.answers == [None]


def test_a_row_is_located_in_the_search_or_else_in_its_meeting(window: Window) -> None:
    window.asker.ask_also(LocateRequest(ALL, 31), window.answers.append)
    window.asker.ask_also(LocateRequest(Search("speakers", "xyzzy"), 31), window.answers.append)
    window.wait()
    here, home = window.answers
    assert here == (ALL, 219)
    assert isinstance(home, tuple)
    assert home[0] == HLM


def test_only_the_newest_of_a_burst_is_answered(window: Window, troubled: TroubledArchive) -> None:
    window.find(SLOW)
    troubled.begun.wait()
    for length in range(1, 37):
        window.find(Search("speakers", "peace and security council president"[:length]))
        window.count(Search("speakers", "peace and security council president"[:length]))
    window.wait()
    rows, count = window.answers
    assert isinstance(rows, list)
    assert len(rows) == min(2, int(str(count)))
    assert troubled.counted == ["peace and security council president", ""]


def test_askers_do_not_drop_requests_of_each_other(window: Window, reader: ReadingThread) -> None:
    askers = [Asker(reader.ask, window) for _ in range(3)]
    for asker, table in zip(askers, ("speakers", "endorsements", "themes"), strict=True):
        asker.ask(CountRequest(Search(table, "peace")), window.answers.append)
    window.wait()
    assert len(window.answers) == 3


def test_a_dropped_request_is_interrupted(window: Window, troubled: TroubledArchive) -> None:
    window.find(SLOW)
    window.count(SLOW)
    troubled.begun.wait()
    window.asker.drop()
    window.count(ALL)
    window.wait()
    assert window.answers == [250]
    assert "slow" not in troubled.counted


def test_a_request_dropped_while_being_read_is_not_answered(
    window: Window, troubled: TroubledArchive
) -> None:
    window.count(ALL)
    while not troubled.counted:
        time.sleep(0.01)
    time.sleep(0.05)  # now it is read, but its answer is not delivered
    window.asker.drop()
    window.wait()
    assert window.answers == []


def test_a_further_request_interrupts_nothing(window: Window, troubled: TroubledArchive) -> None:
    window.find(SLOW)
    troubled.begun.wait()
    troubled.begun.clear()
    window.asker.ask_also(RowsRequest(SLOW, 0, 2), window.answers.append)
    window.count(ALL)
    assert not troubled.begun.wait(0.05)  # it would have begun a second time
    window.find(ALL)
    window.wait()
    assert len(window.answers) == 1


def test_an_interrupt_meant_for_another_request_loses_no_answer(
    window: Window, troubled: TroubledArchive
) -> None:
    window.find(SLOW)
    troubled.begun.wait()
    troubled.begun.clear()
    while not troubled.begun.wait(0.01):  # it is read again
        troubled.interrupt()
    window.find(ALL)
    window.wait()
    assert len(window.answers) == 1


def test_a_deleted_owner_gets_no_answer(
    window: Window, reader: ReadingThread, troubled: TroubledArchive
) -> None:
    owner = QObject()
    answers: list[int] = []
    window.find(SLOW)
    troubled.begun.wait()
    Asker(reader.ask, owner).ask(CountRequest(HLM), answers.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    window.find(ALL)
    window.wait()
    assert answers == []
    assert troubled.counted == [""]  # it was not even read


def test_a_trouble_is_reported_and_the_next_request_answered(window: Window) -> None:
    window.find(TROUBLED)
    window.count(ALL)
    window.wait()
    assert window.troubles == ["The file is damaged. Rebuild it."]
    assert window.answers == [250]


def test_a_trouble_goes_to_the_callback_if_there_is_one(window: Window) -> None:
    errors: list[RecordsError] = []
    window.asker.ask(RowsRequest(TROUBLED, 0, 2), window.answers.append, errors.append)
    window.wait()
    assert list(map(str, errors)) == ["The file is damaged. Rebuild it."]
    assert (window.answers, window.troubles) == ([], [])


def test_the_trouble_of_a_dropped_request_is_not_reported(
    window: Window, troubled: TroubledArchive
) -> None:
    troubled.is_deaf = True
    window.find(SLOW)
    troubled.begun.wait()
    window.find(TROUBLED)
    window.asker.drop()
    troubled.is_deaf = False
    window.wait()
    assert window.troubles == []


def test_too_many_rows_for_the_clipboard_are_refused(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, "table", 100)
    request = CopyRequest(Selection(ALL, ("person",)), "table")
    window.asker.ask(request, window.answers.append)
    window.wait()
    (trouble,) = window.troubles
    assert "At most 100 rows can be copied at once; these are 250." in trouble


def test_a_bug_reaches_the_hook_and_the_thread_goes_on(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    window.find(BROKEN)
    qtbot.waitUntil(lambda: "a bug" in map(str, raised))
    window.find(ALL)
    window.wait()
    assert len(window.answers) == 1


def test_what_goes_wrong_over_a_damaged_file_is_told_as_damage(
    qapp: QCoreApplication, records_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(records_path.read_bytes())
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE statement SET summary = 'Another' WHERE id = 250")
    reader = ReadingThread(TroubledArchive(path))
    window = Window(reader, qtbot)
    window.find(BROKEN)
    window.wait()
    reader.close()
    assert [trouble.partition("”")[2] for trouble in window.troubles] == [
        " is damaged. Rebuild it from its tables, or open another copy."
    ]


def test_an_error_that_is_kept_leaves_no_statement_open(
    qapp: QCoreApplication,
    records_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    # SQLite interrupts whatever begins until the statements open at the interrupt have ended.
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(records_path.read_bytes())
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE statement SET position = 1 << 40 WHERE id > 230")
    kept: list[RecordsError] = []
    archive = Archive(path)
    reader = ReadingThread(archive)
    reader.failed.connect(kept.append)
    window = Window(reader, qtbot)
    window.find(ALL, 60)
    qtbot.waitUntil(lambda: bool(kept))
    archive.interrupt()
    window.wait()
    reader.close()


def test_closing_while_busy_ends_it(qapp: object, troubled: TroubledArchive, qtbot: QtBot) -> None:
    reader = ReadingThread(troubled)
    window = Window(reader, qtbot)
    window.find(SLOW)
    for _ in range(100):
        window.count(ALL)
    troubled.begun.wait()
    reader.close()
    window.find(ALL)  # the thread has ended: no answer, and no error
    QCoreApplication.processEvents()
    assert window.answers == []
