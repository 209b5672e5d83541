"""Fixtures for the tests of *Add records…*: the flow over an open window, and lists of names."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from a4p_desktop.gui.incoming.flow import AddFlow
from a4p_desktop.gui.settings import Settings
from tests.desk import Desk
from tests.gui.incoming.adding import Adding

HEADINGS = ("No.", "Member State", "Date of endorsement", "Remarks")


@pytest.fixture
def own_path(tmp_path: Path) -> Path:
    """Where the own records will lie."""
    return tmp_path / "user" / "own.a4precords"


@pytest.fixture
def adding(desk: Desk, settings: Settings, own_path: Path) -> Iterator[Adding]:
    """The flow over the window of `desk`, and the actions of its user."""
    flow = AddFlow(desk.window, settings, desk.ask_records, own_path)
    yield Adding(desk, flow)
    flow.close()


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Headings in row 4, below them two names in other languages and three in doubt."""
    rows = [
        ("1", "Brésil", "2018-09-11", ""),
        ("2", "Pakistán", "2018-09-12", "by letter"),
        ("3", "Congo", "", ""),
        ("4", "Atlantis", "", ""),
        ("5", "Atlantis", "", ""),
    ]
    return made_workbook(tmp_path / "endorsers.xlsx", rows)


def made_workbook(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A workbook with HEADINGS in row 4, and these rows below."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Endorsers")
        book.add_worksheet("Notes").write(0, 0, "Drafted in New York")
        sheet.write(0, 0, "Declaration of Shared Commitments")
        sheet.write_row(3, 0, HEADINGS)
        for number, row in enumerate(rows, 4):
            sheet.write_row(number, 0, row)
    return path
