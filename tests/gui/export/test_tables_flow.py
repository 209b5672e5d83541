"""From Export all tables to the folder that builds the same records."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from a4p_desktop.gui.export.flow import ExportFlow
from a4p_desktop.gui.export.progress import ExportProgress
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.build.build import build
from a4p_desktop.records.export.progress import Written
from a4p_desktop.records.tables.write import write_tables
from tests.desk import Desk


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def flow(desk: Desk) -> ExportFlow:
    return desk.opened.parts.exports


def asked(desk: Desk) -> QFileDialog:
    """The box that asks for a folder."""
    desk.action("Export all tables").trigger()
    (box,) = (box for box in desk.window.findChildren(QFileDialog) if box.isVisible())
    return box


def choose(desk: Desk, flow: ExportFlow, folder: Path) -> str:
    """Choose a folder; what the window says of it."""
    box = asked(desk)
    with desk.qtbot.waitSignal(flow.finished):
        box.fileSelected.emit(str(folder))
        box.reject()
    desk.qtbot.waitUntil(lambda: flow.job is None)
    return desk.window.notice.label.text()


def test_an_empty_folder_takes_the_tables(
    desk: Desk, flow: ExportFlow, settings: Settings, tmp_path: Path, records_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    report = choose(desk, flow, tmp_path / "out")
    assert re.fullmatch("Exported all tables, [0-9,]+ rows, to out.", report)
    assert desk.window.notice.button.text() == "&Open folder"
    assert not desk.window.notice.link_button.isVisible()
    assert settings.last_folder == tmp_path / "out"
    build(tmp_path / "out", tmp_path / "again.sqlite")
    assert (tmp_path / "again.sqlite").read_bytes() == records_path.read_bytes()


def test_another_gets_a_new_folder_which_is_replaced_the_next_time(
    desk: Desk, flow: ExportFlow, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    name = f"{desk.window.catalogue.path.stem}-tables"
    for _ in range(2):
        report = choose(desk, flow, tmp_path)
        assert report.endswith(f"rows, to {name}.")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / name / "statements.csv").is_file()


def test_what_somebody_has_changed_is_told_and_stays(
    desk: Desk, flow: ExportFlow, tmp_path: Path
) -> None:
    name = f"{desk.window.catalogue.path.stem}-tables"
    (tmp_path / name).mkdir()
    (tmp_path / name / "sources.csv").write_text("mine")
    choose(desk, flow, tmp_path)
    (trouble,) = desk.boxes()
    assert "has files that this program did not write" in trouble.text()
    assert [path.name for path in (tmp_path / name).iterdir()] == ["sources.csv"]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Holds the writing up until it is set."""
    held = Event()

    def write(archive: Archive, folder: Path, report: Callable[[Written], None]) -> Written:
        held.wait()
        return write_tables(archive, folder, report)

    monkeypatch.setattr("a4p_desktop.records.tables.write.write_tables", write)
    yield held
    held.set()


def begin(desk: Desk, flow: ExportFlow, folder: Path) -> None:
    box = asked(desk)
    box.fileSelected.emit(str(folder))
    box.reject()
    desk.qtbot.waitUntil(lambda: flow.job is not None)


def test_stopped_it_leaves_nothing(
    desk: Desk, flow: ExportFlow, tmp_path: Path, held: Event
) -> None:
    (tmp_path / "out").mkdir()
    begin(desk, flow, tmp_path / "out")
    (progress,) = desk.window.findChildren(ExportProgress)
    assert progress.labelText() == "Writing all tables"
    with desk.qtbot.waitSignal(flow.finished):
        progress.canceled.emit()
        held.set()
    assert list((tmp_path / "out").iterdir()) == []
    assert [path.name for path in tmp_path.glob(".a4p*")] == []


def test_one_export_at_a_time(desk: Desk, flow: ExportFlow, tmp_path: Path, held: Event) -> None:
    begin(desk, flow, tmp_path)
    for words in ("Export all tables", "Export"):
        desk.window.show_message("")
        desk.action(words).trigger()
        assert "still being written" in desk.window.statusBar().currentMessage()
    held.set()
    flow.close()
