"""Briefs of more rows than a page lists: numbers count all, and a note says what is left out."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.brief.delegation import MOST_STATEMENTS
from a4p_desktop.records.brief.meeting import MOST_STATEMENTS as MOST_OF_MEETING
from a4p_desktop.records.brief.subjects import named_subject
from tests.records.brief.brief_reading import brief_on
from tests.records.made_tables import TABLES, built, many_statements

MEETINGS = 250
PLEDGES = 70


@pytest.fixture(name="many", scope="module")
def _many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """More meetings than a list has, each with a statement on conduct; many pledges at one."""
    meetings = [
        {
            "meeting": f"m{number:03}",
            "title": f"Meeting {number}",
            "date": "2019-01-01",
            "completeness": "partial",
        }
        for number in range(MEETINGS)
    ]
    on_conduct = {"delegation": "RUS", "themes": "conduct", "themes_coded_by": "read"}
    statements = [
        {**row, **on_conduct, "statement": f"c{number}", "meeting": f"m{number:03}"}
        for number, row in enumerate(many_statements(MEETINGS))
    ]
    pledges = many_statements(PLEDGES, pledge="A pledge.", summary="Said.")
    tables = {
        **TABLES,
        "meetings": [*TABLES["meetings"], *meetings],
        "statements": [*TABLES["statements"], *statements, *pledges],
    }
    with closing(Archive(built(tmp_path_factory.mktemp("many"), tables))) as archive:
        yield archive


def test_all_meetings_that_raise_a_theme_are_counted(many: Archive) -> None:
    brief = brief_on(many, "theme", "conduct")
    raised = next(fact for fact in brief.facts if fact.label == "Raised").pieces[0].text
    assert raised.endswith(f"at {MEETINGS + 1} meetings")
    assert brief.notes[0].startswith(
        f"The lists of {MEETINGS + 1} of the {MEETINGS + 2} meetings are incomplete"
    )


def test_a_note_counts_the_pledges_left_out(many: Archive) -> None:
    pledges = brief_on(many, "meeting", "later").tables[1]
    assert len(pledges.rows) == MOST_OF_MEETING
    assert pledges.note == f"{MOST_OF_MEETING} of {PLEDGES + 2} recorded"


def test_the_newest_statements_of_a_delegation_are_listed(many: Archive) -> None:
    table = brief_on(many, "delegation", "CIV").tables[0]
    assert len(table.rows) == MOST_STATEMENTS
    assert table.note == f"the newest {MOST_STATEMENTS} of {PLEDGES + 1}"
    # The first of them is that of the meeting's own rows; these have no place in its sequence.
    assert [row[1][0].text for row in table.rows[1:]] == ["Said."] * (MOST_STATEMENTS - 1)


def test_a_meeting_is_found_among_any_number(many: Archive) -> None:
    assert named_subject(many, "meeting", "M249").code == "m249"


def test_a_note_counts_the_statements_left_out(tmp_path: Path) -> None:
    tables = {**TABLES, "statements": many_statements(MOST_OF_MEETING + 1)}
    with closing(Archive(built(tmp_path, tables))) as archive:
        note = brief_on(archive, "meeting", "later").tables[0].note
    assert note == f"{MOST_OF_MEETING} of {MOST_OF_MEETING + 1} recorded"
