"""The window over values that no table should have: every page is painted, and nothing fails.

Numbers that no build writes are refused as damage where they are read.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.pictures.picture import Picture
from a4p_desktop.gui.pictures.undrawable import Undrawable
from tests.desk import Desk
from tests.few_records import build_records, hostile_tables
from tests.gui.test_painting_fails import tour

_CHANGES = {
    "a meeting in 9999": "UPDATE meeting SET date = '9999-12-31', end_date = NULL",
    "a meeting in the year 1": "UPDATE meeting SET date = '0001', end_date = NULL",
    "no day of the calendar": "UPDATE meeting SET date = '2018-02-30', end_date = '2018-13'",
    "a period that runs backwards": "UPDATE meeting SET date = '2018-09', end_date = '2017'",
    "text for a date": "UPDATE meeting SET date = 'soon', end_date = 'later'",
    "a total in 9999": "UPDATE endorsement_total SET date = '9999'",
    "a total on no day": "UPDATE endorsement_total SET date = '2018-02-30'",
    "speakers below zero": "UPDATE meeting SET speakers_reported = -1",
    "unknown evidence": "UPDATE endorsement SET evidence = 'rumour'",
    "an unknown level": "UPDATE statement SET level = 'monarch'",
    "an unknown kind": "UPDATE delegation SET kind = 'planet'",
    "an unknown completeness": "UPDATE meeting SET completeness = 'perhaps'",
}


@pytest.mark.parametrize("change", _CHANGES)
def test_every_page_is_painted(program: Program, qtbot: QtBot, tmp_path: Path, change: str) -> None:
    path = build_records(tmp_path / "tables", hostile_tables("A <b>name</b>"))
    with closing(sqlite3.connect(path)) as database, database:
        assert database.execute(_CHANGES[change]).rowcount > 0
    program.open(path)
    desk = Desk(program, qtbot)
    for widget in tour(desk, "m", "name"):
        widget.grab()
    pictures = desk.window.findChildren(Picture)
    assert pictures
    assert not [picture for picture in pictures if isinstance(picture._shown, Undrawable)]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE endorsement_total SET member_states = 9223372036854775807",
        "UPDATE meeting SET speakers_reported = 9223372036854775807",
        "UPDATE theme_count SET statements = 9223372036854775807",
    ],
)
def test_a_number_that_no_build_writes_is_told_and_no_page_stays_blank_in_silence(
    program: Program, qtbot: QtBot, tmp_path: Path, change: str
) -> None:
    path = build_records(tmp_path / "tables", hostile_tables("A <b>name</b>"))
    with closing(sqlite3.connect(path)) as database, database:
        assert database.execute(change).rowcount > 0
    program.open(path)
    desk = Desk(program, qtbot)
    desk.window.navigation.show_page("overview")
    qtbot.waitUntil(lambda: any("is damaged" in box.text() for box in desk.boxes()))
    for box in desk.boxes():
        box.close()
