"""The overview of a meeting, against what was counted by hand in the snapshot."""

from collections import Counter
from collections.abc import Iterator

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries import meetings
from a4p_desktop.records.pages.overview import (
    BY_RULE,
    MOST_AROUND,
    READ,
    Overview,
    OverviewRequest,
    read_overview,
)
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.schema.facets import NOT_RECORDED
from a4p_desktop.records.schema.tables import SPEAKERS
from tests.few_records import BARE, build_records

MEETINGS = ["hlm-2018", "sc-8218", "sc-8349", "sc-8360", "sc-8407", "gd-73"]


def overview(archive: Archive, meeting: str | None = None) -> Overview:
    found = read_overview(archive, meeting)
    assert found is not None
    return found


def count(archive: Archive, question: Question) -> int:
    return archive.count(question.search(SPEAKERS))


def test_recorded_stands_beside_reported(archive: Archive) -> None:
    found = overview(archive, "hlm-2018")
    numbers = [(level.level, level.recorded, level.reported) for level in found.coverage.levels]
    assert numbers == [
        ("head_of_state_or_government", 10, 16),
        ("vice_head", 0, 2),
        ("ministerial", 8, 19),
        ("other", 1, 11),
    ]
    assert (found.coverage.recorded, found.coverage.secretariat) == (22, 3)
    assert [source.source for source in found.reported_sources] == ["un-note-2018-09-26"]


def test_the_time_line_runs_in_the_order_of_time(archive: Archive) -> None:
    line = overview(archive, "hlm-2018").time_line
    assert [(meeting.meeting, meeting.date, meeting.recorded) for meeting in line.meetings] == [
        ("sc-8218", "2018-03-28", 18),
        ("sc-8349", "2018-09-12", 9),
        ("sc-8360", "2018-09-21", 2),
        ("hlm-2018", "2018-09-25", 22),
        ("gd-73", "2018-09-25", 196),
        ("sc-8407", "2018-11-20", 3),
    ]
    assert (line.before, line.after) == (0, 0)


def test_totals_are_those_published(archive: Archive) -> None:
    published = overview(archive).published
    assert published is not None
    assert published.instrument.instrument == "a4p-declaration-2018"
    numbers = [(total.date, total.member_states, total.organizations) for total in published.totals]
    assert numbers == [
        ("2018-08-17", 1, None),
        ("2018-09-11", 42, None),
        ("2018-09-17", 113, None),
        ("2018-09-25", 146, 4),
        ("2019-02-18", None, None),
        ("2019-04-30", 151, 4),
        ("2019-08-30", 152, 4),
        ("2020-08-31", 154, 4),
        ("2021-03-29", 154, 4),
    ]
    combined = published.totals[4]
    assert "over 150 countries and organizations" in combined.note
    assert all(total.sources for total in published.totals)


def test_an_instrument_without_totals_gives_way_to_one_that_has_some(archive: Archive) -> None:
    found = read_overview(archive, "hlm-2018", "summit-2014")
    assert found is not None
    assert found.published is not None
    assert found.published.instrument.instrument == "a4p-declaration-2018"


def test_themes_are_counted_by_how_they_were_coded(archive: Archive) -> None:
    debate = overview(archive, "gd-73")
    assert all(theme.read == 0 for theme in debate.themes)
    assert any(theme.by_rule for theme in debate.themes)
    meeting = overview(archive, "hlm-2018")
    assert all(theme.by_rule == 0 for theme in meeting.themes)
    assert sum(meeting.coded.values()) == 22
    assert len(meeting.themes) == 10
    numbers = [theme.statements for theme in meeting.themes]
    assert numbers == sorted(numbers, reverse=True)
    assert meeting.themes_left_out == 0


@pytest.mark.parametrize("meeting", MEETINGS)
def test_each_question_finds_as_many_rows_as_its_number(archive: Archive, meeting: str) -> None:
    found = overview(archive, meeting)
    assert count(archive, found.statements()) == found.coverage.recorded
    assert count(archive, found.of_secretariat()) == found.coverage.secretariat
    for level in found.coverage.levels:
        assert count(archive, found.of_level(level)) == level.recorded
    for theme in found.themes:
        assert count(archive, found.of_theme(theme)) == theme.statements
        assert count(archive, found.of_theme(theme, READ)) == theme.read
        assert count(archive, found.of_theme(theme, BY_RULE)) == theme.by_rule
        otherwise = count(archive, found.of_theme(theme, NOT_RECORDED))
        assert otherwise == theme.coded_otherwise
        rows = archive.page(found.of_theme(theme).search(SPEAKERS), 0, 500)
        place = SPEAKERS.position("delegation_code")
        assert len({row.cells[place] for row in rows}) == theme.delegations


@pytest.mark.parametrize("meeting", MEETINGS)
def test_statements_are_counted_by_coding(archive: Archive, meeting: str) -> None:
    found = overview(archive, meeting)
    rows = archive.page(found.statements().search(SPEAKERS), 0, 500)
    place = SPEAKERS.position("themes_coded_by")
    assert found.coded == Counter(row.cells[place] or NOT_RECORDED for row in rows)


def test_an_unknown_meeting_is_the_newest(archive: Archive) -> None:
    for code in (None, "none-such"):
        assert overview(archive, code).meeting == "sc-8407"
    assert OverviewRequest("none-such").read(archive) == overview(archive)


def test_an_empty_file_has_no_overview(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = Archive(build_records(tmp_path_factory.mktemp("overview") / "empty", {}))
    assert read_overview(empty, None) is None
    empty.close()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Forty meetings, two on each day, the newest first in the file."""
    meetings = [
        BARE["meetings"][0] | {"meeting": f"m{number}", "date": f"2020-01-{number // 2 + 1:02}"}
        for number in reversed(range(40))
    ]
    statements = [BARE["statements"][0] | {"meeting": "m7"}]
    tables = BARE | {"meetings": meetings, "statements": statements}
    archive = Archive(build_records(tmp_path_factory.mktemp("overview") / "many", tables))
    yield archive
    archive.close()


@pytest.mark.parametrize("place", [0, 1, MOST_AROUND, MOST_AROUND + 1, 20, 38, 39])
def test_of_many_meetings_those_around_are_listed(many: Archive, place: int) -> None:
    newest_first = many.query(meetings.MEETINGS, code=None, most=99)
    in_time = sorted(newest_first, key=lambda meeting: meeting.date)
    code = in_time[place].meeting
    line = overview(many, code).time_line
    first, last = max(0, place - MOST_AROUND), min(39, place + MOST_AROUND)
    expected = [meeting.meeting for meeting in in_time[first : last + 1]]
    assert [meeting.meeting for meeting in line.meetings] == expected
    assert (line.before, line.after) == (first, 39 - last)
    recorded = {meeting.meeting: meeting.recorded for meeting in line.meetings}
    assert recorded.get("m7", 1) == 1
    assert sum(int(number or 0) for number in recorded.values()) == int("m7" in recorded)
