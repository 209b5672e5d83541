"""Progress: reported at intervals, and stopping the work when the report raises."""

import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from types import FrameType

import pytest

from a4p_desktop.records.build import progress
from a4p_desktop.records.build.progress import Progress, ProgressReporter, Step

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


class Enough(BaseException):
    """What no handler of ordinary errors may catch."""


@pytest.fixture(name="database")
def _database() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as database:
        yield database


def after(times: int) -> ProgressReporter:
    """A reporter whose report raises after so many calls."""
    left = iter(range(times))

    def report(_: Progress) -> None:
        if next(left, None) is None:
            raise Enough

    return ProgressReporter(report)


@pytest.mark.parametrize("times", [0, 1, 3])
def test_a_statement_without_end_is_stopped(database: sqlite3.Connection, times: int) -> None:
    with pytest.raises(Enough), after(times).watching(database):
        database.execute(ENDLESS).fetchall()
    # The database can still be read.
    assert database.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no timer signal")
def test_a_signal_stops_a_statement_without_end(database: sqlite3.Connection) -> None:
    def press(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, press)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        with pytest.raises(KeyboardInterrupt), ProgressReporter(lambda _: None).watching(database):
            database.execute(ENDLESS).fetchall()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_another_error_of_the_database_is_raised(database: sqlite3.Connection) -> None:
    watching = ProgressReporter(lambda _: None).watching(database)
    with pytest.raises(sqlite3.OperationalError, match="no such table"), watching:
        database.execute("SELECT * FROM nowhere")


def test_rows_pass_and_are_reported_by_number_and_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SECONDS", 0.0)
    reports: list[Progress] = []
    at = iter([10, 20, 30])
    first = Progress(Step.READING, "themes", of_bytes=30)
    rows = ProgressReporter(reports.append).rows(range(250), first, lambda: next(at))
    assert list(rows) == list(range(250))
    assert [(report.rows, report.bytes) for report in reports] == [
        (0, None),
        (0, 10),
        (100, 20),
        (200, 30),
    ]


def test_rows_are_not_reported_singly() -> None:
    reports: list[Progress] = []
    assert sum(ProgressReporter(reports.append).rows([1] * 5_000, Progress(Step.WRITING))) == 5_000
    assert len(reports) < 50


@pytest.mark.parametrize(
    ("made", "share", "words"),
    [
        (Progress(Step.PACKING), None, "Packing"),
        (Progress(Step.READING, "themes", of_bytes=10), 0, "Reading themes: 0%"),
        (
            Progress(Step.READING, "themes", 1_000, bytes=5, of_bytes=10),
            0.5,
            "Reading themes: 1,000 rows, 50%",
        ),
        (Progress(Step.WRITING, "roles", 3, of_rows=4), 0.75, "Writing roles: 3 rows, 75%"),
        (Progress(Step.WRITING, "roles", 0, of_rows=0), None, "Writing roles"),
        # A file may grow while it is read.
        (Progress(Step.READING, "x", 1, bytes=9, of_bytes=3), 1, "Reading x: 1 row, 100%"),
    ],
)
def test_the_share_is_shown_if_known(made: Progress, share: float, words: str) -> None:
    assert made.share == share
    assert str(made) == words
