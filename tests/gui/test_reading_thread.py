"""Questions go to the archive on one thread; only answers that somebody waits for come home."""

import sqlite3
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.export.copy_flow import ScreenWords
from a4p_desktop.gui.reading_thread import PAGE, Reader
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive, Cell, Interrupted, Row
from a4p_desktop.records.archive.query import Found, Query
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.clipboard.request import MOST, CopyRequest
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.pages.coverage import ListsCoverage, MeetingCoverage
from a4p_desktop.records.pages.record import StatementRecord
from a4p_desktop.records.question.search import Condition, Search

ALL = Search("speakers")
HLM = Search("speakers", where=(Condition("meeting", "hlm-2018"),))
SLOW, BROKEN, TROUBLED = (Search("speakers", text) for text in ("slow", "broken", "troubled"))
_ENDLESS = """
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 400000000)
    SELECT max(n) FROM number
"""


class TroubledArchive(Archive):
    """The real one, but for three questions: one takes minutes, two go wrong."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.begun = threading.Event()
        self.is_deaf = False
        """Whether what is being asked goes on when it is interrupted."""
        self.counted: list[str] = []
        self._slow = sqlite3.connect(":memory:", check_same_thread=False)

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
            raise RecordsError("The file is damaged.", "Build it again.")
        return super().page(search, start, count)

    def query(self, query: Query[Found], **values: Cell) -> list[Found]:
        if query.name == "levels" and values["meeting"] == "sc-8407":
            self._take_minutes()
        return super().query(query, **values)

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
) -> Iterator[Reader]:
    reader = Reader(troubled)
    yield reader
    reader.close()


def found(reader: Reader) -> list[Search]:
    told: list[Search] = []
    reader.found.connect(lambda search, rows: told.append(search))
    return told


def test_a_search_is_answered_by_its_first_page_then_by_its_number(
    reader: Reader, qtbot: QtBot
) -> None:
    told: list[tuple[object, object]] = []
    reader.found.connect(lambda search, rows: told.append((search, [row.id for row in rows])))
    reader.counted.connect(lambda search, count: told.append((search, count)))
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)
    assert told == [(ALL, list(range(1, PAGE + 1))), (ALL, 250)]


def test_answers_come_home_on_the_thread_that_asked(reader: Reader, qtbot: QtBot) -> None:
    threads: list[QThread] = []
    reader.found.connect(lambda search, rows: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)
    assert threads == [reader.thread()]


def test_a_deep_page(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)
    with qtbot.waitSignal(reader.page_read) as told:
        reader.page(ALL, 192)
    search, start, rows = told.args
    assert (search, start) == (ALL, 192)
    assert [row.id for row in rows] == list(range(193, 251))


def test_a_record(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.record_read) as told:
        reader.record("speakers", 31)
    (record,) = told.args
    assert isinstance(record, StatementRecord)
    assert record.facts.person == "Paul Kagame"


def test_a_record_that_is_not_there_is_silence(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reader.record_read), qtbot.waitSignal(reader.counted):
        reader.record("speakers", 9999)
        reader.count(ALL)


def test_only_the_last_record_wanted_is_read(
    reader: Reader, troubled: TroubledArchive, qtbot: QtBot
) -> None:
    told: list[int] = []
    reader.record_read.connect(lambda record: told.append(record.id))
    reader.find(SLOW)
    troubled.begun.wait()
    for row_id in range(1, 20):
        reader.record("speakers", row_id)
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)
    assert told == [19]


def test_a_row_is_located_in_the_search_or_else_at_home(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.located) as told:
        reader.locate(ALL, 31)
    assert told.args == [ALL, 30]
    with qtbot.waitSignal(reader.located) as told:
        reader.locate(Search("speakers", "xyzzy"), 31)
    assert told.args is not None
    assert told.args[0] == HLM


def test_coverage(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.coverage_read) as told:
        reader.coverage("meeting", "hlm-2018")
    scope, value, meeting = told.args
    assert (scope, value) == ("meeting", "hlm-2018")
    assert isinstance(meeting, MeetingCoverage)
    assert meeting.recorded == 22
    with qtbot.waitSignal(reader.coverage_read) as told:
        reader.coverage("instrument", None)
    scope, value, instruments = told.args
    assert (scope, value) == ("instrument", None)
    assert isinstance(instruments, ListsCoverage)
    assert instruments.recorded == 331


def test_facets_are_counted(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.facets_counted) as told:
        reader.facets(HLM)
    search, numbers = told.args
    assert search == HLM
    assert sum(numbers["level"]) == 22
    assert sum(numbers["meeting"]) == 250


def test_facets_of_a_dropped_search_are_not_counted(
    reader: Reader, troubled: TroubledArchive, qtbot: QtBot
) -> None:
    told: list[Search] = []
    reader.facets_counted.connect(lambda search, numbers: told.append(search))
    reader.find(SLOW)
    troubled.begun.wait()
    troubled.is_deaf = True  # or the first facets might be counted before the others are wanted
    reader.facets(HLM)
    with qtbot.waitSignal(reader.facets_counted):
        reader.facets(ALL)
        troubled.is_deaf = False
    assert told == [ALL]


def test_what_finds_nothing_is_given_suggestions(reader: Reader, qtbot: QtBot) -> None:
    nothing = Search("speakers", "kagme")
    reader.count(nothing)
    with qtbot.waitSignal(reader.suggested) as told:
        reader.suggest(nothing)
    search, suggestions = told.args
    assert search == nothing
    assert [one.search.text for one in suggestions.respelled] == ["kagame"]


def test_rows_are_read_for_the_clipboard(reader: Reader, wording: Wording, qtbot: QtBot) -> None:
    selection = Selection(ALL, ("statement",), ((2, 4), (200, 200)))
    with qtbot.waitSignal(reader.answered) as told:
        reader.ask(CopyRequest(selection, "rows", ScreenWords(wording)))
    assert told.args is not None
    _, pasted = told.args
    assert pasted.rows == len(pasted.plain.splitlines()) == 4


def test_too_many_rows_for_the_clipboard_are_told(
    reader: Reader, wording: Wording, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, "table", 100)
    with qtbot.waitSignal(reader.failed) as told:
        reader.ask(CopyRequest(Selection(ALL, ("person",)), "table", ScreenWords(wording)))
    assert "250 rows; at most 100" in str(told.args)


def test_in_a_burst_the_newest_search_wins(reader: Reader, qtbot: QtBot) -> None:
    told = found(reader)
    counts: list[Search] = []
    reader.counted.connect(lambda search, _: counts.append(search))
    burst = [Search("speakers", "peace and security council president"[:n]) for n in range(1, 37)]
    for search in burst:
        reader.find(search)
    qtbot.waitUntil(lambda: counts[-1:] == [burst[-1]])
    assert told[-1] == burst[-1]
    assert told.count(burst[-1]) == 1


def test_searches_of_other_tables_do_not_push_each_other_out(reader: Reader, qtbot: QtBot) -> None:
    counts: list[str] = []
    reader.counted.connect(lambda search, _: counts.append(search.table))
    for table in ("speakers", "endorsements", "themes"):
        reader.count(Search(table, "peace"))
    qtbot.waitUntil(lambda: counts == ["speakers", "endorsements", "themes"])


def test_a_newer_search_interrupts_the_older(
    reader: Reader, troubled: TroubledArchive, qtbot: QtBot
) -> None:
    told = found(reader)
    reader.find(SLOW)
    troubled.begun.wait()
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)
    assert told == [ALL]
    assert "slow" not in troubled.counted


def test_the_same_search_again_does_not_interrupt_itself(
    reader: Reader, troubled: TroubledArchive, qtbot: QtBot
) -> None:
    reader.find(SLOW)
    troubled.begun.wait()
    troubled.begun.clear()
    reader.find(SLOW)
    reader.count(Search("themes"))
    assert not troubled.begun.wait(0.05)  # it would have begun a second time
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)


def test_an_interrupt_meant_for_another_question_loses_none(
    reader: Reader, troubled: TroubledArchive, qtbot: QtBot
) -> None:
    reader.find(SLOW)
    troubled.begun.wait()
    troubled.begun.clear()
    while not troubled.begun.wait(0.01):  # it is asked again
        troubled.interrupt()
    with qtbot.waitSignal(reader.counted):
        reader.find(ALL)


def test_a_page_of_an_older_search_is_not_read(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(reader.page_read), qtbot.waitSignal(reader.counted):
        reader.find(HLM)
        reader.page(ALL, 64)


def test_a_trouble_is_told_and_the_next_question_answered(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.failed) as told:
        reader.find(TROUBLED)
    assert str(told.args[0]) == "The file is damaged. Build it again."
    with qtbot.waitSignal(reader.found):
        reader.find(ALL)


def test_a_bug_reaches_the_hook_and_the_thread_lives_on(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(error))
    reader.find(BROKEN)
    qtbot.waitUntil(lambda: "a bug" in map(str, told))
    with qtbot.waitSignal(reader.found):
        reader.find(ALL)


def test_closing_while_busy_ends_it(qapp: object, troubled: TroubledArchive, qtbot: QtBot) -> None:
    reader = Reader(troubled)
    reader.find(SLOW)
    for row_id in range(1, 100):
        reader.record("speakers", row_id)
    reader.coverage("meeting", "hlm-2018")
    troubled.begun.wait()
    with qtbot.assertNotEmitted(reader.record_read), qtbot.assertNotEmitted(reader.found):
        reader.close()
        reader.find(ALL)  # nobody is there any more: no answer, and no harm
        QCoreApplication.processEvents()
