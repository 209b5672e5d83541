"""The progress of an export and the time left, in words."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.export.progress import ExportProgress, left_words
from a4p_desktop.records.export.formats import FORMATS


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("a4p_desktop.gui.export.progress.monotonic", clock)
    return clock


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def begun(window: QWidget, name: str) -> ExportProgress:
    before = "Looking up the sources…"
    packing = FORMATS[name].packing
    return ExportProgress("a.file", 100_000, window, packing=packing, before=before)


def test_rows_and_time_left_are_shown(clock: Clock, window: QWidget) -> None:
    progress = begun(window, "csv")
    assert progress.labelText() == "Writing a.file"
    clock.now += 7
    progress.show_rows(0)
    assert progress.labelText() == "Looking up the sources…"
    clock.now += 10  # the time for sources does not count
    progress.show_rows(20_000)
    assert progress.labelText() == "Rows written: 20,000 of 100,000. About 40 seconds left."
    assert (progress.value(), progress.maximum()) == (20_000, 100_000)
    clock.now += 38
    progress.show_rows(96_000)
    assert progress.labelText() == "Rows written: 96,000 of 100,000. A few seconds left."


def test_without_sources_to_look_up_the_time_runs_from_the_beginning(
    clock: Clock, window: QWidget
) -> None:
    progress = begun(window, "csv")
    clock.now += 30
    progress.show_rows(10_000)
    assert "About 4 minutes left." in progress.labelText()


def test_a_workbook_is_packed_when_its_rows_are_done(clock: Clock, window: QWidget) -> None:
    progress = begun(window, "xlsx")
    progress.show_rows(0)
    clock.now += 40
    progress.show_rows(50_000)
    assert "About a minute left." in progress.labelText()  # 40 of rows, and 40 to pack
    clock.now += 40
    progress.show_rows(100_000)
    words = "Packing the file… About 40 seconds left."
    assert progress.labelText() == words
    assert progress.maximum() == 0  # busy
    clock.now += 38
    progress.show_rows(100_000)
    assert progress.labelText().endswith("A few seconds left.")
    clock.now += 38
    progress.show_rows(100_000)
    assert progress.labelText().endswith("A few seconds left.")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3, "A few seconds left."),
        (4.9, "A few seconds left."),
        (5, "About 10 seconds left."),
        (10, "About 10 seconds left."),
        (11, "About 20 seconds left."),
        (59.9, "About 60 seconds left."),
        (60, "About a minute left."),
        (89.9, "About a minute left."),
        (90, "About 2 minutes left."),
        (3600, "About 60 minutes left."),
    ],
)
def test_the_time_left_is_rounded(seconds: float, words: str) -> None:
    assert left_words(seconds) == words
