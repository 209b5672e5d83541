"""A fourth table gets a tab with facets, details and words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.settings import Settings
from tests.desk import Desk
from tests.records import fourth_table
from tests.records.made_tables import built


@pytest.fixture(name="four")
def _four(
    qapp: QApplication,
    settings: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    no_collection: None,
    qtbot: QtBot,
) -> Iterator[Desk]:
    fourth_table.declare(monkeypatch)
    program = Program(qapp, settings)
    program.open(built(tmp_path, fourth_table.ROWS))
    yield Desk(program, qtbot)
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_its_tab_shows_its_rows_and_their_details(four: Desk) -> None:
    four.show("commitments")
    four.type("tolerance")
    assert four.tab.table is fourth_table.COMMITMENTS
    assert four.column("summary") == ["Holds to zero tolerance.", "Asks for tolerance."]
    assert four.status.startswith("2 of 3 rows")
    details = four.open_row(0)
    assert "Summary: Holds to zero tolerance." in details
    assert "Instrument: Declaration" in details
    assert "Note, “final”" in details


def test_an_empty_search_is_explained(four: Desk) -> None:
    four.show("commitments")
    four.type("xyzzy")
    assert "No rows match “xyzzy”." in four.empty.text()
