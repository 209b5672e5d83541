"""The answer for a delegation and an instrument, against facts read by hand and row by row."""

import pytest

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.pages.answer import (
    Answer,
    Standing,
    answers,
    standing_of,
    standing_words,
    standings,
    when_words,
)
from a4p_desktop.records.schema import codes

DECLARATION = "a4p-declaration-2018"


def answer(archive: Archive, delegation: str, instrument: str = DECLARATION) -> Answer:
    """The answer for a delegation that can join."""
    (found,) = (each for each in answers(archive, delegation) if each.instrument == instrument)
    return found


def test_rwanda_endorsed_by_its_own_words(archive: Archive) -> None:
    found = answer(archive, "RWA")
    assert (found.delegation, found.name) == ("RWA", "Rwanda")
    assert (found.instrument, found.instrument_name) == (DECLARATION, "A4P Declaration")
    assert found.standing is Standing.ENDORSED
    assert (found.date, found.evidence, found.evidence_step) == ("2018-09-25", "own_statement", 4)
    assert found.when_words == (
        "Earliest evidence: 25 September 2018. It may have endorsed before."
    )
    assert "Rwanda fully endorses" in found.note
    assert len(found.sources) == 2


def test_support_is_no_evidence_of_an_endorsement(archive: Archive) -> None:
    found = answer(archive, "CHN")
    assert found.standing is Standing.SUPPORT
    assert standing_words(found.standing) == "Support voiced"
    assert found.evidence_step == 0
    assert "endorsed" not in found.when_words


def test_silence_has_no_evidence_and_says_what_it_means(archive: Archive) -> None:
    silent, unlisted = answer(archive, "CIV"), answer(archive, "CIV", "summit-2014")
    assert (silent.standing, unlisted.standing) == (Standing.NONE, Standing.NOT_LISTED)
    for found in (silent, unlisted):
        assert (found.date, found.evidence, found.evidence_step, found.sources) == ("", "", 0, [])
    assert silent.when_words == "No evidence found either way. It may have endorsed."
    assert unlisted.when_words == "The complete list does not name it. It may have joined since."


@pytest.mark.parametrize("delegation", ["UN", "x", ""])
def test_there_is_none_for_those_that_cannot_join(archive: Archive, delegation: str) -> None:
    assert answers(archive, delegation) == []


def test_the_standings_are_those_of_the_answers(archive: Archive) -> None:
    found = standings(archive, DECLARATION)
    assert len(found) > 190
    assert found == standings(archive), "the Declaration is the first instrument recorded"
    for delegation in ("RWA", "CHN", "CIV", "EU", "PSE"):
        (first, *_) = answers(archive, delegation)
        assert found[delegation] is first.standing
    assert set(standings(archive, "summit-2014").values()) == {
        Standing.ENDORSED,
        Standing.NOT_LISTED,
    }
    assert standings(archive, "x") == {}


@pytest.mark.parametrize("completeness", ["complete", "partial", ""])
def test_only_a_complete_list_tells_that_one_is_not_on_it(completeness: str) -> None:
    silent = Standing.NOT_LISTED if completeness == "complete" else Standing.NONE
    assert standing_of("not_recorded", completeness) is silent
    assert standing_of("endorsed", completeness) is Standing.ENDORSED
    assert standing_of("support_only", completeness) is Standing.SUPPORT


def test_each_standing_has_words_of_its_own() -> None:
    assert len({standing_words(standing) for standing in Standing}) == len(Standing) == 4


def test_a_weaker_grade_is_never_a_higher_step() -> None:
    steps = [codes.EVIDENCE_STEP[grade] for grade in codes.EVIDENCE]
    assert steps == sorted(steps, reverse=True)
    assert (steps[0], steps[-1]) == (5, 0)


@pytest.mark.parametrize(
    ("endorsed_on", "documented_by", "words"),
    [
        ("2018-09-25", None, "Dated 25 September 2018."),
        ("2018-09-25", "2018-09-25", "Dated 25 September 2018."),
        ("2018-09", "2019-01-30", "Dated September 2018, by evidence of 30 January 2019."),
        (None, "2018", "Earliest evidence: 2018. It may have endorsed before."),
        (None, None, "Date not known."),
    ],
)
def test_when_it_endorsed(endorsed_on: str | None, documented_by: str | None, words: str) -> None:
    assert when_words(Standing.ENDORSED, endorsed_on, documented_by) == words
