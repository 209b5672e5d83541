"""The records file changes while its window is open: what is written, what the window says."""

import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from a4p_desktop.gui.export.dialog import ExportDialog
from tests.desk import Desk
from tests.speakers import speakers_file

HELD = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def path(tmp_path: Path, desk: Desk) -> Path:
    """A file with three speakers, sorted by name in the window."""
    path = speakers_file(tmp_path / "first", "Clara", "Ada", "Bertha")
    desk.program.open(path)
    desk.wait()
    desk.click_heading("person")
    assert desk.column("person") == ["Ada", "Bertha", "Clara"]
    return path


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another file, with no row where the first has it."""
    return speakers_file(tmp_path / "other", "Aaron", "Zoe", "Ada", "Clara")


def export_selected(desk: Desk, target: Path) -> QMessageBox:
    """Export the rows selected as JSON, and return the box that follows."""
    desk.action("Export").trigger()
    (box,) = desk.window.findChildren(ExportDialog)
    box.formats["json"].click()
    box.choose_button.click()
    (names,) = desk.window.findChildren(QFileDialog)
    names.fileSelected.emit(str(target))
    desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
    (report,) = desk.boxes()
    return report


def press(box: QMessageBox, words: str) -> None:
    buttons = box.findChildren(QPushButton)
    next(button for button in buttons if button.text().replace("&", "") == words).click()


class TestExport:
    @HELD
    def test_of_a_replaced_file_it_writes_the_row_selected(
        self, desk: Desk, path: Path, other: Path, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        os.replace(other, path)
        target = tmp_path / "rows.json"
        assert "Rows: 1." in export_selected(desk, target).text()
        (row,) = json.loads(target.read_text(encoding="utf-8"))["rows"]
        assert row["person"] == "Bertha"

    @HELD
    def test_of_a_deleted_file_too_and_a_second_time(
        self, desk: Desk, path: Path, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        path.unlink()
        for name in ("one.json", "two.json"):
            press(export_selected(desk, tmp_path / name), "OK")
            (row,) = json.loads((tmp_path / name).read_text(encoding="utf-8"))["rows"]
            assert row["person"] == "Bertha"

    def test_of_an_overwritten_file_it_writes_nothing(
        self, desk: Desk, path: Path, other: Path, tmp_path: Path
    ) -> None:
        desk.tab.view.selectRow(1)
        path.write_bytes(other.read_bytes())
        target = tmp_path / "rows.json"
        box = export_selected(desk, target)
        assert "has changed since it was opened" in box.text()
        assert not target.exists()
