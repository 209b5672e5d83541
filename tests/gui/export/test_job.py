"""An export on its thread: it restores what it changes, and does not flood the window."""

import sys
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.export.job import ExportJob
from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.export.export import write_file
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.question.search import Search

EVERYTHING = Selection(Search("endorsements"), ("delegation", "sources"), ((0, 1591),) * 40)


def job(archive: Archive, target: Path) -> ExportJob:
    choice = Choice(EVERYTHING, 63_680, FORMATS["csv"], with_provenance=True)
    return ExportJob(archive, choice, target)


@pytest.mark.parametrize("folder", [".", "gone"])
def test_turns_are_short_while_it_runs_only(
    archive: Archive, tmp_path: Path, qtbot: QtBot, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sys.getswitchinterval()
    seen: list[float] = []

    def watched(*words: Any, **named: Any) -> Written:
        seen.append(sys.getswitchinterval())
        return write_file(*words, **named)

    monkeypatch.setattr("a4p_desktop.gui.export.job.write_file", watched)
    export = job(archive, tmp_path / folder / "a.csv")
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
    with qtbot.waitSignal(export.written) as written:
        export.start()
    assert written.args is not None
    assert written.args[0].rows == 63_680
    export.wait()
    assert reported == sorted(reported)
    assert 3 < len(reported) < 20


def test_an_export_stopped_before_it_begins_writes_nothing(
    archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    export = job(archive, tmp_path / "a.csv")
    export.stop()
    with qtbot.waitSignal(export.stopped):
        export.start()
    export.wait()
    assert list(tmp_path.glob("a.*")) == []
