"""The fixtures of the tests of exports."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from a4p_desktop.gui.export.flow import ExportFlow
from tests.desk import Desk
from tests.few_records import BARE, build_records


@pytest.fixture(autouse=True)
def _own_dialogs() -> None:
    """A test cannot operate the platform's own file dialog."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture
def formula_path(tmp_path: Path) -> Path:
    """A records file with cells that a spreadsheet would run."""
    cells = {"person": "=1+1", "title": "-5", "summary": "@SUM(A1)"}
    statements = [BARE["statements"][0] | cells]
    return build_records(tmp_path / "tables", BARE | {"statements": statements})


@pytest.fixture
def flow(desk: Desk) -> ExportFlow:
    return desk.opened.parts.exports
