"""The thread of the dialog: the newest task answers, a stopped one says so, a bug ends one only."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from typing import NoReturn

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.incoming.work import Task, Work
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker

say = Speaker("Test")


@pytest.fixture
def work(qapp: object) -> Iterator[Work]:
    work = Work()
    yield work
    work.close()


class Told:
    """What a work tells of its tasks, in order."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def show(self, answer: str) -> None:
        assert current_thread() is main_thread()
        self.words.append(answer)

    def fail(self, trouble: RecordsError) -> None:
        self.words.append(f"failed: {trouble.what}")

    def stop(self) -> None:
        self.words.append("stopped")


def test_only_the_newest_task_answers(work: Work, qtbot: QtBot) -> None:
    told, hold = Told(), Event()

    def first(_: Task) -> str:
        hold.wait()
        return "first"

    work.run(first, told.show, told.fail, told.stop)
    work.run(lambda _: "second", told.show, told.fail, told.stop)
    hold.set()
    qtbot.waitUntil(lambda: not work.is_busy)
    assert told.words == ["second"]


def test_a_stopped_task_says_so_once_it_has_ended(work: Work, qtbot: QtBot) -> None:
    told, hold = Told(), Event()

    def task(task: Task) -> str:
        hold.wait()
        task.report(0.5)
        return "done"

    work.run(task, told.show, told.fail, told.stop)
    work.stop()
    assert work.is_busy
    assert told.words == []
    hold.set()
    qtbot.waitUntil(lambda: not work.is_busy)
    assert told.words == ["stopped"]


def test_a_trouble_is_told(work: Work, qtbot: QtBot) -> None:
    told = Told()

    def task(_: Task) -> NoReturn:
        raise RecordsError(say.mark("No."))

    work.run(task, told.show, told.fail, told.stop)
    qtbot.waitUntil(lambda: not work.is_busy)
    assert told.words == ["failed: No."]


def test_after_a_bug_the_thread_goes_on(
    work: Work, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[bool] = []
    monkeypatch.setattr(
        "a4p_desktop.gui.incoming.work.report_exception", lambda: reported.append(True)
    )
    told = Told()

    def task(_: Task) -> str:
        return f"{1 / 0}"

    work.run(task, told.show, told.fail, told.stop)
    qtbot.waitUntil(lambda: not work.is_busy)
    work.run(lambda _: "next", told.show, told.fail, told.stop)
    qtbot.waitUntil(lambda: not work.is_busy)
    assert (reported, told.words) == ([True], ["stopped", "next"])
