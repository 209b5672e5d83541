"""An export on its thread: it restores what it changes, and does not flood the window."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.export.job import ExportJob
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.export import write_file
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.export.progress import Stopped, Written
from a4p_desktop.records.question.search import Search

EVERYTHING = Selection(Search("endorsements"), ("delegation", "sources"), ((0, 1591),) * 40)


def job(archive: Archive, target: Path) -> ExportJob:
    def write(archive: Archive, report: Callable[[Written], None]) -> Written:
        return write_file(archive, EVERYTHING, FORMATS["csv"], target, report=report)

    return ExportJob(archive, write)


@pytest.mark.parametrize("folder", [".", "gone"])
def test_turns_are_short_while_it_runs_only(
    archive: Archive, tmp_path: Path, qtbot: QtBot, folder: str
) -> None:
    before = sys.getswitchinterval()
    seen: list[float] = []

    def watched(archive: Archive, report: Callable[[Written], None]) -> Written:
        seen.append(sys.getswitchinterval())
        target = tmp_path / folder / "a.csv"
        return write_file(archive, EVERYTHING, FORMATS["csv"], target, report=report)

    export = ExportJob(archive, watched)
    with qtbot.waitSignal(export.finished):
        export.start()
    assert seen[0] < before / 5
    assert sys.getswitchinterval() == before


def test_progress_is_reported_at_most_ten_times_a_second(
    archive: Archive, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = job(archive, tmp_path / "a.csv")
    now = iter(range(1_000_000))
    # The clock advances a hundredth of a second at each look, so that about every tenth reports.
    monkeypatch.setattr("a4p_desktop.gui.export.job.monotonic", lambda: next(now) / 100)
    reported: list[int] = []
    export.advanced.connect(reported.append)
    with qtbot.waitSignal(export.finished):
        export.start()
    assert export.outcome == Written(63_680)
    assert reported == sorted(reported)
    assert 3 < len(reported) < 20


def test_an_export_stopped_before_it_begins_writes_nothing(
    archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    export = job(archive, tmp_path / "a.csv")
    export.stop()
    with qtbot.waitSignal(export.finished):
        export.start()
    assert isinstance(export.outcome, Stopped)
    assert list(tmp_path.glob("a.*")) == []
