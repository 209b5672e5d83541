"""The coverage of meetings and instruments; the catalogue of a file."""

from contextlib import closing
from pathlib import Path

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.catalogue import read_catalogue
from a4p_desktop.records.pages import coverage as coverages
from a4p_desktop.records.pages.coverage import (
    InstrumentCoverage,
    InstrumentsCoverage,
    LevelCoverage,
    MeetingCoverage,
    MeetingsCoverage,
    coverage,
    is_complete,
)
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Condition
from a4p_desktop.records.schema.tables import TABLES
from tests.records.made_tables import TABLES as MADE
from tests.records.made_tables import built, many_statements


def of_meeting(archive: Archive, code: str) -> MeetingCoverage:
    """The coverage of the meeting with this code."""
    found = coverage(archive, "meeting", code)
    assert isinstance(found, MeetingCoverage)
    return found


def of_instrument(archive: Archive, code: str) -> InstrumentCoverage:
    """The coverage of the instrument with this code."""
    found = coverage(archive, "instrument", code)
    assert isinstance(found, InstrumentCoverage)
    return found


def of_meetings(archive: Archive, value: str | None = None) -> MeetingsCoverage:
    """The coverage of all meetings."""
    found = coverage(archive, "meeting", value)
    assert isinstance(found, MeetingsCoverage)
    return found


def of_instruments(archive: Archive, value: str | None = None) -> InstrumentsCoverage:
    """The coverage of all instruments."""
    found = coverage(archive, "instrument", value)
    assert isinstance(found, InstrumentsCoverage)
    return found


def test_the_high_level_meeting_has_19_of_48_speakers(archive: Archive) -> None:
    found = of_meeting(archive, "hlm-2018")
    assert (found.recorded, found.secretariat, found.speakers) == (22, 3, 19)
    assert found.reported == 48
    assert list(found.levels) == [
        LevelCoverage("head_of_state_or_government", 10, 16),
        LevelCoverage("vice_head", 0, 2),
        LevelCoverage("ministerial", 8, 19),
        LevelCoverage("other", 1, 11, ("other", "organization")),
    ]
    assert found.sources[0].source == "un-note-2018-09-26"


def test_levels_make_up_the_speakers(archive: Archive) -> None:
    for facts in of_meetings(archive).entries:
        found = of_meeting(archive, facts.meeting)
        assert sum(level.recorded for level in found.levels) == found.speakers
        assert found.recorded == facts.recorded


def test_what_no_source_reports_is_not_known(made: Archive) -> None:
    found = of_meeting(made, "earlier")
    assert found.reported is None
    assert found.levels == [LevelCoverage("ministerial", 1, None)]
    assert (found.recorded, found.secretariat, found.speakers) == (2, 1, 1)
    assert found.sources == []


def test_what_remains_of_the_reported_is_at_other_levels(made: Archive) -> None:
    found = of_meeting(made, "later")
    assert [level.reported for level in found.levels] == [16, 2, 19, 48 - 16 - 2 - 19]
    assert [level.recorded for level in found.levels] == [1, 0, 1, 1]
    assert [source.source for source in found.sources] == ["note", "verbatim"]


def test_what_remains_is_not_known_where_one_level_is_not_reported(tmp_path: Path) -> None:
    figures = [row for row in MADE["reported_figures"] if row["figure"] != "vice_head"]
    with closing(Archive(built(tmp_path, {**MADE, "reported_figures": figures}))) as archive:
        found = of_meeting(archive, "later")
    assert found.reported == 48
    assert [level.reported for level in found.levels] == [16, 19, None]


def test_a_speaker_of_unknown_level_belongs_to_no_number_reported(tmp_path: Path) -> None:
    unknown = many_statements(2, level="unknown")
    tables = {**MADE, "statements": [*MADE["statements"], *unknown]}
    with closing(Archive(built(tmp_path, tables))) as archive:
        found = of_meeting(archive, "later")
    assert [(level.level, level.recorded, level.reported) for level in found.levels] == [
        ("head_of_state_or_government", 1, 16),
        ("vice_head", 0, 2),
        ("ministerial", 1, 19),
        ("other", 1, 11),
        ("unknown", 2, None),
    ]
    assert found.speakers == 5


def test_the_declaration_has_57_endorsements_and_a_published_total(archive: Archive) -> None:
    found = of_instrument(archive, "a4p-declaration-2018")
    assert (found.endorsed, found.support_only) == (57, 19)
    assert found.total
    assert (found.total.member_states, found.total.organizations) == (154, 4)


def test_the_latest_total_with_a_number_counts(made: Archive) -> None:
    found = of_instrument(made, "declaration")
    assert found.total
    assert (found.total.date, found.total.member_states) == ("2018-09-25", 146)
    assert of_instrument(made, "compact").total is None


def test_all_meetings_and_instruments_together(archive: Archive) -> None:
    meetings, instruments = of_meetings(archive), of_instruments(archive)
    assert (meetings.lists, meetings.partial, meetings.recorded) == (6, 5, 250)
    assert (instruments.lists, instruments.partial, instruments.recorded) == (8, 3, 331)
    assert meetings.entries[0].meeting == "hlm-2018"
    assert sum(facts.endorsed for facts in instruments.entries) == 331


def test_an_unknown_code_gives_the_coverage_of_all(archive: Archive) -> None:
    assert of_meetings(archive, "gone") == of_meetings(archive)
    assert of_instruments(archive, "gone") == of_instruments(archive)


def test_of_very_many_the_first_are_listed(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coverages, "MOST_LISTS", 2)
    found = of_meetings(archive)
    assert (found.lists, len(found.entries)) == (6, 2)


def test_the_catalogue_counts_the_rows_in_scope_as_a_search_does(archive: Archive) -> None:
    catalogue = read_catalogue(archive)
    assert catalogue.path == archive.path
    assert catalogue.info == archive.info
    meetings = [None, *(value.value for value in catalogue.facets["speakers"]["meeting"])]
    for table in TABLES.values():
        for meeting in meetings:
            for excluded in (False, True):
                question = Question()
                if meeting is not None:
                    question = Question("", (Condition("meeting", meeting, excluded),))
                assert catalogue.in_scope(table.name, question) == archive.count(
                    question.search(table)
                )


def test_other_facets_leave_the_scope_as_it_is(archive: Archive) -> None:
    question = Question("kagame", (Condition("meeting", "hlm-2018"), Condition("level", "other")))
    assert read_catalogue(archive).in_scope("speakers", question) == 22


def test_a_file_opens_with_the_question_of_its_makers(archive: Archive, made: Archive) -> None:
    assert read_catalogue(archive).opening == Question(
        "", (Condition("meeting", "hlm-2018"), Condition("instrument", "a4p-declaration-2018"))
    )
    assert read_catalogue(made).opening == Question()


@pytest.mark.parametrize(
    ("completeness", "complete"), [("complete", True), ("partial", False), ("", False)]
)
def test_an_unknown_completeness_counts_as_partial(completeness: str, complete: bool) -> None:
    assert is_complete(completeness) is complete
