"""The details tell who added and corrected a row, and what is to look at, with both values."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from a4p_desktop.gui.details.pane import DetailPane
from a4p_desktop.gui.words.words import Wording
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.record import read_record
from a4p_desktop.records.question.search import Condition, Search
from tests.few_records import HOSTILE
from tests.records.made_tables import built
from tests.records.own_rows import MERGED, MINE, THEIRS, merged_records

THEMES_OF_LATER = Search("themes", where=(Condition("meeting", "later"),))
Details = Callable[..., str]


@pytest.fixture(name="merged", scope="module")
def _merged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with closing(Archive(merged_records(tmp_path_factory.mktemp("merged")))) as archive:
        yield archive


def details_of(archive: Archive, qtbot: QtBot, table: str, *cells: str) -> str:
    """The details of the row that has all these cells, as plain text."""
    (row,) = [row for row in archive.page(Search(table), 0, 99) if {*cells} <= {*row.cells}]
    record = read_record(archive, table, row.id)
    assert record is not None
    pane = DetailPane(Wording(archive))
    qtbot.addWidget(pane)
    pane.show_record(record)
    return pane.toPlainText()


@pytest.fixture(name="details")
def _details(merged: Archive, qtbot: QtBot) -> Details:
    return lambda table, *cells: details_of(merged, qtbot, table, *cells)


def test_each_evidence_tells_who_added_it_from_which_row(details: Details) -> None:
    text = details("endorsements", "declaration", "AX")
    assert "Official list · added by you on 26 November 2026 from endorsers.xlsx, row 15" in text
    assert (
        "Own statement · added by a colleague on 21 November 2026 by a form; received on"
        " 27 November 2026"
    ) in text


def test_two_additions_of_a_statement_are_two_lines(details: Details) -> None:
    text = details("speakers", "own1")
    assert "Your record · added by you on 26 November 2026 from endorsers.xlsx, row 3" in text
    assert (
        "Colleague’s record · added by Amina on 20 November 2026 from speakers.csv, row 8; received"
        " on 27 November 2026"
    ) in text


def test_what_the_records_had_already_is_said(details: Details) -> None:
    text = details("speakers", "l1")
    assert "received on 27 November 2026; already in the records" in text


def test_a_correction_shows_both_values_who_and_why(details: Details) -> None:
    text = details("speakers", "l2")
    assert "Corrected" in text
    assert (
        "Person: Çelik Öz; was Celik Oz; corrected by you on 26 November 2026: So spelt in the"
        " journal." in text
    )
    assert "Sources: List of endorsers" in text


def test_a_contradiction_is_told_with_both_values(details: Details) -> None:
    text = details("speakers", "l1")
    assert "To look at" in text
    assert (
        "Level: the records have “Organization” (shown); what was added by Amina on"
        " 20 November 2026 has “Ministerial level”." in text
    )


def test_a_correction_that_was_overtaken_is_to_look_at_and_not_told_as_shown(
    tmp_path: Path, qtbot: QtBot
) -> None:
    overtaken = {**MERGED["corrections"][0], "column": "title", "was": "a", "is": "Minister"}
    tables = {**MERGED, "corrections": [overtaken]}
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        text = details_of(archive, qtbot, "speakers", "l2")
    assert "Corrected\n" not in text
    assert (
        "Title: the records now have “-1.5” (shown); it was corrected by you on"
        " 26 November 2026 to “Minister”." in text
    )


def test_a_theme_tells_it_too(tmp_path: Path, qtbot: QtBot) -> None:
    brought = {"table": "themes", "row": "conduct", "addition": MINE, "file_row": "2"}
    tables = {**MERGED, "provenance": [*MERGED["provenance"], brought]}
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        (row,) = (each for each in archive.page(THEMES_OF_LATER, 0, 9) if "Conduct" in each.cells)
        record = read_record(archive, "themes", row.id)
        assert record is not None
        pane = DetailPane(Wording(archive))
        qtbot.addWidget(pane)
        pane.show_record(record)
        assert "Your record · added by you on 26 November 2026" in pane.toPlainText()


def test_a_meeting_that_the_records_lost_is_told_at_its_statements(details: Details) -> None:
    assert (
        "These records no longer have this meeting. Shown is the copy kept with what was added by"
        " you on 26 November 2026." in details("speakers", "e1")
    )


def test_without_own_records_nothing_is_said(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Archive(built(tmp_path))) as archive:
        text = details_of(archive, qtbot, "speakers", "l1")
    for words in ("Your record", "added by", "Corrected", "To look at"):
        assert words not in text


def test_names_and_reasons_are_shown_as_text(tmp_path: Path, qtbot: QtBot) -> None:
    theirs = {
        "addition": THEIRS,
        "added_on": "whenever",
        "added_by": HOSTILE,
        "how": "list",
        "file": HOSTILE,
        "received_on": "2026-11-27T09:30:00Z",
    }
    additions = [each for each in MERGED["additions"] if each["addition"] != THEIRS]
    corrections = [{**MERGED["corrections"][0], "was": HOSTILE, "why": HOSTILE}]
    tables = {**MERGED, "additions": [*additions, theirs], "corrections": corrections}
    with closing(Archive(merged_records(tmp_path, tables))) as archive:
        for named in ("own1", "l2"):
            assert HOSTILE in details_of(archive, qtbot, "speakers", named)
