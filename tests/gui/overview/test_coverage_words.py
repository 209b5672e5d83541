"""The numbers of the coverage tiles: what they compare, and when they compare nothing."""

import pytest

from a4p_desktop.gui.overview.coverage_words import instrument_numbers, meeting_numbers
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.coverage import InstrumentCoverage, MeetingCoverage, coverage


@pytest.fixture
def endorsements(archive: Archive) -> InstrumentCoverage:
    found = coverage(archive, "instrument", "a4p-declaration-2018")
    assert isinstance(found, InstrumentCoverage)
    return found


def test_a_total_is_compared_with(endorsements: InstrumentCoverage) -> None:
    numbers = instrument_numbers(endorsements)
    assert numbers.words == "57 of 158 reported endorsements recorded"
    assert numbers.share == pytest.approx(57 / 158)


@pytest.mark.parametrize(
    ("states", "organizations"), [(None, None), (151, None), (None, 7), (10, 2)]
)
def test_a_total_that_leaves_some_out_is_not(
    endorsements: InstrumentCoverage, states: int | None, organizations: int | None
) -> None:
    assert endorsements.total is not None
    total = endorsements.total._replace(member_states=states, organizations=organizations)
    numbers = instrument_numbers(endorsements._replace(total=total))
    assert (numbers.words, numbers.share) == ("57 endorsements recorded", None)


def test_statements_of_one_person_are_not_so_many_speakers(archive: Archive) -> None:
    found = coverage(archive, "meeting", "sc-8218")
    assert isinstance(found, MeetingCoverage)
    assert meeting_numbers(found).words == "18 speakers recorded"
    twice = found._replace(recorded=found.recorded + 1)
    assert meeting_numbers(twice).words == "19 statements recorded"
