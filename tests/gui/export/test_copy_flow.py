"""From rows to the clipboard: what it holds, and the message about it."""

import csv
import io
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from a4p_desktop.gui.export.copy_flow import CopyFlow
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.clipboard.request import MOST
from a4p_desktop.records.language import said
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.codes import words
from a4p_desktop.records.schema.tables import ENDORSEMENTS
from tests.desk import Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
EVERYTHING = Selection(Search("endorsements"), ("delegation", "status", "sources"))


@pytest.fixture
def flow(desk: Desk) -> CopyFlow:
    (flow,) = desk.window.findChildren(CopyFlow)
    return flow


def test_a_table_of_any_selection_is_copied_in_words(
    desk: Desk, flow: CopyFlow, records_path: Path
) -> None:
    QGuiApplication.clipboard().clear()
    flow.copy_table(EVERYTHING)
    desk.qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    text = QGuiApplication.clipboard().text()
    heading, *rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    columns = [ENDORSEMENTS.column(name) for name in EVERYTHING.columns]
    assert heading == [said(column.heading) for column in columns]
    with closing(Archive(records_path)) as archive:
        recorded = archive.page(EVERYTHING.search, 0, 5_000)
    assert len(rows) == len(recorded) == 1592
    assert [row[1] for row in rows] == [words("status", str(row.cells[4])) for row in recorded]
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    assert desk.window.statusBar().currentMessage() == "Copied 1,592 rows."


def test_one_key_copies_the_rows_with_their_sources(desk: Desk) -> None:
    desk.tab.view.setFocus()
    desk.tab.view.selectRow(desk.column("person").index("Sheikh Hasina"))
    QGuiApplication.clipboard().clear()
    desk.key(Qt.Key.Key_T, CTRL | SHIFT)
    desk.qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "")
    data = QGuiApplication.clipboard().mimeData()
    heading, row, *_ = data.text().splitlines()
    assert heading.split("\t") == [
        "Person", "Title", "Delegation", "Level", "Themes", "Meeting", "Date", "Sources",
    ]  # fmt: skip
    assert row.split("\t")[:3] == ["Sheikh Hasina", "Prime Minister of Bangladesh", "Bangladesh"]
    assert "[1] As reported by newsnextbd.com, available at https://" in data.text()
    assert '<a href="https://newsnextbd.com/?p=6133">' in data.html()
    assert desk.window.statusBar().currentMessage() == "Copied 1 row."


def test_too_many_rows_are_refused_and_the_clipboard_stays(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, "cited", 10)
    QGuiApplication.clipboard().setText("before")
    desk.action("Select all rows").trigger()
    desk.action("Copy as cited text").trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.boxes()))
    assert desk.boxes()[0].text() == "At most 10 rows can be copied at once; these are 22."
    assert QGuiApplication.clipboard().text() == "before"
