"""From rows to the clipboard: what it holds, and what is told."""

import csv
import io
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from a4p_desktop.gui.copying import CopyFlow
from a4p_desktop.records.archive import Archive
from a4p_desktop.records.export import Selection
from a4p_desktop.records.search import Search
from tests.desk import Desk

EVERYTHING = Selection(Search("endorsements"), ("delegation", "status", "sources"))


@pytest.fixture
def flow(desk: Desk) -> CopyFlow:
    (flow,) = desk.window.findChildren(CopyFlow)
    return flow


def test_a_table_of_any_selection_is_copied_as_recorded(
    desk: Desk, flow: CopyFlow, records_path: Path
) -> None:
    QGuiApplication.clipboard().clear()
    flow.copy_table(EVERYTHING)
    desk.qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    text = QGuiApplication.clipboard().text()
    heading, *rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    assert heading == list(EVERYTHING.columns)
    with closing(Archive(records_path)) as archive:
        recorded = archive.page(EVERYTHING.search, 0, 5_000)
    assert len(rows) == len(recorded) == 1592
    assert [row[1] for row in rows] == [row.cells[4] for row in recorded]
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert desk.window.statusBar().currentMessage() == "Rows copied: 1,592."
