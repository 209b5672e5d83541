"""What is recorded beside what is reported; the catalogue of a file."""

import pytest

from a4p_desktop.records.archive import Archive, Facts
from a4p_desktop.records.catalogue import NARROWED_BY, read_catalogue
from a4p_desktop.records.coverage import LevelCoverage, instrument_coverage, meeting_coverage
from a4p_desktop.records.search import Search
from a4p_desktop.records.tables import TABLES


def meeting(archive: Archive, code: str) -> Facts:
    """The meeting with this code."""
    (facts,) = [facts for facts in archive.ask("meetings") if facts["meeting"] == code]
    return facts


def instrument(archive: Archive, code: str) -> Facts:
    """The instrument with this code."""
    (facts,) = [facts for facts in archive.ask("instruments") if facts["instrument"] == code]
    return facts


def test_the_high_level_meeting_has_19_of_48_speakers(archive: Archive) -> None:
    coverage = meeting_coverage(archive, meeting(archive, "hlm-2018"))
    assert (coverage.recorded, coverage.secretariat, coverage.speakers) == (22, 3, 19)
    assert coverage.reported == 48
    assert list(coverage.levels) == [
        LevelCoverage("head_of_state_or_government", 10, 16),
        LevelCoverage("vice_head", 0, 2),
        LevelCoverage("ministerial", 8, 19),
        LevelCoverage("other", 1, 11),
    ]
    assert coverage.sources[0]["source"] == "un-note-2018-09-26"


def test_levels_make_up_the_speakers(archive: Archive) -> None:
    for facts in archive.ask("meetings"):
        coverage = meeting_coverage(archive, facts)
        assert sum(level.recorded for level in coverage.levels) == coverage.speakers
        assert coverage.recorded == facts["recorded"]


def test_what_no_source_reports_is_not_known(made: Archive) -> None:
    coverage = meeting_coverage(made, meeting(made, "earlier"))
    assert coverage.reported is None
    assert [level.reported for level in coverage.levels] == [None] * 4
    assert (coverage.recorded, coverage.secretariat, coverage.speakers) == (2, 1, 1)
    assert coverage.sources == []


def test_what_remains_of_the_reported_is_at_other_levels(made: Archive) -> None:
    coverage = meeting_coverage(made, meeting(made, "later"))
    assert [level.reported for level in coverage.levels] == [16, 2, 19, 48 - 16 - 2 - 19]
    assert [level.recorded for level in coverage.levels] == [1, 0, 1, 1]
    assert [source["source"] for source in coverage.sources] == ["note", "verbatim"]


def test_the_declaration_has_57_endorsements_and_a_published_total(archive: Archive) -> None:
    coverage = instrument_coverage(archive, instrument(archive, "a4p-declaration-2018"))
    assert (coverage.endorsed, coverage.support_only) == (57, 19)
    assert coverage.total
    assert (coverage.total["member_states"], coverage.total["organizations"]) == (154, 4)


def test_the_latest_total_with_a_number_counts(made: Archive) -> None:
    coverage = instrument_coverage(made, instrument(made, "declaration"))
    assert coverage.total
    assert (coverage.total["date"], coverage.total["member_states"]) == ("2018-09-25", 146)
    assert instrument_coverage(made, instrument(made, "compact")).total is None


@pytest.mark.parametrize("which", ["archive", "made"])
def test_the_catalogue_tells_the_sizes_that_a_search_counts(
    which: str, request: pytest.FixtureRequest
) -> None:
    archive: Archive = request.getfixturevalue(which)
    catalogue = read_catalogue(archive)
    assert catalogue.path == archive.path
    assert catalogue.info == archive.info
    assert {table for table, _ in catalogue.sizes} == set(TABLES)
    assert len(catalogue.sizes) == 3 + 2 * len(catalogue.meetings) + len(catalogue.instruments)
    for (table, code), size in catalogue.sizes.items():
        where = ((NARROWED_BY[table], code),) if code else ()
        assert archive.count(Search(table, where=where)) == size
