"""The overview of a meeting, against what was counted by hand in the snapshot."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries import meetings
from a4p_desktop.records.pages.overview import (
    BY_RULE,
    LISTED_BESIDE_YEARS,
    MANY_MEETINGS,
    MOST_LISTED,
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


def in_time(archive: Archive) -> list[str]:
    """The codes of all meetings in the order of time."""
    newest_first = archive.query(meetings.MEETINGS, code=None, most=99)
    return [meeting.meeting for meeting in sorted(newest_first, key=lambda each: each.date)]


@pytest.mark.parametrize("place", [0, 1, 8, 9, 20, 31, 32, 38, 39])
def test_of_many_meetings_those_around_are_listed(many: Archive, place: int) -> None:
    codes = in_time(many)
    line = overview(many, codes[place]).time_line
    first = min(max(0, place - MOST_LISTED // 2), len(codes) - MOST_LISTED)
    expected = codes[first : first + MOST_LISTED]
    assert [meeting.meeting for meeting in line.meetings] == expected
    assert (line.before, line.after) == (first, len(codes) - first - MOST_LISTED)
    recorded = {meeting.meeting: meeting.recorded for meeting in line.meetings}
    assert recorded.get("m7", 1) == 1
    assert sum(recorded.values()) == int("m7" in recorded)


@pytest.mark.parametrize("turn", [-1, 1])
def test_the_time_line_turns_to_its_ends_and_shows_every_meeting(many: Archive, turn: int) -> None:
    codes = in_time(many)
    line = overview(many, codes[0 if turn > 0 else -1]).time_line
    chosen, seen = line.chosen, {meeting.meeting for meeting in line.meetings}
    while line.after if turn > 0 else line.before:
        before = line
        line = line.turned(turn).read(many)
        assert len(line.meetings) == MOST_LISTED
        assert line.chosen == chosen
        assert line.before + len(line.meetings) + line.after == len(codes)
        assert set(line.meetings[-1 if turn < 0 else 0][:1]) <= {m.meeting for m in before.meetings}
        seen.update(meeting.meeting for meeting in line.meetings)
    assert seen == set(codes)


def test_a_time_line_that_is_turned_may_be_without_the_meeting_shown(many: Archive) -> None:
    line = overview(many).time_line
    assert any(meeting.is_chosen for meeting in line.meetings)
    assert not any(meeting.is_chosen for meeting in line.turned(-1).read(many).meetings)


def debates(folder: Path, *dates: str) -> Archive:
    """A file with a meeting at each of `dates`, and with as many statements as its place says."""
    meetings = [
        BARE["meetings"][0] | {"meeting": f"m{number}", "date": date}
        for number, date in enumerate(dates)
    ]
    statements = [
        BARE["statements"][0] | {"statement": f"s{number}-{n}", "meeting": f"m{number}"}
        for number in range(len(dates))
        for n in range(number)
    ]
    tables = BARE | {"meetings": meetings, "statements": statements}
    return Archive(build_records(folder / "debates", tables))


LONG_AGO = [f"{1980 + 3 * number}-05-01" for number in range(MANY_MEETINGS)]


def test_statements_are_counted_by_year(tmp_path: Path) -> None:
    with closing(debates(tmp_path, *LONG_AGO, "2004-12", "2004-12-30", "2005")) as archive:
        found = overview(archive)
        numbers = {each.year: each.statements for each in found.years}
        assert numbers == {
            **{1980 + 3 * number: number for number in range(MANY_MEETINGS)},
            2004: MANY_MEETINGS + MANY_MEETINGS + 1 + 8,
            2005: MANY_MEETINGS + 2,
        }
        assert list(numbers) == sorted(numbers)
        assert found.year == 2005
        for year, number in numbers.items():
            assert count(archive, Question().only("year", str(year))) == number
        assert len(found.time_line.meetings) == LISTED_BESIDE_YEARS


@pytest.mark.parametrize("dates", [LONG_AGO, ["2018-05-01", "2019-05-01"] * MANY_MEETINGS])
def test_a_file_of_few_meetings_or_years_lists_the_meetings_alone(
    tmp_path: Path, dates: list[str]
) -> None:
    with closing(debates(tmp_path, *dates)) as archive:
        found = overview(archive)
    assert found.years == ()
    assert len(found.time_line.meetings) == min(len(dates), MOST_LISTED)


def test_the_newest_meeting_of_a_year_or_a_decade_is_shown(tmp_path: Path) -> None:
    with closing(debates(tmp_path, *LONG_AGO, "1986-04", "1986-06", "1986-01")) as archive:
        assert newest_of(archive, "1986") == f"m{MANY_MEETINGS + 1}"
        assert newest_of(archive, "198") == "m3"
        assert newest_of(archive, "1987") == overview(archive).meeting
        found = OverviewRequest("m0", begins="1986").read(archive)
        assert found is not None
        assert found.meeting == "m0"


def newest_of(archive: Archive, begins: str) -> str:
    found = OverviewRequest(None, begins=begins).read(archive)
    assert found is not None
    return found.meeting


def test_what_is_no_year_is_left_out(tmp_path: Path) -> None:
    """A file that someone made may hold any text in place of a year."""
    debates(tmp_path, *LONG_AGO, "2004").close()
    path = tmp_path / "debates" / "records.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        for value, other in (("1980", "0000"), ("1983", "soon"), ("1986", "9999")):
            database.execute("UPDATE facet_value SET value = ? WHERE value = ?", (other, value))
    with closing(Archive(path)) as archive:
        assert [each.year for each in overview(archive).years] == [*range(1989, 2005, 3), 9999]
